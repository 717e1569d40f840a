import type { z } from 'zod'
import type { withheldSchema } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import type { EvidenceHeld as Held } from '@shared/disclosure/bundle/evidence-entry'
import type { Unread } from '@shared/disclosure/profiles/leak'
import { joinPassed, type Passed } from '@shared/disclosure/profiles/let-through'
import type { EvidenceView } from '@shared/contract/evidence'
import type { Call } from '../call'
import { readBytes } from '../store/evidence'
import type { BundleFile } from './bundle/build'
import { json } from './bundle/file'
import { sha256Of } from './bundle/hash'
import { cleanCopy, type Cleaned } from './cleaning'
import { leaksIn } from './leak-check/check'
import type { Outgoing } from './outgoing'
import { stopIfCancelled } from './produce'

const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin'

function evidencePath(file: EvidenceView, number: number, copy: Copy | null): string {
  const cleaned = copy === null ? '' : '-cleaned'
  return `evidence/${String(number).padStart(4, '0')}-${file.sha256.slice(0, 8)}${cleaned}.${extensionOf(file.fileName)}`
}

/** A cleaned copy as the index names it, beside the hash of the original. */
interface Copy {
  readonly sha256: string
  readonly sizeBytes: number
  readonly removed: readonly string[]
}

/** The bytes of a file, only if they are still what was added. */
async function evidenceBytes(call: Call, file: EvidenceView): Promise<Buffer> {
  const bytes = await readBytes(call.store, file.sha256)
  if (bytes === null || sha256Of(bytes) !== file.sha256)
    throw new Refusal({ code: 'refused', detail: 'evidence-changed', params: { title: file.title } })
  return Buffer.from(bytes)
}

/** A file as it goes out, read when it is needed: as it was added, or the copy that is cleaned the same way each time. */
function evidenceFile(call: Call, file: EvidenceView, number: number, copy: Copy | null): BundleFile {
  return {
    path: evidencePath(file, number, copy),
    role: 'evidence',
    mediaType: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(file.mediaType)
      ? file.mediaType
      : 'application/octet-stream',
    read: async function* () {
      const bytes = await evidenceBytes(call, file)
      yield copy === null ? bytes : ((await cleanCopy(bytes))?.bytes ?? bytes)
    },
  }
}

export interface EvidenceChoice {
  readonly index: BundleFile
  readonly files: readonly BundleFile[]
  readonly leftOut: number
  /** Files that were asked for and are left out, by number, with the reason. */
  readonly held: z.infer<typeof withheldSchema>['evidence']
  /** What stands in files that go in and was let through. */
  readonly letThrough: readonly Passed[]
}

/** Why a file is not handed over (`null` = it is), and what of it was let through. */
interface Judged {
  readonly held: Held | null
  /** Of a PDF: the pages that could not be read. */
  readonly pages?: readonly string[]
  readonly letThrough: readonly Passed[]
  /** The cleaned copy that goes out in its place; `null` = it goes out as it was added. */
  readonly copy: Copy | null
}

const judged = (held: Held | null, letThrough: readonly Passed[] = []): Judged => ({
  held,
  letThrough,
  copy: null,
})

/**
 * Whether a file goes out and how. An auditor gets it as it was added. Others get a copy without what programs and cameras wrote
 * beside its content, or nothing; a customer besides only what could be read to the end and names nobody.
 */
async function judge(
  call: Call,
  { profile, rules }: Outgoing,
  wanted: boolean,
  file: EvidenceView,
  number: number,
): Promise<Judged> {
  if (file.restricted) return judged('restricted')
  if (!wanted) return judged('not-chosen')
  if (profile.evidenceFiles === 'none') return judged('profile')
  if (profile.people) return judged(null)
  stopIfCancelled(call)
  const cleaned = await cleanCopy(await evidenceBytes(call, file))
  const copy = cleaned === null || cleaned.removed.length === 0 ? null : copyOf(cleaned)
  if (profile.evidenceFiles === 'all') return { ...judged(cleaned === null ? 'not-cleaned' : null), copy }
  const { passed, unread, letThrough } = await leaksIn(evidenceFile(call, file, number, copy), rules)
  if (!passed) return judged('names-found')
  if (unread.length > 0) return { ...judged('not-readable'), pages: pagesOf(unread) }
  return cleaned === null ? judged('not-cleaned') : { ...judged(null, letThrough), copy }
}

const copyOf = ({ bytes, removed }: Cleaned): Copy => ({
  sha256: sha256Of(bytes),
  sizeBytes: bytes.length,
  removed,
})

/** Pages of a PDF itself; those of a file that lies in it have no number here. */
const pagesOf = (unread: readonly Unread[]): readonly string[] =>
  unread.flatMap(({ inside, place }) => (inside.length === 0 && place?.at === 'page' ? [place.which] : []))

/**
 * The evidence by choice and profile: restricted files never go in, and the index says of each file whether and why it is
 * not there.
 */
export async function evidenceFiles(
  call: Call,
  produced: Outgoing,
  wanted: boolean,
): Promise<EvidenceChoice> {
  const numbered: ({ file: EvidenceView; number: number } & Judged)[] = []
  for (const [at, file] of produced.evidence.files.entries()) {
    const number = at + 1
    numbered.push({ file, number, ...(await judge(call, produced, wanted, file, number)) })
  }
  const index = numbered.map(({ file, number, held, copy }) => ({
    number,
    title: file.restricted || !produced.profile.evidenceTitles ? null : file.title,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    mediaType: file.mediaType,
    path: held === null ? evidencePath(file, number, copy) : null,
    /** The copy that is there in its place, and what was taken out of it; `null` = the file is what was added. */
    cleaned: held === null ? copy : null,
    leftOutBecause: held,
    /** What it stands behind, by kind and id. */
    uses: file.uses.map(({ target }) => ({ type: target.type, id: target.id })),
  }))
  const included = numbered.filter(({ held }) => held === null)
  return {
    index: json('evidence/index.json', 'evidence', index),
    files: included.map(({ file, number, copy }) => evidenceFile(call, file, number, copy)),
    leftOut: numbered.length - included.length,
    letThrough: joinPassed(...included.map(({ letThrough }) => letThrough)),
    held: numbered.flatMap(({ number, held, pages = [] }) =>
      held === null || held === 'not-chosen' ? [] : [{ number, why: held, pages: [...pages] }],
    ),
  }
}
