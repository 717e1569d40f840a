import { readFileSync, writeFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Store } from '../store/store'
import { supplierNamed } from '../testing/people-and-places'
import { forgeHistory } from '../testing/rewritten-history'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { TwoCopies } from '../testing/two-copies'

const PASSPHRASE = 'four words that nobody says'
const sign = { key: null, passphrase: PASSPHRASE }

let test: TestEngine
let now: Date
beforeEach(async () => {
  now = new Date('2026-11-24T08:00:00.000Z')
  test = await withWorkspace({ now: () => now })
  await test.ask('disclosure.make-key', { name: 'Asha', passphrase: PASSPHRASE, file: null })
})
afterEach(() => test.close())

const add = (name: string, to = test) => to.ask('suppliers.add', { supplier: supplierNamed(name) })
const signed = (of = test, keepOpen = false) => of.ask('trail.sign-head', { sign, keepOpen })
const heads = async (of = test) => (await of.ask('trail.heads', {})).heads
const file = () => test.path('test.fivefold')
const reopen = () => test.ask('workspace.open', { file: test.opening(file()) })

async function forged(change: (db: Database) => void): Promise<void> {
  await test.ask('workspace.close', {})
  forgeHistory(file(), change)
  await reopen()
}

async function checked(head?: string) {
  const report = await test.ask('workspace.check', {
    head: head === undefined ? null : test.opening(head),
  })
  expect(report.trail.ok, 'the chain itself looks whole').toBe(true)
  return report.heads
}

async function savedHead(of = test): Promise<string> {
  const path = of.path('head.json')
  await of.ask('trail.save-head', { file: of.saving(path) })
  return path
}

const otherActor = (seq: number) => (db: Database) =>
  db.prepare(`UPDATE trail SET actor = 'Somebody else' WHERE seq = ?`).run(seq)

describe('a signed head', () => {
  it('says how far the history went, in an entry after those it covers, and can not be undone', async () => {
    await add('Kosi Garments')
    expect(await signed()).toMatchObject({ entries: 2, signed: true })
    expect(await heads()).toMatchObject([{ entries: 2, state: 'own' }])
    const { entries } = await test.ask('trail.list', {
      topic: null,
      recordId: null,
      text: null,
      before: null,
      limit: 1,
    })
    expect(entries).toMatchObject([{ seq: 3, action: 'trail.sign-head', kind: 'record' }])
    expect((await test.ask('trail.steps', {})).undo).toMatchObject({ seq: 2 })
    expect(await checked()).toMatchObject({ ok: true, count: 1, soundUpTo: 2, newest: { entries: 2 } })
  })

  it('is not signed again while nothing was done', async () => {
    await signed()
    expect(await signed()).toMatchObject({ entries: 1, signed: false })
    await add('Kosi Garments')
    expect(await signed()).toMatchObject({ entries: 3, signed: true })
    expect(await heads()).toHaveLength(2)
  })

  it('is refused with a wrong passphrase, and nothing is written', async () => {
    expect(
      await test.refusal('trail.sign-head', { sign: { key: null, passphrase: 'no' }, keepOpen: true }),
    ).toBe('refused')
    expect(await heads()).toEqual([])
    expect(await test.refusal('trail.save-head', { file: test.saving(test.path('x.json')) })).toBe('refused')
  })
})

describe('a history that was rewritten, with every hash computed anew', () => {
  it('is found where it was changed before a signed head', async () => {
    await add('Kosi Garments')
    await signed()
    await add('Blue Dune Facility')
    await signed()
    await forged(otherActor(3 + 1))
    expect(await checked()).toMatchObject({
      ok: false,
      soundUpTo: 2,
      newest: { entries: 2 },
      firstBroken: { entries: 4, state: 'rewritten', at: now.toISOString() },
    })
  })

  it('is found from its first entry on', async () => {
    await add('Kosi Garments')
    await signed()
    await forged(otherActor(1))
    expect(await checked()).toMatchObject({ ok: false, soundUpTo: 0, firstBroken: { entries: 2 } })
  })

  it('can not be found after the last head: that is what they do not prove', async () => {
    await signed()
    await add('Kosi Garments')
    await forged(otherActor(3))
    expect(await checked()).toMatchObject({ ok: true })
  })

  it('is found by a head that was kept elsewhere, though those inside were taken out', async () => {
    await add('Kosi Garments')
    await signed()
    const kept = await savedHead()
    await forged(db => {
      db.exec(
        `DELETE FROM signed_head; DELETE FROM trail_row WHERE seq >= 3; DELETE FROM trail WHERE seq >= 3`,
      )
      otherActor(2)(db)
    })
    expect(await checked()).toMatchObject({ ok: true, count: 0 })
    expect(await checked(kept)).toMatchObject({
      ok: false,
      given: { entries: 2, state: 'rewritten' },
      firstBroken: { entries: 2 },
    })
  })

  it('can not be hidden by a head that is changed to fit', async () => {
    await add('Kosi Garments')
    await signed()
    await forged(db => {
      otherActor(2)(db)
    })
    await forged(db => {
      db.exec(`UPDATE signed_head SET last_hash = (SELECT hash FROM trail WHERE seq = 2)`)
    })
    expect(await checked()).toMatchObject({ ok: false, firstBroken: { entries: 2, state: 'unsigned' } })
  })
})

