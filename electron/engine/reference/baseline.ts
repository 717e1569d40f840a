import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EditionRef } from '@shared/contract/reference'
import { Refusal } from '@shared/contract/error'
import {
  anyEditionSchema,
  BASELINE_FILES,
  baselineOf,
  type AnyEdition,
  type ReferenceData,
} from '@shared/reference/baseline'
import { editionHash, keptEditions, type BuiltInEdition } from '../store/baseline'
import type { Store } from '../store/store'

/** Built-in editions, one of each kind, and what they make together. */
export interface Baseline {
  readonly data: ReferenceData
  /** In the order in which scores and screens name them. */
  readonly editions: readonly BuiltInEdition[]
}

type Kind = keyof typeof BASELINE_FILES
const KINDS = Object.keys(BASELINE_FILES) as Kind[]

async function readBuiltIn(assetsDir: string, kind: Kind): Promise<BuiltInEdition> {
  const text = await readFile(join(assetsDir, 'reference', BASELINE_FILES[kind]), 'utf8')
  const edition = anyEditionSchema.parse(JSON.parse(text))
  return { sha256: editionHash(edition), edition }
}

const shipped = new Map<string, Promise<readonly BuiltInEdition[]>>()

/** The built-in editions of this program, read once per folder: they can't change while it runs. */
export function shippedEditions(assetsDir: string): Promise<readonly BuiltInEdition[]> {
  const known = shipped.get(assetsDir)
  if (known !== undefined) return known
  const reading = Promise.all(KINDS.map(kind => readBuiltIn(assetsDir, kind)))
  shipped.set(assetsDir, reading)
  return reading
}

function ofKind<K extends Kind>(editions: readonly BuiltInEdition[], kind: K) {
  return editions
    .map(({ edition }) => edition)
    .find((edition): edition is Extract<AnyEdition, { kind: K }> => edition.kind === kind)
}

/** One edition of each kind as a baseline; `null` when a kind is missing. */
export function assembled(editions: readonly BuiltInEdition[]): Baseline | null {
  const [countries, hotspots] = [ofKind(editions, 'countries'), ofKind(editions, 'hotspots')]
  const [routes, sectors] = [ofKind(editions, 'routes'), ofKind(editions, 'sectors')]
  if (!countries || !hotspots || !routes || !sectors) return null
  const ordered = KINDS.flatMap(kind => editions.filter(({ edition }) => edition.kind === kind))
  return { data: baselineOf({ countries, hotspots, routes, sectors }), editions: ordered }
}

/** The built-in editions this workspace scores with: those it keeps, whatever the program brings. */
export async function baselineInUse(store: Store): Promise<Baseline> {
  const baseline = assembled(await keptEditions(store))
  if (baseline !== null) return baseline
  throw new Refusal({ code: 'workspace-damaged', params: { path: store.path, detail: 'baseline_edition' } })
}

/** A built-in edition as scores and exports name it. */
export const builtInRef = ({ edition, sha256 }: BuiltInEdition): EditionRef => ({
  id: edition.id,
  kind: edition.kind,
  edition: edition.edition,
  asOf: edition.asOf,
  builtIn: true,
  sha256,
})
