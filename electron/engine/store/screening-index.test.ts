import { expect, it } from 'vitest'
import { NameIndex } from '@shared/screening/name-index'
import { flatten, unflatten } from '@shared/screening/packed-index'
import { entryOf, subjectOf } from '@shared/screening/testing/entries'
import { connect } from './connection'
import { migrate } from './migrations'
import { keepIndex, readIndex } from './screening-index'
import { Store } from './store'

it('keeps one index, gives it back under its key, and writes nothing into the history', () => {
  const db = connect(':memory:')
  migrate(db)
  const store = new Store(':memory:', db)
  const listed = [entryOf('Oskar Tervani'), entryOf('Sea Heron Shipping Ltd', { type: 'organisation' })]
  const made = NameIndex.of(listed)
  const head = store.trail.head
  keepIndex(store, 'older', flatten(NameIndex.of([]).packed))
  keepIndex(store, 'this', flatten(made.packed))
  expect(readIndex(store, 'older')).toBeNull()
  const kept = readIndex(store, 'this')
  if (kept === null) return expect.fail('not kept')
  const read = new NameIndex(unflatten(kept), listed)
  expect(read.search(subjectOf('Oscar Tervany'), 0.5)).toEqual(made.search(subjectOf('Oscar Tervany'), 0.5))
  expect(store.trail.head).toBe(head)
  db.close()
})
