// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import checked from '../../assets/accessibility/checked.json'
import { renderScreen } from '../kit/testing/screen'
import { newRouter } from '../app/routes'
import { AccessPage } from '.'

afterEach(cleanup)

it('tells what was checked, by whom, and what is missing', async () => {
  renderScreen(<AccessPage />, { path: '/help/accessibility' })
  expect(await screen.findByRole('heading', { level: 1, name: /Accessibility statement/ })).toBeTruthy()
  const headings = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)
  expect(headings).toEqual([
    'What the program holds to',
    'Checked by machine',
    'Checked by hand',
    'Known not to conform, or not known',
    'How to tell us, without a network',
  ])
  const table = screen.getByRole('table', { name: 'What the machine checked' })
  expect(within(table).getByText(new RegExp(`axe-core ${checked.axe}`))).toBeTruthy()
  expect(screen.getByText(/not with NVDA, JAWS, Orca or VoiceOver/)).toBeTruthy()
})

it('rests on checks that ran on screens there are', () => {
  const addresses = Object.keys(newRouter().routesByPath)
  const isThere = (address: string) =>
    addresses.some(one => new RegExp(`^${one.replace(/\$\w+/g, '[^/]+')}$`).test(address))
  expect(checked.rules.length).toBeGreaterThan(50)
  expect(checked.looks).toEqual(['light', 'dark', 'contrast', 'contrast-dark'])
  for (const walked of [checked.screens, checked.zoomed, checked.longer]) {
    expect(walked.length).toBeGreaterThan(30)
    expect(walked.filter(address => !isThere(address))).toEqual([])
  }
})
