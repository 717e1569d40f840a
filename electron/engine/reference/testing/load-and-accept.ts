import { writeFileSync } from 'node:fs'
import type { LoadKind } from '@shared/contract/reference'
import { siteNamed, supplierNamed } from '../../testing/people-and-places'
import type { TestEngine } from '../../testing/test-engine'

/** Who decides in the tests of this room, and why. */
export const decision = { name: 'Ana Prova', reason: 'The quarterly update' }

/** The headings of a file of places, and one place in Portugal, far from every built-in one. */
export const PLACES = 'name,lat,lon,radius_km,severity,kind,sectors\n'
export const MILL = 'Old mill quarter,39.51,-8.01,10,80,labour site,garments'

/** Writes the text as a file of that name and loads it; what comes out is a proposed edition or the rows refused. */
export function load(
  test: TestEngine,
  kind: LoadKind,
  name: string,
  text: string | Uint8Array,
  skipRejected = false,
) {
  const path = test.path(name)
  writeFileSync(path, text)
  return test.ask('reference.load', { kind, file: test.opening(path), skipRejected })
}

/** The reason for which a file is refused as a whole; `taken` where it is not. */
export async function refusedFile(
  test: TestEngine,
  kind: LoadKind,
  name: string,
  text: string | Uint8Array,
): Promise<string> {
  const path = test.path(name)
  writeFileSync(path, text)
  const reply = await test.engine.call('reference.load', {
    kind,
    file: test.opening(path),
    skipRejected: false,
  })
  return reply.ok ? 'taken' : (reply.error.detail ?? reply.error.code)
}

/** Loads and accepts, and gives the id of the edition. */
export async function accepted(
  test: TestEngine,
  kind: LoadKind,
  name: string,
  text: string,
): Promise<string> {
  const { id } = await load(test, kind, name, text)
  if (id === null) throw new Error('nothing loaded')
  await test.ask('reference.accept', { id, ...decision })
  return id
}

/** A garment supplier with one site in Portugal, beside `MILL`. */
export async function addGarmentSupplier(test: TestEngine, name = 'Tejo Têxteis'): Promise<string> {
  const about = { country: 'PT', sector: 'textiles-garments', workers: 200 }
  const { id } = await test.ask('suppliers.add', { supplier: supplierNamed(name, about) })
  const site = siteNamed('Mill', {
    country: 'PT',
    lat: 39.5,
    lon: -8,
    positionPrecision: 'exact',
    workers: 200,
    lowWagePct: 60,
    lowQualificationPct: 60,
    informalPct: 40,
    migrantPct: 30,
    recruiterChain: 'two-or-more',
  })
  await test.ask('suppliers.add-site', { supplierId: id, site })
  return id
}
