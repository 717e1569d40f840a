// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { catalogues } from '@shared/text/en'
import { HelpPanel } from '../help/help-panel'
import { useHelpPanel } from '../help/help-state'
import { renderScreen, standInForLayout } from '../kit/testing/screen'
import { Tour } from './tour'
import { TourOffer } from './tour-offer'
import { TOUR_STOPS, useTour } from './tour-state'

beforeEach(() => {
  standInForLayout()
  HTMLElement.prototype.scrollIntoView = () => undefined
})
afterEach(() => {
  cleanup()
  useTour.getState().leave()
  useHelpPanel.getState().close()
})

const stops = catalogues.app.tour.stops

function Window() {
  return (
    <>
      <button type="button">before</button>
      <TourOffer />
      <Tour />
    </>
  )
}

it('goes from stop to stop by the keyboard, says each, and gives the focus back at its end', async () => {
  const { user } = renderScreen(<Window />)
  const before = await screen.findByRole('button', { name: 'before' })
  before.focus()
  act(() => useTour.getState().start())
  for (const stop of TOUR_STOPS) {
    const box = await screen.findByRole('dialog', { name: stops[stop].title })
    expect(document.activeElement).toBe(box)
    expect(box.textContent).toContain(stops[stop].text)
    await user.click(screen.getByRole('button', { name: stop === 'help' ? 'Begin' : 'Next' }))
  }
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(before)
})

it('can be left at any stop with Escape, and be begun again', async () => {
  const { user } = renderScreen(<Window />)
  await screen.findByRole('button', { name: 'before' })
  act(() => useTour.getState().start())
  await user.click(await screen.findByRole('button', { name: 'Next' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  act(() => useTour.getState().start())
  expect(await screen.findByRole('dialog', { name: stops.steps.title })).toBeTruthy()
})

/** What a computer does only where somebody asked for it. */
const NOT_ASKED = {
  systemRecent: false,
  tellJobs: false,
  tellDue: false,
  paper: 'A4' as const,
  releases: null,
}

it('is offered until it was taken or put off', async () => {
  const kept = { theme: 'system', language: 'en', fetchLists: false, formLanguages: ['en'] } as const
  const settings = {
    ...kept,
    formLanguages: ['en'],
    lockAfterMinutes: null,
    lists: {},
    tourSeen: false,
    ...NOT_ASKED,
  }
  const saved: unknown[] = []
  const bridge = {
    settings: () => Promise.resolve(settings),
    saveSettings: (next: unknown) => Promise.resolve(void saved.push(next)),
  }
  const { user } = renderScreen(<Window />, { bridge })
  await user.click(await screen.findByRole('button', { name: 'Not now' }))
  expect(screen.queryByRole('button', { name: 'Show me round' })).toBeNull()
  expect(saved).toEqual([{ ...settings, tourSeen: true }])
})

it('help opens beside a form, keeps what was typed, and Escape leads back to the field', async () => {
  function Form() {
    const shown = useHelpPanel(state => state.shown)
    return (
      <>
        <input aria-label="note" />
        {shown === null ? null : <HelpPanel shown={shown} withPages />}
      </>
    )
  }
  const { user } = renderScreen(<Form />)
  const field = await screen.findByRole('textbox', { name: 'note' })
  await user.type(field, 'not saved yet')
  act(() => useHelpPanel.getState().show('grievances'))
  const title = screen.getByRole('heading', { name: catalogues.help.topics.grievances.title })
  expect(document.activeElement).toBe(title)
  await user.keyboard('{Escape}')
  expect(useHelpPanel.getState().shown).toBeNull()
  expect(document.activeElement).toBe(field)
  expect((field as HTMLInputElement).value).toBe('not saved yet')
})
