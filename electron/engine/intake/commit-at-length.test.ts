import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Progress } from '@shared/contract/reply'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

/** Writing them takes longer than one slice on any computer. */
const COUNT = 3_000

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
  const rows = Array.from({ length: COUNT }, (_, n) => `${n},Mill ${n} of ${n * 7},Nepal,${n}`)
  writeFileSync(test.path('list.csv'), ['Vendor no.,Name,Country,Employees', ...rows].join('\n'))
})
afterEach(() => test.close())

const input = () => ({
  file: test.opening(test.path('list.csv')),
  sheets: null,
  answers: {},
  returnTo: null,
})
const known = async (): Promise<number> => {
  const page = { filter: ALL_SUPPLIERS, sort: [], offset: 0, limit: 1 }
  return (await test.ask('suppliers.list', page)).total
}

it('tells how many rows are written, and whoever asks meanwhile sees all of them or none', async () => {
  const heard: Progress[] = []
  const asked: Promise<number>[] = []
  await test.ask('intake.commit', input(), {
    onProgress: progress => {
      heard.push(progress)
      if (progress.phase === 'write') asked.push(known())
    },
  })
  const writing = heard.filter(({ phase }) => phase === 'write')
  expect(writing.length).toBeGreaterThan(1)
  expect(writing.every(({ total }) => total === COUNT)).toBe(true)
  expect(writing.some(({ done }) => done > 0 && done < COUNT)).toBe(true)
  const seen = new Set(await Promise.all(asked))
  expect([...seen].filter(total => total !== 0 && total !== COUNT)).toEqual([])
  expect(seen).toContain(COUNT)
})

it('is given up in the middle without a trace', async () => {
  const giveUp = new AbortController()
  const reply = await test.engine.call('intake.commit', input(), {
    signal: giveUp.signal,
    onProgress: ({ phase, done }) => {
      if (phase === 'write' && done > 0) giveUp.abort()
    },
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await known()).toBe(0)
  expect(await test.ask('intake.list', {})).toEqual([])
  expect((await test.ask('trail.steps', {})).undo?.action).not.toBe('intake.commit')
  expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
  await test.ask('intake.commit', input())
  expect(await known()).toBe(COUNT)
})
