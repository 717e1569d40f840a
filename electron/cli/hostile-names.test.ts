import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { skipped } from '@shared/testing/skipped'
import { paperlessPrinter } from '../engine/disclosure/testing/sample-workspace'
import { root, Terminal } from './testing/terminal'

let terminal: Terminal
let before: NodeJS.ProcessEnv
beforeEach(() => {
  before = { ...process.env }
  terminal = new Terminal({ print: paperlessPrinter })
  process.env['FIVEFOLD_DATA_DIR'] = terminal.path('person')
})
afterEach(() => {
  process.env = before
  terminal.close()
})

const WS = 'work.fivefold'
const NEW = ['--entity', 'Harbour Textiles Ltd', '--period', '2026'] as const

describe('a name that means harm', () => {
  const NAME = 'a\u001b[2J\nNothing was changed\u202egnp'
  const HARM = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

  it('of a file stays in its line, whatever is done with it; its backups are found again', async () => {
    const file = `${NAME}.fivefold`
    writeFileSync(terminal.path(`${NAME}.csv`), 'Name,Country\nBlue\u001b[2J\u202eDune,BD\n')
    const missing = await terminal.type('status', file)
    expect(missing.code).toBe(2)
    expect(missing.err.trimEnd()).not.toMatch(HARM)
    for (const words of [
      ['new', file, ...NEW],
      ['import', file, `${NAME}.csv`],
      ['status', file],
      ['list', file, 'suppliers'],
      ['verify', `${NAME}.csv`],
      ['--json', 'status', file],
    ]) {
      const { out, err } = await terminal.type(...words)
      expect(`${out}${err}`.replaceAll('\n', ''), words[0]).not.toMatch(HARM)
      expect(`${out}\n${err}`, words[0]).not.toMatch(/^Nothing was changed|No backup was made/m)
    }
    const { backups } = await terminal.ask('backup', file)
    expect(backups).toHaveLength(1)
  })

  it.each(['--flag.fivefold', '--__proto__', '__proto__', 'constructor', `x${NAME}`])(
    '%j is no command and no option, and is told in one line',
    async word => {
      for (const words of [[word], ['status', word], ['status', '--', word]]) {
        const { code, err } = await terminal.type(...words)
        expect(code).toBe(2)
        expect(err.replaceAll('\n', '')).not.toMatch(HARM)
        expect(err).not.toMatch(/^Nothing was changed/m)
        expect(err).not.toContain('inside the program')
      }
    },
  )

  it('that no file can have is told as a file that is not there', async () => {
    const { code, json } = await terminal.type('status', 'x'.repeat(5000), '--json')
    expect([code, json()]).toMatchObject([2, { error: { code: 'file-missing' } }])
  })
})

it('the log of an error of ours on the command line holds no name, address or folder', async () => {
  await terminal.ask('new', WS, ...NEW)
  const failing = new Terminal({
    now: () => {
      throw new Error('Blue Dune Manpower, Doha: /home/ana.prova/work.fivefold')
    },
  })
  try {
    const { code, err } = await failing.type('new', WS, ...NEW)
    expect(code).toBe(2)
    const log = /reference (\S+\.log)\)/.exec(err)?.[1] ?? ''
    const kept = readFileSync(log, 'utf8')
    expect(statSync(log).mode & 0o777).toBe(0o600)
    rmSync(log)
    expect(kept).toMatch(/^\S+\.\S+\nError\n {4}at /)
    expect(`${kept}${err.replace(log, '')}`).not.toMatch(/Blue Dune|Doha|ana\.prova|Harbour|work\.fivefold/)
    expect(kept).not.toContain(root)
    expect(kept).not.toContain(failing.folder)
  } finally {
    failing.close()
  }
})

describe.skipIf(skipped(process.platform === 'win32', 'modes of files, which Windows has none of'))(
  'every file that the program makes',
  () => {
    /** Files and folders that others of this computer may look into, by their place. */
    const openToOthers = (): string[] =>
      readdirSync(terminal.folder, { recursive: true, withFileTypes: true })
        .map(entry => join(entry.parentPath, entry.name))
        .filter(path => (statSync(path).mode & 0o077) !== 0)
        .map(path => relative(terminal.folder, path))

    it('is readable by its user only, whatever the system would give it', async () => {
      const usual = process.umask(0)
      try {
        process.env['FIVEFOLD_PASSPHRASE'] = 'four plain words here'
        process.env['FIVEFOLD_NEW_PASSPHRASE'] = 'four plain words here'
        await terminal.ask('new', WS, ...NEW)
        await terminal.ask('backup', WS, 'make')
        await terminal.ask('backup', WS, 'settings', '--keep', '3', '--days', '30')
        const [{ name } = { name: '' }] = (await terminal.ask('backup', WS))['backups'] as { name: string }[]
        await terminal.ask('backup', WS, 'restore', name, '--into', 'restored.fivefold')
        await terminal.ask('backup', WS, 'restore', name)
        await terminal.ask('merge', WS, 'restored.fivefold')
        truncateSync(
          terminal.path('restored.fivefold'),
          Math.floor(statSync(terminal.path('restored.fivefold')).size * 0.8),
        )
        await terminal.type('salvage', 'restored.fivefold', '--into', 'salvaged.fivefold')
        await terminal.ask('passphrase', WS, 'set', '--sheet', 'sheet.html')
        process.env['FIVEFOLD_WORKSPACE_PASSPHRASE'] = 'four plain words here'
        await terminal.ask('status', WS)
        await terminal.ask('passphrase', WS, 'remove')
        await terminal.ask('key', 'make', 'key.pem', '--name', 'Harbour Textiles')
        await terminal.ask('list', WS, 'suppliers', '--out', 'list.xlsx')
        await terminal.ask('bundle', WS, '--out', 'bundle.zip', '--key', 'key.pem')
        for (const made of ['salvaged.fivefold', 'sheet.html', 'key.pem', 'list.xlsx', 'bundle.zip'])
          expect(existsSync(terminal.path(made)), made).toBe(true)
        expect(openToOthers()).toEqual([])
      } finally {
        process.umask(usual)
      }
    }, 120_000)
  },
)
