import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { readBackupName } from '@shared/workspace/backup'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { Engine } from '../../../engine/engine'
import { supplierNamed } from '../../../engine/testing/people-and-places'
import { openStore } from '../../../engine/store/store'
import { runCommandLine } from '../../command-line'

/** What may be going on when a program is ended or the disk fills up. */
export const KINDS = [
  'edit',
  'import',
  'score',
  'export',
  'export-open',
  'backup',
  'restore',
  'protect',
  'merge',
  'migrate',
  'erase',
  'create',
  'open',
  'encrypted',
] as const
export type Kind = (typeof KINDS)[number]

export const PASSPHRASE = 'four plain words here'
export const SECOND = 'other plain words there'
export const WORKSPACE = 'work.fivefold'
/** As it is when copies were not yet taken in, and one of an old version. */
export const BEFORE_MERGE = 'before-merge.fivefold'
export const OLD = 'old.fivefold'
/** One whose program was ended, with its log beside it, and the change that log ends with. */
export const CRASHED = 'crashed.fivefold'
export const CRASHED_AT = 'crashed.txt'
/** One under `PASSPHRASE`. */
export const ENCRYPTED = 'encrypted.fivefold'

export interface Place {
  readonly root: string
  readonly folder: string
}

/** A line on stdout tells the one who watches what is committed: it must be there whatever happens next. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Says around what is measured when it begins and ends, so that the one who watches knows what a kill fell into. */
async function busy<T>(task: () => Promise<T>): Promise<T> {
  say('doing')
  try {
    return await task()
  } finally {
    say('done')
  }
}

/**
 * Puts the workspace back to what a round begins with, whole or not at all, so that work that has an end can go on until it is
 * ended. What was told before is not there any more. Gives `false` where there is no room for it.
 */
function layAnew({ folder }: Place, from: string): boolean {
  const [path, fresh] = [join(folder, WORKSPACE), join(folder, 'fresh')]
  // Without room the log can't be folded into the file when that is closed, and belongs to it.
  if (existsSync(`${path}-wal`)) {
    say('refused by the disk: the log of a workspace that was closed is still there')
    return false
  }
  try {
    copyFileSync(join(folder, from), fresh)
    flush(fresh)
  } catch (cause) {
    if (!isFull(cause)) throw cause
    say('refused by the disk: no room to begin again')
    return false
  }
  say('anew')
  renameSync(fresh, path)
  flush(folder)
  return true
}

/** What a round begins with is on the disk: it is no work of the program. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

const isFull = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'

/** Tells that a file is there, so that it must be there with these bytes whatever happens next. */
function made({ folder }: Place, name: string): void {
  const bytes = readFileSync(join(folder, name))
  say(`made ${createHash('sha256').update(bytes).digest('hex')} ${name}`)
}

/** Types a command; its refusal ends the work, and is told. */
async function type(place: Place, ...words: readonly string[]): Promise<boolean> {
  const err: string[] = []
  const quiet = { write: () => undefined }
  const heard = { write: (text: string) => void err.push(text) }
  const { root, folder } = place
  const code = await busy(() => runCommandLine(words, { root, folder, out: quiet, err: heard }))
  if (code === 0) return true
  say(`refused ${words[0] ?? ''} ${err.join(' ').replace(/\s+/g, ' ').trim()}`)
  return false
}

/** Tells where the history ends now. */
function tell({ folder }: Place): void {
  const store = openStore(join(folder, WORKSPACE))
  say(`at ${store.trail.head} ${store.trail.headHash}`)
  store.close()
}

/** The program's engine with the workspace open. */
async function engineIn({ root, folder }: Place, secret?: string): Promise<Engine> {
  const engine = new Engine({
    now: () => new Date(),
    assetsDir: join(root, 'assets'),
    dataDir: join(folder, 'person'),
    actor: 'worker',
    print: () => Promise.reject(new Error('no printer')),
    report: cause => {
      say(`unexpected ${String(cause)}`)
      return 'x'
    },
  })
  const file = engine.files.grant(join(folder, WORKSPACE), 'open')
  const opened = await engine.call('workspace.open', { file, ...(secret === undefined ? {} : { secret }) })
  if (!opened.ok) say(`refused open ${opened.error.code}`)
  return engine
}

