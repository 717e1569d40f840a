import { copyFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { findingDraft } from '@shared/response/testing/finding'
import { APPLICATION_ID } from '../store/connection'
import { migrate } from '../store/migrations'
import { refusalOf, siteNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { TwoCopies } from '../testing/two-copies'

let open: { close(): void }[] = []
afterEach(() => {
  for (const one of open) one.close()
  open = []
})

const addSupplier = async (test: TestEngine, name: string) =>
  (await test.ask('suppliers.add', { supplier: supplierNamed(name) })).id
const edit = (test: TestEngine, id: string, patch: object, reason: string | null = null) =>
  test.ask('suppliers.edit', { id, patch, reason })
const get = async (test: TestEngine, id: string) => (await test.ask('suppliers.get', { id })).supplier

async function twoCopies() {
  const { copies, known } = await TwoCopies.after(async test => ({
    kosi: await addSupplier(test, 'Kosi Garments'),
    dune: await addSupplier(test, 'Blue Dune Facility'),
  }))
  open.push(copies)
  return { copies, mine: copies.mine, theirs: copies.theirs, ...known }
}

/** Every row of every table that has ids, as the closed file holds them. */
async function everyRow(test: TestEngine): Promise<Record<string, unknown[]>> {
  await test.ask('workspace.close', {})
  const db = new Sqlite(test.path('test.fivefold'), { readonly: true })
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%id TEXT PRIMARY KEY%' ORDER BY name`,
    )
    .all()
  const rows = tables.map(
    ({ name }) => [name, db.prepare(`SELECT * FROM "${name}" ORDER BY id`).all()] as const,
  )
  db.close()
  await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
  return Object.fromEntries(rows)
}

describe('two copies that were worked on apart', () => {
  it('become one by themselves where nothing contradicts', async () => {
    const { copies, mine, theirs, kosi, dune } = await twoCopies()
    await edit(mine, kosi, { workers: 40 })
    await edit(theirs, kosi, { city: 'Birgunj' })
    await edit(theirs, dune, { name: 'Blue Dune Services' })
    const fresh = await addSupplier(theirs, 'Silver Lantern')
    const { id: site } = await theirs.ask('suppliers.add-site', {
      supplierId: fresh,
      site: siteNamed('Camp 4'),
    })
    const plan = await copies.plan()
    expect(plan).toMatchObject({
      fileName: 'copy.fivefold',
      mine: { entries: 1, actors: ['Tester'] },
      theirs: { entries: 4, actors: ['Bina'] },
      conflicts: [],
      conflictCount: 0,
      mergedBefore: false,
      kept: [],
      impossible: [],
      left: [],
    })
    expect(plan.counts).toEqual([
      { table: 'supplier', added: 1, changed: 2, removed: 0 },
      { table: 'site', added: 1, changed: 0, removed: 0 },
    ])
    const before = await everyRow(mine)
    await copies.merge()
    expect(await get(mine, kosi)).toMatchObject({ workers: 40, city: 'Birgunj' })
    expect(await get(mine, dune)).toMatchObject({ name: 'Blue Dune Services' })
    expect((await mine.ask('suppliers.get', { id: fresh })).sites.map(one => one.site.id)).toEqual([site])

    const merged = await everyRow(mine)
    await mine.ask('trail.undo', {})
    expect(await everyRow(mine)).toEqual(before)
    await mine.ask('trail.redo', {})
    expect(await everyRow(mine)).toEqual(merged)
    expect(await mine.ask('workspace.check', {})).toMatchObject({
      trail: { ok: true },
      copies: { ok: true, merged: 1 },
    })
  })

  it('show what they say differently side by side, with who, when and why', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await edit(mine, kosi, { workers: 40 }, 'Counted at the visit')
    await edit(theirs, kosi, { workers: 55, tier: 2 }, 'Payroll of May')
    const { conflicts, mine: ours, theirs: other } = await copies.plan()
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({
      kind: 'field',
      table: 'supplier',
      name: 'Kosi Garments',
      fields: [{ field: 'workers', base: null, mine: 40, theirs: 55, hidden: false }],
      mine: { actor: 'Tester', reason: 'Counted at the visit', action: 'suppliers.edit' },
      theirs: { actor: 'Bina', reason: 'Payroll of May' },
      suggested: null,
    })
    const input = { file: copies.theirFile(), heads: { mine: ours.head, theirs: other.head }, choices: {} }
    expect(await refusalOf(mine, 'trail.merge', { ...input, accept: null })).toMatchObject({
      detail: 'undecided',
      params: { count: 1 },
    })
    await copies.merge({ choices: { [conflicts[0]!.key]: 'theirs' } })
    expect(await get(mine, kosi)).toMatchObject({ workers: 55, tier: 2 })
  })

  it.each([
    ['theirs', 55],
    ['mine', 40],
  ] as const)('take %s for all alike', async (accept, workers) => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await edit(mine, kosi, { workers: 40 })
    await edit(theirs, kosi, { workers: 55 })
    await copies.merge({ accept })
    expect(await get(mine, kosi)).toMatchObject({ workers })
    // Once decided it is no question any more, whoever looks.
    await theirs.ask('workspace.close', {})
    expect(await refusalOf(mine, 'trail.merge-plan', { file: copies.theirFile() })).toMatchObject({
      detail: 'nothing-new',
    })
  })

  it('lose no work to a removal, unless somebody says so', async () => {
    const { copies, mine, theirs, kosi, dune } = await twoCopies()
    await mine.ask('suppliers.remove', { ids: [kosi], reason: 'Left' })
    await theirs.ask('suppliers.add-site', { supplierId: kosi, site: siteNamed('Line 2') })
    await edit(mine, dune, { workers: 12 })
    await theirs.ask('suppliers.remove', { ids: [dune], reason: 'Twice' })
    const { conflicts } = await copies.plan()
    expect(conflicts.map(({ kind, name, suggested }) => ({ kind, name, suggested }))).toEqual(
      expect.arrayContaining([
        { kind: 'removed-mine', name: 'Kosi Garments', suggested: 'theirs' },
        { kind: 'removed-theirs', name: 'Blue Dune Facility', suggested: 'mine' },
      ]),
    )
    await copies.merge()
    expect((await mine.ask('suppliers.get', { id: kosi })).sites).toHaveLength(1)
    expect(await get(mine, dune)).toMatchObject({ workers: 12, deletedAt: null })
  })

  it('lose no work on what belongs to a record to its removal, though the record itself was not touched', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await mine.ask('suppliers.remove', { ids: [kosi], reason: 'Left' })
    await theirs.ask('response.add-finding', { finding: findingDraft({ subjectId: kosi }) })
    const { conflicts } = await copies.plan()
    expect(conflicts).toMatchObject([{ kind: 'removed-mine', name: 'Kosi Garments', suggested: 'theirs' }])
    await copies.merge()
    expect(await get(mine, kosi)).toMatchObject({ deletedAt: null })
  })

  it('make one of what both wrote down for the same thing', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    for (const [test, maturity] of [
      [mine, 2],
      [theirs, 3],
    ] as const)
      await test.ask('suppliers.set-controls', {
        subjectType: 'supplier',
        subjectId: kosi,
        controls: [
          { control: 'policy', maturity, verification: 'doc', assessedOn: '2026-11-01', note: null },
        ],
        reason: null,
      })
    const { conflicts } = await copies.plan()
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ table: 'control', name: 'Kosi Garments' })
    await copies.merge({ accept: 'theirs' })
    const { controls } = await mine.ask('suppliers.get', { id: kosi })
    expect(controls).toHaveLength(1)
    expect(controls[0]).toMatchObject({ maturity: 3 })
    expect((await mine.ask('workspace.check', {})).foreignKeys.broken).toBe(0)
  })

  it('bring files along once, whoever added them', async () => {
    const { copies, mine, theirs } = await twoCopies()
    const add = (test: TestEngine, name: string, content: string) => {
      writeFileSync(test.path(name), content)
      return test.ask('evidence.add', {
        file: test.opening(test.path(name)),
        title: null,
        validUntil: null,
        language: null,
        restricted: false,
        targets: [],
      })
    }
    await add(mine, 'policy.txt', 'We pay all fees.')
    await add(theirs, 'policy copy.txt', 'We pay all fees.')
    await add(theirs, 'licence.txt', 'Licence 12/2026')
    await copies.merge({ accept: 'mine' })
    const { rows } = await mine.ask('evidence.list', {
      target: null,
      text: null,
      validity: null,
      offset: 0,
      limit: 10,
    })
    expect(rows.map(row => row.fileName).sort()).toEqual(['licence.txt', 'policy.txt'])
    expect((await mine.ask('workspace.check', {})).evidence).toMatchObject({ ok: true })
  })

  it('go on apart and are merged again from where they met last, both ways', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await edit(mine, kosi, { workers: 40 })
    await edit(theirs, kosi, { workers: 55 })
    await copies.merge({ accept: 'mine' })
    // What was decided is not asked again; what is new comes.
    await edit(theirs, kosi, { tier: 3 })
    const second = await copies.plan()
    expect(second).toMatchObject({ mergedBefore: true, conflictCount: 0, theirs: { entries: 1 } })
    await copies.merge()
    expect(await get(mine, kosi)).toMatchObject({ workers: 40, tier: 3 })
    // And back: they take ours, where their own words stand already.
    await mine.ask('workspace.close', {})
    const back = await theirs.ask('trail.merge-plan', { file: theirs.opening(mine.path('test.fivefold')) })
    expect(back).toMatchObject({ conflictCount: 0, mergedBefore: true })
    await theirs.ask('trail.merge', {
      file: theirs.opening(mine.path('test.fivefold')),
      heads: { mine: back.mine.head, theirs: back.theirs.head },
      accept: null,
      choices: {},
    })
    expect(await get(theirs, kosi)).toMatchObject({ workers: 40, tier: 3 })
    expect(await theirs.ask('workspace.check', {})).toMatchObject({ copies: { ok: true, merged: 3 } })
  })
})

