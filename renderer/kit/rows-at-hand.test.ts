import fc from 'fast-check'
import { expect, it } from 'vitest'
import { found, narrowed, NOT_NARROWED, sorted } from './rows-at-hand'

interface Row {
  readonly name: string
  readonly due: string | null
  readonly count: number | null
}

const columns = [
  { key: 'name', value: (row: Row) => row.name },
  { key: 'due', value: (row: Row) => row.due },
  { key: 'count', value: (row: Row) => row.count },
]
const rows: readonly Row[] = [
  { name: 'Zeta', due: '2026-03-01', count: 2 },
  { name: 'Éclair 10', due: null, count: 11 },
  { name: 'eclair 9', due: '2026-01-01', count: null },
  { name: 'Alpha', due: null, count: 2 },
]
const names = (list: readonly Row[]) => list.map(({ name }) => name)

it('sorts words as the language does, and numbers within them', () => {
  expect(names(sorted(rows, columns, [{ by: 'name', descending: false }], 'en'))).toEqual([
    'Alpha',
    'eclair 9',
    'Éclair 10',
    'Zeta',
  ])
})

it.each(['Ärmel 2', 'बिराटनगर', 'مصنع'])('sorts the same where a column holds other letters (%s)', other => {
  const more = [...rows, { name: other, due: null, count: 1 }]
  const after = names(sorted(more, columns, [{ by: 'name', descending: false }], 'ne'))
  expect(after.filter(name => name !== other)).toEqual(['Alpha', 'eclair 9', 'Éclair 10', 'Zeta'])
})

it.each([false, true])('keeps what is not known last (descending: %s)', descending => {
  expect(sorted(rows, columns, [{ by: 'count', descending }], 'en').at(-1)?.name).toBe('eclair 9')
})

it('sorts by a second key within the first', () => {
  const keys = [
    { by: 'count', descending: false },
    { by: 'name', descending: true },
  ]
  expect(names(sorted(rows, columns, keys, 'en'))).toEqual(['Zeta', 'Alpha', 'Éclair 10', 'eclair 9'])
})

it('sorts by a second key among those of which the first is not known', () => {
  const keys = [
    { by: 'due', descending: true },
    { by: 'name', descending: true },
  ]
  expect(names(sorted(rows, columns, keys, 'en'))).toEqual(['Zeta', 'eclair 9', 'Éclair 10', 'Alpha'])
})

it('keeps every row once, and rows that are alike in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.constant('x'), due: fc.constant(null), count: fc.option(fc.nat(3)) })),
      list => {
        const after = sorted(list, columns, [{ by: 'count', descending: true }], 'en')
        expect(after).toHaveLength(list.length)
        expect(new Set(after)).toEqual(new Set(list))
        for (const [at, row] of after.entries()) {
          const next = after[at + 1]
          if (next?.count === row.count) expect(list.indexOf(row)).toBeLessThan(list.indexOf(next))
        }
      },
    ),
  )
})

it('narrows to gaps and to days since', () => {
  expect(narrowed(rows, columns, NOT_NARROWED)).toBe(rows)
  expect(names(narrowed(rows, columns, { notKnown: ['due'], since: null }))).toEqual(['Éclair 10', 'Alpha'])
  expect(
    names(narrowed(rows, columns, { notKnown: [], since: { column: 'due', day: '2026-02-01' } })),
  ).toEqual(['Zeta'])
  expect(
    narrowed(rows, columns, { notKnown: ['count'], since: { column: 'due', day: '2026-02-01' } }),
  ).toEqual([])
})

it('sorts any words as the collator of the language would, rough order or not', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', 'ß', '-', ' ', '7', '0', 'ä', 'z', 'ノ'),
    minLength: 1,
  })
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom('en', 'fr', 'ne'), (words, language) => {
      const all = words.map(name => ({ name, due: null, count: null }))
      const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
      const found = names(sorted(all, columns, [{ by: 'name', descending: false }], language))
      expect(found.every((name, at) => at === 0 || compare(found[at - 1] ?? '', name) <= 0)).toBe(true)
      expect([...found].sort()).toEqual([...words].sort())
    }),
  )
})

it('finds every word in whichever column, without case and accents', () => {
  const said = columns.map(column => ({
    ...column,
    heading: column.key,
    width: 5,
    cell: (row: Row) => String(column.value(row)),
  }))
  expect(names(found(rows, said, ' ECLAIR '))).toEqual(['Éclair 10', 'eclair 9'])
  expect(names(found(rows, said, '2026 zeta'))).toEqual(['Zeta'])
  expect(found(rows, said, 'nobody')).toEqual([])
  expect(found(rows, said, ' ')).toBe(rows)
})
