import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Terminal } from './testing/terminal'

const terminal = new Terminal()
beforeAll(async () => {
  await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
  writeFileSync(terminal.path('corridors.json'), JSON.stringify(LISTS))
  const done = await terminal.ask('import', 'a.fivefold', 'corridors.json')
  expect(done).toMatchObject({ questions: [], errors: [], warnings: [] })
})
afterAll(() => terminal.close())

const LISTS = {
  recruiters: [
    {
      'recruiter.name': 'Himal Manpower',
      'recruiter.licenceStatus': 'licensed',
      'recruiter.licenceAuthority': 'Department of Foreign Employment',
      'recruiter.countries': 'Nepal; Qatar',
    },
    {
      'recruiter.name': 'Ram of Sarlahi',
      'recruiter.kind': 'sub agent',
      'recruiter.licenceStatus': 'unlicensed',
    },
  ],
  corridors: [
    {
      'corridor.name': 'Sarlahi to Doha',
      'corridor.originCountry': 'NP',
      'corridor.transit': 'India',
      'corridor.destinationCountry': 'QA',
      'corridor.chain': 'Ram of Sarlahi > Himal Manpower',
      'corridor.visa': 'Work permit 17',
      'corridor.debt': 'NPR 250000',
      'corridor.feeLabel': 'Health check',
      'corridor.feeCategory': 'medical',
      'corridor.fee': 'NPR 12000',
      'corridor.feePayer': 'worker',
      'corridor.feeDate': '2026-04-02',
      'corridor.cohort': 'May 2026',
      'corridor.cohortWorkers': 40,
      'corridor.cohortPaid': 'NPR 185000',
      'corridor.cohortRepaid': 'NPR 400000',
    },
  ],
}

const rows = async (list: string) =>
  (await terminal.ask('list', 'a.fivefold', list))['rows'] as Record<string, unknown>[]

it.each([
  ['recruiters', 0, { name: 'Himal Manpower', licenceAuthority: 'Department of Foreign Employment' }],
  ['corridors', 0, { name: 'Sarlahi to Doha', visa: 'Work permit 17' }],
  ['corridor-stops', 1, { corridor: 'Sarlahi to Doha', role: 'transit', country: 'IN' }],
  [
    'corridor-fees',
    0,
    { label: 'Health check', category: 'medical', amount: 'NPR 12000', paidOn: '2026-04-02' },
  ],
  ['corridor-recruiters', 0, { name: 'Ram of Sarlahi', kind: 'sub_agent', licenceStatus: 'unlicensed' }],
  ['corridor-recruiters', 1, { name: 'Himal Manpower', licenceStatus: 'licensed' }],
  ['corridor-cohorts', 0, { label: 'May 2026', workers: 40, paid: 'NPR 185000', repaid: 'NPR 400000' }],
  ['owed', 0, { label: 'May 2026', perWorker: 'NPR 185000', owed: 'NPR 7000000' }],
])('fivefold list %s shows what was brought in (row %i)', async (list, at, expected) => {
  expect((await rows(list))[at]).toMatchObject(expected)
})
