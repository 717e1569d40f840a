import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NameIndex } from '@shared/screening/name-index'
import { flatten } from '@shared/screening/packed-index'
import { entryOf, subjectOf } from '@shared/screening/testing/entries'
import { NAME_CASES } from '@shared/screening/testing/name-cases'
import { ScoreThreads } from './score-threads'

const groups = Object.values(NAME_CASES)
const listed = groups.flatMap(group => group.cases.map(each => entryOf(each[1], { type: group.rules })))
const asked = groups.flatMap(group => group.cases.map(each => subjectOf(each[0], { type: group.rules })))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-worker-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: join(import.meta.dirname, 'score-worker.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'score-worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
})
afterAll(() => rm(folder, { recursive: true }))

it('answers in other threads as it does here, in order', async () => {
  const index = NameIndex.of(listed)
  const threads = await ScoreThreads.start(flatten(index.packed), join(folder, 'score-worker.mjs'))
  if (threads === null) return expect.fail('no thread started')
  const questions = asked.map(subject => index.asked(subject, 0.58))
  const answers = []
  for await (const each of threads.score(questions)) answers.push(each)
  await threads.end()
  expect(answers).toEqual(questions.map(each => index.score(each)))
})

it('says so when a thread ends in the middle, and starts none where there is no file', async () => {
  const index = NameIndex.of(listed.slice(0, 5))
  const threads = await ScoreThreads.start(flatten(index.packed), join(folder, 'score-worker.mjs'))
  await threads?.end()
  const answers = threads?.score(asked.map(subject => index.asked(subject, 0.58)))
  await expect(answers?.next()).rejects.toThrow('has ended')
  expect(await ScoreThreads.start(flatten(index.packed), join(folder, 'none.mjs'))).toBeNull()
})
