import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledWorker } from '../../cli/testing/interrupted/bundle'
import { root } from '../../cli/testing/terminal'
import { firstFault } from './check-pages'
import { checkInThread } from './check-thread'
import { LEAST_WORK, newFileKey } from './file-key'
import { createStore, type Store } from './store'

const PREPARED_WITHIN_MS = 60_000
const BLOB_BYTES = 20_000_000

let worker = ''
let folder = ''
const open: Store[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-check-'))
  worker = join(dirname(await bundledWorker(root)), 'check-worker.mjs')
  const key = await newFileKey('four plain words here', LEAST_WORK)
  open.push(createStore(join(folder, 'plain.fivefold'), fill))
  open.push(createStore(join(folder, 'locked.fivefold'), fill, key))
}, PREPARED_WITHIN_MS)
afterAll(() => {
  for (const store of open) store.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(worker), { recursive: true, force: true })
})

/** Bytes whose hash is another: what a check must find. */
const fill = ({ sqlite }: Store): void => {
  sqlite.exec(
    `INSERT INTO blob (sha256, size_bytes, bytes) VALUES ('${'0'.repeat(64)}', ${BLOB_BYTES}, randomblob(${BLOB_BYTES}))`,
  )
}
const never = new AbortController().signal

describe.each([
  ['plain', 0],
  ['encrypted', 1],
])('a check of an open %s workspace in a thread', (_, which) => {
  const store = () => open[which]!

  it('finds what is wrong, tells how far it is, and lets others write meanwhile', async () => {
    const told: string[] = []
    let [writes, isOver] = [0, false]
    const found = checkInThread(store(), phase => told.push(phase), never, worker).finally(() => {
      isOver = true
    })
    while (!isOver) {
      store().sqlite.exec('CREATE TABLE passing (n INTEGER); DROP TABLE passing')
      writes += 1
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect(await found).toMatchObject({
      database: { ok: true, problems: [] },
      foreignKeys: { ok: true, broken: 0 },
      trail: { ok: true },
      evidence: { ok: false, files: 1, changed: ['0'.repeat(64)] },
    })
    expect(writes).toBeGreaterThan(1)
    expect([...new Set(told)]).toEqual(['evidence', 'trail', 'database'])
  })

  it('is given up when it is cancelled, and the file is ours alone again', async () => {
    const cancelled = AbortSignal.abort()
    await expect(checkInThread(store(), () => undefined, cancelled, worker)).rejects.toMatchObject({
      error: { code: 'cancelled' },
    })
    await expect.poll(() => store().isLent, { timeout: 20_000 }).toBe(false)
  })
})

it('looks at every table of a large file but those of stored files, which their hashes prove', () => {
  const { sqlite } = open[0]!
  expect([firstFault(sqlite), firstFault(sqlite, 0)]).toEqual(['ok', 'ok'])
})
