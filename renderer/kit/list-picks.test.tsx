// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataList, type DataColumn } from './data-list'
import { useListMemory } from './list-memory'
import type { RowSource } from './row-source'
import { renderScreen } from './testing/screen'

interface Person {
  readonly id: string
}

const COUNT = 9
/** Rows that are here; the others come when somebody asks for them. */
const HERE = 5
const columns: readonly DataColumn<Person, never>[] = [
  { key: 'id', heading: 'Number', cell: row => row.id, width: 10, grow: true },
]
const people = Array.from({ length: COUNT }, (_, at) => ({ id: `p${at}` }))

interface Asked {
  readonly rows: readonly Person[]
  readonly come: (rows: readonly Person[]) => void
  readonly fail: (cause: Error) => void
}
/** What the list asked for and has not got yet. */
let asked: Asked[]

const slow: RowSource<Person> = {
  total: COUNT,
  at: index => (index < HERE ? people[index] : undefined),
  need: () => undefined,
  range: (first, last) =>
    new Promise((come, fail) => asked.push({ rows: people.slice(first, last + 1), come, fail })),
}

function List({ rows = slow }: { readonly rows?: RowSource<Person> }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <output>{[...selected].join(' ')}</output>
      <DataList
        listId="slow"
        label="People"
        columns={columns}
        rows={rows}
        rowId={row => row.id}
        selected={selected}
        onSelect={setSelected}
        empty={null}
      />
    </>
  )
}

const picked = () => screen.getByRole('status').textContent
const foot = () => screen.getByRole('group', { name: 'This list' }).textContent
const comes = (which: Asked | undefined) => act(() => Promise.resolve(which?.come(which.rows)))

async function onFirstRow(rows?: RowSource<Person>) {
  const { user } = renderScreen(<List {...(rows === undefined ? {} : { rows })} />)
  await screen.findByRole('grid')
  screen.getByRole('row', { name: /p0/ }).focus()
  return user
}

beforeEach(() => {
  asked = []
  useListMemory.setState(useListMemory.getInitialState())
})
afterEach(cleanup)

describe('picking rows while the engine is slow', () => {
  it('picks at once what is on the screen', async () => {
    const user = await onFirstRow()
    await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(asked).toEqual([])
    expect(picked()).toBe('p0 p1 p2')
  })

  it('adds what comes later to what was picked and let go meanwhile, and says that more comes', async () => {
    const user = await onFirstRow()
    await user.keyboard(' {ArrowDown} {Control>}a{/Control}')
    expect(picked()).toBe('p0 p1')
    expect(foot()).toContain('selecting more…')
    await user.keyboard(' {ArrowDown} ')
    expect(picked()).toBe('p0 p2')
    await comes(asked[0])
    expect(picked().split(' ').sort()).toEqual(people.map(({ id }) => id))
    expect(foot()).not.toContain('selecting more…')
  })

  it('picks nothing of what comes after everything was let go', async () => {
    const user = await onFirstRow()
    await user.keyboard(' {Control>}a{/Control}{Escape}')
    await comes(asked[0])
    expect(picked()).toBe('')
    expect(foot()).not.toContain('selecting')
  })

  it('says that not all could be picked, until they can', async () => {
    const user = await onFirstRow()
    await user.keyboard(' {Control>}a{/Control}')
    await act(() => Promise.resolve(asked[0]?.fail(new Error('lost'))))
    expect(picked()).toBe('p0')
    expect(foot()).toContain('not all could be selected: please try again')
    await user.keyboard('{Control>}a{/Control}')
    expect(foot()).not.toContain('not all')
    await comes(asked[1])
    expect(picked().split(' ')).toHaveLength(COUNT)
  })

  it('picks all that was asked for, and not what still stands there of the filter before', async () => {
    const user = await onFirstRow({ ...slow, total: HERE, isPast: true })
    await user.keyboard('{Control>}a{/Control}')
    expect(picked()).toBe('')
    await comes(asked[0])
    expect(picked().split(' ').sort()).toEqual(people.map(({ id }) => id))
  })
})
