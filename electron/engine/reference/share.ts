import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { FindingRow } from '@shared/contract/response'
import { Refusal } from '@shared/contract/error'
import type { SharedFlag } from '@shared/reference/flags'
import type { Hotspot } from '@shared/reference/hotspots'
import { packContentSchema, packSchema, type PackContent } from '@shared/reference/pack'
import { canonicalJson } from '@shared/text/canonical-json'
import { cleaned } from '@shared/text/clean'
import type { Call } from '../call'
import { loadedEditions } from '../store/reference'
import { writeBytes } from '../write-file'
import type { ReadContent } from './read-small'

export interface ShareInput {
  readonly file: string
  readonly giver: string
  readonly licence: string
  readonly note: string | null
  readonly places: boolean
  readonly flags: boolean
  /** Names of suppliers and the words of findings: only when somebody chose to. */
  readonly nameParties: boolean
}

const hashOf = (content: PackContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

/** Own places in use; what others gave and what official sources say is not ours to pass on. */
async function ownPlaces(call: Call): Promise<Hotspot[]> {
  const loaded = await loadedEditions(call.store)
  return loaded.flatMap(({ content, giver }) =>
    content.kind === 'hotspots' && giver === null ? content.hotspots : [],
  )
}

function flagOf(row: FindingRow, nameParties: boolean): SharedFlag | null {
  if (row.kind !== 'red-flag' && row.kind !== 'indicator') return null
  return {
    kind: row.kind,
    code: row.indicatorId ?? row.redFlagSeverity,
    text: nameParties ? row.title : '',
    country: row.subject.country,
    sector: null,
    grade: row.sourceGrade,
    observedOn: row.observedOn,
    party: nameParties ? row.subject.name : null,
  }
}

const PAGE = 500

async function ownFlags(call: Call, nameParties: boolean): Promise<SharedFlag[]> {
  const flags: SharedFlag[] = []
  const every = { stage: null, subjectType: null, subjectId: null, auditId: null, source: null, text: null }
  for (let offset = 0; ; offset += PAGE) {
    const { rows, total } = await call.ask('response.findings', {
      status: 'all',
      ...every,
      offset,
      limit: PAGE,
    })
    flags.push(...rows.flatMap(row => flagOf(row, nameParties) ?? []))
    if (offset + PAGE >= total) return flags
  }
}

/** Writes a pack of own places and red flags; without `nameParties` it names no supplier and repeats no free text. */
export async function sharePack(input: ShareInput, call: Call) {
  const content: PackContent = {
    format: 'fivefold-pack',
    version: 1,
    giver: input.giver,
    madeOn: call.today(),
    licence: input.licence,
    note: input.note,
    hotspots: input.places ? await ownPlaces(call) : [],
    flags: input.flags ? await ownFlags(call, input.nameParties) : [],
  }
  const counts = { places: content.hotspots.length, flags: content.flags.length }
  if (counts.places + counts.flags === 0) throw new Refusal({ code: 'refused', detail: 'nothing-to-share' })
  const sha256 = hashOf(content)
  await writeBytes(call.files.path(input.file, 'save'), canonicalJson({ ...content, sha256 }))
  await call.change({
    topic: 'reference',
    action: 'reference.share',
    summary: { ...counts, sha256: sha256.slice(0, 16), named: input.nameParties ? 1 : 0 },
    undo: 'record',
    rows: [],
    touched: [],
  })
  return { sha256, ...counts }
}

const misformed = ({ issues }: z.ZodError, path: string): Refusal =>
  new Refusal({
    code: 'no-table',
    detail: 'pack-form',
    params: { path, at: issues[0]?.path.join('.') ?? '' },
  })

/** A pack as editions under its giver's name; refuses one whose content is not what its hash says. */
export function editionsOfPack(
  value: unknown,
  path: string,
  newId: () => string,
): { readonly giver: string; readonly contents: readonly ReadContent[] } {
  const parsed = packSchema.safeParse(value)
  if (!parsed.success) throw misformed(parsed.error, path)
  const { sha256, ...content } = parsed.data
  if (hashOf(content) !== sha256)
    throw new Refusal({ code: 'file-unreadable', detail: 'pack-changed', params: { path } })
  // The hash proves what was made; what is kept of it can turn no line around.
  const kept = packContentSchema.safeParse(cleaned(content))
  if (!kept.success) throw misformed(kept.error, path)
  const { giver } = kept.data
  const contents = [placesOf(kept.data, newId()), flagsOf(kept.data, newId())].filter(found => found !== null)
  return { giver, contents: contents.map(content => ({ content, rejected: [] })) }
}

function headerOf({ giver, madeOn, licence, note }: PackContent, id: string) {
  return {
    id,
    edition: giver,
    asOf: madeOn,
    licence,
    credits: [giver],
    sources: [
      {
        title: note ?? giver,
        publisher: giver,
        year: Number(madeOn.slice(0, 4)),
        licence,
        citationStatus: 'secondary' as const,
      },
    ],
  }
}

function placesOf(content: PackContent, id: string) {
  if (content.hotspots.length === 0) return null
  const hotspots = content.hotspots.map((hotspot, n) => ({ ...hotspot, id: `${id}-${n + 1}`, sources: [0] }))
  return { ...headerOf(content, id), kind: 'hotspots' as const, hotspots }
}

function flagsOf(content: PackContent, id: string) {
  if (content.flags.length === 0) return null
  return { ...headerOf(content, id), kind: 'flags' as const, giver: content.giver, flags: content.flags }
}
