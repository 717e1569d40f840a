// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { startTransition, useLayoutEffect, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DataList, type DataColumn } from './data-list'
import { EmptyState } from './empty-state'
import { useListMemory, type SortKey } from './list-memory'
import { setPaperRun } from './on-paper'
import { rowsAtHand } from './row-source'
import { renderScreen } from './testing/screen'

interface Person {
  readonly id: string
  readonly name: string
}

const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, name: `Person ${at}` }))
const columns: readonly DataColumn<Person, 'name'>[] = [
  { key: 'name', heading: 'Name', cell: row => row.name, width: 10, grow: true, sortBy: 'name' },
  { key: 'id', heading: 'Number', cell: row => row.id, width: 6 },
  { key: 'note', heading: 'Note', cell: row => `of ${row.name}`, width: 9, secondary: true },
]

interface HarnessProps {
  readonly count: number
  readonly onOpen?: (person: Person) => void
  readonly onCurrent?: (person: Person) => void
  readonly onSort?: (sort: readonly SortKey<'name'>[]) => void
}

function Harness({ count, onOpen, onCurrent, onSort }: HarnessProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [sort, setSort] = useState<readonly SortKey<'name'>[]>([])
  return (
    <>
      <output>{[...selected].join(' ')}</output>
      <DataList
        listId="people"
        label="People"
        columns={columns}
        rows={rowsAtHand(people(count))}
        rowId={row => row.id}
        sort={sort}
        onSort={next => {
          setSort(next)
          onSort?.(next)
        }}
        selected={selected}
        onSelect={setSelected}
        onOpen={onOpen ?? (() => undefined)}
        onCurrent={onCurrent ?? (() => undefined)}
        empty={<EmptyState title="Nobody yet" />}
      />
    </>
  )
}

const headingsOf = (table: HTMLTableElement) =>
  [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent)

