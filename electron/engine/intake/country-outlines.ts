import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outlinesOf, outlinesSchema, type Outlines } from '@shared/intake/values/outlines'

const read = new Map<string, Promise<Outlines>>()

/** The built-in outlines of countries (Natural Earth 1:50m, rounded); read once. */
export function countryOutlines(assetsDir: string): Promise<Outlines> {
  const known = read.get(assetsDir)
  if (known) return known
  const fresh = readFile(join(assetsDir, 'reference', 'outlines.json'), 'utf8').then(text =>
    outlinesOf(outlinesSchema.parse(JSON.parse(text))),
  )
  read.set(assetsDir, fresh)
  fresh.catch(() => read.delete(assetsDir))
  return fresh
}
