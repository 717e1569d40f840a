import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../store/store'
import { supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { confirmedMatches, type ConfirmedMatch } from './confirmed-matches'
import { EVERY_CANDIDATE, SAMPLE_LIST } from './testing/sample-list'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

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
  await load(SAMPLE_LIST)
  const supplier = supplierNamed('Tarn Valley Minerals SARL', { country: 'CD' })
  const { id } = await test.ask('suppliers.add', { supplier })
  await test.ask('screening.run', { threshold: null })
  expect(await confirmed()).toEqual([])

  const { rows } = await test.ask('screening.candidates', EVERY_CANDIDATE)
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

  const delisted = SAMPLE_LIST.replace(/<ENTITY>(?:(?!<\/ENTITY>)[\s\S])*SMe\.002[\s\S]*?<\/ENTITY>/, '')
  expect(delisted).not.toContain('<REFERENCE_NUMBER>SMe.002<')
  await load(delisted)
  expect(await confirmed()).toEqual([])
})