describe('a head that was kept elsewhere', () => {
  it('fits as long as nothing was rewritten', async () => {
    await signed()
    const kept = await savedHead()
    await add('Kosi Garments')
    expect(await checked(kept)).toMatchObject({ ok: true, given: { entries: 1, state: 'own' } })
  })

  it('is refused where it is no head, named where it is of another workspace', async () => {
    writeFileSync(test.path('text.json'), '{"head":{}}')
    expect(await test.refusal('workspace.check', { head: test.opening(test.path('text.json')) })).toBe(
      'refused',
    )
    await signed()
    const kept = await savedHead()
    const other = await withWorkspace()
    try {
      writeFileSync(other.path('head.json'), readFileSync(kept))
      const report = await other.ask('workspace.check', { head: other.opening(other.path('head.json')) })
      expect(report.heads).toMatchObject({ ok: false, given: { state: 'elsewhere' } })
    } finally {
      other.close()
    }
  })
})

describe('a key that is kept open', () => {
  it('signs once more when the workspace is closed a day later, and only then', async () => {
    await signed(test, true)
    await add('Kosi Garments')
    now = new Date('2026-11-25T07:00:00.000Z')
    await test.ask('workspace.close', {})
    await reopen()
    expect(await heads()).toHaveLength(1)
    await signed(test, true)
    await add('Blue Dune Facility')
    now = new Date('2026-11-26T08:00:00.000Z')
    await test.ask('workspace.close', {})
    await reopen()
    expect(await heads()).toMatchObject([{ entries: 1 }, { entries: 3 }, { entries: 5, state: 'own' }])
    await add('Silver Lantern')
    now = new Date('2026-11-28T08:00:00.000Z')
    await test.ask('workspace.close', {})
    await reopen()
    expect(await heads(), 'the key went with the workspace').toHaveLength(3)
  })

  it('signs once more when the workspace is locked', async () => {
    await signed(test, true)
    await add('Kosi Garments')
    now = new Date('2026-11-26T08:00:00.000Z')
    // As if it were encrypted, which takes a second: only such a file can be locked.
    const key = vi
      .spyOn(Store.prototype, 'key', 'get')
      .mockReturnValue({ head: Buffer.of(), key: Buffer.of() })
    await test.ask('workspace.lock', {})
    key.mockRestore()
    await reopen()
    expect(await heads()).toMatchObject([{ entries: 1 }, { entries: 3, state: 'own' }])
  })
})

describe('two copies that were signed apart', () => {
  it('stay provable in both chains after a merge, and a forged one is found', async () => {
    const { copies } = await TwoCopies.after(mine => add('Kosi Garments', mine))
    const { mine, theirs } = copies
    try {
      for (const one of [mine, theirs])
        await one.ask('disclosure.make-key', { name: 'One', passphrase: PASSPHRASE, file: null })
      await add('Blue Dune Facility', mine)
      await signed(mine)
      await add('Silver Lantern', theirs)
      await add('Green Harbour', theirs)
      await signed(theirs)
      const kept = await savedHead(theirs)
      await copies.merge()
      expect(await heads(mine)).toMatchObject([
        { entries: 3, state: 'own' },
        { entries: 4, state: 'copy' },
      ])
      const report = await mine.ask('workspace.check', { head: mine.opening(kept) })
      expect(report.heads).toMatchObject({ ok: true, count: 2, given: { state: 'copy' } })
      await mine.ask('trail.undo', {})
      expect(await heads(mine)).toHaveLength(1)
      await mine.ask('trail.redo', {})
      await mine.ask('workspace.close', {})
      forgeHistory(mine.path('test.fivefold'), otherActor(2))
      await mine.ask('workspace.open', { file: mine.opening(mine.path('test.fivefold')) })
      expect((await mine.ask('workspace.check', {})).heads).toMatchObject({
        ok: false,
        firstBroken: { entries: 3, state: 'rewritten' },
      })
    } finally {
      copies.close()
    }
  })
})
