import { readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { entityNamed, calendarYear } from '@shared/workspace/entity'
import { grievanceAbout } from '../grievances/testing/grievance'
import { connect } from '../store/connection'
import { fileKey, HEAD_BYTES } from '../store/file-key'
import { addSupplier } from '../testing/people-and-places'
import { onSmallDisk } from '../testing/small-disk'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { erase, filesWith, inFile, isWhole, records, supplierInBin, WORD } from './testing/removed'

const PASSPHRASE = 'four plain words here'

let test: TestEngine
afterEach(() => test.close())

/** Every cell of every table of a closed workspace, under its key. */
async function allCells(secret: string): Promise<{ text: string; freePages: unknown }> {
  const path = test.path('test.fivefold')
  await test.ask('workspace.close', {})
  const key = await fileKey(readFileSync(path).subarray(0, HEAD_BYTES), secret, path)
  const db = connect(path, { key })
  try {
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'party_%'`)
      .pluck()
      .all()
    const cells = tables.flatMap(name => db.prepare(`SELECT * FROM "${name}"`).raw().all().flat())
    const text = cells.map(cell =>
      cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell),
    )
    return { text: text.join('\n'), freePages: db.pragma('freelist_count', { simple: true }) }
  } finally {
    db.close()
    await test.ask('workspace.open', { file: test.opening(path), secret })
  }
}

describe('removal for good in an encrypted workspace', () => {
  it('leaves no text in any cell under the key, no free page, and none in a copy in the clear', async () => {
    test = await withWorkspace()
    await test.ask('workspace.protect', {
      ...{ passphrase: PASSPHRASE, current: null, sheet: test.saving(test.path('sheet.html')) },
      ...{ page: 'A4', removeOpenBackups: false },
    })
    const id = await supplierInBin(test)
    await test.ask('workspace.backup', { reason: 'by-hand' })
    expect((await allCells(PASSPHRASE)).text).toContain(WORD)
    const { backups } = await test.ask('trail.erase-plan', { records: records(id) })
    expect(backups).toMatchObject([{ holds: true }])
    const names = backups.map(({ name }) => name)
    expect(await erase(test, id, 'supplier', names)).toEqual({ erased: 1, backups: 1, clean: true })
    expect(await test.ask('workspace.safety', {})).toMatchObject({ encrypted: true })
    const after = await allCells(PASSPHRASE)
    expect(after.text).not.toContain(WORD)
    expect(after.text).toContain('Kosi Garments')
    expect(after.freePages).toBe(0)
    expect(filesWith(test, WORD)).toEqual([])
    expect(await isWhole(test)).toBe(true)
    await test.ask('workspace.unprotect', { current: PASSPHRASE })
    expect(filesWith(test, 'Kosi Garments')).not.toEqual([])
    expect(filesWith(test, WORD)).toEqual([])
  })
})

describe('removal for good of texts under the second lock', () => {
  it('takes what is sealed along with a closed lock, and opens the others afterwards', async () => {
    test = await withWorkspace()
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    const keptId = await addSupplier(test, 'Larkspur Mill')
    const id = await addSupplier(test, `${WORD} Weaving Mill`)
    for (const ownerId of [id, keptId])
      await test.ask('suppliers.set-contacts', {
        ...{ ownerType: 'supplier', ownerId, reason: null },
        contacts: [{ id: null, name: 'R. Sen', role: null, email: `${WORD}@example.com`, phone: null }],
      })
    const { id: grievanceId } = await test.ask('grievances.add', { grievance: grievanceAbout(id) })
    const restricted = { safeContact: 'after nine', account: `what ${WORD} said` }
    await test.ask('grievances.keep-restricted', { id: grievanceId, restricted })
    await test.ask('suppliers.remove', { ids: [id], reason: null })
    const sealed = await inFile(test, db =>
      db
        .prepare<[string, string], string>(
          `SELECT email FROM contact WHERE owner_id = ? UNION ALL SELECT account FROM grievance_restricted WHERE id = ?`,
        )
        .pluck()
        .all(id, grievanceId),
    )
    expect(sealed).toHaveLength(2)
    for (const text of sealed) expect(filesWith(test, text)).not.toEqual([])
    await test.ask('grievances.close-second-lock', {})
    await erase(test, id)
    for (const text of [...sealed, WORD]) expect(filesWith(test, text)).toEqual([])
    expect(await isWhole(test)).toBe(true)
    await test.ask('grievances.open-second-lock', { passphrase: PASSPHRASE })
    const { contacts } = await test.ask('suppliers.contacts', { ownerType: 'supplier', ownerId: keptId })
    expect(contacts).toMatchObject([{ email: `${WORD}@example.com` }])
  })
})

/** Takes all room there is. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, (bavail - 1) * bsize)))
}

/** A workspace with a record in the bin on a small disk, which is full from a phase of the removal on. */
async function erasedUntil(disk: string, phase: string) {
  test = new TestEngine()
  const path = join(disk, 'test.fivefold')
  await test.ask('workspace.create', {
    ...{ file: test.saving(path), entity: entityNamed('Harbour'), period: calendarYear(2026) },
  })
  const id = await supplierInBin(test)
  const { head } = await test.ask('trail.erase-plan', { records: records(id) })
  const ask = { records: records(id), reason: 'why', ruleId: null, head, backups: [] }
  let isFull = false
  const reply = await test.engine.call('trail.erase', ask, {
    onProgress: progress => {
      if (isFull || progress.phase !== phase) return
      isFull = true
      fill(disk)
    },
  })
  expect(isFull).toBe(true)
  const holds = () => readFileSync(path).toString('latin1').includes(WORD)
  const reopened = async () => {
    await test.ask('workspace.close', {})
    await test.ask('workspace.open', { file: test.opening(path) })
  }
  return { reply, holds, reopened, free: () => rmSync(join(disk, 'filler')) }
}

describe('removal for good on a disk that fills up', () => {
  it('is refused whole where it is full before, and can be done later', async () => {
    await onSmallDisk('160m', async disk => {
      const { reply, free } = await erasedUntil(disk, 'erase')
      expect(reply).toMatchObject({ ok: false, error: { code: 'disk-full' } })
      free()
      const { rows } = await test.ask('trail.bin', {})
      expect(rows).toHaveLength(1)
      expect(await isWhole(test)).toBe(true)
      expect(await erase(test, rows[0]?.id ?? '')).toMatchObject({ clean: true })
      await test.ask('workspace.close', {})
    })
  })

  it('is whole where it fills up while the file is made anew, which is done at the next opening', async () => {
    await onSmallDisk('160m', async disk => {
      const { reply, free, holds, reopened } = await erasedUntil(disk, 'copy')
      expect(reply).toMatchObject({ ok: true, value: { erased: 1, clean: false } })
      expect((await test.ask('trail.bin', {})).rows).toEqual([])
      expect(await isWhole(test)).toBe(true)
      free()
      await reopened()
      expect(await isWhole(test)).toBe(true)
      await test.ask('workspace.close', {})
      expect(holds()).toBe(false)
    })
  })
})
