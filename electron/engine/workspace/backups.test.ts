import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { connect, APPLICATION_ID } from '../store/connection'
import { migrate, MIGRATIONS, SCHEMA_VERSION, schemaVersion } from '../store/migrations'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let clock = Date.parse('2026-11-24T08:00:00.000Z')
let test: TestEngine
beforeEach(async () => {
  clock = Date.parse('2026-11-24T08:00:00.000Z')
  test = await withWorkspace({ now: () => new Date((clock += 1000)) })
})
afterEach(() => test.close())

const aDayLater = () => (clock += 25 * 3600 * 1000)
const rename = (name: string) =>
  test.ask('workspace.edit', { entity: entityNamed(name), period: calendarYear(2026) })
const backups = () => test.ask('workspace.backups', { file: null })
const daily = async () => (await test.ask('workspace.backup', { reason: 'daily' })).made
const byHand = async () => {
  const { made } = await test.ask('workspace.backup', { reason: 'by-hand' })
  if (!made) throw new Error('no backup')
  return made
}

describe('backups', () => {
  it('are made beside the workspace, at most once a day, and only when something changed', async () => {
    expect(await daily()).toMatchObject({ reason: 'daily', encrypted: false })
    await rename('Second name')
    expect(await daily()).toBeNull()
    aDayLater()
    expect(await daily()).not.toBeNull()
    aDayLater()
    expect(await daily()).toBeNull()
    const { folder, totalBytes, backups: all } = await backups()
    expect(folder).toBe(test.path('test.backups'))
    expect(readdirSync(folder).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
    expect(totalBytes).toBe(all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))
    if (process.platform !== 'win32') expect(statSync(join(folder, all[0]?.name ?? '')).mode & 0o077).toBe(0)
  })

  it('go by number, and lie where somebody chose', async () => {
    mkdirSync(test.path('elsewhere'))
    await test.ask('workspace.set-backups', {
      keep: 2,
      days: 30,
      folder: test.folderToken(test.path('elsewhere')),
    })
    const kept = await byHand()
    for (let day = 0; day < 4; day++) {
      aDayLater()
      await rename(`Name ${day}`)
      await daily()
    }
    const { folder, settings, backups: all } = await backups()
    expect(folder.startsWith(test.path('elsewhere'))).toBe(true)
    expect(settings).toEqual({ keep: 2, days: 30, folder: test.path('elsewhere') })
    expect(all.map(({ reason }) => reason)).toEqual(['daily', 'daily', 'by-hand'])
    expect(all.map(({ name }) => name)).toContain(kept.name)
  })

  it('are whole files of their own: nothing is open or half-written beside them', async () => {
    await byHand()
    expect(readdirSync((await backups()).folder).filter(name => !name.endsWith('.fivefold'))).toEqual([])
  })

  it('take no file that only looks like one', async () => {
    await byHand()
    const { folder } = await backups()
    writeFileSync(join(folder, 'test 20261124T080000Z daily.fivefold'), 'not a workspace')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    expect((await backups()).backups).toHaveLength(1)
  })

  it('are refused where nothing can be written, in words', async () => {
    writeFileSync(test.path('test.backups'), 'a file where the folder should be')
    expect(await test.refusal('workspace.backup', { reason: 'by-hand' })).not.toBe('unexpected')
    expect(test.reported).toEqual([])
  })

  it('by hand waits for the daily one that is being made, and is kept beside it', async () => {
    const [first, second] = await Promise.all([daily(), byHand()])
    expect([first?.reason, second.reason]).toEqual(['daily', 'by-hand'])
    expect((await backups()).backups.map(({ reason }) => reason).toSorted()).toEqual(['by-hand', 'daily'])
  })

  it('by hand can be cancelled while it waits; the daily one is made', async () => {
    const stop = new AbortController()
    const first = daily()
    const second = test.engine.call('workspace.backup', { reason: 'by-hand' }, { signal: stop.signal })
    stop.abort()
    expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await first).toMatchObject({ reason: 'daily' })
    // The next one comes after the turn of the one that was cancelled.
    expect((await byHand()).reason).toBe('by-hand')
    expect((await backups()).backups).toHaveLength(2)
  })

  it('are not made by a call that was cancelled', async () => {
    const cancelled = AbortSignal.abort()
    const reply = await test.engine.call('workspace.backup', { reason: 'by-hand' }, { signal: cancelled })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(readdirSync((await backups()).folder)).toEqual([])
  })
})

