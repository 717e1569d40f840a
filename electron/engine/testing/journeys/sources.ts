import { writeFileSync } from 'node:fs'
import { DEFAULT_SETTINGS } from '@shared/screening/settings'
import { load, MILL, PLACES } from '../../reference/testing/load-and-accept'
import { EVERY_CANDIDATE, SAMPLE_LIST } from '../../screening/testing/sample-list'
import { supplierNamed } from '../people-and-places'
import type { TestEngine } from '../test-engine'

const said = { name: 'Ana Prova', reason: 'The quarterly update' }

async function intake(test: TestEngine): Promise<void> {
  const path = test.path('list.csv')
  writeFileSync(path, 'Trading partner,Country,Grp\nDelta Knit,BD,7\nKosi Dyeing,NP,9')
  const file = () => test.opening(path)
  const sheet = (await test.ask('intake.open', { file: file() })).sheets[0]?.name ?? ''
  const targets = ['supplier.name', 'supplier.country', 'supplier.ownNumber'] as const
  await test.ask('intake.commit', {
    ...{ file: file(), answers: {}, returnTo: null },
    sheets: [
      {
        sheet,
        kind: 'suppliers',
        columns: targets.map((target, column) => ({ column, target, replace: {} })),
      },
    ],
  })
  const [kept] = await test.ask('intake.mappings', {})
  await test.ask('intake.forget-mapping', { id: kept?.id ?? '' })
  const { id } = await test.ask('intake.add-profile', {
    profile: {
      ...{ id: 'STRT', title: 'Risk template', version: 1, sheets: ['Declaration'], without: [] },
      marks: [{ sheet: 'Declaration', ref: 'A1', text: 'risk template' }],
      ...{ revision: { sheet: 'Declaration', majors: [3] }, smelters: null, tables: [] },
      company: { name: { sheet: 'Declaration', ref: 'C5' } },
      questions: [
        {
          ...{ id: 'STRT.policy', sheet: 'Declaration', ref: 'C9', comment: 'D9', subject: null },
          answers: ['Yes', 'No', 'Unknown'],
        },
      ],
    },
  })
  await test.ask('intake.remove-profile', { id })
}

async function reference(test: TestEngine): Promise<void> {
  const { id: first } = await load(test, 'hotspots', 'places.csv', PLACES + MILL)
  const id = first ?? ''
  await test.ask('reference.reject', { id, ...said })
  await test.ask('reference.reconsider', { id })
  await test.ask('reference.accept', { id, ...said })
  const { hotspots } = await test.ask('reference.hotspots', {})
  const mill = hotspots.find(hotspot => hotspot.name === 'Old mill quarter')
  await test.ask('reference.overrule', {
    hotspotId: mill?.id ?? '',
    severity: 20,
    radiusKm: null,
    off: false,
  })
  await test.ask('reference.retire', { id, ...said })
  const { id: placeId } = await test.ask('reference.save-place', {
    ...{ id: null, language: 'en' },
    place: {
      ...{ name: 'Camp at the border', kind: 'displacement-camp', country: 'TH', severity: 62 },
      ...{ shape: { type: 'point', lat: 16.7, lon: 98.6, radiusKm: 8 }, confirmedOn: null },
      ...{ sectors: [], patterns: [], source: null },
    },
  })
  await test.ask('reference.remove-place', { id: placeId, language: 'en' })
  await test.ask('risk.keep-settings', {
    ...{ values: { 'events.halfLifeMonths': 3 }, name: 'Short memory', reason: 'Tried' },
  })
}

/** The second of two people; the list, the run and the decision are the first one's. */
async function screening(test: TestEngine, second: TestEngine): Promise<void> {
  await test.ask('suppliers.add', { supplier: supplierNamed('Tarn Valley Minerals SARL', { country: 'CD' }) })
  const path = test.path('list.xml')
  writeFileSync(path, SAMPLE_LIST)
  await test.ask('screening.load-list', { files: [test.opening(path)] })
  await test.ask('screening.keep-settings', { ...DEFAULT_SETTINGS, fourEyes: true })
  await test.ask('screening.run', { threshold: null })
  const { rows } = await test.ask('screening.candidates', EVERY_CANDIDATE)
  const found = rows.find(row => row.entry.key === 'SMe.002')
  const match = { runId: found?.runId ?? '', n: found?.n ?? -1 }
  await test.ask('screening.decide', { ...match, verdict: 'true', reason: 'Register extract compared' })
  await test.ask('workspace.close', {})
  await second.ask('workspace.open', { file: second.opening(test.path('test.fivefold')) })
  await second.ask('screening.confirm', match)
}

/** Lists, editions, settings of the model and screening with four eyes: every command once. Ends in the second person's hands. */
export async function sourcesJourney(test: TestEngine, second: TestEngine): Promise<void> {
  await intake(test)
  await reference(test)
  await screening(test, second)
}
