import { describe, expect, it } from 'vitest'
import { carriedOut, planOf, sheetFrom } from '../testing/sheets'

const SUPPLIERS = sheetFrom('Suppliers', [
  ['Supplier name', 'Country', 'Beneficial owners', 'Directors', 'Ultimate parent company'],
  [
    'Tarn Valley Minerals SARL',
    'DR Congo',
    'Oskar Tervani; Lin Aye Htun',
    'Oskar Tervani',
    'Tarn Holding Ltd',
  ],
])
const OWNERS = sheetFrom('Owners and directors', [
  ['Supplier', 'Related party', 'Role', 'Kind', 'Born', 'Nationality', 'Share held', 'Identifiers'],
  ['Tarn Valley Minerals SARL', 'Oskar Tervani', 'UBO', '', '1968', 'Finland', '60%', 'P1234567; ID 99'],
  ['Tarn Valley Minerals SARL', 'Silver Reef', 'ship', '', '', 'Panama', '', 'IMO 9000001'],
  ['Tarn Valley Minerals SARL', 'Kivu Trading Ltd', 'shareholder', '', '', '', '', ''],
  ['Nobody Known', 'Somebody Else', 'director', '', '', '', '', ''],
  ['Tarn Valley Minerals SARL', 'Half Known', 'director', '', '31.31.1970', '', '', ''],
])

describe('owners, directors and ships in a list', () => {
  it('stand in columns of the supplier’s row or in a sheet of their own, and are one party', () => {
    const plan = planOf([OWNERS, SUPPLIERS])
    const parties = plan.records.relatedParties.map(({ after }) => after)
    expect(parties.map(({ name, role, type }) => [name, role, type])).toEqual([
      ['Oskar Tervani', 'beneficial-owner', 'person'],
      ['Lin Aye Htun', 'beneficial-owner', 'person'],
      ['Oskar Tervani', 'director', 'person'],
      ['Tarn Holding Ltd', 'parent-company', 'organisation'],
      ['Silver Reef', 'vessel', 'vessel'],
      ['Kivu Trading Ltd', 'shareholder', 'organisation'],
      ['Half Known', 'director', 'person'],
    ])
    expect(parties[0]).toMatchObject({
      supplierId: plan.records.suppliers[0]?.after.id,
      born: '1968',
      nationality: 'FI',
      sharePct: 60,
      identifiers: ['P1234567', 'ID 99'],
    })
    expect(parties[4]).toMatchObject({ nationality: 'PA', identifiers: ['IMO 9000001'] })
  })

  it('of recruiters stand in columns of their row or in the sheet too', () => {
    const recruiters = sheetFrom('Recruiters', [
      ['Recruiter name', 'Licence number', 'Country', 'Owners', 'Directors'],
      ['Blue Visa', 'L-7', 'Nepal', 'Maya Tervani', ''],
    ])
    const owners = sheetFrom('Owners and directors', [
      ['Supplier', 'Recruiter', 'Related party', 'Role', 'Born', 'Nationality', 'Share held'],
      ['', 'Blue Visa', 'Maya Tervani', 'UBO', '1971', 'Nepal', '40%'],
      ['', 'Blue Visa', 'Visa Holding Ltd', 'shareholder', '', '', '60%'],
      ['', 'Nobody Known', 'Somebody Else', 'director', '', '', ''],
      ['', '', 'Nobody’s', 'director', '', '', ''],
    ])
    const plan = planOf([owners, recruiters])
    const parties = plan.records.relatedParties.map(({ after }) => after)
    const owner = { supplierId: null, recruiterId: plan.records.recruiters[0]?.after.id }
    expect(parties).toMatchObject([
      { ...owner, name: 'Maya Tervani', role: 'beneficial-owner', born: '1971', sharePct: 40 },
      { ...owner, name: 'Visa Holding Ltd', role: 'shareholder', type: 'organisation', sharePct: 60 },
    ])
    expect(plan.problems.map(({ code, row }) => [code, row])).toEqual([
      ['reference-unknown', 4],
      ['reference-missing', 5],
    ])
    const again = planOf([owners, recruiters], { existing: carriedOut(plan), firstId: 500 })
    expect(again.records.relatedParties).toEqual([])
  })

  it('are told without their values where something is wrong', () => {
    const { problems } = planOf([SUPPLIERS, OWNERS])
    expect(problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['reference-unknown', 5, 'error'],
      ['date-not-in-calendar', 6, 'warning'],
    ])
    expect(JSON.stringify(problems)).not.toMatch(/31\.31\.1970|Half Known|Somebody Else/)
  })

  it('change nothing the second time', () => {
    const first = planOf([SUPPLIERS, OWNERS])
    const again = planOf([SUPPLIERS, OWNERS], { existing: carriedOut(first), firstId: 500 })
    expect(again.records.relatedParties).toEqual([])
  })
})
