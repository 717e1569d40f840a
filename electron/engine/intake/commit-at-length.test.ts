import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Refusal } from '@shared/contract/error'
import type { Progress } from '@shared/contract/reply'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { openStore } from '../store/store'
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
/** Nobody else can take the file, not even while it is read beside the change. */
const LOCKED = expect.objectContaining({
  error: expect.objectContaining({ code: 'workspace-locked' }) as unknown,
}) as Refusal
const known = async (): Promise<number> => {
  const page = { filter: ALL_SUPPLIERS, sort: [], offset: 0, limit: 1 }
  return (await test.ask('suppliers.list', page)).total
}

it('tells how many rows are written; who asks meanwhile is answered at once and sees the workspace as it was', async () => {
  const heard: Progress[] = []
  const answered: number[] = []
  const later: Promise<unknown>[] = []
  await test.ask('intake.commit', input(), {
    onProgress: progress => {
      heard.push(progress)
      if (progress.phase !== 'write' || progress.done === 0) return
      later.push(known().then(total => answered.push(total)))
      if (later.length === 1) expect(() => openStore(test.path('test.fivefold'))).toThrow(LOCKED)
    },
  })
  const writing = heard.filter(({ phase }) => phase === 'write')
  expect(writing.length).toBeGreaterThan(1)
  expect(writing.every(({ total }) => total === COUNT)).toBe(true)
  expect(writing.some(({ done }) => done > 0 && done < COUNT)).toBe(true)
  expect(answered.length).toBeGreaterThan(0)
  await Promise.all(later)
  expect(new Set(answered)).toEqual(new Set([0]))
  expect(await known()).toBe(COUNT)
  expect(() => openStore(test.path('test.fivefold'))).toThrow(LOCKED)
})

it('lets changes of others wait for the end', async () => {
  const undone: Promise<unknown>[] = []
  let isUndone = false
  await test.ask('intake.commit', input(), {
    onProgress: ({ phase, done }) => {
      if (phase !== 'write' || done === 0) return
      if (undone.length === 0) undone.push(test.ask('trail.undo', {}).then(() => (isUndone = true)))
      expect(isUndone).toBe(false)
    },
  })
  await Promise.all(undone)
  expect(await known()).toBe(0)
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
