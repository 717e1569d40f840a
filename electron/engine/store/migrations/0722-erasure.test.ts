import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from './index'
import { checkChain, Trail } from '../trail'
import { update, insert } from '../change'

it('goes on with a history from before, whose entries hold as they did and can’t be blanked', () => {
  const db = new Sqlite(':memory:')
  migrate(db, 720)
  // The first entry of a history as the version before wrote it; its hash covers the texts themselves.
  db.exec(`INSERT INTO setting (id, value) VALUES ('a', '1');
    INSERT INTO trail (seq, at, actor, topic, action, summary, reason, kind, refers_to, row_count, rows_hash, prev_hash, hash)
    VALUES (1, '2026-11-24T08:00:00.000Z', 'Tester', 'workspace', 'workspace.edit', '{}', NULL, 'step', NULL, 1,
      '8e3c8b54523eb8f573ee48387d14b310b4ec97971919100a69238319d03e72b7', '${'0'.repeat(64)}', '8e2c5212d3465af44e8dad07e0153f3316e87c01cfb0a8c6985c58b691a648c3');
    INSERT INTO trail_row (seq, n, table_name, row_id, before, after) VALUES (1, 0, 'setting', 'a', NULL, '{"id":"a","value":"1"}');`)
  migrate(db)
  const blank = `UPDATE trail SET summary = '{}', reason = NULL, salt = NULL WHERE seq = 1`
  expect(() => db.exec(blank)).toThrow('only grows')
  expect(() =>
    db.exec(`UPDATE trail_row SET before = NULL, after = NULL, digest = hex(randomblob(32))`),
  ).toThrow('only grows')
  expect(checkChain(db)).toMatchObject({ ok: true, entries: 1, blanked: 0 })
  db.close()
})

it('lets a new entry be blanked in its texts and in nothing else', () => {
  const db = new Sqlite(':memory:')
  migrate(db)
  const trail = new Trail(db)
  const said = {
    topic: 'workspace',
    action: 'workspace.edit',
    summary: { name: 'x' },
    undo: 'step',
    touched: [],
  } as const
  const context = { actor: 'Tester', at: '2026-11-24T08:00:00.000Z' }
  trail.commit({ ...said, rows: [insert('setting', { id: 'a', value: '1' })] }, context)
  trail.commit({ ...said, rows: [update('setting', 'a', { value: '2' })] }, context)
  expect(checkChain(db)).toMatchObject({ ok: true, entries: 2, blanked: 0 })
  expect(() => db.exec(`UPDATE trail SET at = '' WHERE seq = 1`)).toThrow('only grows')
  db.exec(`UPDATE trail SET summary = '{}', reason = NULL, salt = NULL WHERE seq = 1`)
  // Nothing in the history says that it was removed for good.
  expect(checkChain(db)).toMatchObject({ ok: false, firstBroken: 1 })
  db.close()
})
