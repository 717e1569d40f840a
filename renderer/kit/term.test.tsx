// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { catalogues } from '@shared/text/en'
import { KeyValues } from './facts'
import { renderScreen } from './testing/screen'
import { Term } from './term'

afterEach(cleanup)

const { meaning, source } = catalogues.glossary.terms.floor

const drawn = async () => {
  const outside = vi.fn<(key: string) => void>()
  const { user } = renderScreen(
    // What stands around a word, such as a panel that Escape closes.
    <div role="presentation" onKeyDown={event => outside(event.key)}>
      <Term of="floor">Floors</Term>
      <button type="button">After</button>
    </div>,
  )
  return { user, outside, word: await screen.findByRole('button', { name: 'Floors' }) }
}

it('is heard with its meaning, whether the tip is open or not', async () => {
  const { word } = await drawn()
  const described = document.getElementById(word.getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toBe(meaning)
  expect(screen.queryByRole('tooltip')).toBeNull()
})

it('shows meaning and source with the focus, and closes when the focus goes on', async () => {
  const { user, word } = await drawn()
  await user.tab()
  expect(document.activeElement).toBe(word)
  const tip = await screen.findByRole('tooltip')
  expect(tip.textContent).toContain(meaning)
  expect(tip.textContent).toContain(source)
  await user.tab()
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
})

it('closes with Escape alone, keeps the focus, and opens again with Enter', async () => {
  const { user, outside, word } = await drawn()
  await user.tab()
  await screen.findByRole('tooltip')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
  expect(outside).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(word)
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('tooltip')).toBeTruthy()
})

it('leaves Escape to the rest of the page while it is closed', async () => {
  const { user, outside } = await drawn()
  screen.getByRole('button', { name: 'After' }).focus()
  await user.keyboard('{Escape}')
  expect(outside).toHaveBeenCalledWith('Escape')
})

it('stays while the pointer is on it', async () => {
  const { user, word } = await drawn()
  await user.hover(word)
  const tip = await screen.findByRole('tooltip')
  fireEvent.pointerLeave(word)
  fireEvent.pointerEnter(tip)
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(screen.getByRole('tooltip')).toBe(tip)
  fireEvent.pointerLeave(tip)
  await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
})

function AboutLeverage() {
  return (
    <KeyValues
      pairs={[
        { name: catalogues.response.fact.leverage, value: 'high' },
        { name: 'Colour', value: 'red' },
      ]}
    />
  )
}

it('stands by itself in names that the list names', async () => {
  renderScreen(<AboutLeverage />)
  const words = (await screen.findAllByRole('button')).map(({ textContent }) => textContent)
  expect(words).toEqual([catalogues.response.fact.leverage])
})