describe('a copy that can’t be taken in', () => {
  const plan = (test: TestEngine, path: string) =>
    refusalOf(test, 'trail.merge-plan', { file: test.opening(path) })

  it('the same file, another workspace, something else, a folder', async () => {
    const { mine } = await twoCopies()
    const other = await withWorkspace()
    open.push(other)
    await other.ask('workspace.close', {})
    expect(await plan(mine, mine.path('test.fivefold'))).toMatchObject({ detail: 'same-file' })
    expect(await plan(mine, other.path('test.fivefold'))).toMatchObject({ detail: 'another-workspace' })
    writeFileSync(mine.path('notes.fivefold'), 'not a database')
    expect(await plan(mine, mine.path('notes.fivefold'))).toMatchObject({ code: 'not-a-workspace' })
    expect(await plan(mine, mine.path('nobody.fivefold'))).toMatchObject({ code: 'file-missing' })
    expect(await plan(mine, mine.folder)).toMatchObject({ code: 'file-is-directory' })
    const old = new Sqlite(mine.path('old.fivefold'))
    old.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(old, 615)
    old.close()
    expect(await plan(mine, mine.path('old.fivefold'))).toMatchObject({ detail: 'copy-older' })
  })

  it('one that is open elsewhere, and one that says nothing new', async () => {
    const { copies, mine, theirs } = await twoCopies()
    expect(await plan(mine, theirs.path('copy.fivefold'))).toMatchObject({ code: 'workspace-locked' })
    await theirs.ask('workspace.close', {})
    expect(await refusalOf(mine, 'trail.merge-plan', { file: copies.theirFile() })).toMatchObject({
      detail: 'nothing-new',
    })
  })

  it.each([
    ['of a newer format', 'PRAGMA user_version = 99999', { code: 'workspace-newer' }],
    ['whose rows were changed outside', `UPDATE supplier SET workers = 9`, { detail: 'copy-rows-differ' }],
    [
      'whose trail was changed outside',
      `UPDATE trail SET summary = '{}', reason = NULL, salt = NULL WHERE seq = 2`,
      { detail: 'copy-chain-broken', params: { seq: 2 } },
    ],
    [
      'with a planted trigger',
      'CREATE TRIGGER planted AFTER INSERT ON supplier BEGIN SELECT 1; END',
      { detail: 'schema-differs' },
    ],
  ])('one %s', async (_, sql, refusal) => {
    const { mine, theirs, kosi } = await twoCopies()
    await edit(theirs, kosi, { workers: 3 })
    await theirs.ask('workspace.close', {})
    copyFileSync(theirs.path('copy.fivefold'), mine.path('sent.fivefold'))
    const db = new Sqlite(mine.path('sent.fivefold'))
    db.exec(sql)
    db.close()
    const before = await mine.ask('trail.check', {})
    expect(await plan(mine, mine.path('sent.fivefold'))).toMatchObject(refusal)
    expect(await mine.ask('trail.check', {})).toEqual(before)
  })

  it('one that was changed after the plan was made', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await edit(theirs, kosi, { workers: 3 })
    const made = await copies.plan()
    await copies.reopen()
    await edit(theirs, kosi, { workers: 4 })
    await theirs.ask('workspace.close', {})
    const input = {
      file: copies.theirFile(),
      heads: { mine: made.mine.head, theirs: made.theirs.head },
      accept: null,
      choices: {},
    }
    expect(await mine.refusal('trail.merge', input)).toBe('conflict')
  })
})

it('names the merge whose sealed trail was changed', async () => {
  const { copies, mine, theirs, kosi } = await twoCopies()
  await edit(theirs, kosi, { workers: 3 })
  const { seq } = await copies.merge()
  await mine.ask('workspace.close', {})
  const db = new Sqlite(mine.path('test.fivefold'))
  db.exec(`UPDATE blob SET bytes = x'00' WHERE sha256 = (SELECT extract_sha256 FROM merged_copy)`)
  db.close()
  await mine.ask('workspace.open', { file: mine.opening(mine.path('test.fivefold')) })
  expect(await mine.ask('workspace.check', {})).toMatchObject({
    copies: { ok: false, merged: 1, firstBroken: seq },
  })
})
