import { createHash } from 'node:crypto'
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
import { editionHash, keptEditions, keptKinds, type BuiltInEdition } from '../store/baseline'
import type { Store } from '../store/store'

/** Built-in editions, one of each kind, and what they make together. */
export interface Baseline {
  readonly data: ReferenceData
  /** In the order in which scores and screens name them. */
  readonly editions: readonly BuiltInEdition[]
}

type Kind = keyof typeof BASELINE_FILES
const KINDS = Object.keys(BASELINE_FILES) as Kind[]

const fileOf = (assetsDir: string, kind: Kind): string => join(assetsDir, 'reference', BASELINE_FILES[kind])

async function readBuiltIn(assetsDir: string, kind: Kind): Promise<BuiltInEdition> {
  const text = await readFile(fileOf(assetsDir, kind), 'utf8')
  const edition = anyEditionSchema.parse(JSON.parse(text))
  return { sha256: editionHash(edition), edition }
}

/** What tells whether a workspace knows an edition. */
export interface EditionHead {
  readonly kind: Kind
  readonly sha256: string
  readonly asOf: string
}

/**
 * The heads of the built-in files by the SHA-256 of their bytes: an opening asks for nothing more, and reading the files takes a
 * tenth of a second. A file that is not among them is read. `shipped-heads.test.ts` holds them against the files.
 */
export const HEADS: Readonly<Record<string, EditionHead>> = {
  d7ec16dbbefdc21cab80068e2ba0960b85fa943590c33db6d12c7aed73929aa0: {
    kind: 'countries',
    sha256: '7ce5e8c5c1931c91c5b711fc01f5f457e32c9c08e801a3e6d5423f4b58c95e8b',
    asOf: '2026-06-19',
  },
  '66d2d4536802aa1f3236d580f05d18b7b60af648d759db00041105e8688a6ec9': {
    kind: 'hotspots',
    sha256: '35cf53fa3df724fcd2a8572b1d29b28d8e10797085ff3829c06d0c98047ac0a3',
    asOf: '2025-12-30',
  },
  '5b91094ff0f3f2f820e70b90b875be8eabf39e290701fb56e8ce9310f4670ed9': {
    kind: 'routes',
    sha256: '3a9d3987a0c7007d4118ef51cd8271cac23e9406a782472d183a07fabf803424',
    asOf: '2026-11-23',
  },
  '2c3c5b15e613a5c96711fcd20bc82f2b7c7798e6ccf4ad20ac2ab92b9e3966f5': {
    kind: 'sectors',
    sha256: '89673eabc3f90e07d3009188c18b331bfcd379d9df87f104bb4d3c38e9d93c0a',
    asOf: '2022-12-31',
  },
}

const headOf = ({ sha256, edition: { kind, asOf } }: BuiltInEdition): EditionHead => ({ kind, sha256, asOf })

/** What a file is known by in `HEADS`. */
export async function bytesHash(assetsDir: string, kind: Kind): Promise<string> {
  const bytes = await readFile(fileOf(assetsDir, kind))
  return createHash('sha256').update(bytes).digest('hex')
}

/** The heads of this program's built-in editions. */
export const shippedHeads = (assetsDir: string): Promise<readonly EditionHead[]> =>
  Promise.all(
    KINDS.map(
      async kind => HEADS[await bytesHash(assetsDir, kind)] ?? headOf(await readBuiltIn(assetsDir, kind)),
    ),
  )

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
  throw damagedBaseline(store)
}

const damagedBaseline = ({ path }: Store): Refusal =>
  new Refusal({ code: 'workspace-damaged', params: { path, detail: 'baseline_edition' } })

/** Refuses a workspace that keeps no edition of some kind. */
export function refuseWithoutBaseline(store: Store): void {
  const kept = keptKinds(store)
  if (!KINDS.every(kind => kept.has(kind))) throw damagedBaseline(store)
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
