import { readdirSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let first: TestEngine
let second: TestEngine
beforeEach(async () => {
  first = await withWorkspace()
  second = new TestEngine()
})
afterEach(() => {
  second.close()
  first.close()
})

const path = () => first.path('test.fivefold')
const rename = (test: TestEngine, name: string) =>
  test.engine.call('workspace.edit', { entity: entityNamed(name), period: calendarYear(2026) })
const look = (more: { secret?: string } = {}) =>
  second.ask('workspace.look', { file: second.opening(path()), ...more })
const copies = () => readdirSync(second.path('person/looks'))

describe('a workspace that is open elsewhere', () => {
  it('has no history to tell in what leaves its screen, and says so', async () => {
    await look()
    const shown = { what: 'suppliers', rows: 1, people: [] } as const
    expect(await second.ask('trail.tell-shown', { way: 'print', ...shown, people: [] })).toEqual({
      told: false,
    })
  })

  it('is looked at as of now, under its own name, and goes on to be worked in', async () => {
    await rename(first, 'Newest name')
    expect(await second.refusal('workspace.open', { file: second.opening(path()) })).toBe('workspace-locked')
    expect(await look()).toMatchObject({ fileName: 'test.fivefold', entity: { name: 'Newest name' } })
    expect((await second.ask('workspace.safety', {})).lookedAtSince).not.toBeNull()
    expect((await second.ask('workspace.check', {})).trail).toMatchObject({ ok: true, entries: 2 })
    expect((await rename(first, 'Later name')).ok).toBe(true)
    expect((await second.ask('workspace.current', {}))?.entity.name).toBe('Newest name')
  })

  it('can’t be changed in the copy', async () => {
    await look()
    expect(await rename(second, 'Other')).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(await second.refusal('trail.undo', {})).toBe('read-only')
    expect(await second.refusal('workspace.backup', { reason: 'by-hand' })).toBe('read-only')
    expect((await second.ask('trail.check', {})).entries).toBe(1)
  })

  it('leaves no copy behind', async () => {
    await look()
    expect(copies().length).toBeGreaterThan(0)
    await second.ask('workspace.close', {})
    expect(copies()).toEqual([])
  })

  it('asks for its passphrase where it has one, and the copy is encrypted as well', async () => {
    await first.ask('workspace.protect', {
      passphrase: 'four plain words here',
      current: null,
      sheet: first.saving(first.path('sheet.html')),
      page: 'A4',
      removeOpenBackups: true,
    })
    expect(await second.refusal('workspace.look', { file: second.opening(path()) })).toBe('passphrase-needed')
    expect(copies()).toEqual([])
    await look({ secret: 'four plain words here' })
    expect((await second.ask('workspace.safety', {})).encrypted).toBe(true)
  })

  it('is whole in every copy, however much is written meanwhile', async () => {
    const writing = new AbortController()
    const writer = (async () => {
      for (let n = 0; !writing.signal.aborted; n++) {
        await rename(first, `Name ${n}`)
        await setImmediate()
      }
    })()
    for (let n = 0; n < 5; n++) {
      const reply = await second.engine.call('workspace.look', { file: second.opening(path()) })
      if (!reply.ok) expect(reply.error.code).toBe('workspace-locked')
      else expect((await second.ask('workspace.check', {})).trail.ok).toBe(true)
    }
    writing.abort()
    await writer
    expect(second.reported).toEqual([])
  })
})
