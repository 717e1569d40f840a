import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  BASELINE_FILES,
  parseBaseline,
  type AnyEdition,
  type ReferenceData,
} from '@shared/reference/baseline'
import { canonicalJson } from '@shared/text/canonical-json'

export interface Baseline {
  readonly data: ReferenceData
  /** SHA-256 of each edition's canonical JSON, by edition id. */
  readonly hashes: ReadonlyMap<string, string>
}

/** SHA-256 of an edition's content; the same on every system, whatever the file's layout. */
export function editionHash(edition: AnyEdition): string {
  return createHash('sha256').update(canonicalJson(edition)).digest('hex')
}

async function readJson(assetsDir: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(assetsDir, 'reference', file), 'utf8'))
}

async function read(assetsDir: string): Promise<Baseline> {
  const [countries, hotspots, routes, sectors] = await Promise.all([
    readJson(assetsDir, BASELINE_FILES.countries),
    readJson(assetsDir, BASELINE_FILES.hotspots),
    readJson(assetsDir, BASELINE_FILES.routes),
    readJson(assetsDir, BASELINE_FILES.sectors),
  ])
  const data = parseBaseline({ countries, hotspots, routes, sectors })
  const editions = [data.countries, ...data.hotspots, data.routes, data.sectors]
  return { data, hashes: new Map(editions.map(edition => [edition.id, editionHash(edition)])) }
}

const loaded = new Map<string, Promise<Baseline>>()

/** The built-in editions, read once per folder: they can't change while the app runs. */
export function baselineIn(assetsDir: string): Promise<Baseline> {
  const known = loaded.get(assetsDir)
  if (known !== undefined) return known
  const reading = read(assetsDir)
  loaded.set(assetsDir, reading)
  return reading
}
