// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ListView } from '@shared/contract/list-view'
import type { WindowBridge } from '../app/bridge'
import { DataList, type DataColumn } from './data-list'
import { EmptyState } from './empty-state'
import { useListMemory } from './list-memory'
import { rowsAtHand } from './row-source'
import { renderScreen, type Answers } from './testing/screen'

interface Task {
  readonly id: string
  readonly title: string
  readonly due: string | null
  readonly count: number
}

const tasks: readonly Task[] = [
  { id: 'a', title: 'Write', due: '2026-03-01', count: 2 },
  { id: 'b', title: '=Ask', due: null, count: 10 },
  { id: 'c', title: 'Check', due: '2026-01-01', count: 2 },
]
const columns: readonly DataColumn<Task>[] = [
  { key: 'title', heading: 'Title', cell: row => row.title, value: row => row.title, width: 8 },
  { key: 'due', heading: 'Due', cell: row => row.due, value: row => row.due, since: true, width: 6 },
  {
    key: 'count',
    heading: 'Count',
    cell: row => <b>{row.count} files</b>,
    value: row => row.count,
    width: 4,
    term: 'band',
  },
]

const draw = (answers: Answers = {}, bridge: Partial<WindowBridge> = {}) =>
  renderScreen(
    <DataList
      listId="tasks"
      label="Tasks"
      columns={columns}
      rows={rowsAtHand(tasks)}
      rowId={row => row.id}
      empty={<EmptyState title="Nothing" />}
    />,
    { answers: { 'lists.views': () => ({ views: [] }), ...answers }, bridge },
  )

const titles = () => screen.getAllByRole('rowheader').map(cell => cell.textContent)
const headings = () =>
  within(screen.getByRole('grid'))
    .getAllByRole('columnheader')
    .map(cell => cell.firstElementChild?.textContent)
const heading = (name: string) =>
  within(screen.getByRole('grid')).getByRole('button', { name: new RegExp(`^${name}`) })

beforeEach(() => {
  useListMemory.getState().forget()
  useListMemory.setState({ layouts: {} })
})
afterEach(cleanup)

describe('a list whose rows are at hand', () => {
  it('sorts itself, by a second key with Shift, and says which key is which', async () => {
    const { user } = draw()
    await screen.findByRole('grid')
    await user.click(heading('Count'))
    await user.keyboard('{Shift>}')
    await user.click(heading('Title'))
    await user.keyboard('{/Shift}')
    expect(titles()).toEqual(['Check', 'Write', '=Ask'])
    expect(heading('Title').textContent).toBe('Titlesort key 2')
    await user.click(heading('Due'))
    expect(titles()).toEqual(['Check', 'Write', '=Ask'])
    await user.click(heading('Due'))
    expect(titles()).toEqual(['Write', 'Check', '=Ask'])
  })

  it('narrows to what is not known, says so, and comes back', async () => {
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: 'Narrow' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Due' }))
    expect(titles()).toEqual(['=Ask'])
    expect(screen.getByText('1 of 3')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Title' }))
    expect(screen.getByText('Nothing fits these filters.')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Show all rows' })[0]!)
    expect(titles()).toHaveLength(3)
  })

  it('narrows to what is of a day or later', async () => {
    const { user } = draw()
    await user.click(await screen.findByRole('button', { name: 'Narrow' }))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Due' }), {
      target: { value: '2026-02-01' },
    })
    expect(titles()).toEqual(['Write'])
  })
})

it('goes to a file as it is shown: its order, its columns, and only the rows that are left', async () => {
  const pickSave = () => Promise.resolve({ token: 'token-of-the-target', name: 'Tasks.xlsx' })
  const { user, engine } = draw({ 'lists.export-shown': () => ({ rows: 2 }) }, { pickSave })
  await user.click(await screen.findByRole('button', { name: 'Narrow' }))
  fireEvent.change(await screen.findByRole('textbox', { name: 'Due' }), {
    target: { value: '2026-01-01' },
  })
  await user.keyboard('{Escape}')
  await user.click(heading('Title'))
  heading('Count').focus()
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await user.click(screen.getByRole('button', { name: 'To a file as shown' }))
  await waitFor(() => expect(engine.calls.some(({ name }) => name === 'lists.export-shown')).toBe(true))
  expect(engine.calls.find(({ name }) => name === 'lists.export-shown')?.input).toMatchObject({
    list: {
      columns: [
        { heading: 'Title', kind: 'text' },
        { heading: 'Count', kind: 'text' },
        { heading: 'Due', kind: 'date' },
      ],
      rows: [
        ['Check', '2 files', '2026-01-01'],
        ['Write', '2 files', '2026-03-01'],
      ],
    },
    file: 'token-of-the-target',
    format: 'xlsx',
  })
})

