import { describe, expect, it } from 'vitest'
import { AS_BUILT, inOrder, laidOut, moved, movedTo, toggled, widened } from './list-layout'

const columns = ['name', 'country', 'band', 'score'].map(key => ({ key }))
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join(' ')

it('shows columns as built until somebody lays them out', () => {
  expect(keys(laidOut(columns, AS_BUILT))).toBe('name country band score')
})

it('hides and shows, but never the last one', () => {
  const hidden = toggled(columns, AS_BUILT, 'country')
  expect(keys(laidOut(columns, hidden))).toBe('name band score')
  expect(keys(laidOut(columns, toggled(columns, hidden, 'country')))).toBe('name country band score')
  const one = ['name', 'country', 'band', 'score'].reduce(
    (layout, key) => toggled(columns, layout, key),
    AS_BUILT,
  )
  expect(keys(laidOut(columns, one))).toBe('score')
})

it('moves a column past the hidden ones', () => {
  const hidden = toggled(columns, AS_BUILT, 'country')
  expect(keys(laidOut(columns, moved(columns, hidden, 'name', 1)))).toBe('band name score')
  expect(keys(laidOut(columns, moved(columns, hidden, 'score', -1)))).toBe('name score band')
  expect(moved(columns, hidden, 'score', 1)).toBe(hidden)
})

it('puts a column at the place of another', () => {
  expect(keys(inOrder(columns, movedTo(columns, AS_BUILT, 'score', 'name')))).toBe('score name country band')
  expect(keys(inOrder(columns, movedTo(columns, AS_BUILT, 'name', 'band')))).toBe('country band name score')
})

it('takes a column it has never seen where the list puts it, and forgets one that is gone', () => {
  const layout = { order: ['score', 'gone', 'name', 'band'], hidden: ['gone'], shown: [], widths: {} }
  expect(keys(inOrder(columns, layout))).toBe('score country name band')
})

describe('where there is not room for all', () => {
  const wide = [
    { key: 'name', width: 10 },
    { key: 'sites', width: 4, secondary: true },
    { key: 'band', width: 6 },
    { key: 'reason', width: 8, secondary: true },
  ]

  it('leaves out what may be missed, the last first', () => {
    expect(keys(laidOut(wide, AS_BUILT, 28))).toBe('name sites band reason')
    expect(keys(laidOut(wide, AS_BUILT, 27))).toBe('name sites band')
    expect(keys(laidOut(wide, AS_BUILT, 10))).toBe('name band')
  })

  it('shows what the person ticks, and hides it again', () => {
    const ticked = toggled(wide, AS_BUILT, 'reason', 20)
    expect(keys(laidOut(wide, ticked, 20))).toBe('name band reason')
    const away = toggled(wide, ticked, 'reason', 20)
    expect(keys(laidOut(wide, away, 100))).toBe('name sites band')
    expect(keys(laidOut(wide, toggled(wide, away, 'reason', 20), 20))).toBe('name band reason')
  })

  it('takes the widths that the person gave, within bounds', () => {
    expect(keys(laidOut(wide, widened(AS_BUILT, 'band', 20), 30))).toBe('name band')
    expect(widened(AS_BUILT, 'band', 0.2).widths).toEqual({ band: 3 })
    expect(widened(AS_BUILT, 'band', 700).widths).toEqual({ band: 60 })
  })
})
