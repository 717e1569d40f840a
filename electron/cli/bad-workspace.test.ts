import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { skipped } from '@shared/testing/skipped'
import { onSmallDisk as onSmallDiskAt } from '../engine/testing/small-disk'
import { Terminal } from './testing/terminal'

let terminal: Terminal
beforeEach(() => {
  terminal = new Terminal()
})
afterEach(() => terminal.close())

const make = (name = 'a.fivefold') => terminal.ask('new', name, '--entity', 'Harbour', '--period', '2026')

async function refused(...words: readonly string[]): Promise<{ code: string; line: string }> {
  const { code, err, json } = await terminal.type(...words, '--json')
  expect(code).toBe(2)
  const lines = err.split('\n').filter(line => line.startsWith('fivefold: '))
  expect(lines, err).toHaveLength(1)
  expect(err).not.toMatch(/\{\{|errors:|undefined|at .*:\d+/)
  return { code: (json() as { error: { code: string } }).error.code, line: lines[0] ?? '' }
}

describe('a workspace that cannot be opened says what it is and what next', () => {
  it.each([
    ['is not there', 'file-missing', () => undefined],
    ['is a folder', 'file-is-directory', (path: string) => mkdirSync(path)],
    ['is empty', 'file-empty', (path: string) => writeFileSync(path, '')],
    ['is text', 'not-a-workspace', (path: string) => writeFileSync(path, 'Supplier;Country\n'.repeat(99))],
    ['lies under a file', 'file-missing', (path: string) => writeFileSync(join(path, '..', 'file'), '')],
  ])('%s', async (what, code, prepare) => {
    prepare(terminal.path('a.fivefold'))
    const typed = what === 'lies under a file' ? 'file/a.fivefold' : 'a.fivefold'
    const { code: found, line } = await refused('check', typed)
    expect(found).toBe(code)
    expect(line).toContain(terminal.path(typed))
  })

  it('was saved by a newer program', async () => {
    await make()
    const db = new Sqlite(terminal.path('a.fivefold'))
    db.pragma('user_version = 99990')
    db.close()
    expect((await refused('check', 'a.fivefold')).code).toBe('workspace-newer')
  })

  it('is damaged', async () => {
    await make()
    copyFileSync(terminal.path('a.fivefold'), terminal.path('b.fivefold'))
    truncateSync(terminal.path('b.fivefold'), Math.floor(statSync(terminal.path('b.fivefold')).size / 2))
    const before = readFileSync(terminal.path('b.fivefold'))
    expect((await refused('check', 'b.fivefold')).code).toBe('workspace-damaged')
    expect(readFileSync(terminal.path('b.fivefold')).equals(before)).toBe(true)
  })

  it('is open in another process', async () => {
    await make()
    const script = `
      import Sqlite from 'better-sqlite3'
      const db = new Sqlite(process.argv[1])
      db.pragma('locking_mode = EXCLUSIVE')
      db.exec('BEGIN IMMEDIATE; COMMIT')
      console.log('held')
      process.stdin.resume()`
    const args = ['--input-type=module', '-e', script, terminal.path('a.fivefold')]
    const other = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    try {
      await once(other.stdout, 'data')
      expect((await refused('check', 'a.fivefold')).code).toBe('workspace-locked')
    } finally {
      other.kill()
      await once(other, 'exit')
    }
    expect((await terminal.type('check', 'a.fivefold')).code).toBe(0)
  })
})

describe('a workspace that cannot be made leaves nothing behind', () => {
  it('exists already', async () => {
    await make()
    const before = readFileSync(terminal.path('a.fivefold'))
    const words = ['new', 'a.fivefold', '--entity', 'Other', '--period', '2027']
    expect((await refused(...words)).code).toBe('workspace-exists')
    expect(readFileSync(terminal.path('a.fivefold')).equals(before)).toBe(true)
  })

  it.each([
    ['in a folder that is not there', 'nowhere/a.fivefold', 'file-missing'],
    ['under a file', 'file/a.fivefold', 'file-missing'],
  ])('%s', async (_, typed, code) => {
    writeFileSync(terminal.path('file'), '')
    expect((await refused('new', typed, '--entity', 'H', '--period', '2026')).code).toBe(code)
    expect(readdirSync(terminal.folder)).toEqual(['file'])
  })

  it.skipIf(
    skipped(process.platform !== 'linux', 'a place where nothing may be written, which is one of Linux'),
  )('where nothing may be written', async () => {
    const { code } = await refused('new', '/proc/a.fivefold', '--entity', 'H', '--period', '2026')
    expect(['file-no-permission', 'file-missing']).toContain(code)
  })

  it('on a full disk', async () => {
    await onSmallDisk('64k', async disk => {
      const { code } = await refused('new', 'disk/a.fivefold', '--entity', 'H', '--period', '2026')
      expect(code).toBe('disk-full')
      expect(readdirSync(disk)).toEqual([])
    })
  })
})

describe('a disk that fills up in the middle', () => {
  it('leaves the workspace as it was', async () => {
    writeFileSync(terminal.path('list.csv'), manySuppliers(4000))
    await onSmallDisk('3m', async () => {
      await make('disk/a.fivefold')
      expect((await refused('import', 'disk/a.fivefold', 'list.csv')).code).toBe('disk-full')
      expect(await terminal.ask('list', 'disk/a.fivefold', 'suppliers')).toMatchObject({ total: 0 })
      expect(await terminal.ask('check', 'disk/a.fivefold')).toMatchObject({ whole: true })
    })
  })

  it('leaves no half-written list behind', async () => {
    await make()
    writeFileSync(terminal.path('list.csv'), manySuppliers(2000))
    await terminal.ask('import', 'a.fivefold', 'list.csv')
    await onSmallDisk('64k', async disk => {
      for (const name of ['disk/list.xlsx', 'disk/list.csv', 'disk/list.json'])
        expect((await refused('list', 'a.fivefold', 'suppliers', '--out', name)).code).toBe('disk-full')
      expect(readdirSync(disk)).toEqual([])
    })
  })
})

const manySuppliers = (count: number): string =>
  [
    'Supplier name,Country,City',
    ...Array.from({ length: count }, (_, n) => `Kosi Garments ${String(n)},Nepal,Biratnagar`),
  ].join('\n')

/** Runs work with a disk of its own of this size in the person's folder. */
const onSmallDisk = (size: string, work: (disk: string) => Promise<void>) =>
  onSmallDiskAt(size, work, terminal.path('disk'))
