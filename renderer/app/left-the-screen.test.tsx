// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PrintOutcome } from '@shared/contract/bridge'
import { SHOWN, SHOWN_LISTS, PEOPLE_SHOWN, shownList, shownPage } from '@shared/contract/shown'
import type { WindowBridge } from './bridge'
import trailText from '@shared/text/en/trail.json'
import { DataList, type DataColumn } from '../kit/data-list'
import { useListMemory } from '../kit/list-memory'
import { rowsAtHand } from '../kit/row-source'
import { fakeBridge, refuse, renderScreen, type Answers } from '../kit/testing/screen'
import { useNoticeStore } from './notices'
import { usePrinting } from './printing'
import { usePaper } from './use-paper'

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const sources = files(join(import.meta.dirname, '..'))
  .filter(path => /\.tsx?$/.test(path) && !/\.test\.|kit.page/.test(path))
  .map(path => readFileSync(path, 'utf8'))

describe('what can be on the screen', () => {
  it('has a code for every list of the window, and no code without one', () => {
    const lists = sources.flatMap(code => code.split(/<DataList\s/).slice(1))
    expect(lists.length).toBeGreaterThan(25)
    const kinds = lists.map(
      code =>
        /\bkind="([a-z.-]+)"/.exec(code.slice(0, 200))?.[1] ?? /listId="([a-z.-]+)"/.exec(code)?.[1] ?? '',
    )
    expect(new Set(kinds.map(kind => shownList(kind) ?? `no code for ${kind}`))).toEqual(new Set(SHOWN_LISTS))
  })

  it('has a code for every page but help', () => {
    const routes = readFileSync(join(import.meta.dirname, 'routes.ts'), 'utf8')
    const paths = [...routes.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(30)
    const without = paths.filter(path => shownPage(path.replace(/\$\w+/, '018f-a')) === null)
    expect(without.every(path => path.startsWith('/help'))).toBe(true)
    expect(shownPage('/suppliers/018f0000')).toBe('suppliers-record')
    expect(shownPage('/steps/govern')).toBe('steps')
    expect(shownPage('/history/merge')).toBe('history-merge')
    expect(shownPage('/')).toBe('home')
  })

  it('has a name for every code, and for all data of people', () => {
    expect(Object.keys(trailText.out.shown).toSorted()).toEqual([...SHOWN].toSorted())
    expect(Object.keys(trailText.people).toSorted()).toEqual([...PEOPLE_SHOWN].toSorted())
  })
})

interface Task {
  readonly id: string
  readonly owner: string
}
const columns: readonly DataColumn<Task>[] = [
  { key: 'id', heading: 'Number', cell: row => row.id, width: 8 },
  { key: 'owner', heading: 'Who', cell: row => row.owner, width: 8, people: 'responsible' },
]

function Desk() {
  const paper = usePaper()
  return (
    <main data-shown="/response">
      <button onClick={() => void paper.print()}>Print</button>
      <button onClick={() => void paper.print('help')}>Help</button>
      <button onClick={() => void paper.savePdf()}>PDF</button>
      <DataList
        listId="response.actions"
        label="Actions"
        columns={columns}
        rows={rowsAtHand([
          { id: 'a-1', owner: 'Asha' },
          { id: 'a-2', owner: 'Binod' },
        ])}
        rowId={row => row.id}
        empty={null}
      />
    </main>
  )
}

const write = vi.fn(() => Promise.resolve())
const draw = (answers: Answers, bridge: Partial<ReturnType<typeof fakeBridge>> = {}) =>
  renderScreen(<Desk />, { answers: { 'lists.views': () => ({ views: [] }), ...answers }, bridge })
type Drawn = ReturnType<typeof draw>
const told = ({ engine }: Drawn) => engine.calls.filter(({ name }) => name.startsWith('trail.'))
const copy = async ({ user }: Drawn) =>
  user.click(await screen.findByRole('button', { name: 'Copy as table' }))

beforeEach(() => {
  useListMemory.getState().forget()
  useNoticeStore.setState({ notices: [] })
  write.mockClear()
  vi.stubGlobal('ClipboardItem', vi.fn())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
/** The user events bring a clipboard of their own. */
const clipboard = () => Object.assign(navigator.clipboard, { write })

describe('copied rows', () => {
  it('are told before they are on the clipboard: which list, how many, whose data; not what they say', async () => {
    const drawn = draw({
      'trail.tell-shown': () => {
        expect(write).not.toHaveBeenCalled()
        return { told: true }
      },
    })
    clipboard()
    await copy(drawn)
    await screen.findByText('1 row copied as a table')
    expect(write).toHaveBeenCalledOnce()
    expect(told(drawn).map(({ input }) => input)).toEqual([
      { way: 'clipboard', what: 'response-actions', rows: 1, people: ['responsible'] },
    ])
  })

  it('stay where they are when the history can’t be written', async () => {
    const drawn = draw({ 'trail.tell-shown': () => refuse({ code: 'disk-full' }) })
    clipboard()
    await copy(drawn)
    await waitFor(() => expect(useNoticeStore.getState().notices).toHaveLength(1))
    expect(write).not.toHaveBeenCalled()
  })

  it('of a copy that is only looked at are copied, and the list says that no history tells it', async () => {
    const drawn = draw({ 'trail.tell-shown': () => ({ told: false }) })
    clipboard()
    await copy(drawn)
    await screen.findByText(/not told in the history/)
    expect(write).toHaveBeenCalledOnce()
  })
})

describe('a printed page', () => {
  it('is told once the system has taken it, with its lists and whose data they hold', async () => {
    const print = vi.fn<WindowBridge['print']>(() => Promise.resolve('taken'))
    const drawn = draw({ 'trail.tell-shown': () => ({ told: true }) }, { print })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(told(drawn)).toHaveLength(1))
    expect(told(drawn)[0]?.input).toEqual({
      way: 'print',
      what: 'response',
      rows: 2,
      people: ['responsible'],
    })
    expect(useNoticeStore.getState().notices).toEqual([])
    // The document holds what was on the page, and every row of the list.
    expect(print.mock.calls[0]?.[0]).toMatch(/^<!doctype html>.*Asha.*Binod/s)
  })

  it('is not told when the person left the dialog', async () => {
    const print = vi.fn<WindowBridge['print']>(() => Promise.resolve('left'))
    const drawn = draw({ 'trail.tell-shown': () => ({ told: true }) }, { print })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    await waitFor(() => expect(usePrinting.getState().now).toBeNull())
    expect(told(drawn)).toEqual([])
    expect(useNoticeStore.getState().notices).toEqual([])
  })

  it.each([
    ['busy', /still open/, undefined],
    ['failed', /did not print the page/, 'Save this page as PDF'],
  ] as const)('says so when the system does not take it: %s', async (outcome, words, way) => {
    const drawn = draw({}, { print: () => Promise.resolve(outcome) })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toMatch(words))
    expect(useNoticeStore.getState().notices[0]?.action?.label).toBe(way)
    expect(told(drawn)).toEqual([])
  })

  it('is no page of the workspace where it is help: nothing is told', async () => {
    const print = vi.fn<WindowBridge['print']>(() => Promise.resolve('taken'))
    const drawn = draw({}, { print })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Help' }))
    await waitFor(() => expect(print).toHaveBeenCalledOnce())
    await waitFor(() => expect(usePrinting.getState().now).toBeNull())
    expect(told(drawn)).toEqual([])
    expect(useNoticeStore.getState().notices).toEqual([])
  })

  it('can be on its way while the dialog of the system stands for one before, and is told how far it is', async () => {
    const pickSave = () => Promise.resolve({ token: 'token-of-the-target', name: 'Page.pdf' })
    const answers: (() => void)[] = []
    const asked = <Answer,>(answer: Answer) =>
      new Promise<Answer>(resolve => answers.push(() => resolve(answer)))
    const drawn = draw(
      { 'trail.save-page': () => asked({ told: true }) },
      { print: () => asked<PrintOutcome>('left'), pickSave },
    )
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(usePrinting.getState().now).toBeNull())
    await drawn.user.click(screen.getByRole('button', { name: 'PDF' }))
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[0]?.()
    await new Promise(resolve => setTimeout(resolve))
    expect(usePrinting.getState().now).not.toBeNull()
    answers[1]?.()
    await waitFor(() => expect(usePrinting.getState().now).toBeNull())
  })

  it('is stopped while it is on its way: nothing is written, and the next one goes its way', async () => {
    const pickSave = () => Promise.resolve({ token: 'token-of-the-target', name: 'Page.pdf' })
    const answers: { readonly resolve: (told: { readonly told: boolean }) => void }[] = []
    const drawn = draw(
      { 'trail.save-page': () => new Promise(resolve => answers.push({ resolve })) },
      { pickSave },
    )
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'PDF' }))
    await waitFor(() => expect(answers).toHaveLength(1))
    // One at a time: a second press is none.
    await drawn.user.click(screen.getByRole('button', { name: 'PDF' }))
    usePrinting.getState().now?.cancel()
    await waitFor(() => expect(drawn.engine.cancelled).toHaveLength(1))
    answers[0]?.resolve({ told: true })
    await waitFor(() => expect(usePrinting.getState().now).toBeNull())
    await drawn.user.click(screen.getByRole('button', { name: 'PDF' }))
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.resolve({ told: true })
    await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toContain('Page.pdf'))
  })

  it.each([
    ['a copy that is only looked at', () => ({ told: false }), /only looked at/],
    ['a full disk', () => refuse({ code: 'disk-full' }), /could not tell it/],
  ])('says so where it can’t be told: %s', async (_, answer, words) => {
    const drawn = draw({ 'trail.tell-shown': answer })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toMatch(words))
  })

  it('goes to a file by the engine, which tells of it', async () => {
    const pickSave = () => Promise.resolve({ token: 'token-of-the-target', name: 'Page.pdf' })
    const drawn = draw({ 'trail.save-page': () => ({ told: true }) }, { pickSave })
    await screen.findByRole('grid')
    await drawn.user.click(screen.getByRole('button', { name: 'PDF' }))
    await waitFor(() => expect(useNoticeStore.getState().notices[0]?.text).toContain('Page.pdf'))
    expect(told(drawn)[0]?.input).toMatchObject({
      file: 'token-of-the-target',
      page: 'A4',
      shown: { what: 'response', rows: 2, people: ['responsible'] },
    })
  })
})
