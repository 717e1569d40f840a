import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdfAside, type PdfTask } from './read-aside'

/** Says how long the file is; never ends for the name `hangs`, dies for `dies`. */
const THREAD = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ task, bytes }) => {
  if (task === 'hangs') for (;;);
  if (task === 'dies') throw new Error('out of memory')
  parentPort.postMessage(bytes.length)
})`

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-pdf-'))
  file = join(folder, 'thread.mjs')
  writeFileSync(file, THREAD)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const task = (name: string, limitMs: number): PdfTask<number> => ({
  name,
  work: () => Promise.resolve(0),
  limitMs,
})
const ask = (name: string, length: number, limitMs = 60_000) =>
  readPdfAside(task(name, limitMs), new Uint8Array(length), file)

it('answers in turn, one file after the other', async () => {
  expect(await Promise.all([ask('counts', 3), ask('counts', 5), ask('counts', 0)])).toEqual([3, 5, 0])
})

it('gives up a file that keeps the thread busy, and one that ends it; the next is read by a new thread', async () => {
  const answers = [ask('hangs', 1, 300), ask('counts', 2), ask('dies', 1), ask('counts', 4)]
  expect(await Promise.all(answers)).toEqual([null, 2, null, 4])
})
