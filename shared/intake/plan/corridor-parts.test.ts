import { expect, it } from 'vitest'
import { PACK } from '../pack'
import { carriedOut, NOTHING_YET, planOf, sheetFrom } from '../testing/sheets'

const pack = (kind: string) => PACK.find(sheet => sheet.kind === kind)?.columns ?? []
const headings = (kind: string) => pack(kind).map(({ heading }) => heading)

/** A row of a sheet of the pack, by headings; what is not named stays empty. */
const rowOf = (kind: string, cells: Readonly<Record<string, string | number>>) =>
  headings(kind).map(heading => cells[heading] ?? null)

const recruiters = sheetFrom('Recruiters', [
  headings('recruiters'),
  rowOf('recruiters', {
    'Recruiter name': 'Himal Manpower',
    'Licence authority': 'Department of Foreign Employment',
    'Recruits in': 'Nepal; QA, Malaysia',
  }),
  rowOf('recruiters', {
    'Recruiter name': 'Ram of Sarlahi',
    Type: 'village agent',
    'Recruits in': 'Atlantis',
  }),
])
const corridor = {
  'Corridor name': 'Sarlahi to Doha',
  'Origin country': 'Nepal',
  'Origin latitude': 26.97,
  'Origin longitude': 85.56,
  'Destination country': 'Qatar',
  'Destination latitude': 25.29,
  'Destination longitude': 51.53,
}
const corridors = (...rows: readonly Readonly<Record<string, string | number>>[]) =>
  sheetFrom('Corridors', [
    headings('corridors'),
    ...rows.map(row => rowOf('corridors', { ...corridor, ...row })),
  ])

const first = {
  'Recruiters in order': 'Ram of Sarlahi > Himal Manpower',
  'Visa or permit': 'Work permit 17',
  'Debt on arrival': 250000,
  'Debt currency': 'NPR',
  'Fee type': 'Health check',
  'Fee category': 'medical test',
  Fee: 12000,
  'Fee currency': 'NPR',
  'Paid by': 'worker',
  Cohort: 'May 2026',
  'Cohort arrived on': '2026-05-14',
  'Cohort workers': 40,
  'One worker paid': 185000,
  'Repaid to the cohort': 90000,
  'Cohort currency': 'NPR',
}
const second = { Cohort: 'June 2026', 'Cohort workers': 12 }

it('every field that screens have for corridors and recruiters comes in', () => {
  const plan = planOf([recruiters, corridors(first, second)])
  const { records } = plan
  expect(records.recruiters.map(({ after }) => [after.licenceAuthority, after.countries])).toEqual([
    ['Department of Foreign Employment', ['NP', 'QA', 'MY']],
    [null, []],
  ])
  const [only] = records.corridors
  expect(records.corridors).toHaveLength(1)
  expect(only?.after).toMatchObject({
    visa: 'Work permit 17',
    debt: { minor: 25_000_000, currency: 'NPR' },
  })
  expect(records.corridorStops.map(({ after }) => [after.role, after.lat, after.lon])).toEqual([
    ['origin', 26.97, 85.56],
    ['destination', 25.29, 51.53],
  ])
  const names = new Map(records.recruiters.map(({ after }) => [after.id, after.name]))
  expect(
    records.corridorRecruiters.map(({ after }) => [after.position, names.get(after.recruiterId)]),
  ).toEqual([
    [0, 'Ram of Sarlahi'],
    [1, 'Himal Manpower'],
  ])
  expect(records.corridorFees.map(({ after }) => after.category)).toEqual(['medical'])
  expect(
    records.corridorCohorts.map(({ after }) => [
      after.position,
      after.label,
      after.workers,
      after.paid?.minor,
    ]),
  ).toEqual([
    [0, 'May 2026', 40, 18_500_000],
    [1, 'June 2026', 12, undefined],
  ])
  expect(records.corridorCohorts[0]?.after).toMatchObject({
    arrivedOn: '2026-05-14',
    repaid: { minor: 9_000_000, currency: 'NPR' },
  })
  expect(plan.problems.map(({ code, value }) => [code, value])).toEqual([['country-unknown', 'Atlantis']])
})

it('the same list again changes nothing, and a longer chain goes on where it ended', () => {
  const known = carriedOut(planOf([recruiters, corridors(first, second)]), NOTHING_YET)
  const again = planOf([recruiters, corridors(first, second)], { existing: known, firstId: 900 }).records
  expect([again.corridors, again.corridorRecruiters, again.corridorCohorts, again.corridorStops]).toEqual([
    [],
    [],
    [],
    [],
  ])
  const third = sheetFrom('Recruiters', [
    headings('recruiters'),
    rowOf('recruiters', { 'Recruiter name': 'Doha Labour Supply' }),
  ])
  const longer = planOf([third, corridors({ 'Recruiters in order': 'Doha Labour Supply' })], {
    existing: known,
    firstId: 900,
  }).records
  expect(longer.corridorRecruiters.map(({ after }) => after.position)).toEqual([2])
})

it('a recruiter of the chain that nobody has is told at the row', () => {
  const { problems, records } = planOf([corridors({ 'Recruiters in order': 'Nobody at all' })])
  expect(problems.map(({ code }) => code)).toEqual(['reference-unknown'])
  expect(records.corridorRecruiters).toEqual([])
})

it.each(['>', '→', '›', '←'])('recruiters in order may be set apart by %s', sign => {
  const chain = { 'Recruiters in order': `Ram of Sarlahi ${sign} Himal Manpower` }
  const { records } = planOf([recruiters, corridors(chain)])
  expect(records.corridorRecruiters.map(({ after }) => after.position)).toEqual([0, 1])
})

it('a corridor without a name is called by its ends, as far as a name may go on', () => {
  const unnamed = {
    'Corridor name': '',
    'Origin country': '',
    'Origin place': `${'a'.repeat(299)}🏭${'b'.repeat(90)}`,
  }
  const [made] = planOf([corridors(unnamed)]).records.corridors
  expect(made?.after.name).toBe(`${'a'.repeat(299)}🏭`)
})
