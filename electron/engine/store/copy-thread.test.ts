import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledWorker } from '../../cli/testing/interrupted/bundle'
import { root } from '../../cli/testing/terminal'
import { scratchPath } from './connection'
import { copyPages, sizeOfOpen } from './copies'
import { inThread } from './copy-thread'
import { LEAST_WORK, newFileKey, type FileKey } from './file-key'
import { createStore, lookInto, type Store } from './store'

const PREPARED_WITHIN_MS = 60_000
/** Enough for some looks at how far it is. */
const BLOB_BYTES = 40_000_000

let worker = ''
let folder = ''
let first: FileKey
let second: FileKey
let open: Store
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-thread-'))
  worker = join(dirname(await bundledWorker(root)), 'copy-worker.mjs')
  first = await newFileKey('four plain words here', LEAST_WORK)
  second = await newFileKey('other plain words there', LEAST_WORK)
  open = createStore(at('open.fivefold'), fill, first)
}, PREPARED_WITHIN_MS)
afterAll(() => {
  open.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(dirname(worker), { recursive: true, force: true })
})

const put = ({ sqlite }: Store, bytes: number): void => {
  sqlite.exec(
    `INSERT INTO blob (sha256, size_bytes, bytes) VALUES (lower(hex(randomblob(32))), ${bytes}, randomblob(${bytes}))`,
  )
}
const fill = (store: Store): void => put(store, BLOB_BYTES)
const sizeIn = (path: string, key: FileKey | null): number =>
  lookInto(path, key, db => Number(db.prepare('SELECT max(length(bytes)) FROM blob').pluck().get()))

describe('a copy that a thread writes', () => {
  it.each([
    ['the same key', () => first],
    ['another key', () => second],
    ['no key', () => null],
  ])('of an open workspace stands under %s, while the workspace is read and written', async (name, keyOf) => {
    const [path, toKey] = [at(`${name}.fivefold`), keyOf()]
    const reader = open.lend()
    if (reader === null) return expect.fail('the file can not be lent here')
    const over = new AbortController()
    const copy = { from: open.path, fromKey: first, to: path, toKey }
    const written = inThread({ copy, path, key: toKey }, () => undefined, sizeOfOpen(open), worker).finally(
      () => over.abort(),
    )
    let answered = 0
    while (!over.signal.aborted) {
      put(open, 0)
      answered += 1
      await new Promise(resolve => setImmediate(resolve))
    }
    await written
    open.takeBack(reader)
    expect(answered).toBeGreaterThan(3)
    expect(sizeIn(path, toKey)).toBe(BLOB_BYTES)
    expect(existsSync(scratchPath(path))).toBe(false)
  })

  it('of a plain copy is encrypted, and of that nothing stands in it', async () => {
    const [plain, path] = [at('plain.fivefold'), at('encrypted.fivefold')]
    const store = createStore(at('open plain.fivefold'), fill)
    await copyPages(store, plain, () => undefined)
    store.close()
    expect(readFileSync(plain).includes('CREATE TABLE')).toBe(true)
    const copy = { from: plain, fromKey: null, to: path, toKey: second }
    await inThread({ copy, path, key: second }, () => undefined, 1, worker)
    expect(readFileSync(path).includes('CREATE TABLE')).toBe(false)
    expect(sizeIn(path, second)).toBe(BLOB_BYTES)
  })

  it('is given up when whoever hears of it throws', async () => {
    const path = at('given up.fivefold')
    const copy = { from: at('no key.fivefold'), fromKey: null, to: path, toKey: first }
    let heard = 0
    const told = () => {
      heard += 1
      if (heard > 1) throw new Error('enough')
    }
    await expect(inThread({ copy, path, key: first }, told, 1, worker)).rejects.toThrow('enough')
    expect(readdirSync(folder).filter(name => name.endsWith('.scratch'))).toEqual([])
  })

  it('tells what SQLite and our own checks refuse, with their codes', async () => {
    const copy = { from: at('absent.fivefold'), fromKey: first, to: at('x.fivefold'), toKey: first }
    await expect(
      inThread({ copy, path: copy.to, key: first }, () => undefined, 1, worker),
    ).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
  })
})
