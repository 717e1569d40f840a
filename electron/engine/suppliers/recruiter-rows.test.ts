import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ALL_RECRUITERS } from '@shared/suppliers/list'
import { EVERY_CANDIDATE, SAMPLE_LIST } from '../screening/testing/sample-list'
import { recruiterNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const byName = [{ by: 'name', descending: false }] as const
const rows = async () =>
  (
    await test.ask('suppliers.list-recruiters', {
      filter: ALL_RECRUITERS,
      sort: [...byName],
      offset: 0,
      limit: 50,
    })
  ).rows
const add = async (name: string, country: string) =>
  (await test.ask('suppliers.add-recruiter', { recruiter: recruiterNamed(name, { country }) })).id

it('a recruiter stands with its self-assessment: none, begun, declared, the newest one', async () => {
  const id = await add('Everest Manpower', 'NP')
  expect((await rows())[0]?.selfAssessment).toBeNull()
  const start = () =>
    test.ask('assessment.start', {
      packId: 'recruiter-self-assessment',
      subjectType: 'recruiter',
      subjectId: id,
    })
  const begun = await start()
  await test.ask('assessment.answer', {
    ...{ id: begun.id, questionId: 'P2.01', verification: 'self', note: null, reason: null },
    value: { kind: 'choice', option: 'yes' },
  })
  expect((await rows())[0]?.selfAssessment).toMatchObject({
    id: begun.id,
    declaredOn: null,
    criticalFlags: 1,
  })
  const declaration = { name: 'A. Gurung', position: 'Director' }
  await test.ask('assessment.declare', { id: begun.id, declaration })
  expect((await rows())[0]?.selfAssessment).toMatchObject({ declaredOn: '2026-11-24', criticalFlags: 1 })
  const next = await start()
  expect((await rows())[0]?.selfAssessment).toMatchObject({ id: next.id, declaredOn: null, answered: 0 })
})

it('where sanctions screening stands is told by the gravest match, and nothing is called clean that was not compared', async () => {
  const clean = await add('Aaa Placement', 'NP')
  await add('Qasr al-Rimal Manpower Supply', 'QA')
  expect((await rows()).map(({ sanctions }) => sanctions)).toEqual(['never', 'never'])
  writeFileSync(test.path('list.xml'), SAMPLE_LIST)
  await test.ask('screening.load-list', { files: [test.opening(test.path('list.xml'))] })
  await test.ask('screening.run', { threshold: null })
  const { rows: candidates } = await test.ask('screening.candidates', EVERY_CANDIDATE)
  const standing = async () => Object.fromEntries((await rows()).map(row => [row.name, row.sanctions]))
  expect(await standing()).toEqual({ 'Aaa Placement': 'none', 'Qasr al-Rimal Manpower Supply': 'open' })
  for (const { runId, n } of candidates)
    await test.ask('screening.decide', { runId, n, verdict: 'unsure', reason: 'Register asked for' })
  expect(await standing()).toMatchObject({ 'Qasr al-Rimal Manpower Supply': 'unsure' })
  await add('Zzz Placement', 'NP')
  await test.ask('suppliers.edit-recruiter', { id: clean, patch: { city: 'Pokhara' }, reason: null })
  expect(await standing()).toMatchObject({ 'Aaa Placement': 'changed', 'Zzz Placement': 'never' })
})

it('the exported list has the result, the red flags, the sanctions state and the corridors in columns of their own', async () => {
  await add('Everest Manpower', 'NP')
  const path = test.path('recruiters.csv')
  await test.ask('suppliers.export-recruiters', {
    ...{ filter: ALL_RECRUITERS, sort: [...byName], format: 'csv', language: 'en' },
    file: test.saving(path),
  })
  const [headings = '', first = ''] = readFileSync(path, 'utf8').split(/\r?\n/)
  for (const heading of ['Corridors served', 'Self-assessment', 'Critical red flags', 'Sanctions'])
    expect(headings).toContain(heading)
  expect(first).toContain('Not screened')
})
