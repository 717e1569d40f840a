// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { OutputOf } from '@shared/contract/contract'
import { RISK_MODEL } from '@shared/risk/model'
import { SETTINGS, settingValue } from '@shared/risk/settings'
import { renderScreen } from '../kit/testing/screen'
import { ModelPage } from './model-page'
import { aRun } from './testing/explanation'

afterEach(cleanup)

const settings: OutputOf<'risk.settings'> = {
  model: RISK_MODEL.id,
  versions: [],
  settings: SETTINGS.map(({ key, ...rest }) => {
    const value = settingValue(RISK_MODEL, key)
    return { key, ...rest, builtIn: value, inUse: value }
  }),
}
const scenario: OutputOf<'risk.scenario'> = {
  suppliers: 240,
  bandChanges: 3,
  rankChanges: 41,
  bandsBefore: { critical: 4, high: 30, medium: 100, low: 106 },
  bandsAfter: { critical: 6, high: 31, medium: 99, low: 104 },
  rows: [
    {
      id: aRun.id,
      name: 'Blue Dune Manpower',
      country: 'QA',
      before: { residual: 71.2, band: 'high', rank: 9 },
      after: { residual: 78.4, band: 'critical', rank: 3 },
    },
  ],
}
const spread: OutputOf<'risk.ranks'> = {
  sensitivity: {
    id: aRun.id,
    runId: aRun.id,
    at: aRun.at,
    runs: 10_000,
    seed: 7,
    top: 20,
    sameTop: 0.12,
    topKept: 0.91,
    bandKept: 0.874,
  },
  total: 1,
  rows: [
    {
      id: aRun.id,
      name: 'Blue Dune Manpower',
      residual: 83,
      rank: 1,
      low: 1,
      middle: 1,
      high: 4,
      topShare: 1,
      bands: { critical: 0.97, high: 0.03, medium: 0, low: 0 },
    },
  ],
}
const answers = {
  'risk.settings': () => settings,
  'risk.scenario': () => scenario,
  'risk.keep-settings': () => ({ id: aRun.id }),
  'risk.ranks': () => spread,
  'risk.sensitivity': () => spread.sensitivity!,
}
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('the settings of the model', () => {
  it('change in a copy, show who moves, and are kept only with a name and a reason', async () => {
    const { user, engine, container } = renderScreen(<ModelPage />, { answers })
    const field = await screen.findByLabelText('Single events')
    await user.clear(field)
    await user.type(field, '80')
    expect(screen.getByText('built-in: 50')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'See the effect' }))
    await screen.findByText('Blue Dune Manpower')
    expect(plain(container.textContent)).toContain('240 suppliers: 3 change band, 41 change rank')
    expect(plain(container.textContent)).toContain('9 → 3')
    await user.click(screen.getByRole('button', { name: 'Keep the settings' }))
    await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'Wide reach')
    await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Field visit')
    await user.click(screen.getAllByRole('button', { name: 'Keep the settings' }).at(-1)!)
    await waitFor(() => {
      const kept = engine.calls.find(call => call.name === 'risk.keep-settings')
      expect(kept?.input).toMatchObject({
        name: 'Wide reach',
        reason: 'Field visit',
        values: { 'events.lambdaKm': 80 },
      })
    })
  })

  it('dropped, are what they were', async () => {
    const { user } = renderScreen(<ModelPage />, { answers })
    const field = await screen.findByLabelText('Single events')
    await user.clear(field)
    await user.type(field, '90')
    await user.click(screen.getByRole('button', { name: 'Drop the changes' }))
    expect((field as HTMLInputElement).value.replaceAll('\u202f', ' ')).toBe('50 km')
  })
})

describe('how firm the ranking is', () => {
  it('is said in sentences, with the seed, and run again on demand', async () => {
    const { user, engine, container } = renderScreen(<ModelPage />, { answers })
    await user.click(await screen.findByRole('tab', { name: 'How firm the ranking is' }))
    await screen.findByText(/exactly the same/)
    expect(plain(container.textContent)).toContain('91.0 % stay among the first 20')
    expect(plain(container.textContent)).toContain('10 000 runs with seed 7')
    await user.click(screen.getByRole('button', { name: /Vary the settings/ }))
    await waitFor(() =>
      expect(engine.calls.find(call => call.name === 'risk.sensitivity')?.input).toEqual({
        runs: 10_000,
        seed: 1,
      }),
    )
  })
})
