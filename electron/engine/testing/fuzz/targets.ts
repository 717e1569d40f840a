import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeOds } from 'hucre'
import { sampleBundle, bytesOf, SIGNING } from '../../disclosure/testing/sample-bundle'
import { entityNamed, calendarYear } from '@shared/workspace/entity'
import { zipBytes } from '../../intake/testing/nasty'
import { supplierNamed } from '../people-and-places'
import { TestEngine, withWorkspace } from '../test-engine'
import { cleaningTarget } from './cleaning-target'
import { returnedTargets } from './returned-targets'
import { through, type Target } from './target'

const LISTS = {
  csv: `Supplier name;Country;City;Workers;Tier\n"Kosi; Garments";Nepal;Biratnagar;310;1\nÜnal Tekstil;Türkei;Bursa;1.250;2\n`,
  html: '<html><table><tr><th>Supplier name</th><th>Country</th></tr><tr><td>Kosi</td><td>Nepal</td></tr></table></html>',
  json: JSON.stringify({
    suppliers: [{ ownNumber: '00042', name: 'Heron Knit', country: 'TR', workers: 310 }],
    sites: [{ 'ref.supplier': '00042', 'site.name': 'Works 1', 'site.lat': 40.19, 'site.lon': 29.06 }],
  }),
}

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
  ],
})

/** Every reader of files, by the folder of the program's sources, with sound files to begin from: those of the repository, and those the program writes itself. */
export async function targetsIn(test: TestEngine, root: string): Promise<Target[]> {
  const asset = (name: string) => readFileSync(join(root, 'assets', name))
  const beside = (name: string) => readFileSync(join(root, 'electron/engine', name))
  const list = (name: keyof typeof LISTS): Buffer => Buffer.from(LISTS[name])
  const opened = (name: string, extension: string, corpus: readonly Buffer[]): Target => ({
    ...{ name, extension, corpus },
    read: through(test, 'intake.plan', file => ({ file, sheets: null, answers: {}, returnTo: null })),
  })
  const loaded = (name: string, extension: string, corpus: readonly Buffer[]): Target => ({
    ...{ name, extension, corpus },
    read: through(test, 'screening.load-list', file => ({ files: [file] })),
  })
  const reference = (name: string, kind: string, extension: string, content: Buffer): Target => ({
    ...{ name, extension, corpus: [content] },
    read: through(test, 'reference.load', file => ({ kind, file, skipRejected: true })),
  })
  return [
    opened('list-csv', 'csv', [list('csv')]),
    opened('list-xlsx', 'xlsx', [asset('sample/sample-suppliers.xlsx'), await template(test)]),
    opened('list-xls', 'xls', [beside('intake/testing/vendors.xls')]),
    opened('list-ods', 'ods', [await openDocument()]),
    opened('list-html', 'html', [list('html')]),
    opened('list-json', 'json', [list('json')]),
    loaded('sanctions-xml', 'xml', [
      asset('sample/sample-sanctions-list.xml').subarray(0, 60_000),
      beside('screening/testing/un-list-with-faults.xml'),
      beside('screening/lists/testing/sdn_advanced.xml'),
    ]),
    loaded(
      'sanctions-csv',
      'csv',
      ['eu', 'sdn', 'debarred'].map(name => beside(`screening/lists/testing/${name}.csv`)),
    ),
    loaded('sanctions-zip', 'zip', [
      await zipped({ 'un.xml': beside('screening/testing/un-list-with-faults.xml') }),
      await zipped(
        Object.fromEntries(
          ['sdn', 'alt', 'add'].map(name => [`${name}.csv`, beside(`screening/lists/testing/${name}.csv`)]),
        ),
      ),
    ]),
    reference('events-csv', 'events', 'csv', Buffer.from(EVENTS)),
    reference('events-zip', 'events', 'zip', await zipped({ 'ged.csv': EVENTS })),
    reference('places-geojson', 'hotspots', 'geojson', Buffer.from(PLACES)),
    reference('pack-json', 'pack', 'json', await placesPack(test)),
    {
      ...{ name: 'steps-workbook', extension: 'xlsx', corpus: [await stepsWorkbook(test)] },
      read: through(test, 'steps.plan-import', file => ({ file, language: 'en' })),
    },
    {
      ...{ name: 'questionnaire-pack', extension: 'xlsx', corpus: [await ownPack(test)] },
      read: through(test, 'assessment.plan-pack', file => ({ file })),
    },
    {
      ...{ name: 'bundle-zip', extension: 'zip', corpus: [await bundle()] },
      read: through(test, 'disclosure.verify', file => ({ file, expectedFingerprint: null })),
    },
    {
      ...{
        name: 'workspace',
        extension: 'fivefold',
        corpus: [await otherWorkspace(root), await ourCopy(test, root)],
      },
      read: through(test, 'trail.merge-plan', file => ({ file })),
    },
    {
      ...{ name: 'evidence', extension: 'pdf', corpus: [PDF] },
      read: through(test, 'evidence.add', file => ({
        file,
        title: null,
        validUntil: null,
        language: null,
        restricted: false,
        targets: [],
      })),
    },
    ...(await returnedTargets(test)),
    cleaningTarget(
      test,
      asset('icons/512x512.png').subarray(0, 20_000),
      asset('sample/sample-suppliers.xlsx'),
    ),
  ]
}

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

