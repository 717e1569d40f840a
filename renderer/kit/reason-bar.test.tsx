// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AskFirst } from './ask-why'
import { renderScreen } from './testing/screen'

afterEach(cleanup)

const draw = (needed: boolean) => {
  const confirmed = vi.fn()
  const drawn = renderScreen(
    <AskFirst
      open="Remove…"
      bar={{ confirm: 'Remove', danger: true, busy: false, needed, children: 'Kosi goes to the bin.' }}
      onConfirm={confirmed}
    />,
    { answers: {} },
  )
  const ask = async () => drawn.user.click(await screen.findByRole('button', { name: 'Remove…' }))
  return { ...drawn, confirmed, ask }
}
const field = () => screen.getByRole('textbox')

describe('a removal', () => {
  it('begins in its reason and is done by Enter, with the reason as it was typed', async () => {
    const { user, ask, confirmed } = draw(false)
    await ask()
    expect(document.activeElement).toBe(field())
    await user.keyboard('  Closed in May {Enter}')
    expect(confirmed.mock.calls).toEqual([['Closed in May']])
  })

  it('needs no reason where none is required', async () => {
    const { user, ask, confirmed } = draw(false)
    await ask()
    await user.keyboard('{Enter}')
    expect(confirmed.mock.calls).toEqual([[null]])
  })

  it('is not done without one where it is required', async () => {
    const { user, ask, confirmed } = draw(true)
    await ask()
    await user.keyboard('   {Enter}')
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(confirmed).not.toHaveBeenCalled()
    await user.type(field(), 'Twice')
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect(confirmed.mock.calls).toEqual([['Twice']])
  })

  it('is left by Escape, which nothing around it hears', async () => {
    const { user, ask, confirmed } = draw(false)
    const around = vi.fn()
    window.addEventListener('keydown', around)
    await ask()
    around.mockClear()
    await user.keyboard('{Escape}')
    window.removeEventListener('keydown', around)
    expect(around).not.toHaveBeenCalled()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Remove…' })).toBeTruthy()
    expect(confirmed).not.toHaveBeenCalled()
  })

  it('leaves Enter to a word that is being composed', async () => {
    const { ask, confirmed } = draw(false)
    await ask()
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
    expect(confirmed).not.toHaveBeenCalled()
  })
})
