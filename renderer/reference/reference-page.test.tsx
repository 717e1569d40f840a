// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { EditionInfo } from '@shared/contract/reference'
import type { EditionPreview } from '@shared/contract/risk'
import { renderScreen, refuse } from '../kit/testing/screen'
import { ReferencePage } from './reference-page'

afterEach(cleanup)

const builtIn: EditionInfo = {
  id: 'hotspots-2025',
  kind: 'hotspots',
  edition: 'UCDP GED 26.1 aggregates',
  asOf: '2025-12-30',
  builtIn: true,
  sha256: 'a'.repeat(64),
  licence: 'CC BY 4.0',
  credits: ['Uppsala Conflict Data Program'],
  sources: [
    {
      title: 'UCDP GED 26.1',
      publisher: 'UCDP',
      year: 2026,
      licence: 'CC BY 4.0',
      citationStatus: 'looked-up',
    },
  ],
  entries: 295,
  fileName: null,
  loadedAt: '2026-11-20T08:00:00.000Z',
  ofThisVersion: true,
  state: 'active',
  giver: null,
  rejected: 0,
  decided: null,
  coverage: [{ code: 'hotspots', count: 274, of: 295 }],
  gaps: [{ code: 'coarse', params: { count: 30, radiusKm: 150 } }],
}
const file = { token: 'token-of-a-file-0001', name: 'places.csv' }

const id = '01920000-0000-7000-8000-000000000001'
const waiting: EditionInfo = {
  ...builtIn,
  id,
  edition: 'places.csv',
  builtIn: false,
  fileName: 'places.csv',
  loadedAt: '2026-11-24T08:00:00.000Z',
  ofThisVersion: false,
  state: 'proposed',
  gaps: [],
}
const nothing = { total: 3, moved: 0, up: 0, down: 0 }
const preview: EditionPreview = {
  edition: { id, kind: 'hotspots', edition: 'places.csv', asOf: '2026-11-24' },
  retiring: false,
  asOf: '2026-11-24',
  retires: [],
  counts: { supplier: { total: 3, moved: 2, up: 1, down: 0 }, site: nothing, corridor: nothing },
  changes: [
    {
      subject: 'supplier',
      id: 's1',
      name: 'Antep Yarn',
      parent: null,
      country: 'TR',
      before: { residual: 41.2, band: 'medium' },
      after: { residual: 66, band: 'high' },
      moved: { code: 'conflict', before: 12.3, after: 80, name: 'Old mill quarter' },
    },
  ],
  more: 0,
}
const lists = (proposed: EditionInfo[] = []) => ({ editions: [builtIn], proposed, past: [] })