async function tellNewest(engine: Engine): Promise<void> {
  const last = await engine.call('trail.list', {
    ...{ topic: null, recordId: null, text: null, before: null, limit: 1 },
  })
  const entry = last.ok ? last.value.entries[0] : undefined
  if (entry) say(`at ${entry.seq} ${entry.hash}`)
}

/** Edits one after the other in one open workspace, each told as soon as the program says that it is saved. */
async function edit(place: Place, secret?: string): Promise<void> {
  const engine = await engineIn(place, secret)
  for (let n = 0; ; n++) {
    const entity = { ...entityNamed(`Name ${n}`), address: 'Street '.repeat(100) }
    const saved = await busy(() => engine.call('workspace.edit', { entity, period: calendarYear(2026) }))
    if (!saved.ok) {
      say(`refused edit ${saved.error.code}`)
      return
    }
    await tellNewest(engine)
  }
}

/** What a supplier is called that is removed for good; stands nowhere else in the file. */
export const ERASED_NAME = /Zarqub(\d+)ex/gi

/** Adds a supplier, puts it into the bin and removes it for good; what refused it, or `null`. */
async function eraseOne(engine: Engine, n: number): Promise<string | null> {
  const added = await engine.call('suppliers.add', { supplier: supplierNamed(`Zarqub${n}ex Mill`) })
  if (!added.ok) return `add ${added.error.code}`
  const { id } = added.value
  await engine.call('suppliers.remove', { ids: [id], reason: null })
  const records = [{ kind: 'supplier' as const, id }]
  const plan = await engine.call('trail.erase-plan', { records })
  if (!plan.ok) return `plan ${plan.error.code}`
  const { head } = plan.value
  const erased = await engine.call('trail.erase', { records, reason: 'why', ruleId: null, head, backups: [] })
  return erased.ok ? null : `erase ${erased.error.code}`
}

async function erase(place: Place): Promise<void> {
  const engine = await engineIn(place)
  for (let n = 0; ; n++) {
    const refused = await busy(() => eraseOne(engine, n))
    if (refused !== null) {
      say(`refused ${refused}`)
      return
    }
    await tellNewest(engine)
  }
}

/** Does something again and again, and tells after each time. */
async function again(place: Place, step: (n: number) => Promise<boolean>, told = true): Promise<void> {
  for (let n = 0; await step(n); n++) if (told) tell(place)
}

const newestBackup = ({ folder }: Place): string =>
  readdirSync(join(folder, 'work.backups'))
    .filter(name => readBackupName(name) !== null)
    .toSorted()
    .at(-1) ?? ''

const PROMISED_MS = 300

/** Those made by hand never go, so each that was told is there. */
async function backups(place: Place): Promise<boolean> {
  if (!(await type(place, 'backup', WORKSPACE, 'make'))) return false
  made(place, join('work.backups', newestBackup(place)))
  return type(place, 'backup', WORKSPACE, 'settings', '--keep', '5')
}

/** What was promised before a restore is not in the workspace any more; so it waits a little, for a cut that falls right after it. */
async function restore(place: Place, n: number): Promise<boolean> {
  if (n > 0) await setTimeout(PROMISED_MS)
  say('anew')
  return type(place, 'backup', WORKSPACE, 'restore', newestBackup(place))
}

/** A passphrase is set, changed, taken off. */
async function protect(place: Place, n: number): Promise<boolean> {
  const words = [undefined, PASSPHRASE, SECOND]
  const now = words[n % words.length]
  const next = words[(n + 1) % words.length]
  if (now !== undefined) process.env['FIVEFOLD_WORKSPACE_PASSPHRASE'] = now
  if (next !== undefined) process.env['FIVEFOLD_NEW_PASSPHRASE'] = next
  const sheet = `sheet-${n}.html`
  say(`under ${now ?? ''}|${next ?? ''}`)
  const done = await (next === undefined
    ? type(place, 'passphrase', WORKSPACE, 'remove')
    : type(place, 'passphrase', WORKSPACE, 'set', '--sheet', sheet))
  if (!done) return false
  say(`under ${next ?? ''}`)
  if (next !== undefined) made(place, sheet)
  return true
}

