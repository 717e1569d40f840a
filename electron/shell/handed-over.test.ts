import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { workspaceIn } from './handed-over'

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
