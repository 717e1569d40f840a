import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { skipped } from '@shared/testing/skipped'
import { secondLocks } from '../store/second-lock'
import { refusalOf, supplierNamed } from '../testing/people-and-places'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { storeOf } from '../testing/watched-steps'

const FIRST = 'four plain words here'
const SECOND = 'other plain words there'
const NAME = 'Unmistakable Textiles Ltd'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
  await rename(NAME)
})
afterEach(() => test.close())

const rename = (name: string) =>
  test.ask('workspace.edit', { entity: entityNamed(name), period: calendarYear(2026) })
const path = () => test.path('test.fivefold')
const file = () => test.opening(path())
const open = (secret: string) => test.ask('workspace.open', { file: file(), secret })
const protect = (passphrase = FIRST, current: string | null = null, removeOpenBackups = false) =>
  test.ask('workspace.protect', {
    passphrase,
    current,
    sheet: test.saving(test.path('sheet.html')),
    page: 'A4',
    removeOpenBackups,
  })
const holdsName = (where: string) => readFileSync(where).includes(NAME)
const sheetLines = () =>
  (/<pre>([^<]*)<\/pre>/.exec(readFileSync(test.path('sheet.html'), 'utf8'))?.[1] ?? '').trim()
const isWhole = async () => {
  const { database, foreignKeys, trail, evidence } = await test.ask('workspace.check', {})
  return database.ok && foreignKeys.ok && trail.ok && evidence.ok
}

