import type { z } from 'zod'
import type { EVIDENCE_HELD, withheldSchema } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import { joinPassed, type Passed } from '@shared/disclosure/profiles/let-through'
import type { EvidenceView } from '@shared/contract/evidence'
import type { Call } from '../call'
import { readBytes } from '../store/evidence'
import type { BundleFile } from './bundle/build'
import { json } from './bundle/file'
import { sha256Of } from './bundle/hash'
import { leaksIn } from './leak-check/check'
import type { Outgoing } from './outgoing'
import { stopIfCancelled } from './produce'

type Held = (typeof EVIDENCE_HELD)[number]

const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin'

function evidencePath(file: EvidenceView, number: number): string {
  return `evidence/${String(number).padStart(4, '0')}-${file.sha256.slice(0, 8)}.${extensionOf(file.fileName)}`
}

/** The bytes of a file, read when they are needed and only if they are still what was added. */
function evidenceFile(call: Call, file: EvidenceView, number: number): BundleFile {
  return {
    path: evidencePath(file, number),
    role: 'evidence',
    mediaType: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(file.mediaType)
      ? file.mediaType
      : 'application/octet-stream',
    read: async function* () {
      const bytes = await readBytes(call.store, file.sha256)
      if (bytes === null || sha256Of(bytes) !== file.sha256) {
        throw new Refusal({ code: 'refused', detail: 'evidence-changed', params: { title: file.title } })
      }
      yield bytes
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
}

const judged = (held: Held | null, letThrough: readonly Passed[] = []): Judged => ({ held, letThrough })

/** Nothing is cut out of a file: it would no longer be what its hash says. */
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
  if (profile.evidenceFiles === 'all') return judged(null)
  stopIfCancelled(call)
  const { passed, unread, letThrough } = await leaksIn(evidenceFile(call, file, number), rules)
  if (!passed) return judged('names-found')
  if (unread.length === 0) return judged(null, letThrough)
  const pages = unread.flatMap(({ inside, place }) =>
    inside.length === 0 && place?.at === 'page' ? [place.which] : [],
  )
  return { ...judged('not-readable'), pages }
}

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
  const index = numbered.map(({ file, number, held }) => ({
    number,
    title: file.restricted || !produced.profile.evidenceTitles ? null : file.title,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    mediaType: file.mediaType,
    path: held === null ? evidencePath(file, number) : null,
    leftOutBecause: held,
    /** What it stands behind, by kind and id. */
    uses: file.uses.map(({ target }) => ({ type: target.type, id: target.id })),
  }))
  const included = numbered.filter(({ held }) => held === null)
  return {
    index: json('evidence/index.json', 'evidence', index),
    files: included.map(({ file, number }) => evidenceFile(call, file, number)),
    leftOut: numbered.length - included.length,
    letThrough: joinPassed(...included.map(({ letThrough }) => letThrough)),
    held: numbered.flatMap(({ number, held, pages = [] }) =>
      held === null || held === 'not-chosen' ? [] : [{ number, why: held, pages: [...pages] }],
    ),
  }
}
