// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react'
import { useEffect } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { ALL_KEYS, COMMAND_NAMES, commandOf, keysText, PAGE_NAMES, pageOf } from '@shared/contract/commands'
import { translatorFor } from '@shared/text/translator'
import { menuTemplate } from '../../electron/shell/menu-template'
import { KeysPage } from '../help'
import { renderScreen } from '../kit/testing/screen'
import { useCommandStore } from './commands'
import { findByWords } from '@shared/search/find-by-words'
import { GlobalActions } from './global-actions'
import { usePages } from './pages'
import { PAGES, STEPS } from './rail-entries'
import { newRouter } from './routes'
import { PALETTE_COMMANDS } from './run-command'
import { nameOf } from './shortcuts'

afterEach(cleanup)

const t = translatorFor('en')
const host = {
  t,
  packaged: true,
  isOpen: true,
  steps: { undo: null, redo: null },
  send: () => undefined,
  openWorkspace: () => undefined,
  recent: () => [],
  showLog: () => undefined,
}
interface Line {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly accelerator?: unknown
  readonly enabled?: boolean
  readonly submenu?: unknown
}
const lines = (items: readonly Line[]): Line[] =>
  items.flatMap(one => [one, ...(Array.isArray(one.submenu) ? lines(one.submenu as Line[]) : [])])
const menu = (over: Partial<typeof host> = {}) =>
  lines(menuTemplate({ ...host, ...over }, 'linux') as Line[]).filter(one => one.label !== undefined)

const steps = { undo: null, redo: null, depth: 0 }
type Pages = ReturnType<typeof usePages>
let pages: Pages = []
const keep = (all: Pages) => {
  pages = all
}
function TellPages({ tell }: { readonly tell: (all: Pages) => void }) {
  const all = usePages()
  useEffect(() => {
    tell(all)
  })
  return null
}
const drawn = () =>
  renderScreen(
    <>
      <GlobalActions savedAt="2026-03-01T10:00:00Z" />
      <TellPages tell={keep} />
    </>,
    { answers: { 'trail.steps': () => steps } },
  )

describe('menu, find-or-do and the list of shortcuts agree', () => {
  const label = (key: string) => t(key as never)
  const all = [
    ...COMMAND_NAMES.map(name => ({ id: name, ...commandOf(name) })),
    ...PAGE_NAMES.map(name => ({ id: name, ...pageOf(name) })),
  ]

  it('no keys mean two things', () => {
    const keys = ALL_KEYS.map(([one]) => one)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('the menu has every command and every page once, with its name and its keys', () => {
    const items = menu()
    for (const { id, label: key, keys } of all) {
      const found = items.filter(one => one.id === id)
      expect(
        found.map(one => one.label),
        id,
      ).toEqual([label(key)])
      expect(found[0]?.accelerator === undefined, id).toBe(keys === undefined)
    }
    expect(items.filter(one => one.label === '' || one.label?.includes(':'))).toEqual([])
  })

  it('find-or-do has every page and every command, with the same names and keys', async () => {
    drawn()
    await act(() => Promise.resolve())
    const { commands } = useCommandStore.getState()
    const offered = PALETTE_COMMANDS.map(name => commands.find(({ id }) => id === name))
    expect(offered.map(one => one?.label)).toEqual(PALETTE_COMMANDS.map(name => label(commandOf(name).label)))
    expect(offered.map(one => one?.shortcut)).toEqual(
      PALETTE_COMMANDS.map(name => {
        const keys = commandOf(name).keys?.[0]
        return keys === undefined ? undefined : keysText(keys, false)
      }),
    )
    const ids = [...commands, ...pages].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(pages.map(one => one.label)).toEqual(PAGE_NAMES.map(name => label(pageOf(name).label)))
    expect(findByWords(pages, 'vendor').map(one => one.label)[0]).toBe('Suppliers and sites')
    expect(findByWords(pages, 'complaint').map(one => one.label)[0]).toBe('Grievances')
    expect(findByWords(pages, 'blaklist').map(one => one.label)[0]).toBe('Screening')
  })

  it('the list of shortcuts has all of them', async () => {
    renderScreen(<KeysPage />, { path: '/help/keys' })
    const written = (await screen.findAllByText(/./, { selector: 'kbd' })).map(one => one.textContent)
    expect(ALL_KEYS.filter(([keys]) => !written.includes(keysText(keys, false)))).toEqual([])
    within(screen.getByRole('region', { name: 'In a list' })).getByText('Shift ↑')
  })

  it('every page of the rail is in the table under the same name, and every address exists', () => {
    const known = new Map(PAGE_NAMES.map(name => [pageOf(name).to, pageOf(name).label]))
    for (const { to, label: key } of PAGES) expect(known.get(to), to).toBe(key)
    for (const { step, label: key } of STEPS) expect(known.get(`/steps/${step}`)).toBe(key)
    const routes = Object.keys(newRouter().routesByPath)
    const missing = [...known.keys()].filter(to => !routes.includes(to.replace(/S\d$/, '$step')))
    expect(missing).toEqual([])
  })
})

describe('the native menu', () => {
  it('has nothing for developers in a packed program, neither under a name nor under keys', () => {
    const roles = (packaged: boolean) =>
      lines(menuTemplate({ ...host, packaged }, 'linux') as Line[]).map(one => one.role)
    const forDevelopers = ['reload', 'forceReload', 'toggleDevTools']
    expect(roles(true).filter(role => forDevelopers.includes(role ?? ''))).toEqual([])
    expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']))
  })

  it('names what would be undone, and doubles the sign that would mark a letter', () => {
    const labels = menu({ steps: { undo: 'Undo: import of Fish & Sons', redo: null } as never }).map(
      one => one.label,
    )
    expect(labels).toContain('Undo: import of Fish && Sons')
    expect(labels).toContain('Redo')
  })

  it('offers nothing that needs a workspace while none is open', () => {
    const off = menu({ isOpen: false }).filter(one => one.enabled === false)
    const on = menu({ isOpen: false }).filter(one => one.enabled === true)
    expect(on.map(one => one.id)).toEqual(
      expect.arrayContaining(['new', 'open', 'about', 'keys', 'help_page']),
    )
    expect(off.map(one => one.id)).toEqual(expect.arrayContaining(['undo', 'close', 'import', ...PAGE_NAMES]))
  })
})

describe('keys are heard on every layout', () => {
  const pressed = (over: KeyboardEventInit) =>
    nameOf(new KeyboardEvent('keydown', { ctrlKey: true, ...over }))

  it.each([
    [{ key: 'k', code: 'KeyK' }, 'mod+k'],
    [{ key: 'ن', code: 'KeyK' }, 'mod+k'],
    [{ key: 'क', code: 'KeyK' }, 'mod+k'],
    [{ key: 'y', code: 'KeyZ' }, 'mod+y'],
    [{ key: 'Z', code: 'KeyY', shiftKey: true }, 'mod+shift+z'],
    [{ key: 'é', code: 'Digit2' }, 'mod+2'],
    [{ key: '/', code: 'Slash' }, 'mod+/'],
    [{ key: '/', code: 'Digit7', shiftKey: true }, 'mod+/'],
  ])('%o is %s', (event, name) => expect(pressed(event)).toBe(name))

  it('F1 alone', () => expect(nameOf(new KeyboardEvent('keydown', { key: 'F1' }))).toBe('f1'))
})
