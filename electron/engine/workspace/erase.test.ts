import { copyFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { translatorFor } from '@shared/text/translator'
import { addSupplier, refusalOf, siteNamed } from '../testing/people-and-places'
import { forgeHistory } from '../testing/rewritten-history'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { TwoCopies } from '../testing/two-copies'
import { connect } from '../store/connection'
import { erase, filesWith, inFile, packedTexts, records, supplierInBin, WORD } from './testing/removed'

let test: TestEngine
const copies: TestEngine[] = []
const made = (...engines: TestEngine[]): void => void copies.push(...engines)
beforeAll(async () => {
  test = await withWorkspace()
})
afterAll(() => {
  test.close()
  for (const engine of copies) engine.close()
})

const KEPT = 'Kosi Garments'

/** The record that was put into the bin last. */
async function newest() {
  const [row] = (await test.ask('trail.bin', {})).rows
  if (row === undefined) throw new Error('the bin is empty')
  return { kind: row.kind, id: row.id }
}

const namesIn = (db: ReturnType<typeof connect>, table: string) =>
  db.prepare(`SELECT name FROM ${table} ORDER BY name`).pluck().all()

const csv = (...names: string[]) =>
  ['Supplier name,Country', ...names.map(name => `${name},Nepal`)].join('\n')

async function bringIn(file: string, text: string): Promise<void> {
  writeFileSync(test.path(file), text)
  const list = { file: test.opening(test.path(file)), sheets: null, answers: {}, returnTo: null }
  await test.ask('intake.commit', list)
}

describe('removal for good', () => {
  it('says what is lost, and leaves no text of it in file, log, search or history', async () => {
    const id = await supplierInBin(test)
    await test.ask('workspace.backup', { reason: 'by-hand' })
    expect(filesWith(test, WORD)).not.toEqual([])
    const plan = await test.ask('trail.erase-plan', { records: records(id) })
    expect(plan).toMatchObject({
      gone: expect.arrayContaining([
        { table: 'supplier', count: 1 },
        { table: 'site', count: 1 },
      ]) as unknown,
      emptied: [],
      backups: [{ holds: true }],
    })
    expect(plan.entries).toBeGreaterThanOrEqual(3)
    const backups = plan.backups.map(({ name }) => name)
    expect(await erase(test, id, 'supplier', backups)).toEqual({ erased: 1, backups: 1, clean: true })
    if (process.platform !== 'win32') expect(statSync(test.path('test.fivefold')).mode & 0o077).toBe(0)
    expect(filesWith(test, WORD)).toEqual([])
    expect(filesWith(test, KEPT)).not.toEqual([])
    expect((await test.ask('trail.bin', {})).rows).toEqual([])
    const check = await test.ask('workspace.check', {})
    expect(check.trail).toMatchObject({ ok: true, blanked: plan.entries })
    expect([check.database.ok, check.foreignKeys.ok, check.evidence.ok]).toEqual([true, true, true])
    const { entries } = await test.ask('trail.list', {
      ...{ topic: null, recordId: null, text: null, before: null, limit: 50 },
    })
    expect(entries[0]).toMatchObject({ action: 'trail.erase', reason: 'asked for in writing' })
    expect(entries.filter(entry => entry.action === 'trail.blanked')).toHaveLength(plan.entries)
    expect(await inFile(test, () => filesWith(test, WORD))).toEqual([])
  })

  it('ends what can be undone, and goes on from there', async () => {
    await erase(test, await supplierInBin(test))
    expect(await test.ask('trail.steps', {})).toEqual({ undo: null, redo: null, depth: 0 })
    expect(await test.refusal('trail.undo', {})).toBe('nothing-to-undo')
    await addSupplier(test, 'Later Ltd')
    await inFile(test, () => null)
    expect((await test.ask('trail.steps', {})).depth).toBe(1)
    await test.ask('trail.undo', {})
    expect((await test.ask('trail.check', {})).ok).toBe(true)
  })

  it('takes the list along that brought it, keeps the others of it, and finds them by search', async () => {
    await bringIn('list.csv', csv(`${WORD} Dyeing`, 'Bagmati Threads'))
    const id = await inFile(test, db =>
      String(db.prepare('SELECT id FROM supplier WHERE name LIKE ?').pluck().get(`${WORD}%`)),
    )
    await test.ask('suppliers.remove', { ids: [id], reason: null })
    const plan = await test.ask('trail.erase-plan', { records: records(id) })
    expect(plan.files).toEqual(['list.csv'])
    await erase(test, id)
    expect(filesWith(test, WORD)).toEqual([])
    expect(await packedTexts(test)).not.toContain(WORD)
    expect(filesWith(test, 'Bagmati')).not.toEqual([])
    const found = await inFile(test, db =>
      db.prepare(`SELECT count(*) FROM party_search WHERE party_search MATCH 'bagmati'`).pluck().get(),
    )
    expect(found).toBe(1)
    expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
  })

  it('refuses what is not in the bin, a plan that is no longer true, and no reason', async () => {
    const live = await addSupplier(test)
    const plan = { records: records(live) }
    expect(await test.refusal('trail.erase-plan', plan)).toBe('not-found')
    const id = await supplierInBin(test)
    const { head } = await test.ask('trail.erase-plan', { records: records(id) })
    const ask = { records: records(id), reason: 'why', ruleId: null, head, backups: [] }
    expect(await test.refusal('trail.erase', { ...ask, reason: ' ' })).toBe('invalid-input')
    await addSupplier(test, 'Another Ltd')
    expect(await test.refusal('trail.erase', ask)).toBe('conflict')
    expect((await test.ask('trail.bin', {})).rows).toHaveLength(1)
  })

  it('names an entry whose texts were blanked by nobody, and one that was blanked and changed', async () => {
    await supplierInBin(test)
    await inFile(test, () => copyFileSync(test.path('test.fivefold'), test.path('sound.fivefold')))
    const seq = (await test.ask('trail.erase-plan', { records: [await newest()] })).head
    for (const forged of [
      `UPDATE trail SET summary = '{}', reason = NULL, salt = NULL WHERE seq = ${seq}`,
      `UPDATE trail_row SET before = NULL, after = NULL, salt = NULL, digest = '${'0'.repeat(64)}' WHERE seq = ${seq}`,
    ]) {
      await inFile(test, db => db.exec(forged))
      expect((await test.ask('workspace.check', {})).trail).toMatchObject({ ok: false, firstBroken: seq })
      await test.ask('workspace.close', {})
      copyFileSync(test.path('sound.fivefold'), test.path('test.fivefold'))
      await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    }
  })

  it('says how many backups the plan has looked into, and stops when it is told to', async () => {
    const plan = { records: [await newest()] }
    await test.ask('workspace.backup', { reason: 'by-hand' })
    await test.ask('workspace.backup', { reason: 'by-hand' })
    const seen: unknown[] = []
    await test.ask('trail.erase-plan', plan, { onProgress: progress => seen.push(progress) })
    expect(seen).toEqual([0, 1].map(done => ({ phase: 'backups', done, total: 2 })))
    const stop = new AbortController()
    const options = { signal: stop.signal, onProgress: () => stop.abort() }
    const reply = await test.engine.call('trail.erase-plan', plan, options)
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('can’t be used to change what an entry says beside its texts', async () => {
    await erase(test, await supplierInBin(test))
    await inFile(test, db => {
      for (const change of [`actor = 'Nobody'`, `summary = '{"name":"x"}'`, `said_hash = hash`])
        expect(() => db.exec(`UPDATE trail SET ${change} WHERE salt IS NULL`)).toThrow('only grows')
      expect(() => db.exec(`UPDATE trail_row SET digest = digest WHERE digest IS NOT NULL`)).toThrow(
        'only grows',
      )
    })
  })

  it('is made clean when the file is opened next, where the program was ended before', async () => {
    await erase(test, await supplierInBin(test))
    const note = `INSERT INTO unclean (id) VALUES ('01890000-0000-7000-8000-000000000001')`
    await inFile(test, db => db.exec(note))
    expect(await inFile(test, db => db.prepare('SELECT count(*) FROM unclean').pluck().get())).toBe(0)
  })
})

describe('removal for good and a copy that still holds it', () => {
  it('is not brought back by a merge, not even by what hangs on it; both histories stay proved', async () => {
    const { copies: both, known: id } = await TwoCopies.after(async mine => {
      const supplierId = await addSupplier(mine, `${WORD} Weaving Mill`)
      return supplierId
    })
    const { mine, theirs } = both
    made(mine, theirs)
    await theirs.ask('suppliers.add-site', { supplierId: id, site: siteNamed(`${WORD} second shed`) })
    await addSupplier(theirs, 'Their News Ltd')
    await mine.ask('suppliers.remove', { ids: [id], reason: null })
    await erase(mine, id)
    await theirs.ask('suppliers.edit', { id, patch: { city: 'Zarqubexpur' }, reason: null })
    expect(await both.plan()).toMatchObject({ erased: 1 })
    await both.reopen()
    await both.merge()
    expect(await inFile(mine, db => [namesIn(db, 'supplier'), namesIn(db, 'site')])).toEqual([
      ['Their News Ltd'],
      [],
    ])
    const check = await mine.ask('workspace.check', {})
    expect([check.trail.ok, check.copies]).toEqual([true, { ok: true, merged: 1, firstBroken: null }])
    expect(filesWith(mine, `${WORD} Weaving`)).toEqual([])
  })

  it('takes it out of the sealed history of a copy that was merged before', async () => {
    const { copies: both, known: id } = await TwoCopies.after(mine => addSupplier(mine, 'First Ltd'))
    const { mine, theirs } = both
    made(mine, theirs)
    const other = await addSupplier(theirs, `${WORD} Weaving Mill`)
    await addSupplier(theirs, 'Their News Ltd')
    await both.merge()
    await mine.ask('suppliers.remove', { ids: [other], reason: null })
    expect(await packedTexts(mine)).toContain(WORD)
    await erase(mine, other)
    expect(await packedTexts(mine)).not.toContain(WORD)
    expect(await packedTexts(mine)).toContain('Their News')
    const check = await mine.ask('workspace.check', {})
    expect([check.trail.ok, check.copies.ok, id !== other]).toEqual([true, true, true])
  })

  it('refuses what an older version wrote down, and says what to do instead', async () => {
    const old = await withWorkspace()
    made(old)
    const id = await supplierInBin(old)
    await old.ask('workspace.close', {})
    forgeHistory(old.path('test.fivefold'), db => {
      db.exec(`UPDATE trail SET salt = NULL, said_hash = NULL; UPDATE trail_row SET salt = NULL`)
    })
    await old.ask('workspace.open', { file: old.opening(old.path('test.fivefold')) })
    expect(await old.ask('trail.check', {})).toMatchObject({ ok: true })
    const refused = await refusalOf(old, 'trail.erase-plan', { records: records(id) })
    expect(refused).toMatchObject({ code: 'refused', detail: 'erase-older', params: { seq: 3 } })
    expect(translatorFor('en')('trail:error.erase-older', { ...refused.params })).toMatch(
      /Entry 3 .*new workspace/,
    )
    // What was made since can be removed from the same file.
    expect(await erase(old, await supplierInBin(old))).toMatchObject({ erased: 1 })
    expect(filesWith(old, `${WORD} Weaving`)).not.toEqual([])
    expect(await old.ask('trail.check', {})).toMatchObject({ ok: true })
  })

  it('refuses a copy whose entries are too old to be blanked', async () => {
    const { copies: both, known: id } = await TwoCopies.after(mine =>
      addSupplier(mine, `${WORD} Weaving Mill`),
    )
    const { mine, theirs } = both
    made(mine, theirs)
    await mine.ask('suppliers.remove', { ids: [id], reason: null })
    await erase(mine, id)
    await theirs.ask('suppliers.edit', { id, patch: { city: 'Zarqubexpur' }, reason: null })
    await theirs.ask('workspace.close', {})
    forgeHistory(theirs.path('copy.fivefold'), db => {
      db.exec(`UPDATE trail SET salt = NULL, said_hash = NULL WHERE seq = (SELECT max(seq) FROM trail);
        UPDATE trail_row SET salt = NULL WHERE seq = (SELECT max(seq) FROM trail)`)
    })
    const plan = await both.plan()
    const merge = {
      ...{ file: both.theirFile(), accept: null, choices: {} },
      heads: { mine: plan.mine.head, theirs: plan.theirs.head },
    }
    expect(await refusalOf(mine, 'trail.merge', merge)).toMatchObject({
      detail: 'copy-holds-erased',
      params: { seq: 3 },
    })
    expect(await packedTexts(mine)).not.toContain('Zarqubexpur')
  })
})