describe('a workspace with a passphrase', () => {
  it('is merged with a copy of itself under the same passphrase, and with none under another', async () => {
    await protect()
    await test.ask('workspace.close', {})
    copyFileSync(path(), test.path('copy.fivefold'))
    const copy = test.opening(test.path('copy.fivefold'))
    await test.ask('workspace.open', { file: copy, secret: FIRST })
    await test.ask('suppliers.add', { supplier: supplierNamed('Silver Lantern') })
    await test.ask('workspace.close', {})
    await open(FIRST)
    expect(await test.ask('trail.merge-plan', { file: copy })).toMatchObject({ conflicts: [] })

    await test.ask('workspace.open', { file: copy, secret: FIRST })
    await protect(SECOND, FIRST)
    await test.ask('workspace.close', {})
    await open(FIRST)
    expect(await refusalOf(test, 'trail.merge-plan', { file: copy })).toMatchObject({ detail: 'copy-locked' })
  })

  it('holds nothing in the clear, asks for the passphrase, and goes on as it was', async () => {
    expect(holdsName(`${path()}-wal`)).toBe(true)
    await protect()
    expect(await test.ask('workspace.safety', {})).toMatchObject({ encrypted: true })
    await test.ask('trail.undo', {})
    await test.ask('trail.redo', {})
    const beside = readdirSync(test.folder).filter(name => name.startsWith('test.fivefold'))
    expect(beside).toContain('test.fivefold-wal')
    expect(beside.filter(name => holdsName(test.path(name)))).toEqual([])
    expect((await test.ask('workspace.lock', {})).name).toBe('test.fivefold')
    expect(await test.ask('workspace.current', {})).toBeNull()
    expect(await test.refusal('workspace.open', { file: file() })).toBe('passphrase-needed')
    expect(await test.refusal('workspace.open', { file: file(), secret: 'wrong words' })).toBe(
      'passphrase-wrong',
    )
    expect((await open(FIRST)).entity.name).toBe(NAME)
    expect(await isWhole()).toBe(true)
    await test.ask('trail.undo', {})
  })

  it('opens with the lines of its recovery sheet, and tells a typing mistake by its line', async () => {
    await protect()
    const lines = sheetLines()
    expect(lines.split('\n')).toHaveLength(2)
    await test.ask('workspace.lock', {})
    expect((await open(`\n ${lines.toUpperCase()} \n`)).entity.name).toBe(NAME)
    await test.ask('workspace.lock', {})
    const wrong = lines.replace(/[0-9a-f]( = .{4})$/, (_, check: string) => `g${check}`)
    expect(await test.refusal('workspace.open', { file: file(), secret: wrong })).toBe('refused')
  })

  it('takes another passphrase from who knows the one it has; the old one and its sheet open nothing more', async () => {
    await protect()
    const oldLines = sheetLines()
    const oldHead = readFileSync(path()).subarray(0, 16)
    expect(await test.refusal('workspace.protect', await protectInput(SECOND, null))).toBe(
      'passphrase-needed',
    )
    expect(await test.refusal('workspace.protect', await protectInput(SECOND, 'guess'))).toBe(
      'passphrase-wrong',
    )
    await protect(SECOND, FIRST)
    expect(readFileSync(path()).subarray(0, 16).equals(oldHead)).toBe(false)
    await test.ask('workspace.lock', {})
    for (const secret of [FIRST, oldLines])
      expect(await test.refusal('workspace.open', { file: file(), secret })).toBe('passphrase-wrong')
    expect((await open(SECOND)).entity.name).toBe(NAME)
  })

  const protectInput = (passphrase: string, current: string | null) =>
    Promise.resolve({
      passphrase,
      current,
      sheet: test.saving(test.path('sheet.html')),
      page: 'A4',
      removeOpenBackups: false,
    })

  it.skipIf(skipped(process.platform === 'win32', 'modes of files, which Windows has none of'))(
    'is readable by its user only in each of its forms, while they are made as well',
    async () => {
      const others = () =>
        readdirSync(test.folder, { recursive: true, encoding: 'utf8' })
          .map(name => ({ name, found: statSync(join(test.folder, name)) }))
          .filter(
            ({ name, found }) => found.isFile() && name.includes('fivefold') && (found.mode & 0o077) !== 0,
          )
          .map(({ name }) => name)
      const seen = new Set<string>()
      const watched = { onProgress: () => others().forEach(name => seen.add(name)) }
      await protect()
      expect(others()).toEqual([])
      await test.ask('workspace.backup', { reason: 'by-hand' }, watched)
      await test.ask('workspace.unprotect', { current: FIRST }, watched)
      expect(others()).toEqual([])
      await test.ask('workspace.backup', { reason: 'by-hand' }, watched)
      expect([...seen]).toEqual([])
    },
  )

  it('goes back to a plain one', async () => {
    await protect()
    expect(await test.refusal('workspace.unprotect', { current: 'guess' })).toBe('passphrase-wrong')
    await test.ask('workspace.unprotect', { current: FIRST })
    await test.ask('workspace.close', {})
    expect(holdsName(path())).toBe(true)
    expect((await test.ask('workspace.open', { file: file() })).entity.name).toBe(NAME)
    expect(await test.refusal('workspace.lock', {})).toBe('refused')
  })

  it('has encrypted backups; those in the clear go once one of these is there, if somebody says so', async () => {
    await test.ask('workspace.backup', { reason: 'by-hand' })
    expect((await protect(FIRST, null, true)).removed).toBe(1)
    const { folder, backups } = await test.ask('workspace.backups', { file: null })
    expect(backups.map(({ encrypted }) => encrypted)).toEqual([true])
    expect(holdsName(join(folder, backups[0]?.name ?? ''))).toBe(false)
    await rename('Later name')
    const name = backups[0]?.name ?? ''
    expect((await test.ask('workspace.preview-backup', { file: null, name })).backup.entity).toBe(NAME)
    await test.ask('workspace.close', {})
    const closed = { file: file(), name }
    expect(await test.refusal('workspace.preview-backup', closed)).toBe('passphrase-needed')
    const restored = await test.ask('workspace.restore', { ...closed, into: null, secret: FIRST })
    expect(restored.workspace.entity.name).toBe(NAME)
  })

  it('writes its sheet before anything is encrypted', async () => {
    const sheet = test.saving(test.path('no such folder/sheet.html'))
    const input = { ...(await protectInput(FIRST, null)), sheet }
    expect(await test.refusal('workspace.protect', input)).toBe('file-missing')
    expect(await test.ask('workspace.safety', {})).toMatchObject({ encrypted: false })
  })

  it('can be one from its first page on, with its sheet; neither is left when it can’t be made', async () => {
    await test.ask('workspace.close', {})
    const create = (name: string, sheet: string) => ({
      file: test.saving(test.path(name)),
      entity: entityNamed(NAME),
      period: calendarYear(2026),
      protection: { passphrase: FIRST, sheet: test.saving(test.path(sheet)), page: 'A4' as const },
    })
    await test.ask('workspace.create', create('new.fivefold', 'sheet.html'))
    for (const name of readdirSync(test.folder).filter(name => name.startsWith('new.fivefold')))
      expect(holdsName(test.path(name)), name).toBe(false)
    expect(sheetLines().split('\n')).toHaveLength(2)
    await test.ask('workspace.lock', {})
    const made = test.opening(test.path('new.fivefold'))
    expect((await test.ask('workspace.open', { file: made, secret: FIRST })).entity.name).toBe(NAME)

    expect(await test.refusal('workspace.create', create('new.fivefold', 'other.html'))).toBe(
      'workspace-exists',
    )
    expect(await test.refusal('workspace.create', create('x.fivefold', 'none/sheet.html'))).toBe(
      'file-missing',
    )
    expect(await test.refusal('workspace.create', create('none/x.fivefold', 'other.html'))).toBe(
      'file-missing',
    )
    expect(readdirSync(test.folder).filter(name => /^(x\.|other)/.test(name))).toEqual([])
  })

  it('stretches a passphrase, also of the second lock, by N = 2^17 where no test asks for less', async () => {
    const app = new TestEngine({ stretchWork: undefined })
    try {
      const made = app.path('new.fivefold')
      await app.ask('workspace.create', {
        file: app.saving(made),
        entity: entityNamed(NAME),
        period: calendarYear(2026),
        protection: { passphrase: FIRST, sheet: app.saving(app.path('sheet.html')), page: 'A4' },
      })
      expect(readFileSync(made)[5]).toBe(17)
      await app.ask('workspace.protect', {
        ...{ passphrase: SECOND, current: FIRST, page: 'A4', removeOpenBackups: false },
        sheet: app.saving(app.path('second.html')),
      })
      expect(readFileSync(made)[5]).toBe(17)
      await app.ask('grievances.set-second-lock', { passphrase: FIRST })
      await app.ask('grievances.change-second-lock', { before: FIRST, after: SECOND })
      const store = await storeOf(app.engine)
      expect(store && secondLocks(store).map(({ work }) => work)).toEqual([17])
    } finally {
      app.close()
    }
  })

  it.each(['short', 'eleven long'])('refuses the passphrase “%s”', async passphrase => {
    expect(await test.refusal('workspace.protect', await protectInput(passphrase, null))).toBe(
      'invalid-input',
    )
  })

  it('says nothing of passphrase and key in its history, beside it, or in what is reported', async () => {
    await protect()
    await test.refusal('workspace.open', { file: test.opening(test.path('sheet.html')), secret: FIRST })
    const { entries } = await test.ask('trail.list', {
      topic: null,
      recordId: null,
      text: null,
      before: null,
      limit: 50,
    })
    expect(entries[0]?.action).toBe('workspace.protect')
    const hex = sheetLines().replace(/^\d+: | = .{4}$|\s/gm, '')
    const said = JSON.stringify([entries, test.reported.map(String)])
    expect(said).not.toContain(FIRST)
    expect(said).not.toContain(hex.slice(0, 16))
  })
})

