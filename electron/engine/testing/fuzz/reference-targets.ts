import { readFileSync, writeFileSync } from 'node:fs'
import type { LoadKind } from '@shared/contract/reference'
import { zipBytes } from '../../intake/testing/nasty'
import type { TestEngine } from '../test-engine'
import { through, type Target } from './target'

const EVENTS = [
  'id,type_of_violence,best,latitude,longitude,where_prec,country,adm_1,where_coordinates,date_end,dyad_name',
  '1,1,12,13.6,25.35,1,Sudan,Darfur,El Fasher town,2025-06-01 00:00:00.000,Invented A - Invented B',
  '2,3,4,-1.67,29.22,2,DR Congo (Zaire),Nord-Kivu,Goma,2025-05-01 00:00:00.000,Invented A - Civilians',
].join('\n')

const PLACES = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Camp', severity: 3 },
      geometry: { type: 'Point', coordinates: [25.3, 13.6] },
    },
    {
      type: 'Feature',
      properties: { name: 'Quarter', severity: 60, radius_km: 5 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [25, 13],
            [25.2, 13],
            [25.2, 13.2],
            [25, 13],
          ],
        ],
      },
    },
  ],
})

const PLACES_TABLE =
  'name,lat,lon,radius_km,severity,kind,sectors\nOld mill quarter,39.51,-8.01,10,80,labour site,garments\n'
const AREAS = 'Country,Region,lat,lon\nPortugal,Santarém,39.3,-8.6\nMali,Mopti,,\n'
/** A download of the World Bank, one column a year, and a table of one's own. */
const INDICATORS = [
  [
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2026-07-01",\n',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024",',
    '"Portugal","PRT","Rule of Law: Percentile Rank","RL.PER.RNK","80","81.5","",',
    '"World","WLD","Rule of Law: Percentile Rank","RL.PER.RNK","50","50","",\n',
  ].join('\n'),
  'iso2,year,gsi vulnerability\nPT,2023,95\nNP,2023,54.2\n',
]
const SECTORS = 'sector,score\nTextiles garments,95\nconstruction,"71,5"\n'
const PROFILE = JSON.stringify({
  id: 'mine',
  indicators: [
    { id: 'gsiVulnerability', weight: 0.6, rescaling: { kind: 'as-is' } },
    { id: 'ruleOfLawPct', weight: 0.4, rescaling: { kind: 'as-is' } },
  ],
})

/** What scores are made of, as files: events, places, areas, tables of countries and sectors, and packs of another house. */
export async function referenceTargets(test: TestEngine): Promise<Target[]> {
  const read = (
    name: string,
    kind: LoadKind,
    extension: string,
    ...files: readonly (string | Uint8Array)[]
  ): Target => ({
    ...{ name, extension, corpus: files.map(file => Buffer.from(file as Uint8Array)) },
    ...through(test, 'reference.load', file => ({ kind, file, skipRejected: true })),
  })
  return [
    read('events-csv', 'events', 'csv', EVENTS),
    read('events-zip', 'events', 'zip', await zipBytes({ 'ged.csv': EVENTS })),
    read('places-geojson', 'hotspots', 'geojson', PLACES),
    read('places-csv', 'hotspots', 'csv', PLACES_TABLE),
    read('areas-csv', 'areas', 'csv', AREAS),
    read('indicators-csv', 'indicators', 'csv', ...INDICATORS),
    read('sectors-csv', 'sectors', 'csv', SECTORS),
    read('profile-json', 'profile', 'json', PROFILE),
    read('pack-json', 'pack', 'json', await sharedPack(test)),
  ]
}

async function sharedPack(test: TestEngine): Promise<Buffer> {
  const [from, path] = [test.path('own.geojson'), test.path('places.json')]
  writeFileSync(from, PLACES)
  const file = test.opening(from)
  const { id } = await test.ask('reference.load', { kind: 'hotspots', file, skipRejected: true })
  await test.ask('reference.accept', { id: id ?? '', name: 'Tester', reason: 'Own places' })
  const words = { giver: 'Invented Relief', licence: 'CC0', note: null }
  await test.ask('reference.share', {
    ...words,
    ...{ file: test.saving(path), places: true, flags: true, nameParties: false },
  })
  return readFileSync(path)
}
