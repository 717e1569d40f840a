// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '@shared/contract/contract'
import { useListMemory } from '../kit/list-memory'
import { renderScreen, type Answers } from '../kit/testing/screen'
import { CorridorPage, RecruiterPage } from '.'

// jsdom has no FontFaceSet, which growing text areas listen to.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

afterEach(() => {
  cleanup()
  useListMemory.getState().forget()
})

const id = (n: number) => `019ab000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-02T09:00:00.000Z'
const qar = (minor: number) => ({ minor, currency: 'QAR', rateDate: null })
const kept = { source: null, createdAt: at, updatedAt: at, deletedAt: null }
const stop = (n: number, role: 'origin' | 'destination', country: string, place: string) => ({
  id: id(20 + n),
  corridorId: id(1),
  position: n,
  role,
  country,
  place,
  lat: null,
  lon: null,
})
const detail: OutputOf<'corridors.get'> = {
  corridor: {
    id: id(1),
    name: 'Janakpur to Doha',
    recruiterId: id(2),
    supplierId: null,
    siteId: null,
    recruiterChain: 'two-or-more',
    legalContext: 'permission-needed',
    monthlyWage: qar(120_000),
    workersPerYear: 140,
    documentsRetained: null,
    contractSubstituted: true,
    visa: null,
    debt: null,
    notes: null,
    custom: {},
    ...kept,
  },
  stops: [stop(0, 'origin', 'NP', 'Janakpur'), stop(1, 'destination', 'QA', 'Doha')],
  fees: [
    {
      id: id(30),
      corridorId: id(1),
      stopPosition: 0,
      label: 'Service charge',
      category: 'recruitment-fee',
      amount: qar(552_000),
      payer: 'worker',
      paidOn: '2026-03-04',
      receipt: false,
    },
  ],
  burden: { months: 4.6, gap: null, workerPaidMinor: 552_000 },
  chain: [],
  cohorts: [],
  owed: [
    {
      cohortId: null,
      label: null,
      workers: 140,
      perWorker: [qar(552_000)],
      repaid: null,
      owed: [qar(77_280_000)],
      gap: null,
      reasons: ['corridor-fees', 'yearly-workers', 'without-receipts'],
    },
  ],
  recruiter: { id: id(2), name: 'Saptakoshi Lantern Overseas' },
  supplier: null,
  site: null,
}
const recruiter: OutputOf<'suppliers.get-recruiter'> = {
  recruiter: {
    id: id(2),
    kind: 'recruiter',
    parentId: null,
    name: 'Saptakoshi Lantern Overseas',
    aliases: [],
    country: 'NP',
    countryText: null,
    region: null,
    city: null,
    address: null,
    licenceNumber: '0871',
    licenceAuthority: 'Department of Foreign Employment',
    countries: ['QA'],
    licenceStatus: null,
    licenceValidUntil: '2027-03-15',
    registrationNumber: null,
    notes: null,
    custom: {},
    ...kept,
  },
  parent: null,
  subAgents: [],
  controls: [],
  suppliers: [],
  corridors: [{ id: id(1), name: 'Janakpur to Doha' }],
}
const answers: Answers = {
  'corridors.get': () => detail,
  'corridors.edit': () => null,
  'duplicates.merges': () => [],
  'suppliers.get-recruiter': () => recruiter,
  'suppliers.list-recruiters': () => ({ rows: [], total: 0 }),
  'suppliers.list': () => ({ rows: [], total: 0 }),
  'screening.of-subject': () => ({ rows: [], screenedAt: null }),
  'risk.latest': () => null,
  'trail.list': () => ({ entries: [], total: 0 }),
}
const openCorridor = (over: Answers = {}) =>
  renderScreen(<CorridorPage />, {
    answers: { ...answers, ...over },
    path: '/corridors/$id',
    at: `/corridors/${id(1)}`,
  })

describe('the page of a corridor', () => {
  it('says what a worker pays in months of pay and why that is grave', async () => {
    openCorridor()
    expect(await screen.findByText(/One worker pays QAR.5.520: 4.6 months/)).toBeTruthy()
    expect(screen.getByText(/More than three months of pay/)).toBeTruthy()
    expect(screen.getByText('04 Mar 2026')).toBeTruthy()
  })

  it('says what workers are owed and what that rests on', async () => {
    openCorridor()
    expect(await screen.findByText(/QAR.772.800/)).toBeTruthy()
    expect(screen.getByText(/a scale, not a claim/)).toBeTruthy()
  })

  it('says why a burden is not known instead of showing zero', async () => {
    openCorridor({
      'corridors.get': () => ({
        ...detail,
        burden: { months: null, gap: 'other-currency', workerPaidMinor: null },
      }),
    })
    expect(await screen.findByText(/fees and pay are in different currencies/)).toBeTruthy()
  })

  it('sends money in minor units and the stops in order', async () => {
    const { user, engine } = openCorridor()
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    const amount = await screen.findByRole('textbox', { name: /^Amount/ })
    await user.clear(amount)
    await user.type(amount, '1200')
    expect(await screen.findByText(/One worker pays QAR.1.200: 1.0 months/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const edit = engine.calls.find(call => call.name === 'corridors.edit')
    expect(edit?.input).toMatchObject({
      id: id(1),
      patch: {
        fees: [{ id: id(30), amount: qar(120_000), receipt: false, stopPosition: 0 }],
        stops: [
          { id: id(20), country: 'NP' },
          { id: id(21), country: 'QA' },
        ],
        monthlyWage: qar(120_000),
        documentsRetained: null,
        contractSubstituted: true,
      },
    })
  })
})

describe('the page of a recruiter', () => {
  it('shows the licence, and what is not known of it', async () => {
    renderScreen(<RecruiterPage />, {
      answers: { ...answers, 'assessment.list': () => ({ assessments: [] }) },
      path: '/recruiters/$id',
      at: `/recruiters/${id(2)}`,
    })
    expect(await screen.findByText('15 Mar 2027')).toBeTruthy()
    expect(screen.getByText('Department of Foreign Employment')).toBeTruthy()
    await screen.findByRole('link', { name: 'Start a self-assessment' })
    expect(screen.getByText('Self-assessment').nextElementSibling?.textContent).toContain('not known')
    expect(screen.getByRole('link', { name: 'Janakpur to Doha' })).toBeTruthy()
  })
})
