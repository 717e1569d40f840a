import type { z } from 'zod'
import type { EVIDENCE_HELD, withheldSchema } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
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
}

/** Why a file is not handed over; `null` = it is. Nothing is cut out of a file: it would no longer be what its hash says. */
async function reasonAgainst(
  call: Call,
  { profile, rules }: Outgoing,
  wanted: boolean,
  file: EvidenceView,
  number: number,
): Promise<Held | null> {
  if (file.restricted) return 'restricted'
  if (!wanted) return 'not-chosen'
  if (profile.evidenceFiles === 'none') return 'profile'
  if (profile.evidenceFiles === 'all') return null
  stopIfCancelled(call)
  const { verdict, unreadable } = await leaksIn(evidenceFile(call, file, number), rules)
  if (!verdict.passed) return 'names-found'
  return unreadable ? 'not-readable' : null
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
  const numbered: { file: EvidenceView; number: number; held: Held | null }[] = []
  for (const [at, file] of produced.evidence.files.entries()) {
    const number = at + 1
    numbered.push({ file, number, held: await reasonAgainst(call, produced, wanted, file, number) })
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
    held: numbered.flatMap(({ number, held }) =>
      held === null || held === 'not-chosen' ? [] : [{ number, why: held }],
    ),
  }
}
