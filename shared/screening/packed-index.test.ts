import { expect, it } from 'vitest'
import { NameIndex } from './name-index'
import { flatten, unflatten } from './packed-index'
import { entryOf, subjectOf } from './testing/entries'
import { NAME_CASES } from './testing/name-cases'

const groups = Object.values(NAME_CASES)
const listed = groups.flatMap(group => group.cases.map(each => entryOf(each[1], { type: group.rules })))
const asked = groups.map(group => subjectOf(group.cases[0]?.[0] ?? '', { type: group.rules }))

it('answers the same after it was laid flat and read again', () => {
  const made = NameIndex.of(listed)
  const read = new NameIndex(unflatten(flatten(made.packed)), listed)
  for (const subject of asked) expect(read.search(subject, 0.58)).toEqual(made.search(subject, 0.58))
})