describe('columns', () => {
  it('are hidden and moved by hand and by keyboard, and stay so', async () => {
    const { user, unmount } = draw()
    await user.click(await screen.findByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('checkbox', { name: 'Due' }))
    expect(headings()).toEqual(['Title', 'Count'])
    screen.getByRole('checkbox', { name: 'Count' }).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(headings()).toEqual(['Count', 'Title'])
    await user.keyboard('{Escape}')
    heading('Count').focus()
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(headings()).toEqual(['Title', 'Count'])
    unmount()
    draw()
    await screen.findByRole('grid')
    expect(headings()).toEqual(['Title', 'Count'])
  })

  it('are made wider by keyboard, and stay so', async () => {
    const { user } = draw()
    await screen.findByRole('grid')
    heading('Count').focus()
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Alt}')
    expect(useListMemory.getState().layouts['tasks']?.widths).toEqual({ count: 6 })
  })

  it('are dragged by their headings', async () => {
    draw()
    await screen.findByRole('grid')
    const [title, , count] = within(screen.getByRole('grid')).getAllByRole('columnheader')
    const dataTransfer = { effectAllowed: '' }
    fireEvent.dragStart(count!, { dataTransfer })
    fireEvent.dragOver(title!, { dataTransfer })
    fireEvent.drop(title!, { dataTransfer })
    expect(headings()).toEqual(['Count', 'Title', 'Due'])
  })

  it('say what their heading means, where it is a word of the field', async () => {
    draw()
    await screen.findByRole('grid')
    heading('Count').focus()
    expect((await screen.findByRole('tooltip')).textContent).toContain('Band')
  })
})

describe('copying', () => {
  it('puts the picked rows on the clipboard as a table, harmless', async () => {
    const write = vi.fn<(items: { parts: Record<string, Blob> }[]) => Promise<void>>(() => Promise.resolve())
    const { user } = draw()
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly parts: Record<string, Blob>
        constructor(parts: Record<string, Blob>) {
          this.parts = parts
        }
      },
    )
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(write as never)
    await screen.findByRole('grid')
    screen.getAllByRole('row')[1]!.focus()
    await user.keyboard('{Control>}a{/Control}')
    fireEvent.copy(screen.getByRole('grid'))
    await waitFor(() => expect(write).toHaveBeenCalled())
    const { parts } = write.mock.calls[0]![0][0]!
    expect(await parts['text/plain']!.text()).toBe(
      "Title\tDue\tCount\r\nWrite\t2026-03-01\t2 files\r\n'=Ask\t\t10 files\r\nCheck\t2026-01-01\t2 files",
    )
    expect(await parts['text/html']!.text()).toContain('<td>Check</td><td>2026-01-01</td>')
    expect(await screen.findByText('3 selected · 3 rows copied as a table')).toBeTruthy()
  })
})

describe('views', () => {
  const kept: ListView & { id: string } = {
    id: '019ab000-0000-7000-8000-000000000001',
    kind: 'tasks',
    name: 'Late',
    sort: [
      { by: 'title', descending: true },
      { by: 'gone', descending: false },
    ],
    layout: { order: ['title', 'count', 'due'], hidden: ['due'], shown: [], widths: {} },
    narrowing: { notKnown: [], since: { column: 'due', day: '2026-01-01' } },
    filter: null,
  }

  it('are taken with order, columns and what narrows', async () => {
    const { user } = draw({ 'lists.views': () => ({ views: [kept] }) })
    await user.click(await screen.findByRole('button', { name: 'Views' }))
    await user.click(await screen.findByRole('button', { name: 'Late' }))
    expect(headings()[1]).toBe('Count')
    expect(titles()).toEqual(['Write', 'Check'])
  })

  it('are saved as the list is seen now', async () => {
    const { user, engine } = draw({ 'lists.save-view': () => ({ id: kept.id }) })
    await screen.findByRole('grid')
    await user.click(heading('Title'))
    await user.click(screen.getByRole('button', { name: 'Views' }))
    await user.type(await screen.findByLabelText('Name of the view'), 'By title{Enter}')
    await waitFor(() => expect(engine.calls.some(({ name }) => name === 'lists.save-view')).toBe(true))
    expect(engine.calls.find(({ name }) => name === 'lists.save-view')?.input).toEqual({
      kind: 'tasks',
      name: 'By title',
      sort: [{ by: 'title', descending: false }],
      layout: { order: [], hidden: [], shown: [], widths: {} },
      narrowing: { notKnown: [], since: null },
      filter: null,
    })
  })
})
