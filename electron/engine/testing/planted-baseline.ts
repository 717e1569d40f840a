import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HotspotsEdition } from '@shared/reference/hotspots'

/** A place of the planted edition: full severity, and not in the edition it stands in for. */
export const PLANTED_PLACE = { name: 'Planted front', country: 'PT', lat: 39.51, lon: -8.01 } as const

function withPlace(edition: HotspotsEdition): HotspotsEdition {
  const [first] = edition.hotspots
  if (first === undefined) throw new Error('no hotspot is built in')
  const planted = {
    ...first,
    ...PLANTED_PLACE,
    id: 'planted-front',
    radiusKm: 30,
    status: 'current' as const,
    basis: 'curated' as const,
    deaths12m: null,
    events12m: null,
    severity: 90,
  }
  return { ...edition, hotspots: [...edition.hotspots, planted] }
}

/**
 * A folder of assets as the next version of the program would bring it: all as it is, but a newer edition of hotspots with
 * one more place in Portugal.
 */
export function plantedBaseline(assetsDir: string, folder: string, name: string, asOf: string): string {
  const planted = join(folder, `assets-${asOf}`)
  if (existsSync(planted)) return planted
  mkdirSync(join(planted, 'reference'), { recursive: true })
  for (const entry of readdirSync(assetsDir))
    if (entry !== 'reference') symlinkSync(join(assetsDir, entry), join(planted, entry))
  for (const entry of readdirSync(join(assetsDir, 'reference')))
    if (entry !== 'hotspots.json')
      symlinkSync(join(assetsDir, 'reference', entry), join(planted, 'reference', entry))
  const text = readFileSync(join(assetsDir, 'reference', 'hotspots.json'), 'utf8')
  const edition = { ...withPlace(JSON.parse(text) as HotspotsEdition), edition: name, asOf }
  writeFileSync(join(planted, 'reference', 'hotspots.json'), JSON.stringify(edition))
  return planted
}
