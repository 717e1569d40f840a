import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gazetteerOf, type Gazetteer } from '@shared/intake/places/gazetteer'

const read = new Map<string, Promise<Gazetteer>>()

/** The built-in gazetteer (GeoNames, towns of 1,000 people and more); read once, each country when it is asked for. */
export function gazetteer(assetsDir: string): Promise<Gazetteer> {
  const known = read.get(assetsDir)
  if (known) return known
  const fresh = readFile(join(assetsDir, 'reference', 'places.txt'), 'utf8').then(gazetteerOf)
  read.set(assetsDir, fresh)
  fresh.catch(() => read.delete(assetsDir))
  return fresh
}
