import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { beginsPlainly, workspaceIn } from './handed-over'

it.each([
  ['a double click', ['/opt/fivefold', '/home/ana/list.fivefold'], '/home/ana/list.fivefold'],
  ['an ending in capitals', ['fivefold', '/home/ana/LIST.FIVEFOLD'], '/home/ana/LIST.FIVEFOLD'],
  ['a name from where it was typed', ['fivefold', 'mine/a b.fivefold'], '/home/ana/mine/a b.fivefold'],
  ['after options of the system', ['fivefold', '--no-sandbox', '/a.fivefold'], '/a.fivefold'],
  ['an option that ends like one', ['fivefold', '--user-data-dir=/x.fivefold'], null],
  ['another file', ['fivefold', '/home/ana/list.xlsx'], null],
  ['the program itself', ['/opt/x.fivefold'], null],
])('%s', (_, argv, path) => expect(workspaceIn(argv, '/home/ana')).toBe(path))

it('packages tell the system that workspaces are ours', () => {
  const build = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
  expect(build).toMatch(/fileAssociations:\n {2}- ext: fivefold\n/)
})

it('a frame is drawn early for what begins as a plain file, and for nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const holds = (content: string) => {
    const path = join(folder, 'a.fivefold')
    writeFileSync(path, content, 'latin1')
    return beginsPlainly(path)
  }
  expect(holds('SQLite format 3\0 and its pages')).toBe(true)
  // Encrypted, cut off, empty, missing, a folder.
  expect(holds('FIVE\x01\x9b\x8e and the rest')).toBe(false)
  expect(holds('SQLite format')).toBe(false)
  expect(holds('')).toBe(false)
  expect(beginsPlainly(join(folder, 'none.fivefold'))).toBe(false)
  expect(beginsPlainly(folder)).toBe(false)
})
