import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRow, PLAIN, type Row, type Side, type TableRules } from '.'

const NO_WORK = { mine: false, theirs: false }
const merge = (
  bases: readonly (Row | null)[],
  mine: Row | null,
  theirs: Row | null,
  more: { rules?: Partial<TableRules>; choose?: Side; worked?: Readonly<Record<Side, boolean>> } = {},
) =>
  mergeRow(
    { bases, mine, theirs, worked: more.worked ?? NO_WORK },
    { ...PLAIN, ...more.rules },
    () => more.choose ?? 'mine',
  )

describe('a row both copies have', () => {
  const base = { id: 'a', name: 'Kosi', workers: 4 }

  it('takes each field from the side that changed it', () => {
    expect(merge([base], { ...base, name: 'Kosi Ltd' }, { ...base, workers: 5 })).toEqual({
      row: { id: 'a', name: 'Kosi Ltd', workers: 5 },
      conflicts: [],
    })
  })

  it.each([
    ['mine', 6],
    ['theirs', 7],
  ] as const)('asks about a field that both changed: %s', (choose, workers) => {
    const { row, conflicts } = merge([base], { ...base, workers: 6 }, { ...base, workers: 7 }, { choose })
    expect(conflicts).toEqual([{ kind: 'field', columns: ['workers'] }])
    expect(row).toMatchObject({ workers })
  })

  it('asks nothing where both say the same, and the later stamp stands', () => {
    const rules = { stamps: ['updated_at'] }
    const mine = { ...base, workers: 6, updated_at: '2026-02-01' }
    const theirs = { ...mine, updated_at: '2026-02-03' }
    expect(merge([base], mine, theirs, { rules })).toEqual({ row: theirs, conflicts: [] })
  })

  it('takes what belongs together from one side', () => {
    const money = { id: 'a', minor: 5, currency: 'EUR' }
    const { row, conflicts } = merge(
      [money],
      { ...money, minor: 9 },
      { ...money, currency: 'NPR' },
      { rules: { together: [['minor', 'currency']] }, choose: 'theirs' },
    )
    expect(conflicts).toEqual([{ kind: 'field', columns: ['minor', 'currency'] }])
    expect(row).toEqual({ id: 'a', minor: 5, currency: 'NPR' })
  })

  it('merges own fields key by key, and other names as sets', () => {
    const rules = { objects: ['custom'], sets: ['aliases'] }
    const at = (custom: object, aliases: string[]) => ({
      id: 'a',
      custom: JSON.stringify(custom),
      aliases: JSON.stringify(aliases),
    })
    const { row, conflicts } = merge(
      [at({ buyer: 'A', gone: '1' }, ['x', 'y'])],
      at({ buyer: 'B', gone: '1' }, ['x', 'y', 'm']),
      at({ buyer: 'A', fresh: '2' }, ['y', 't']),
      { rules },
    )
    expect(conflicts).toEqual([])
    expect(row).toEqual(at({ buyer: 'B', fresh: '2' }, ['y', 'm', 't']))
  })

  it('asks again only about what changed since a state that both knew', () => {
    const decided = { ...base, workers: 6 }
    // They said 7, we decided for 6, and they were told: 7 is a known state of theirs.
    expect(merge([{ ...base, workers: 7 }], decided, { ...base, workers: 7 }).conflicts).toEqual([])
    // Two known states, one of each side: both stand by what they decided.
    expect(
      merge([{ ...base, workers: 7 }, decided], decided, { ...base, workers: 7 }).conflicts,
    ).toHaveLength(1)
  })
})

describe('a row that one copy took away', () => {
  const base = { id: 'a', name: 'Kosi', deleted_at: null }
  const binned = { ...base, deleted_at: '2026-02-01' }

  it('is gone when the other left it alone', () => {
    expect(merge([base], null, base)).toEqual({ row: null, conflicts: [] })
    expect(merge([base], base, null)).toEqual({ row: null, conflicts: [] })
    expect(merge([base], base, binned)).toEqual({ row: binned, conflicts: [] })
  })

  it('is asked about when the other worked on it or on what belongs to it', () => {
    const edited = { ...base, name: 'Kosi Ltd' }
    const worked = { mine: false, theirs: true }
    for (const [mine, theirs, work] of [
      [null, edited, NO_WORK],
      [null, base, worked],
      [binned, edited, worked],
      [binned, base, worked],
    ] as const) {
      const { row, conflicts } = merge([base], mine, theirs, { choose: 'theirs', worked: work })
      expect(conflicts.map(({ kind }) => kind)).toEqual(['removed-mine'])
      expect(row).toEqual(theirs)
    }
    expect(merge([base], edited, null).conflicts.map(({ kind }) => kind)).toEqual(['removed-theirs'])
  })

  it('is there when one copy made it', () => {
    expect(merge([null], null, base)).toEqual({ row: base, conflicts: [] })
    expect(merge([null], base, null)).toEqual({ row: base, conflicts: [] })
  })
})

describe('any three versions', () => {
  const row = fc.option(fc.record({ id: fc.constant('a'), x: fc.nat(2), y: fc.nat(2) }), { nil: null })

  it('give the same seen from either side', () => {
    fc.assert(
      fc.property(row, row, row, fc.constantFrom<Side>('mine', 'theirs'), (base, mine, theirs, choose) => {
        const ours = merge([base], mine, theirs, { choose })
        const other = merge([base], theirs, mine, { choose: choose === 'mine' ? 'theirs' : 'mine' })
        expect(other.row).toEqual(ours.row)
        expect(other.conflicts.length).toBe(ours.conflicts.length)
      }),
    )
  })

  it('give the changed one where only one side changed', () => {
    fc.assert(
      fc.property(row, row, (base, changed) => {
        expect(merge([base], base, changed)).toEqual({ row: changed, conflicts: [] })
        expect(merge([base], changed, base)).toEqual({ row: changed, conflicts: [] })
        expect(merge([base], changed, changed)).toEqual({ row: changed, conflicts: [] })
      }),
    )
  })
})