/** New workspaces, one after the other. They change when they are opened, so only that they are there is told. */
async function create(place: Place, n: number): Promise<boolean> {
  const name = `new-${n}.fivefold`
  const done = await type(place, 'new', name, '--entity', 'New Ltd', '--period', '2026')
  if (done) say(`made - ${name}`)
  return done
}

/** Opens what a program that was ended left, with the changes in its log, and again and again after that. */
async function open(place: Place): Promise<void> {
  say(`at ${readFileSync(join(place.folder, CRASHED_AT), 'utf8')}`)
  await again(place, () => type(place, 'status', WORKSPACE))
}

/** Both copies are taken in, one after the other; then the workspace begins again without them. */
async function merge(place: Place, n: number): Promise<boolean> {
  const copy = n % 2 === 0 ? 'copy.fivefold' : 'copy-2.fivefold'
  if (n % 2 === 0 && n > 0 && !layAnew(place, BEFORE_MERGE)) return false
  return type(place, 'merge', WORKSPACE, copy, '--accept', 'mine')
}

/** An old workspace is opened, which brings it up to date; then it is put back. */
async function bringUpToDate(place: Place, n: number): Promise<boolean> {
  if (n > 0 && !layAnew(place, OLD)) return false
  if (!(await type(place, 'status', WORKSPACE))) return false
  // Of those that make themselves ten are kept.
  if (n < 10) made(place, join('work.backups', newestBackup(place)))
  return true
}

/** Files of exports, each under a name of its own: by the command line, or in a workspace that stays open as in the window. */
export const EXPORTED = /^(?:list|sites|open)-\d+\.(?:xlsx|csv)$/
const LAYOUTS = [
  ['list', 'xlsx'],
  ['list', 'csv'],
  ['sites', 'csv'],
] as const

async function exportOpen(place: Place): Promise<void> {
  const engine = await engineIn(place)
  for (let n = 0; ; n++) {
    const format = n % 2 === 0 ? 'csv' : 'xlsx'
    const file = engine.files.grant(join(place.folder, `open-${n}.${format}`), 'save')
    const target = { file, format, language: 'en' } as const
    const sort = [{ by: 'name' as const, descending: false }]
    const written = await busy(() =>
      engine.call('suppliers.export', { filter: ALL_SUPPLIERS, sort, ...target }),
    )
    if (!written.ok) {
      say(`refused export ${written.error.code}`)
      return
    }
    made(place, `open-${n}.${format}`)
    await tellNewest(engine)
  }
}

async function out(place: Place, n: number): Promise<boolean> {
  const [stem, ending] = LAYOUTS[n % LAYOUTS.length] ?? LAYOUTS[0]
  const name = `${stem}-${n}.${ending}`
  const layout = stem === 'sites' ? ['--layout', 'osh'] : []
  const done = await type(place, 'list', WORKSPACE, 'suppliers', '--out', name, ...layout)
  if (!done || !existsSync(join(place.folder, name))) return false
  made(place, name)
  return true
}

/** Works until it is ended, or refused. */
export async function work(kind: Kind, place: Place): Promise<void> {
  say('begun')
  switch (kind) {
    case 'edit':
      return edit(place)
    case 'import':
      return again(place, n => type(place, 'import', WORKSPACE, `suppliers-${n % 2}.csv`))
    case 'score':
      return again(place, () => type(place, 'score', WORKSPACE))
    case 'export':
      return again(place, n => out(place, n))
    case 'export-open':
      return exportOpen(place)
    case 'backup':
      return again(place, () => backups(place))
    case 'restore':
      return again(place, n => restore(place, n))
    case 'protect':
      return again(place, n => protect(place, n), false)
    case 'merge':
      return again(place, n => merge(place, n))
    case 'migrate':
      return again(place, n => bringUpToDate(place, n), false)
    case 'erase':
      return erase(place)
    case 'create':
      return again(place, n => create(place, n), false)
    case 'open':
      return open(place)
    case 'encrypted':
      return edit(place, PASSPHRASE)
  }
}