async function template(test: TestEngine): Promise<Buffer> {
  const path = test.path('template.xlsx')
  await test.ask('intake.write-template', { file: test.saving(path) })
  return readFileSync(path)
}

async function stepsWorkbook(test: TestEngine): Promise<Buffer> {
  const path = test.path('steps.xlsx')
  await test.ask('steps.export', { file: test.saving(path), format: 'xlsx', language: 'en' })
  return readFileSync(path)
}

async function ownPack(test: TestEngine): Promise<Buffer> {
  const path = test.path('pack.xlsx')
  await test.ask('assessment.write-pack', { packId: null, file: test.saving(path) })
  return readFileSync(path)
}

async function placesPack(test: TestEngine): Promise<Buffer> {
  const path = test.path('places.json')
  writeFileSync(test.path('own.geojson'), PLACES)
  const file = test.opening(test.path('own.geojson'))
  const { id } = await test.ask('reference.load', { kind: 'hotspots', file, skipRejected: true })
  await test.ask('reference.accept', { id: id ?? '', name: 'Tester', reason: 'Own places' })
  const words = { giver: 'Invented Relief', licence: 'CC0', note: null }
  await test.ask('reference.share', {
    ...words,
    ...{ file: test.saving(path), places: true, flags: true, nameParties: false },
  })
  return readFileSync(path)
}

const zipped = async (parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> =>
  Buffer.from(await zipBytes(parts))

const openDocument = async (): Promise<Buffer> =>
  Buffer.from(
    await writeOds({
      sheets: [
        {
          name: 'Suppliers',
          rows: [
            ['Supplier name', 'Country', 'Workers'],
            ['Kosi Garments', 'Nepal', 310],
          ],
        },
      ],
    }),
  )

const bundle = async (): Promise<Buffer> => bytesOf(await sampleBundle(undefined, undefined, SIGNING))

/** A small workspace of somebody else: it is read as a copy, which opens it and looks at everything before it is believed. */
async function otherWorkspace(root: string): Promise<Buffer> {
  const other = await withWorkspace({ assetsDir: join(root, 'assets') })
  try {
    await other.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
    await other.ask('workspace.edit', { entity: entityNamed('Harbour'), period: calendarYear(2026) })
    await other.ask('workspace.close', {})
    return readFileSync(other.path('test.fivefold'))
  } finally {
    other.close()
  }
}

/** A copy of our own in which somebody else has worked: what is left of it after the changes is compared with ours, change by change. */
async function ourCopy(test: TestEngine, root: string): Promise<Buffer> {
  const ours = test.path('test.fivefold')
  const other = new TestEngine({ assetsDir: join(root, 'assets'), actor: 'Bina' })
  const copy = other.path('copy.fivefold')
  try {
    await test.ask('workspace.close', {})
    copyFileSync(ours, copy)
    await test.ask('workspace.open', { file: test.opening(ours) })
    await other.ask('workspace.open', { file: other.opening(copy) })
    await other.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
    await other.ask('workspace.close', {})
    return readFileSync(copy)
  } finally {
    other.close()
  }
}