describe('an encrypted file that was changed from outside', () => {
  const changeByte = (at: number) => {
    const handle = openSync(path(), 'r+')
    writeSync(
      handle,
      Buffer.from([readFileSync(path())[at] ?? 0]).map(byte => byte ^ 1),
      0,
      1,
      at,
    )
    closeSync(handle)
  }

  it.each([
    ['of its work factor', 5, /workspace-newer|passphrase-wrong/],
    ['of its salt', 9, /passphrase-wrong/],
    ['of its first page', 2000, /passphrase-wrong/],
  ])('is refused for one bit %s', async (_, at, code) => {
    await protect()
    await test.ask('workspace.lock', {})
    changeByte(at)
    expect(await test.refusal('workspace.open', { file: file(), secret: FIRST })).toMatch(code)
  })

  it('is refused for one bit of any other page, though the change would be good SQL', async () => {
    await protect()
    await test.ask('workspace.lock', {})
    changeByte(4096 * 40 + 2000)
    expect(await test.refusal('workspace.open', { file: file(), secret: FIRST })).toBe('workspace-damaged')
  })

  it('is refused when it was cut off, and what is left of it can be salvaged', async () => {
    await protect()
    await test.ask('workspace.lock', {})
    truncateSync(path(), Math.floor(statSync(path()).size * 0.7))
    expect(await test.refusal('workspace.open', { file: file(), secret: FIRST })).toBe('workspace-damaged')
    const into = test.saving(test.path('salvaged.fivefold'))
    const report = await test.ask('workspace.salvage', { file: file(), into, secret: FIRST })
    expect(report.rows).toBeGreaterThan(0)
    expect(await test.ask('workspace.safety', {})).toMatchObject({ encrypted: true })
    expect(existsSync(test.path('salvaged.fivefold'))).toBe(true)
  })
})
