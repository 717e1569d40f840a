import { afterEach, beforeEach, expect, it } from 'vitest'
import type { KeyKeeper } from '../call'
import { TestEngine, withWorkspace } from '../testing/test-engine'

const FIRST = 'four plain words here'
const SECOND = 'other plain words there'

/** A key store of the system that can be taken away. */
class FakeKeys implements KeyKeeper {
  isThere = true
  readonly kept = new Map<string, Uint8Array>()
  isReal = () => Promise.resolve(this.isThere)
  find = (mark: string) => Promise.resolve(this.kept.get(mark) ?? null)
  keep = (mark: string, key: Uint8Array) => Promise.resolve(void this.kept.set(mark, key))
  forget = (mark: string) => Promise.resolve(void this.kept.delete(mark))
}

let keys: FakeKeys
let test: TestEngine
beforeEach(async () => {
  keys = new FakeKeys()
  test = await withWorkspace({ keys })
})
afterEach(() => test.close())

const path = () => test.path('test.fivefold')
const protect = (passphrase: string, current: string | null) =>
  test.ask('workspace.protect', {
    ...{ passphrase, current, removeOpenBackups: false, page: 'A4' as const },
    sheet: test.saving(test.path('sheet.html')),
  })
const open = (secret?: string) =>
  test.ask('workspace.open', { file: test.opening(path()), ...(secret === undefined ? {} : { secret }) })

it('opens without being asked where its key is remembered, until that is forgotten or the passphrase changes', async () => {
  expect(await test.refusal('workspace.remember', { isRemembered: true })).toBe('refused')
  await protect(FIRST, null)
  expect(await test.ask('workspace.remembered', { file: null })).toEqual({
    isPossible: true,
    isRemembered: false,
  })
  await test.ask('workspace.remember', { isRemembered: true })
  expect([...keys.kept.values()].map(key => key.length)).toEqual([32])
  expect(JSON.stringify([...keys.kept])).not.toContain(FIRST)
  expect(await test.ask('workspace.remembered', { file: test.opening(path()) })).toMatchObject({
    isRemembered: true,
  })
  await test.ask('workspace.lock', {})
  expect(await test.ask('workspace.remembered', { file: test.opening(path()) })).toMatchObject({
    isRemembered: true,
  })
  await open()

  await test.ask('workspace.remember', { isRemembered: false })
  expect(keys.kept.size).toBe(0)
  await test.ask('workspace.lock', {})
  expect(await test.refusal('workspace.open', { file: test.opening(path()) })).toBe('passphrase-needed')

  await open(FIRST)
  await test.ask('workspace.remember', { isRemembered: true })
  await protect(SECOND, FIRST)
  expect(keys.kept.size).toBe(0)
  await test.ask('workspace.remember', { isRemembered: true })
  await test.ask('workspace.unprotect', { current: SECOND })
  expect(keys.kept.size).toBe(0)
})

it('asks for the passphrase when what was kept opens nothing, and forgets that', async () => {
  await protect(FIRST, null)
  await test.ask('workspace.remember', { isRemembered: true })
  for (const mark of keys.kept.keys()) keys.kept.set(mark, new Uint8Array(32))
  await test.ask('workspace.lock', {})
  expect(await test.refusal('workspace.open', { file: test.opening(path()) })).toBe('passphrase-needed')
  expect(keys.kept.size).toBe(0)
  await open(FIRST)
})

it('is offered only where there is a key store that keeps anything', async () => {
  await protect(FIRST, null)
  keys.isThere = false
  expect(await test.ask('workspace.remembered', { file: null })).toEqual({
    isPossible: false,
    isRemembered: false,
  })
  expect(await test.refusal('workspace.remember', { isRemembered: true })).toBe('refused')
  expect(keys.kept.size).toBe(0)
})
