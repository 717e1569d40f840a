// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { fakeBridge, renderScreen } from '../kit/testing/screen'
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

it('looks for a newer version where somebody named an address, and only with leave', async () => {
  const kept: unknown[] = []
  let settings = await fakeBridge().settings()
  let permit: string | null = null
  const { user, engine } = renderScreen(<About />, {
    bridge: {
      ...shell,
      settings: () => Promise.resolve(settings),
      saveSettings: next => {
        settings = next
        kept.push(next.releases)
        return Promise.resolve()
      },
      permitLook: () => Promise.resolve(permit),
    },
    answers: {
      'workspace.newest-release': () => ({
        ...{ version: '1.3.0', isNewer: true },
        releaseDate: '2027-03-12T23:30:00.000Z',
      }),
    },
  })
  act(() => useAbout.getState().open())
  const dialog = within(await screen.findByRole('dialog', { name: 'About Fivefold' }, { timeout: 30_000 }))
  const field = await dialog.findByLabelText('Address of that file')
  const look = dialog.getByRole('button', { name: 'Look for a newer version' })
  const save = dialog.getByRole('button', { name: 'Save' })
  const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'
  expect([isOff(look), isOff(save)]).toEqual([true, true])

  await user.type(field, 'http://releases.example/latest.yml')
  await user.click(save)
  expect(dialog.getByText(/no address that begins with https/)).toBeTruthy()
  expect(kept).toEqual([])
  await user.clear(field)
  await user.type(field, ' https://releases.example/latest.yml ')
  expect(isOff(look)).toBe(true)
  await user.click(save)
  await waitFor(() => expect(kept).toEqual(['https://releases.example/latest.yml']))

  await user.click(look)
  expect(engine.calls.filter(({ name }) => name === 'workspace.newest-release')).toEqual([])
  permit = 'permit-token-00000000'
  await user.click(look)
  expect(
    (await dialog.findByText(/^Version 1\.3\.0 of 12 Mar 2027 is there; this one is 1\.2\.3\./)).closest(
      '[role=status]',
    ),
  ).toBeTruthy()
  expect(engine.calls).toContainEqual({ name: 'workspace.newest-release', input: { permit } })

  await user.clear(field)
  await user.click(save)
  await waitFor(() => expect(kept.at(-1)).toBeNull())
  expect(dialog.queryByText(/^Version 1\.3\.0/)).toBeNull()
})