describe('the page of reference data', () => {
  it('shows editions with age, licence, coverage, gaps and sources, and how coarse the baseline is', async () => {
    const { container } = renderScreen(<ReferencePage />, {
      answers: { 'reference.editions': () => lists() },
    })
    await screen.findByText('274 of 295 places are current and count')
    expect(container.textContent).toContain('How coarse the built-in conflict data is')
    expect(container.textContent).toContain('30 of them are wider than 150 km')
    expect(container.textContent).toContain('UCDP GED 26.1 (UCDP, 2026) · consulted')
  })

  it('shows wrong rows and reads the others when asked to', async () => {
    const { user, engine } = renderScreen(<ReferencePage />, {
      bridge: { pick: () => Promise.resolve(file) },
      answers: {
        'reference.editions': () => lists(),
        'reference.load': ({ skipRejected }) => ({
          id: null,
          ids: [],
          loaded: skipRejected ? 4 : 0,
          rejected: [{ row: 3, column: 'lat', value: '120', code: 'swapped-coordinates' }],
          rejectedCount: 1,
        }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose file' }))
    expect(await screen.findByText('Row 3, lat “120”: latitude and longitude look swapped')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Load the other rows' }))
    const loads = engine.calls.filter(call => call.name === 'reference.load')
    expect(loads.map(call => call.input)).toEqual([
      { kind: 'hotspots', file: file.token, skipRejected: false },
      { kind: 'hotspots', file: file.token, skipRejected: true },
    ])
  })

  it('says in a sentence why a file was refused', async () => {
    const { user } = renderScreen(<ReferencePage />, {
      bridge: { pick: () => Promise.resolve(file) },
      answers: {
        'reference.editions': () => lists(),
        'reference.load': () =>
          refuse({
            code: 'no-table',
            detail: 'hotspots-columns',
            params: { path: 'places.csv', missing: 'lat, lon', columns: 'name, lat, lon' },
          }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Choose file' }))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'is not a list of places: missing lat, lon',
    )
  })

  it('lets the red flags of a pack be read before somebody accepts them', async () => {
    const flag = {
      kind: 'red-flag',
      code: 'major',
      text: '',
      country: 'TR',
      sector: null,
      grade: 'B',
    } as const
    const pack = { ...waiting, kind: 'flags', edition: 'Harbour Union', giver: 'Harbour Union' } as const
    const { user } = renderScreen(<ReferencePage />, {
      answers: {
        'reference.editions': () => lists([pack]),
        'reference.flags': () => ({
          giver: 'Harbour Union',
          flags: [{ ...flag, observedOn: '2026-03-31', party: null }],
        }),
      },
    })
    await user.click(await screen.findByRole('tab', { name: 'Waiting for a decision (1)' }))
    const table = await screen.findByRole('table', { name: 'Red flags and readings of Harbour Union' })
    expect(table.textContent).toContain('Red flag, major')
    expect(table.textContent).toContain('not passed on')
    expect(screen.queryByRole('button', { name: 'Show what would change' })).toBeNull()
  })

  it('shows what a proposed edition would change, and takes it into use only with name and reason', async () => {
    const { user, engine } = renderScreen(<ReferencePage />, {
      answers: {
        'reference.editions': () => lists([waiting]),
        'risk.preview-edition': () => preview,
        'reference.accept': () => ({ retired: [] }),
      },
    })
    await user.click(await screen.findByRole('tab', { name: 'Waiting for a decision (1)' }))
    await user.click(screen.getByRole('button', { name: 'Show what would change' }))
    expect(await screen.findByText('Antep Yarn')).toBeTruthy()
    expect(screen.getByText('exposure to conflict: Old mill quarter (12.3 → 80.0)')).toBeTruthy()
    const accept = () => screen.getByRole('button', { name: 'Accept' })
    await user.click(accept())
    expect(engine.calls.some(call => call.name === 'reference.accept')).toBe(false)
    await user.type(screen.getByLabelText(/Your name/), 'Ana Prova')
    await user.type(screen.getByLabelText(/Why/), 'Quarterly update')
    await user.click(accept())
    expect(engine.calls.find(call => call.name === 'reference.accept')?.input).toEqual({
      id,
      name: 'Ana Prova',
      reason: 'Quarterly update',
    })
  })
  it('says of newer built-in data that the file goes on with what it was scored with', async () => {
    const newer = { ...builtIn, id, edition: 'UCDP GED 27.1 aggregates', state: 'proposed' } as const
    const kept = { ...builtIn, ofThisVersion: false }
    const { user, container } = renderScreen(<ReferencePage />, {
      answers: { 'reference.editions': () => ({ editions: [kept], proposed: [newer], past: [] }) },
    })
    expect(await screen.findByText(/built in, of another version; kept/)).toBeTruthy()
    await user.click(screen.getByRole('tab', { name: 'Waiting for a decision (1)' }))
    expect(container.textContent).toContain('stands in for the built-in data this file was scored with')
    expect(screen.getByRole('button', { name: 'Show what would change' })).toBeTruthy()
  })

  it('puts a past edition up for a decision again', async () => {
    const decided = { at: '2026-11-24T09:00:00.000Z', by: 'Ana Prova', reason: 'Not now' }
    const past = { ...waiting, state: 'rejected', decided } as const
    const { user, engine } = renderScreen(<ReferencePage />, {
      answers: {
        'reference.editions': () => ({ editions: [builtIn], proposed: [], past: [past] }),
        'reference.reconsider': () => null,
      },
    })
    await user.click(await screen.findByRole('tab', { name: 'Past' }))
    await user.click(screen.getByRole('button', { name: 'Consider again places.csv' }))
    expect(engine.calls.find(call => call.name === 'reference.reconsider')?.input).toEqual({ id })
    expect(await screen.findByText('Nothing waits for a decision.')).toBeTruthy()
  })
})
