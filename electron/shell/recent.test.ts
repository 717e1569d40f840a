import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { recentPaths } from './recent'

const { looked, folder } = vi.hoisted(() => ({ looked: [] as string[], folder: { at: '' } }))
vi.mock('electron', () => ({ app: { getPath: () => folder.at, addRecentDocument: () => undefined } }))
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  const existsSync: typeof fs.existsSync = path => {
    looked.push(String(path))
    return fs.existsSync(path)
  }
  return { ...fs, existsSync }
})

beforeEach(() => {
  folder.at = mkdtempSync(join(tmpdir(), 'fivefold-recent-'))
  looked.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder.at, { recursive: true, force: true })
})

const SHARE = '\\\\203.0.113.7\\share\\work.fivefold'

it('leaves out what is gone, and on Windows asks no share whether it is there', () => {
  const here = join(folder.at, 'here.fivefold')
  writeFileSync(here, '')
  const gone = join(folder.at, 'gone.fivefold')
  writeFileSync(join(folder.at, 'recent.json'), JSON.stringify([SHARE, here, gone]))
  vi.stubGlobal('process', { ...process, platform: 'win32' })
  expect(recentPaths()).toEqual([SHARE, here])
  expect(looked).toEqual([here, gone])
})

it.each(['{"__proto__":[]}', '["a",5]', 'no', ''])('is empty where its file is none: %s', text => {
  writeFileSync(join(folder.at, 'recent.json'), text)
  expect(recentPaths()).toEqual([])
})
