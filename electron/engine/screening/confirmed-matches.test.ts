import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../store/store'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { confirmedMatches, type ConfirmedMatch } from './confirmed-matches'

const sample = readFileSync(
  join(import.meta.dirname, '../../../assets/sample/sample-sanctions-list.xml'),
  'utf8',
)

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const NOTHING = { region: null, city: null, address: null, notes: null }
const BARE = {
  ...NOTHING,
  aliases: [],
  ownNumber: null,
  lei: null,
  vatNumber: null,
  dunsNumber: null,
  osId: null,
  registrationNumber: null,
  tier: null,
  sector: null,
  products: null,
  workers: null,
}

async function load(content: string): Promise<void> {
  const path = test.path('list.xml')
  writeFileSync(path, content)
  await test.ask('screening.load-list', { files: [test.opening(path)] })
}

async function confirmed(): Promise<ConfirmedMatch[]> {
  const file = test.path('test.fivefold')
  await test.ask('workspace.close', {})
  const store = openStore(file)
  try {
    return await confirmedMatches(store)
  } finally {
    store.close()
    await test.ask('workspace.open', { file: test.opening(file) })
  }
}

it('gives matches a person confirmed, as long as the listing stands', async () => {
  await load(sample)
  const supplier = { ...BARE, name: 'Tarn Valley Minerals SARL', country: 'CD' }
  const { id } = await test.ask('suppliers.add', { supplier })
  await test.ask('screening.run', { threshold: null })
  expect(await confirmed()).toEqual([])

  const page = { states: [], verdict: null, subjectType: null, text: '', offset: 0, limit: 10 }
  const { rows } = await test.ask('screening.candidates', page)
  const candidate = rows.find(row => row.entry.key === 'SMe.002')!
  const reason = 'Register extract compared'
  await test.ask('screening.decide', { runId: candidate.runId, n: candidate.n, verdict: 'true', reason })
  expect(await confirmed()).toMatchObject([
    {
      subjectType: 'supplier',
      subjectId: id,
      listCode: 'SAMPLE',
      entryKey: 'SMe.002',
      caption: 'TARN VALLEY MINERALS',
      programmes: ['Sample-CD'],
      reason,
    },
  ])

  const delisted = sample.replace(/<ENTITY>(?:(?!<\/ENTITY>)[\s\S])*SMe\.002[\s\S]*?<\/ENTITY>/, '')
  expect(delisted).not.toContain('<REFERENCE_NUMBER>SMe.002<')
  await load(delisted)
  expect(await confirmed()).toEqual([])
})
