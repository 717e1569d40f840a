import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { sealed, unsealed } from './sealed-text'
import { grievanceAbout } from '../grievances/testing/grievance'

const SECRET = 'call the sister of P. after nine'
const PASSPHRASE = 'four quiet words apart'

let test: TestEngine
let now: Date
let supplierId: string
beforeEach(async () => {
  now = new Date('2026-11-26T09:00:00.000Z')
  test = await withWorkspace({ now: () => now })
  supplierId = await addSupplier(test)
})
afterEach(() => test.close())

const add = async () => (await test.ask('grievances.add', { grievance: grievanceAbout(supplierId) })).id
const keep = (id: string, account: string | null) =>
  test.ask('grievances.keep-restricted', { id, restricted: { safeContact: null, account } })
const shown = (id: string) => test.ask('grievances.restricted', { id })
const state = () => test.ask('grievances.lock-state', {})
const refused = async (name: string, input: unknown) => (await refusalOf(test, name, input)).detail
/** Everything the workspace's file and its log hold. */
const bytes = () =>
  ['test.fivefold', 'test.fivefold-wal']
    .map(name => readFileSync(test.path(name)).toString('latin1'))
    .join('')

describe('the second lock', () => {
  it('seals what is written from then on, in tables, history and file, and opens with its passphrase', async () => {
    const id = await add()
    expect(await state()).toEqual({ isSet: false, isOpen: false, plain: 0 })
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    await keep(id, SECRET)
    expect(bytes()).not.toContain(SECRET)
    expect(await shown(id)).toEqual({ safeContact: null, account: SECRET })
    await test.ask('grievances.close-second-lock', {})
    expect(await state()).toEqual({ isSet: true, isOpen: false, plain: 0 })
    expect(await refused('grievances.restricted', { id })).toBe('second-lock-closed')
    const restricted = { safeContact: null, account: 'other' }
    expect(await refused('grievances.keep-restricted', { id, restricted })).toBe('second-lock-closed')
    const wrong = { passphrase: `${PASSPHRASE} ` }
    expect(await refused('grievances.open-second-lock', wrong)).toBe('second-lock-wrong')
    await test.ask('grievances.open-second-lock', { passphrase: PASSPHRASE })
    expect(await shown(id)).toEqual({ safeContact: null, account: SECRET })
    expect(bytes()).not.toContain(PASSPHRASE)
  })

  it('seals what was kept before, says what the history still holds, and is set once', async () => {
    const id = await add()
    await keep(id, SECRET)
    expect(await state()).toMatchObject({ plain: 1 })
    expect(await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })).toEqual({ sealed: 1 })
    expect(await state()).toEqual({ isSet: true, isOpen: true, plain: 0 })
    expect(await shown(id)).toEqual({ safeContact: null, account: SECRET })
    const again = { passphrase: PASSPHRASE }
    expect(await refused('grievances.set-second-lock', again)).toBe('second-lock-set')
    expect(await test.ask('workspace.check', {})).toMatchObject({ trail: { ok: true } })
  })

  it('stays when steps are taken back, and tells of texts that came back from before it', async () => {
    const id = await add()
    await keep(id, SECRET)
    await keep(id, null)
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    await test.ask('trail.undo', {})
    expect(await state()).toMatchObject({ isSet: true, plain: 1 })
    await keep(id, SECRET)
    expect(await state()).toMatchObject({ plain: 0 })
  })

  it('closes by itself after ten minutes without use', async () => {
    const id = await add()
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    await keep(id, SECRET)
    now = new Date(now.getTime() + 9 * 60_000)
    await shown(id)
    now = new Date(now.getTime() + 9 * 60_000)
    await shown(id)
    now = new Date(now.getTime() + 11 * 60_000)
    expect(await refused('grievances.restricted', { id })).toBe('second-lock-closed')
  })

  it('takes another passphrase, after which the old one no longer opens it', async () => {
    const id = await add()
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    await keep(id, SECRET)
    const change = { before: 'not this one', after: 'another set of words' }
    expect(await refused('grievances.change-second-lock', change)).toBe('second-lock-wrong')
    await test.ask('grievances.change-second-lock', { ...change, before: PASSPHRASE })
    await test.ask('grievances.close-second-lock', {})
    const old = { passphrase: PASSPHRASE }
    expect(await refused('grievances.open-second-lock', old)).toBe('second-lock-wrong')
    await test.ask('grievances.open-second-lock', { passphrase: change.after })
    expect(await shown(id)).toEqual({ safeContact: null, account: SECRET })
  })

  it('refuses a short passphrase, and one where there is no lock', async () => {
    expect(await test.refusal('grievances.set-second-lock', { passphrase: 'short' })).toBe('invalid-input')
    const open = { passphrase: PASSPHRASE }
    expect(await refused('grievances.open-second-lock', open)).toBe('second-lock-missing')
  })
})

describe('a sealed text', () => {
  const key = Buffer.alloc(32, 7)

  it('opens under its key at its place and nowhere else, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const closed = sealed(key, Buffer.from(text), 'a')
        expect(unsealed(key, closed, 'a')?.toString('utf8')).toBe(text)
        expect(unsealed(key, closed, 'b')).toBeNull()
        expect(unsealed(Buffer.alloc(32, 8), closed, 'a')).toBeNull()
      }),
    )
  })

  it('does not open when any bit of it was changed, or a part is missing', () => {
    const bytes = Buffer.from(sealed(key, Buffer.from(SECRET), 'a'), 'base64')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(unsealed(key, changed.toString('base64'), 'a')).toBeNull()
    }
    expect(unsealed(key, bytes.subarray(0, 20).toString('base64'), 'a')).toBeNull()
  })
})
