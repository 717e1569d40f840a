// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderScreen } from '../kit/testing/screen'
import { StartScreen } from '../workspace'
import { About } from './about'
import { useAbout } from './about-state'

afterEach(() => {
  cleanup()
  useAbout.getState().close()
})

const saved: string[] = []
const shell = {
  diagnostics: () => Promise.resolve('Fivefold 1.2.3'),
  saveDiagnostics: (text: string) => {
    saved.push(text)
    return Promise.resolve(true)
  },
  about: () => Promise.resolve({ version: '1.2.3', electron: '42', chromium: '144', platform: 'linux' }),
}

it('opens from the start screen and credits those whose data and fonts are used', async () => {
  const { user } = renderScreen(
    <>
      <StartScreen />
      <About />
    </>,
    { bridge: shell },
  )
  await user.click(await screen.findByRole('button', { name: 'About Fivefold' }))
  // Its code is fetched when it is first opened, which takes a busy machine a while.
  const dialog = await screen.findByRole('dialog', { name: 'About Fivefold' }, { timeout: 30_000 })
  await within(dialog).findByText('1.2.3')
  const credits = within(dialog).getByRole('region', { name: 'Credits' })
  for (const owed of [
    'Uppsala Conflict Data Program',
    'World Bank',
    'GeoNames',
    'Natural Earth',
    'Noto Sans',
  ])
    expect(within(credits).getAllByText(new RegExp(owed)).length, owed).toBeGreaterThan(0)
  within(dialog).getByText(/TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION/)

  await user.click(within(dialog).getByRole('button', { name: 'Show what it holds' }))
  const text = await within(dialog).findByLabelText('What would be saved')
  expect((text as HTMLTextAreaElement).value).toBe('Fivefold 1.2.3')
  await user.click(within(dialog).getByRole('button', { name: 'Save this text…' }))
  expect(saved).toEqual(['Fivefold 1.2.3'])

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'About Fivefold' })).toBeNull())
})

it('opens from the menu of the system while no workspace is open', async () => {
  let menu: (command: 'about') => void = () => undefined
  renderScreen(
    <>
      <StartScreen />
      <About />
    </>,
    { bridge: { ...shell, onMenu: listener => ((menu = listener), () => undefined) } },
  )
  await screen.findByRole('button', { name: 'About Fivefold' })
  menu('about')
  await screen.findByRole('dialog', { name: 'About Fivefold' })
})
