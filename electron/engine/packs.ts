import { packSchema, type Pack } from '@shared/assessment/pack'
import { Refusal } from '@shared/contract/error'
import { canonicalJson } from '@shared/text/canonical-json'
import { textIn } from '@shared/steps/local-text'
import { createHash } from 'node:crypto'
import type { Call } from './call'
import { programPacks } from './frameworks'
import type { BulkOp, RowOp } from './store/change'
import { keepBytes, readBytes } from './store/evidence'
import {
  insertPackEdition,
  readConfirmedLanguages,
  readPackEditions,
  type ConfirmedLanguage,
  type PackEdition,
} from './store/packs'
import type { Store } from './store/store'

/** What questionnaires are read with: those of the program lie beside it, those of the house in the workspace. */
export type PackReading = Pick<Call, 'store' | 'assetsDir'>

/** Contents that were read and checked once, by their hash. */
const read = new Map<string, Pack>()
const MOST_READ = 50

/** A kept version; refuses when its content is gone or is no longer what was kept. */
export async function packOfEdition({ store }: PackReading, edition: PackEdition): Promise<Pack> {
  const known = read.get(edition.sha256)
  if (known !== undefined) return known
  const bytes = await readBytes(store, edition.sha256)
  if (bytes === null || hashOf(bytes) !== edition.sha256)
    throw new Refusal({ code: 'refused', detail: 'pack-damaged', params: { title: edition.title } })
  const pack = packSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  if (read.size >= MOST_READ) read.clear()
  read.set(edition.sha256, pack)
  return pack
}

/** Lists read many assessments; what is in force is read once for each state of the workspace. */
const inForce = new WeakMap<Store, { readonly head: number; readonly packs: Promise<Pack[]> }>()

/** Every questionnaire in force: those of the program, then the newest version of each that was taken in. */
export function assessmentPacks(at: PackReading): Promise<Pack[]> {
  const { head } = at.store.trail
  const known = inForce.get(at.store)
  if (known?.head === head) return known.packs
  const packs = readPacks(at)
  inForce.set(at.store, { head, packs })
  packs.catch(() => inForce.delete(at.store))
  return packs
}

async function readPacks(at: PackReading): Promise<Pack[]> {
  const [program, editions, confirmed] = await Promise.all([
    programPacks(at.assetsDir),
    readPackEditions(at.store),
    readConfirmedLanguages(at.store),
  ])
  const newest = new Map(editions.filter(one => one.own).map(one => [one.packId, one]))
  const own = await Promise.all([...newest.values()].map(one => packOfEdition(at, one)))
  return [...program, ...own].map(pack => withConfirmed(pack, confirmed))
}

/** A translation counts as confirmed for the very version that somebody has read. */
function withConfirmed(pack: Pack, confirmed: readonly ConfirmedLanguage[]): Pack {
  const here = confirmed.filter(one => one.packId === pack.id && one.version === pack.version)
  if (here.length === 0) return pack
  const said = here
    .filter(({ language }) => pack.translations[language] !== undefined)
    .map(({ language }) => [language, 'confirmed'] as const)
  return { ...pack, translations: { ...pack.translations, ...Object.fromEntries(said) } }
}

/** The questionnaire of that id; refuses with `not-found`. */
export async function packOf(at: PackReading, packId: string): Promise<Pack> {
  const pack = (await assessmentPacks(at)).find(one => one.id === packId)
  if (!pack) throw new Refusal({ code: 'not-found', params: { table: 'pack', id: packId } })
  return pack
}

/** What has to be written so that a version stays readable after the program or the house has replaced it. */
export interface KeptVersion {
  readonly rows: readonly RowOp[]
  readonly bulk: readonly BulkOp[]
}

/**
 * Keeps the version of a questionnaire that is about to be used, unless it is kept already: later it can be said what
 * was changed, and answers to questions that were taken out keep their questions.
 */
export async function keepVersion(call: Call, pack: Pack): Promise<KeptVersion> {
  const editions = await readPackEditions(call.store)
  const isKept = editions.some(one => one.packId === pack.id && one.version === pack.version)
  return isKept ? { rows: [], bulk: [] } : keptVersion(call, await unconfirmed(call, pack), null)
}

/** Confirmations are kept apart from the content they speak of. */
async function unconfirmed(at: PackReading, pack: Pack): Promise<Pack> {
  return (await programPacks(at.assetsDir)).find(one => one.id === pack.id) ?? pack
}

/** A version with its content; `fileName` = the workbook it was taken from, `null` = part of the program. */
export function keptVersion(call: Call, pack: Pack, fileName: string | null): KeptVersion {
  const bytes = new TextEncoder().encode(canonicalJson(pack))
  const sha256 = hashOf(bytes)
  const edition: PackEdition = {
    id: call.newId(),
    packId: pack.id,
    version: pack.version,
    title: textIn(pack.title, 'en'),
    sha256,
    own: fileName !== null,
    fileName,
    takenAt: call.now(),
    takenBy: call.actor,
  }
  return { rows: [insertPackEdition(edition)], bulk: [keepBytes(sha256, bytes)] }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
