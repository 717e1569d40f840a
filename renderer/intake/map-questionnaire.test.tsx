// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { SheetCells } from '@shared/contract/intake'
import { renderScreen, type Answers } from '../kit/testing/screen'
import { MapQuestionnaire } from './map-questionnaire'

afterEach(cleanup)

const sheet: SheetCells = {
  fileName: 'strt.xlsx',
  sheets: ['Declaration', 'Countries'],
  sheet: 'Declaration',
  rows: [
    { number: 1, cells: ['Self-check'] },
    { number: 2, cells: ['Company', 'Larkspur Mill'] },
    { number: 3, cells: ['Policy?', 'Yes'] },
  ],
  lastRow: 3,
  columns: 2,
}

describe('mapping a questionnaire', () => {
  it('goes cell by cell with the keyboard, and keeps only a map that can work', async () => {
    const answers: Answers = {
      'intake.cells': () => sheet,
      'intake.add-profile': () => ({ id: '019ab000-0000-7000-8000-000000000001' }),
    }
    const kept = vi.fn()
    const { user, engine } = renderScreen(
      <MapQuestionnaire file="token" onLeave={() => undefined} onKept={kept} />,
      { answers },
    )
    const first = await screen.findByRole('gridcell', { name: 'Self-check' })
    first.focus()
    await user.keyboard('{Enter}')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What this cell holds' }), 'mark')
    await user.click(screen.getByRole('button', { name: 'Say so' }))
    await user.click(screen.getByRole('button', { name: 'Keep this map' }))
    expect(engine.calls.some(call => call.name === 'intake.add-profile')).toBe(false)

    screen.getByRole('gridcell', { name: /Self-check/ }).focus()
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What this cell holds' }), 'company')
    await user.click(screen.getByRole('button', { name: 'Say so' }))
    await user.click(screen.getByRole('gridcell', { name: 'Yes' }))
    expect(screen.getByRole('textbox', { name: 'Name of the question' })).toHaveValue('Policy?')
    await user.click(screen.getByRole('button', { name: 'Say so' }))
    await user.type(screen.getByRole('textbox', { name: /Name of the questionnaire/ }), 'STRT 3.2')
    await user.click(screen.getByRole('button', { name: 'Keep this map' }))
    await vi.waitFor(() => expect(kept).toHaveBeenCalled())
    expect(engine.calls.find(call => call.name === 'intake.add-profile')?.input).toMatchObject({
      profile: {
        id: 'STRT 3.2',
        sheets: ['Declaration'],
        marks: [{ sheet: 'Declaration', ref: 'A1', text: 'Self-check' }],
        company: { name: { sheet: 'Declaration', ref: 'B2' } },
        questions: [{ id: 'Policy?', ref: 'B3', comment: null }],
      },
    })
  })
})