describe('a backup', () => {
  it('says what is in it, beside what is there now', async () => {
    const { name } = await byHand()
    await rename('Second name')
    const preview = await test.ask('workspace.preview-backup', { file: null, name })
    expect(preview.backup).toMatchObject({
      entity: 'Harbour Textiles Ltd',
      counts: { changes: 1, suppliers: 0 },
    })
    expect(preview.now).toMatchObject({ entity: 'Second name', counts: { changes: 2 } })
  })

  it('comes back into a new file; the workspace stays as it is', async () => {
    const { name } = await byHand()
    await rename('Second name')
    const into = test.saving(test.path('restored.fivefold'))
    const { workspace, kept } = await test.ask('workspace.restore', { file: null, name, into })
    expect(workspace).toMatchObject({
      fileName: 'restored.fivefold',
      entity: { name: 'Harbour Textiles Ltd' },
    })
    expect(kept).toBeNull()
    expect((await test.ask('workspace.check', {})).trail).toMatchObject({ ok: true, entries: 2 })
    const first = await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    expect(first.entity.name).toBe('Second name')
  })

  it('takes the place of the workspace, which is kept among the backups and can come back as well', async () => {
    const { name } = await byHand()
    await rename('Second name')
    const { workspace, kept } = await test.ask('workspace.restore', { file: null, name, into: null })
    expect(workspace).toMatchObject({ fileName: 'test.fivefold', entity: { name: 'Harbour Textiles Ltd' } })
    const back = await test.ask('workspace.restore', { file: null, name: kept ?? '', into: null })
    expect(back.workspace.entity.name).toBe('Second name')
    expect(existsSync(test.path('test.fivefold.anew'))).toBe(false)
  })

  it('takes the place of a file that can’t be read', async () => {
    const { name } = await byHand()
    const path = test.path('test.fivefold')
    await test.ask('workspace.close', {})
    truncateSync(path, Math.floor(statSync(path).size / 2))
    const file = test.opening(path)
    expect(await test.refusal('workspace.open', { file })).toBe('workspace-damaged')
    const preview = await test.ask('workspace.preview-backup', { file, name })
    expect(preview).toMatchObject({ backup: { entity: 'Harbour Textiles Ltd' }, now: null })
    const { workspace } = await test.ask('workspace.restore', { file, name, into: null })
    expect(workspace.entity.name).toBe('Harbour Textiles Ltd')
  })

  it('is not put in place of a file that is open elsewhere', async () => {
    const { name } = await byHand()
    const second = new TestEngine({ dataDir: test.path('person') })
    try {
      const file = second.opening(test.path('test.fivefold'))
      expect(await second.refusal('workspace.restore', { file, name, into: null })).toBe('workspace-locked')
      expect(existsSync(test.path('test.fivefold.anew'))).toBe(false)
    } finally {
      second.close()
    }
    await rename('Still open')
    expect((await test.ask('workspace.current', {}))?.entity.name).toBe('Still open')
  })

  it('is refused when it is damaged, and nothing is replaced', async () => {
    const { name } = await byHand()
    const path = join((await backups()).folder, name)
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(await test.refusal('workspace.restore', { file: null, name, into: null })).toBe(
      'workspace-damaged',
    )
    expect((await test.ask('workspace.current', {}))?.fileName).toBe('test.fivefold')
  })

  it('whose schema names a function that is none is refused as damaged, wherever it is looked into', async () => {
    const { name } = await byHand()
    const path = join((await backups()).folder, name)
    const bytes = readFileSync(path)
    bytes.write('json_tyte', bytes.indexOf('json_type(criteria)'))
    writeFileSync(path, bytes)
    const into = test.saving(test.path('back.fivefold'))
    for (const reply of [
      await test.refusal('workspace.preview-backup', { file: null, name }),
      await test.refusal('workspace.restore', { file: null, name, into }),
      await test.refusal('workspace.restore', { file: null, name, into: null }),
    ])
      expect(reply).toBe('workspace-damaged')
    expect(existsSync(test.path('back.fivefold'))).toBe(false)
    expect((await test.ask('workspace.current', {}))?.fileName).toBe('test.fivefold')
  })

  it.each(['../../secret.fivefold', 'test.fivefold', 'nothing 20261124T080000Z daily.fivefold'])(
    'is never %s',
    async name => {
      await byHand()
      expect(['invalid-input', 'file-missing']).toContain(
        await test.refusal('workspace.restore', { file: null, name, into: null }),
      )
    },
  )

  it('does not overwrite a file', async () => {
    const { name } = await byHand()
    writeFileSync(test.path('there.fivefold'), 'mine')
    const into = test.saving(test.path('there.fivefold'))
    expect(await test.refusal('workspace.restore', { file: null, name, into })).toBe('workspace-exists')
  })

  it('follows a workspace only as long as that keeps its name', async () => {
    await byHand()
    await test.ask('workspace.close', {})
    renameSync(test.path('test.fivefold'), test.path('other.fivefold'))
    await test.ask('workspace.open', { file: test.opening(test.path('other.fivefold')) })
    expect((await backups()).backups).toEqual([])
  })
})

describe('a workspace of an older version', () => {
  const OLDER = MIGRATIONS.at(-2)?.version ?? 0
  const older = () => {
    const path = test.path('older.fivefold')
    const db = connect(path)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, OLDER)
    const [entity, period] = [entityNamed('Old Works Ltd'), calendarYear(2025)]
    db.prepare('INSERT INTO workspace (id, entity, period, sample, created_at) VALUES (?, ?, ?, 0, ?)').run(
      '01890000-0000-7000-8000-000000000001',
      ...[JSON.stringify(entity), JSON.stringify(period), '2025-01-01T00:00:00.000Z'],
    )
    db.close()
    return path
  }
  const versionOf = (path: string) => {
    const db = connect(path, { mustExist: true, readonly: true })
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
    const found = { version: schemaVersion(db), tables }
    db.close()
    return found
  }

  it('is kept as it was before it is brought up to date; where that fails it stays as it was, with its backup', async () => {
    const path = older()
    const before = versionOf(path)
    const last = MIGRATIONS.at(-1)!
    const spy = vi.spyOn(last, 'up').mockImplementation(db => {
      db.exec('CREATE TABLE half_done (n INTEGER) STRICT')
      throw new TypeError('a step that fails')
    })
    const open = () => test.engine.answer('workspace.open', { file: test.opening(path) })
    try {
      expect(await open()).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    } finally {
      spy.mockRestore()
    }
    expect(versionOf(path)).toEqual(before)
    const [name = ''] = readdirSync(test.path('older.backups'))
    expect(name).toContain('before-migration')
    expect(versionOf(join(test.path('older.backups'), name))).toEqual(before)

    expect(await open()).toMatchObject({ ok: true })
    const list = await backups()
    expect(list.backups.every(({ reason }) => reason === 'before-migration')).toBe(true)
    await test.ask('workspace.close', {})
    expect(versionOf(path).version).toBe(SCHEMA_VERSION)
  })
})
