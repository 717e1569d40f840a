// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { EditionInfo } from '@shared/contract/reference'
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
  loadedAt: null,
  coverage: [{ code: 'hotspots', count: 274, of: 295 }],
  gaps: [{ code: 'coarse', params: { count: 30, radiusKm: 150 } }],
}
const file = { token: 'token-of-a-file-0001', name: 'places.csv' }

describe('the page of reference data', () => {
  it('shows editions with age, licence, coverage, gaps and sources, and how coarse the baseline is', async () => {
    const { container } = renderScreen(<ReferencePage />, {
      answers: { 'reference.editions': () => ({ editions: [builtIn] }) },
    })
    await screen.findByText('274 of 295 places are current and count')
    expect(container.textContent).toContain('How coarse the built-in conflict data is')
    expect(container.textContent).toContain('30 of them are wider than 150 km')
    expect(container.textContent).toContain('UCDP GED 26.1 (UCDP, 2026) · consulted')
  })

  it('shows wrong rows and loads the others when asked to', async () => {
    const { user, engine } = renderScreen(<ReferencePage />, {
      bridge: { pick: () => Promise.resolve(file) },
      answers: {
        'reference.editions': () => ({ editions: [builtIn] }),
        'reference.load': ({ skipRejected }) => ({
          id: null,
          loaded: skipRejected ? 4 : 0,
          rejected: [{ row: 3, column: 'lat', value: '120', code: 'swapped-coordinates' }],
        }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Load own places' }))
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
        'reference.editions': () => ({ editions: [] }),
        'reference.load': () =>
          refuse({
            code: 'no-table',
            detail: 'hotspots-columns',
            params: { path: 'places.csv', missing: 'lat, lon', columns: 'name, lat, lon' },
          }),
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Load own places' }))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'is not a list of places: missing lat, lon',
    )
  })
})