/** What a list hands over for paper. */
async function sheetOf(
  grid: HTMLTableElement,
  mostRows: number,
  onDrawn: (rows: number) => void = () => undefined,
): Promise<HTMLTableElement> {
  const html = await new Promise<string>((resolve, reject) => {
    const onSheet = (table: HTMLTableElement, sheet: string) =>
      table === grid ? resolve(sheet) : reject(new Error('another list'))
    act(() => setPaperRun({ mostRows, onDrawn, onSheet, onRefused: reject }))
  }).finally(() => act(() => setPaperRun(null)))
  const holder = document.createElement('div')
  holder.innerHTML = html
  const table = holder.querySelector('table')
  if (table === null) throw new Error('no table')
  return table
}

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^Select ${name} ${name} `) })

describe('a long list', () => {
  beforeEach(() => useListMemory.getState().forget())
  afterEach(cleanup)

  it('draws only what is on the screen and says how long it is', async () => {
    renderScreen(<Harness count={50_000} />)
    const grid = await screen.findByRole('grid', { name: 'People' })
    expect(grid.getAttribute('aria-rowcount')).toBe('50001')
    const rows = within(grid).getAllByRole('row')
    expect(rows.length).toBeLessThan(60)
    expect(rowOf('Person 3').getAttribute('aria-rowindex')).toBe('5')
  })

  it('moves by arrows, tells which row is current, opens with Enter', async () => {
    const onOpen = vi.fn()
    const onCurrent = vi.fn()
    const { user } = renderScreen(<Harness count={100} onOpen={onOpen} onCurrent={onCurrent} />)
    await screen.findByRole('grid')
    rowOf('Person 0').focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(rowOf('Person 2'))
    expect(onCurrent).toHaveBeenLastCalledWith({ id: 'p2', name: 'Person 2' })
    await user.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith({ id: 'p2', name: 'Person 2' })
  })

  it('selects with Space and a range with Shift', async () => {
    const { user } = renderScreen(<Harness count={20} />)
    await screen.findByRole('grid')
    rowOf('Person 0').focus()
    await user.keyboard('{ArrowDown} ')
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(screen.getByRole('status').textContent).toBe('p1 p2 p3')
    expect(rowOf('Person 2').getAttribute('aria-selected')).toBe('true')
  })

  it('sorts up, down, and back by the heading', async () => {
    const onSort = vi.fn<(sort: readonly SortKey<'name'>[]) => void>()
    const { user } = renderScreen(<Harness count={3} onSort={onSort} />)
    const press = () => user.click(screen.getByRole('button', { name: 'Name' }))
    await screen.findByRole('grid')
    await press()
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
    await press()
    await press()
    expect(onSort.mock.calls.map(([sort]) => sort)).toEqual([
      [{ by: 'name', descending: false }],
      [{ by: 'name', descending: true }],
      [],
    ])
  })

  it('comes back to the row it was left on', async () => {
    const { user, unmount } = renderScreen(<Harness count={100} />)
    await screen.findByRole('grid')
    rowOf('Person 0').focus()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    unmount()
    renderScreen(<Harness count={100} />)
    await screen.findByRole('grid')
    expect(rowOf('Person 3').tabIndex).toBe(0)
    expect(rowOf('Person 0').tabIndex).toBe(-1)
  })

  it('puts the focus on the row a key leads to, also when it is pressed before what was drawn last is done with', async () => {
    function Busy() {
      const [isDrawn, setDrawn] = useState(false)
      useLayoutEffect(() => {
        // Effects of this drawing still wait, as they do on a slow computer when the next key comes.
        if (isDrawn) fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' })
      }, [isDrawn])
      return (
        <>
          <button onClick={() => startTransition(() => setDrawn(true))}>Draw</button>
          <Harness count={5} />
        </>
      )
    }
    const { container } = renderScreen(<Busy />)
    await screen.findByRole('grid')
    rowOf('Person 0').focus()
    act(() => within(container).getByText('Draw').click())
    expect(document.activeElement).toBe(rowOf('Person 1'))
  })

  it('leaves the focus where it went after a key that led no further', async () => {
    const { user } = renderScreen(<Harness count={2} />)
    await screen.findByRole('grid')
    rowOf('Person 1').focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(rowOf('Person 1'))
    const heading = screen.getByRole('button', { name: 'Name' })
    heading.focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(heading)
  })

  it('leaves out what may be missed where there is little room, never on paper', async () => {
    renderScreen(<Harness count={3} />, { width: 300 })
    const grid = await screen.findByRole<HTMLTableElement>('grid')
    const before = ['Select this row', 'Name', 'Number']
    expect(headingsOf(grid)).toEqual(before)
    const sheet = await sheetOf(grid, 2000)
    expect(headingsOf(sheet)).toEqual(['Name', 'Number', 'Note'])
    expect(headingsOf(grid)).toEqual(before)
  })

  it('goes to paper whole, slice by slice, up to as many rows as paper takes, and stands as it was meanwhile', async () => {
    renderScreen(<Harness count={300} />)
    const grid = await screen.findByRole<HTMLTableElement>('grid')
    const before = grid.outerHTML
    const drawn: number[] = []
    const sheet = await sheetOf(grid, 130, rows => {
      drawn.push(rows)
      expect(grid.outerHTML).toBe(before)
    })
    const names = Array.from(sheet.tBodies[0]?.rows ?? [], ({ cells }) => cells[0]?.textContent)
    expect(names).toEqual(people(130).map(({ name }) => name))
    expect(sheet.querySelectorAll('input')).toHaveLength(0)
    expect(drawn.length).toBeGreaterThan(2)
    expect(Math.max(...drawn)).toBeLessThan(60)
    expect(grid.outerHTML).toBe(before)
  })

  it('says why when its rows can’t be had for paper', async () => {
    const lost = new Error('gone')
    renderScreen(
      <DataList
        listId="lost"
        label="Lost"
        columns={columns}
        rows={{ total: 3, at: () => undefined, need: () => undefined, range: () => Promise.reject(lost) }}
        rowId={row => row.id}
        empty={null}
      />,
    )
    const grid = await screen.findByRole<HTMLTableElement>('grid')
    await expect(sheetOf(grid, 2000)).rejects.toBe(lost)
  })

  it('says what to do when it is empty', async () => {
    renderScreen(<Harness count={0} />)
    expect(await screen.findByText('Nobody yet')).toBeTruthy()
  })
})
