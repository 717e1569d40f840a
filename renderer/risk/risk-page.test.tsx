// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { RankedRow } from '@shared/contract/risk'
import { renderScreen } from '../kit/testing/screen'
import { RiskPage } from './risk-page'
import { Reasons } from './score-panel'
import { anExplanation, aRun, aSite } from './testing/explanation'

afterEach(cleanup)

const row: RankedRow = {
  id: anExplanation.supplier.id,
  name: 'Blue Dune Manpower',
  country: 'QA',
  residual: 83,
  inherent: 86.2,
  band: 'critical',
  confidence: 0.64,
  range: { low: 75, high: 90 },
  provisional: false,
  floors: ['F4'],
  drivers: anExplanation.drivers,
  previous: { residual: 71, band: 'high' },
  work: { severity: 4, likelihood: 5, basis: 'estimate' },
}

describe('the reasons of a score', () => {
  it('name band, number, range, confidence, floor, factors and what would change the band', async () => {
    const { container } = renderScreen(<Reasons explanation={anExplanation} />)
    await screen.findByText('Critical')
    for (const meaning of container.querySelectorAll('[hidden]')) meaning.remove()
    const text = container.textContent.replaceAll('\u202f', ' ')
    expect(text).toContain('range 75 to 90 · sure 64 % · before: 71')
    expect(text).toContain('Floor F4: Fees of 4.6 months of pay, with receipts (Sarlahi to Doha)')
    expect(text).toContain('Country, Qatar')
    expect(text).toContain('Not known20–80')
    expect(text).toContain('To reach High')
    expect(text).toContain('fees above three months of pay returned, with receipts')
    expect(text).toContain('recruitment at Doha camp shown to be: direct hire')
    expect(text).toContain('written contracts for 80 workers at Doha camp')
    expect(text).toContain('Audit at level 2 of 4, documents checked')
    expect(text).toContain('Model fivefold-risk 1.0 · UCDP GED 26.1 (30 Dec 2025)')
  })

  it('show every number with its source in tables', async () => {
    renderScreen(<Reasons explanation={anExplanation} />)
    const table = await screen.findByRole('table', { name: /Every factor of Doha camp/, hidden: true })
    const informal = within(table).getByRole('row', { name: /Informal work/, hidden: true })
    expect(informal.textContent).toContain('60 stands in')
    const chain = within(table).getByRole('row', { name: /Recruitment chain/, hidden: true })
    expect(chain.textContent).toContain('chain not known')
    expect(chain.textContent).toContain('list.xlsx, Sites, row 14')
  })

  it('name the events that add most, with place, day and deaths as in the data', async () => {
    renderScreen(<Reasons explanation={anExplanation} />)
    const table = await screen.findByRole('table', { name: /Conflict events near Doha camp/ })
    const row = within(table).getByRole('row', { name: /Old bridge/ })
    expect(row.textContent).toContain('12 Aug 2026, deaths 40, id 512345')
    expect(screen.getByText(/last 60 months in 14 places within reach make 69.9 of 100/)).toBeTruthy()
  })

  it('say that a country-level score is provisional, and never promise more', async () => {
    const unsure = { ...anExplanation, provisional: true, countryLevel: true, changes: [], outdated: true }
    renderScreen(<Reasons explanation={unsure} />, {
      answers: {
        'risk.now': () => ({
          supplier: anExplanation.supplier.id,
          residual: 57,
          inherent: 60,
          band: 'high' as const,
          confidence: 0.5,
          range: { low: 50, high: 64 },
          provisional: false,
        }),
      },
    })
    expect((await screen.findByText(/facts as they are now/)).parentElement?.textContent).toContain('High57')
    expect(await screen.findByText(/too little is known/)).toBeTruthy()
    expect(screen.getByText(/scored at country level/)).toBeTruthy()
    expect(screen.getByText(/No change that can be named/)).toBeTruthy()
    expect(screen.getByText(/changed after this run/)).toBeTruthy()
  })

  it('let the reader look at another site', async () => {
    const calm = { ...aSite, id: null, name: 'Office', band: 'low' as const, residual: 9, country: 'NO' }
    const { user } = renderScreen(<Reasons explanation={{ ...anExplanation, sites: [aSite, calm] }} />)
    await user.selectOptions(await screen.findByLabelText('Site'), 'Office · Low 9')
    expect(screen.getByText(/Country, Norway/)).toBeTruthy()
  })
})

describe('the risk page', () => {
  it('asks to score first, runs with progress and says what was done', async () => {
    let release = () => {}
    const started = new Promise<void>(resolve => (release = resolve))
    const { user } = renderScreen(<RiskPage />, {
      answers: {
        'risk.latest': () => null,
        'risk.run': async (_, tell) => {
          tell({ phase: 'suppliers', done: 40, total: 200 })
          await started
          return aRun
        },
      },
    })
    await screen.findByText('Not scored yet')
    await user.click(screen.getAllByRole('button', { name: 'Score all suppliers' })[0]!)
    expect(await screen.findByRole('progressbar', { name: 'Scoring suppliers' })).toBeTruthy()
    release()
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
  })

  it('ranks suppliers, filters by band and warns when facts changed', async () => {
    const { user, engine } = renderScreen(<RiskPage />, {
      answers: {
        'risk.latest': () => ({ run: aRun, outdated: true }),
        'risk.ranked': () => ({ run: aRun, rows: [row], total: 1 }),
        'risk.explain': () => anExplanation,
        'risk.ranks': () => ({ sensitivity: null, rows: [], total: 0 }),
      },
    })
    const cell = await screen.findByRole('rowheader', { name: 'Blue Dune Manpower' })
    expect(screen.getByText(/Score again to see their effect/)).toBeTruthy()
    expect(screen.getByText('Fees of 4.6 months of pay, with receipts (Sarlahi to Doha)')).toBeTruthy()
    await user.click(cell)
    expect(await screen.findByText('To reach High')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Critical' }))
    await waitFor(() => {
      const last = engine.calls.filter(call => call.name === 'risk.ranked').at(-1)
      expect(last?.input).toMatchObject({ bands: ['critical'], sort: 'residual', descending: true })
    })
  })
})
