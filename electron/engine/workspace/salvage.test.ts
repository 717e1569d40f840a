import { closeSync, copyFileSync, openSync, readdirSync, statSync, truncateSync, writeSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { supplierNamed } from '../testing/people-and-places'
import { TestEngine, withWorkspace } from '../testing/test-engine'

const COUNT = 120
const PAGE = 4096

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
  for (let n = 0; n < COUNT; n++) {
    const supplier = supplierNamed(`Workshop ${n}`, { notes: `${n} `.repeat(200) })
    await test.ask('suppliers.add', { supplier })
  }
  await test.ask('workspace.close', {})
})
afterEach(() => test.close())

const path = () => test.path('test.fivefold')

/** The pages that hold the rows of a table. */
function leavesOf(table: string): number[] {
  const db = new Sqlite(path(), { readonly: true })
  const rows = db
    .prepare<[string], { pageno: number }>(
      `SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`,
    )
    .all(table)
  db.close()
  return rows.map(({ pageno }) => pageno)
}

function spoil(pages: readonly number[]): void {
  const file = openSync(path(), 'r+')
  for (const page of pages) writeSync(file, Buffer.alloc(PAGE, 0xaa), 0, PAGE, (page - 1) * PAGE)
  closeSync(file)
}

const salvage = () =>
  test.ask('workspace.salvage', {
    file: test.opening(path()),
    into: test.saving(test.path('salvaged.fivefold')),
  })
const addAnother = () => test.ask('suppliers.add', { supplier: supplierNamed('One more') })

describe('a damaged workspace', () => {
  it('is refused, and what can be read of it goes into a new one, which is whole', async () => {
    const leaves = leavesOf('supplier')
    expect(leaves.length).toBeGreaterThan(10)
    spoil([leaves[2] ?? 0, leaves[3] ?? 0, leaves[8] ?? 0])
    expect(await test.refusal('workspace.open', { file: test.opening(path()) })).toBe('workspace-damaged')
    const before = statSync(path()).size
    const report = await salvage()
    const lost = report.lost.find(({ table }) => table === 'supplier')
    expect(lost?.unreadable).toBeGreaterThan(0)
    expect(lost?.unreadable).toBeLessThan(COUNT / 4)
    expect(report).toMatchObject({ trailWhole: true, evidenceLost: 0 })
    expect(statSync(path()).size).toBe(before)
    const check = await test.ask('workspace.check', {})
    expect(check.database.ok && check.foreignKeys.ok && check.trail.ok).toBe(true)
    await addAnother()
    await test.ask('workspace.close', {})
    const { entity } = await test.ask('workspace.open', {
      file: test.opening(test.path('salvaged.fivefold')),
    })
    expect(entity.name).toBe('Harbour Textiles Ltd')
  })

  it('says that the history is no longer whole', async () => {
    spoil(leavesOf('trail').slice(1, 2))
    const report = await salvage()
    expect(report.trailWhole).toBe(false)
    expect(report.lost.map(({ table }) => table)).toContain('trail')
    expect(report.lost.map(({ table }) => table)).not.toContain('supplier')
  })

  it('gets a row of its own where that is lost', async () => {
    spoil(leavesOf('workspace'))
    await salvage()
    expect((await test.ask('workspace.current', {}))?.entity.name).toBe('test')
  })

  it('may be cut off', async () => {
    truncateSync(path(), Math.floor(statSync(path()).size * 0.9))
    expect((await salvage()).rows).toBeGreaterThan(0)
    expect((await test.ask('workspace.check', {})).foreignKeys.ok).toBe(true)
  })

  it('is refused when nothing can be read, and no new file is left', async () => {
    spoil([1])
    const into = test.saving(test.path('salvaged.fivefold'))
    const refusal = await test.refusal('workspace.salvage', { file: test.opening(path()), into })
    expect(refusal).toBe('not-a-workspace')
    expect(readdirSync(test.folder)).not.toContain('salvaged.fivefold')
  })

  it('is never something else than refused or whole, whichever pages are spoiled', async () => {
    const pages = Math.floor(statSync(path()).size / PAGE)
    copyFileSync(path(), test.path('whole.fivefold'))
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 2, max: pages }), { minLength: 1, maxLength: 6 }),
        async spoiled => {
          copyFileSync(test.path('whole.fivefold'), path())
          spoil(spoiled)
          const into = test.saving(test.path(`salvaged-${run++}.fivefold`))
          const reply = await test.engine.call('workspace.salvage', { file: test.opening(path()), into })
          expect(test.reported).toEqual([])
          if (!reply.ok) return
          const check = await test.ask('workspace.check', {})
          expect(check).toMatchObject({
            database: { ok: true, problems: [] },
            foreignKeys: { ok: true, broken: 0 },
          })
          await test.ask('workspace.close', {})
        },
      ),
      { numRuns: 8 },
    )
  })
})
