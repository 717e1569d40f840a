import { copyFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Terminal } from './testing/terminal'

const WS = 'work.fivefold'
const FIRST = 'four plain words here'

let terminal: Terminal
let before: NodeJS.ProcessEnv
beforeEach(async () => {
  before = { ...process.env }
  terminal = new Terminal()
  process.env['FIVEFOLD_DATA_DIR'] = terminal.path('person')
  await terminal.ask('new', WS, '--entity', 'Harbour Textiles Ltd', '--period', '2026')
})
afterEach(() => {
  process.env = before
  terminal.close()
})

const names = async () =>
  ((await terminal.ask('backup', WS))['backups'] as { name: string }[]).map(({ name }) => name)

it('makes a daily backup when a workspace is opened, shows it, looks into it and brings it back', async () => {
  expect(await names()).toEqual([])
  await terminal.ask('status', WS)
  await terminal.ask('status', WS)
  const [name = ''] = await names()
  expect(await names()).toHaveLength(1)
  expect(await terminal.ask('backup', WS, 'preview', name)).toMatchObject({
    backup: { entity: 'Harbour Textiles Ltd', counts: { changes: 1 } },
    now: { counts: { changes: 1 } },
  })
  await terminal.ask('backup', WS, 'make')
  await terminal.ask('backup', WS, 'restore', name, '--into', 'restored.fivefold')
  expect(existsSync(terminal.path('restored.fivefold'))).toBe(true)
  const { kept } = await terminal.ask('backup', WS, 'restore', name)
  expect(await names()).toContain(kept)
})

it('brings a backup back for a file that can’t be opened any more, or salvages it', async () => {
  await terminal.ask('status', WS)
  const path = terminal.path(WS)
  copyFileSync(path, terminal.path('damaged.fivefold'))
  for (const file of [path, terminal.path('damaged.fivefold')])
    truncateSync(file, Math.floor(statSync(file).size * 0.8))
  expect(await terminal.type('check', WS)).toMatchObject({ code: 2 })
  const salvaged = await terminal.type('salvage', 'damaged.fivefold', '--into', 'new.fivefold')
  expect(salvaged.out).toMatch(/rows were read/)
  expect(await terminal.type('status', 'new.fivefold')).toMatchObject({ code: 0 })
  const [name = ''] = await names()
  await terminal.ask('backup', WS, 'restore', name)
  expect(await terminal.type('check', WS)).toMatchObject({ code: 0 })
})

it('sets how many backups are kept and for how long', async () => {
  const kept = await terminal.ask('backup', WS, 'settings', '--keep', '3', '--days', '30')
  expect(kept['settings']).toEqual({ keep: 3, days: 30, folder: null })
  expect(await terminal.type('backup', WS, 'settings', '--keep', 'many')).toMatchObject({ code: 2 })
  expect(await terminal.type('backup', WS, 'burn')).toMatchObject({ code: 2 })
  expect(await terminal.type('backup', WS, 'restore')).toMatchObject({ code: 2 })
})

it('encrypts with a passphrase from the environment, asks for it, and takes it off', async () => {
  const setIt = ['passphrase', WS, 'set', '--sheet', 'sheet.html'] as const
  const without = await terminal.type(...setIt)
  expect(without.code).toBe(2)
  expect(without.err).toContain('FIVEFOLD_NEW_PASSPHRASE')
  process.env['FIVEFOLD_NEW_PASSPHRASE'] = 'short'
  expect(await terminal.type(...setIt)).toMatchObject({ code: 2 })
  process.env['FIVEFOLD_NEW_PASSPHRASE'] = FIRST
  const set = await terminal.type(...setIt)
  expect(set).toMatchObject({ code: 0 })
  expect(`${set.out}${set.err}`).not.toContain(FIRST)
  expect(readFileSync(terminal.path(WS)).subarray(0, 4).toString()).toBe('FIVE')
  const locked = await terminal.type('status', WS)
  expect(locked.code).toBe(2)
  expect(locked.err).toContain('FIVEFOLD_WORKSPACE_PASSPHRASE')
  process.env['FIVEFOLD_WORKSPACE_PASSPHRASE'] = 'wrong words'
  expect((await terminal.type('status', WS)).err).toMatch(/does not open the file/)
  process.env['FIVEFOLD_WORKSPACE_PASSPHRASE'] = FIRST
  expect(await terminal.type('check', WS)).toMatchObject({ code: 0 })
  expect(await terminal.type('passphrase', WS, 'remove')).toMatchObject({ code: 0 })
  delete process.env['FIVEFOLD_WORKSPACE_PASSPHRASE']
  expect(await terminal.type('check', WS)).toMatchObject({ code: 0 })
})

it('makes a workspace that is encrypted from the beginning; the passphrase is no argument', async () => {
  const words = [
    'new',
    'locked.fivefold',
    '--entity',
    'Harbour Textiles Ltd',
    '--period',
    '2026',
    '--passphrase',
  ]
  expect(await terminal.type(...words, '--sheet', 'sheet.html')).toMatchObject({ code: 2 })
  process.env['FIVEFOLD_NEW_PASSPHRASE'] = FIRST
  expect(await terminal.type(...words)).toMatchObject({ code: 2 })
  await terminal.ask(...words, '--sheet', 'sheet.html')
  expect(readFileSync(terminal.path('locked.fivefold')).subarray(0, 4).toString()).toBe('FIVE')
  expect(readFileSync(terminal.path('sheet.html'), 'utf8')).toContain('<pre>')
  process.env['FIVEFOLD_WORKSPACE_PASSPHRASE'] = FIRST
  expect(await terminal.type('status', 'locked.fivefold')).toMatchObject({ code: 0 })
})
