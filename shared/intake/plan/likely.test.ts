import { describe, expect, it } from 'vitest'
import { carriedOut, planOf, sheetFrom } from '../testing/sheets'

const list = (...rows: readonly (readonly (string | null)[])[]) =>
  sheetFrom('Suppliers', [['Supplier name', 'Country', 'City', 'Address'], ...rows])

const FIRST = list(['Karnaphuli Knitting Mills Ltd.', 'Bangladesh', 'Chattogram', '12 Station Road'])
const AGAIN = list(['Karnafuli Knitting Mills', 'Bangladesh', 'Chattogram', '12, Station Rd'])
const existing = carriedOut(planOf([FIRST]))
const known = existing.suppliers[0]?.id ?? ''

describe('likely duplicates of suppliers', () => {
  it('are asked about, with reasons and the differing words', () => {
    const plan = planOf([AGAIN], { existing })
    expect(plan.counts.question).toBe(1)
    expect(plan.records.suppliers).toEqual([])
    const [question] = plan.questions
    expect(question).toMatchObject({ code: 'likely-supplier', key: 'Suppliers!2' })
    const compared = question?.options[0]?.compared
    expect(question?.options[0]?.answer).toBe(known)
    expect(compared?.reasons.map(reason => reason.code)).toContain('address-same')
    const name = compared?.sides.find(side => side.field === 'name')
    expect(name?.ours.filter(word => word.differs).map(word => word.text)).toEqual(['Karnafuli'])
  })

  it('join when they are said to be the same, and the name is kept', () => {
    const plan = planOf([AGAIN], { existing, answers: { 'Suppliers!2': known } })
    expect(plan.counts.updated).toBe(1)
    expect(plan.records.suppliers[0]?.after.aliases).toEqual(['Karnafuli Knitting Mills'])
    expect(plan.decided).toMatchObject([{ verdict: 'same', right: { recordId: known } }])
    const later = planOf([AGAIN], { existing: carriedOut(plan, existing), firstId: 50 })
    expect(later.questions).toEqual([])
    expect(later.counts.unchanged).toBe(1)
  })

  it('are added when they are said to be different, and never asked about again', () => {
    const plan = planOf([AGAIN], { existing, answers: { 'Suppliers!2': 'new' }, firstId: 50 })
    expect(plan.counts.added).toBe(1)
    expect(plan.decided).toMatchObject([{ verdict: 'different' }])
    const decisions = plan.decided
    const later = planOf([AGAIN], { existing: carriedOut(plan, existing), decisions, firstId: 90 })
    expect(later.questions).toEqual([])
    expect(later.counts.unchanged).toBe(1)
    const elsewhere = planOf([AGAIN], { existing, decisions, firstId: 90 })
    expect(elsewhere.questions).toEqual([])
    expect(elsewhere.counts.added).toBe(1)
  })

  it('are found within one file, and the answer holds from plan to plan', () => {
    const both = list(
      ['Karnaphuli Knitting Mills Ltd.', 'Bangladesh', null, null],
      ['Karnafuli Knitting Mills', 'Bangladesh', null, null],
    )
    const [question] = planOf([both]).questions
    expect(question?.options[0]?.answer).toBe('row:Suppliers!2')
    const answers = { [question?.key ?? '']: question?.options[0]?.answer ?? '' }
    const plan = planOf([both], { answers, firstId: 700 })
    expect(plan.counts).toMatchObject({ added: 1, joined: 1, question: 0 })
  })

  it('that the list tells apart by numbers are left alone', () => {
    const numbered = sheetFrom('Suppliers', [
      ['Vendor no', 'Supplier name', 'Country'],
      ['1', 'Karnaphuli Knitting Mills Ltd.', 'Bangladesh'],
      ['2', 'Karnafuli Knitting Mills', 'Bangladesh'],
    ])
    expect(planOf([numbered]).counts).toMatchObject({ added: 2, question: 0 })
  })

  it('left open when their list came before are asked about again, though they are a hair less likely today', () => {
    const both = list(
      ['Karnafuli Knitting', 'Bangladesh', 'Dhaka', null],
      ['Karnafuli Dyeing', 'Bangladesh', 'Dhaka', null],
    )
    const first = planOf([list(['Karnafuli Knitting', 'Bangladesh', 'Dhaka', null])])
    const known = carriedOut(first)
    expect(planOf([both], { existing: known, firstId: 50 }).counts).toMatchObject({ added: 1, question: 0 })
    // `first` stands for the list as it was carried out: its second row is no record.
    const again = planOf([both], { existing: known, before: first, firstId: 50 })
    expect(again.counts).toMatchObject({ added: 0, unchanged: 1, question: 1 })
    expect(again.questions[0]?.options[0]?.compared?.score).toBeLessThan(0.5)
  })

  it('leave strangers alone', () => {
    const other = list(['Sitakunda Spinning', 'Bangladesh', 'Chattogram', '99 Harbour Road'])
    expect(planOf([other], { existing }).counts).toMatchObject({ added: 1, question: 0 })
  })
})

describe('likely duplicates of sites and recruiters', () => {
  const SITES = (name: string, lat: number) =>
    sheetFrom('Sites', [
      ['Supplier', 'Site name', 'Country', 'Latitude', 'Longitude'],
      ['Karnaphuli Knitting Mills Ltd.', name, 'BD', lat, 91.8123],
    ])

  it('ask about a site at the same place under another spelling', () => {
    const first = planOf([SITES('Patenga plant', 22.3411)], { existing, firstId: 20 })
    const withSite = carriedOut(first, existing)
    const plan = planOf([SITES('Potenga plant', 22.3412)], { existing: withSite, firstId: 40 })
    expect(plan.questions).toMatchObject([{ code: 'likely-site', key: 'Sites!2!site' }])
    expect(plan.records.sites).toEqual([])
    const joined = planOf([SITES('Potenga plant', 22.3412)], {
      existing: withSite,
      firstId: 40,
      answers: { 'Sites!2!site': plan.questions[0]?.options[0]?.answer ?? '' },
    })
    expect(joined.counts.updated).toBe(1)
    const other = planOf([SITES('Dhaka office', 23.8)], { existing: withSite, firstId: 40 })
    expect(other.counts).toMatchObject({ added: 1, question: 0 })
  })

  it('ask about a recruiter under another spelling', () => {
    const agencies = (name: string) =>
      sheetFrom('Recruiters', [
        ['Agency name', 'Country'],
        [name, 'Nepal'],
      ])
    const known = carriedOut(planOf([agencies('Saptakoshi Overseas Pvt. Ltd.')]))
    const plan = planOf([agencies('Sapta Koshi Overseas')], { existing: known, firstId: 40 })
    expect(plan.questions).toMatchObject([{ code: 'likely-recruiter' }])
    const answers = { [plan.questions[0]?.key ?? '']: known.recruiters[0]?.id ?? '' }
    const joined = planOf([agencies('Sapta Koshi Overseas')], { existing: known, firstId: 40, answers })
    expect(joined.records.recruiters[0]?.after).toMatchObject({
      name: 'Saptakoshi Overseas Pvt. Ltd.',
      aliases: ['Sapta Koshi Overseas'],
    })
  })
})
