import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DragOut } from './drag-out'
import { Grants } from './grants'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

let folder: string
let grants: Grants
let dragged: string[]
let out: DragOut
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-drag-'))
  grants = new Grants(() => undefined)
  dragged = []
  out = new DragOut(join(folder, 'dragged'), grants, paths => {
    dragged.push(...paths)
    return Promise.resolve()
  })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pathOf = (token: string): string => grants.path(token) ?? ''

describe('a copy that is dragged out', () => {
  it('lies in a folder of its own that only its user can read, under the name the person knows', async () => {
    const [one, two] = [out.target('policy.pdf'), out.target('policy.pdf')]
    expect([one.name, two.name]).toEqual(['policy.pdf', 'policy.pdf'])
    expect(pathOf(one.token)).not.toBe(pathOf(two.token))
    expect(statSync(dirname(pathOf(one.token))).mode & 0o777).toBe(0o700)
    writeFileSync(pathOf(one.token), 'bytes')
    expect(await out.start(one.token, [])).toBe(true)
    expect(dragged).toEqual([pathOf(one.token)])
  })

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\..\\start.bat', '_.._start.bat'],
    ['/etc/shadow', '_etc_shadow'],
    ['a\u0000b.pdf', 'a_b.pdf'],
    ['...', 'fivefold'],
    [`${'x'.repeat(250)}.xlsx`, `${'x'.repeat(120)}.xlsx`],
  ])('takes of a page only a name, no path: %s', (name, kept) => {
    const { token } = out.target(name)
    expect(basename(pathOf(token))).toBe(kept)
    expect(dirname(dirname(pathOf(token)))).toBe(join(folder, 'dragged'))
  })

  it('is gone when the workspace is closed, and before the next run', async () => {
    const { token } = out.target('policy.pdf')
    writeFileSync(pathOf(token), 'bytes')
    out.clear()
    expect(existsSync(join(folder, 'dragged'))).toBe(false)
    expect(await out.start(token, [])).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('what is not dragged', () => {
  it.each(['open', 'folder'] as const)('what was handed over to %s', async mode => {
    const path = join(folder, 'theirs.txt')
    writeFileSync(path, 'theirs')
    expect(await out.start(grants.give(mode === 'folder' ? folder : path, mode).token, [])).toBe(false)
    expect(dragged).toEqual([])
  })

  it('a token that was never given, a copy that was not written, a link', async () => {
    expect(await out.start('never-given-000000000', [])).toBe(false)
    const { token } = out.target('policy.pdf')
    expect(await out.start(token, [])).toBe(false)
    writeFileSync(join(folder, 'elsewhere.txt'), 'secret')
    symlinkSync(join(folder, 'elsewhere.txt'), pathOf(token))
    expect(await out.start(token, [])).toBe(false)
    expect(dragged).toEqual([])
  })
})

it('a list or a bundle is dragged from the place it was written to', async () => {
  const path = join(folder, 'suppliers.xlsx')
  writeFileSync(path, 'rows')
  expect(await out.start(grants.give(path, 'save').token, [])).toBe(true)
  expect(dragged).toEqual([path])
})

describe('what was written into a folder', () => {
  /** A file of this age beside the others. */
  const write = (name: string, secondsAgo = 0) => {
    const path = join(folder, name)
    writeFileSync(path, name)
    const then = Date.now() / 1000 - secondsAgo
    utimesSync(path, then, then)
    return path
  }

  it('is dragged together', async () => {
    const { token } = grants.give(folder, 'folder')
    const paths = ['statement.pdf', 'statement.docx'].map(name => write(name))
    expect(await out.start(token, ['statement.pdf', 'statement.docx'])).toBe(true)
    expect(dragged).toEqual(paths)
  })

  it('is dragged whole or not at all, and nothing that lay there before goes along', async () => {
    write('salaries.xlsx', 3600)
    const { token } = grants.give(folder, 'folder')
    write('statement.pdf')
    expect(await out.start(token, ['statement.pdf', 'salaries.xlsx'])).toBe(false)
    expect(await out.start(token, ['statement.pdf', 'statement.docx'])).toBe(false)
    expect(dragged).toEqual([])
  })

  it.each(['..', '.', '../theirs.txt', 'inner/theirs.txt', ''])(
    'is called by plain names: %j',
    async name => {
      mkdirSync(join(folder, 'chosen', 'inner'), { recursive: true })
      const { token } = grants.give(join(folder, 'chosen'), 'folder')
      write('theirs.txt')
      write(join('chosen', 'inner', 'theirs.txt'))
      expect(await out.start(token, [name])).toBe(false)
    },
  )

  it('is none of a file, nor a link to elsewhere', async () => {
    const path = write('suppliers.xlsx')
    expect(await out.start(grants.give(path, 'save').token, ['suppliers.xlsx'])).toBe(false)
    symlinkSync(path, join(folder, 'link.xlsx'))
    expect(await out.start(grants.give(folder, 'folder').token, ['link.xlsx'])).toBe(false)
    expect(dragged).toEqual([])
  })
})
