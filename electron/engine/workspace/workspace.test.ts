import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { skipped } from '@shared/testing/skipped'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const edited = {
  entity: { ...entityNamed('Harbour Textiles SA'), employees: 40 },
  period: calendarYear(2027),
}
const openAs = async (path: string) => test.refusal('workspace.open', { file: test.opening(path) })

describe('a workspace file', () => {
  it('is one file with the entity and period it was made with', async () => {
    const info = await test.ask('workspace.current', {})
    expect(info).toMatchObject({
      fileName: 'test.fivefold',
      folder: test.folder,
      entity: { name: 'Harbour Textiles Ltd' },
      period: { label: '2026' },
    })
    await test.ask('workspace.close', {})
    expect(existsSync(test.path('test.fivefold-wal'))).toBe(false)
    const reopened = await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    expect(reopened).toEqual(info)
  })

  // File modes do not exist on Windows.
  it.skipIf(skipped(process.platform === 'win32', 'modes of files, which Windows has none of'))(
    'is readable by its user only',
    () => {
      expect(statSync(test.path('test.fivefold')).mode & 0o077).toBe(0)
    },
  )

  it('takes edits of the entity back and does them again', async () => {
    await test.ask('workspace.edit', edited)
    expect((await test.ask('workspace.current', {}))?.entity.employees).toBe(40)
    expect(await test.ask('trail.undo', {})).toMatchObject({ action: 'workspace.edit' })
    expect((await test.ask('workspace.current', {}))?.entity).toEqual(entityNamed('Harbour Textiles Ltd'))
    await test.ask('trail.redo', {})
    expect((await test.ask('workspace.current', {}))?.period.label).toBe('2027')
    expect(await test.refusal('trail.redo', {})).toBe('nothing-to-redo')
  })

  it('keeps undo across a restart', async () => {
    await test.ask('workspace.edit', edited)
    await test.ask('workspace.close', {})
    await test.ask('workspace.open', { file: test.opening(test.path('test.fivefold')) })
    await test.ask('trail.undo', {})
    expect((await test.ask('workspace.current', {}))?.entity.name).toBe('Harbour Textiles Ltd')
    expect(await test.refusal('trail.undo', {})).toBe('nothing-to-undo')
  })

  it('checks itself', async () => {
    const report = await test.ask('workspace.check', {})
    expect(report.database.ok && report.foreignKeys.ok && report.trail.ok && report.evidence.ok).toBe(true)
    expect(report.trail.entries).toBe(1)
  })
})

describe('what is refused', () => {
  it.each([
    ['nothing there', 'file-missing', (path: string) => path],
    ['a directory', 'file-is-directory', (path: string) => (mkdirSync(path), path)],
    ['an empty file', 'file-empty', (path: string) => (writeFileSync(path, ''), path)],
    [
      'text',
      'not-a-workspace',
      (path: string) => (writeFileSync(path, 'Supplier;Country\n'.repeat(20)), path),
    ],
    [
      "another program's database",
      'not-a-workspace',
      (path: string) => {
        const other = new Sqlite(path)
        other.exec('CREATE TABLE t (a)')
        other.close()
        return path
      },
    ],
  ])('%s', async (_, code, make) => {
    expect(await openAs(make(test.path('other.fivefold')))).toBe(code)
    expect((await test.ask('workspace.current', {}))?.fileName).toBe('test.fivefold')
  })

  const changedCopy = async (change: (db: Sqlite.Database) => void) => {
    await test.ask('workspace.close', {})
    const path = test.path('copy.fivefold')
    copyFileSync(test.path('test.fivefold'), path)
    const db = new Sqlite(path)
    change(db)
    db.close()
    return openAs(path)
  }

  it('a workspace from a newer program', async () => {
    expect(await changedCopy(db => db.pragma('user_version = 99990'))).toBe('workspace-newer')
  })

  it('a planted trigger', async () => {
    const planted = 'CREATE TRIGGER planted AFTER INSERT ON setting BEGIN DELETE FROM blob; END'
    expect(await changedCopy(db => db.exec(planted))).toBe('workspace-damaged')
  })

  it('a function of the schema that the file spells otherwise', async () => {
    await test.ask('workspace.close', {})
    const path = test.path('spelled.fivefold')
    const text = readFileSync(test.path('test.fivefold'), 'latin1')
    expect(text).toContain('CHECK (length(')
    const bytes = Buffer.from(text.replaceAll('CHECK (length(', 'CHECK (l\xe9ngth('), 'latin1')
    writeFileSync(path, bytes)
    expect(await openAs(path)).toBe('workspace-damaged')
  })

  it.skipIf(skipped(process.platform === 'win32', 'modes of files, which Windows has none of'))(
    'a pipe, which would keep its reader waiting for ever',
    async () => {
      const path = test.path('pipe.fivefold')
      execFileSync('mkfifo', [path])
      expect(await openAs(path)).toBe('file-wrong-kind')
    },
  )

  it('a file that was cut off', async () => {
    await test.ask('workspace.close', {})
    const path = test.path('cut.fivefold')
    copyFileSync(test.path('test.fivefold'), path)
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(await openAs(path)).toBe('workspace-damaged')
  })

  it('a file that another one has open', async () => {
    const second = new TestEngine()
    try {
      const file = second.opening(test.path('test.fivefold'))
      expect(await second.refusal('workspace.open', { file })).toBe('workspace-locked')
    } finally {
      second.close()
    }
  })

  it('making a workspace where a file is already', async () => {
    const before = readFileSync(test.path('test.fivefold'))
    const file = test.saving(test.path('test.fivefold'))
    expect(await test.refusal('workspace.create', { file, ...edited })).toBe('workspace-exists')
    expect(readFileSync(test.path('test.fivefold')).equals(before)).toBe(true)
  })

  it('a period that ends before it starts', async () => {
    const period = { label: 'x', startsOn: '2026-02-01', endsOn: '2026-01-31' }
    expect(await test.refusal('workspace.edit', { ...edited, period })).toBe('invalid-input')
  })

  it('a token that was never given, or given for something else', async () => {
    expect(await test.refusal('workspace.open', { file: 'A'.repeat(24) })).toBe('not-found')
    expect(await test.refusal('workspace.open', { file: test.saving(test.path('test.fivefold')) })).toBe(
      'not-found',
    )
  })

  it('work without an open workspace', async () => {
    await test.ask('workspace.close', {})
    expect(await test.refusal('trail.steps', {})).toBe('no-workspace')
  })
})
