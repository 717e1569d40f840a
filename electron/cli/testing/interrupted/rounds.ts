import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { clearUnfinished } from '../../../engine/delivery'
import { fileHead, openStore, type Store } from '../../../engine/store/store'
import { fileKey, isLockedHead } from '../../../engine/store/file-key'
import { checkBytes } from '../../../engine/store/check-file'
import { backupsIn } from '../../../engine/workspace/backups/folder'
import { runCommandLine } from '../../command-line'
import { ERASED_NAME, EXPORTED, OLD, PASSPHRASE, SECOND, WORKSPACE, type Kind, type Place } from './work'

/** What ends the work: the process is killed, or something else takes all room on the disk. */
export type Interruption = 'kill' | 'full-disk'

export interface Round {
  readonly kind: Kind
  readonly interruption: Interruption
  /** Milliseconds after the work began. */
  readonly after: number
}

export interface Outcome extends Round {
  /** Changes that the worker had told to be saved since it began (again); each of them must be there. */
  readonly told: number
  /** Where a kill fell: into what is done, between two of them, or after the work had ended by itself. */
  readonly fell: 'within' | 'between' | 'after'
  /** What it was refused with when the disk was full. */
  readonly refused: string | null
  /** What is wrong; empty when nothing is. */
  readonly faults: readonly string[]
}

interface Heard {
  /** Whether the worker is at what is measured. */
  busy: boolean
  readonly at: Map<number, string>
  refused: string | null
  unexpected: string[]
}

/** Listens to the worker's lines; the promise is there once it begins to work. */
function listen(child: ChildProcess): { heard: Heard; begun: Promise<void> } {
  const heard: Heard = { busy: false, at: new Map(), refused: null, unexpected: [] }
  const begun = new Promise<void>(resolve => {
    if (child.stdout === null) throw new Error('the worker has no output')
    createInterface({ input: child.stdout }).on('line', line => {
      const [word, seq, hash = ''] = line.split(' ')
      if (word === 'begun') resolve()
      if (word === 'doing' || word === 'done') heard.busy = word === 'doing'
      if (word === 'anew') heard.at.clear()
      if (word === 'at') heard.at.set(Number(seq), hash)
      if (word === 'refused') heard.refused = line.slice('refused '.length)
      if (word === 'unexpected') heard.unexpected.push(line)
    })
    child.once('exit', () => resolve())
  })
  return { heard, begun }
}

const REFUSED_WITHIN_MS = 20_000

const BLOCK = Buffer.alloc(1 << 16)

/** Takes all room that is left. */
function fillUp(path: string): void {
  const file = openSync(path, 'w')
  try {
    for (;;) writeSync(file, BLOCK)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
  } finally {
    closeSync(file)
  }
}

async function interrupt(round: Round, child: ChildProcess, folder: string): Promise<void> {
  await setTimeout(round.after)
  if (round.interruption === 'kill') {
    child.kill('SIGKILL')
    return
  }
  fillUp(join(folder, 'filler'))
  // The worker ends by itself when it is refused, on a busy machine after a while; one that needs no room works on and is ended.
  await Promise.race([once(child, 'exit'), setTimeout(REFUSED_WITHIN_MS)])
  child.kill('SIGKILL')
}

async function opened(path: string): Promise<Store> {
  const head = fileHead(path)
  if (!isLockedHead(head)) return openStore(path)
  let last: unknown = null
  for (const passphrase of [PASSPHRASE, SECOND]) {
    try {
      return openStore(path, { key: await fileKey(head, passphrase, path) })
    } catch (cause) {
      last = cause
    }
  }
  throw last instanceof Error ? last : new Error('not opened')
}

/** Everything that `fivefold check` looks at. */
function faultsOf(store: Store, kind: Kind): string[] {
  const database = store.checkDatabase()
  const trail = store.checkTrail()
  return [
    ...database.problems,
    ...(database.brokenForeignKeys > 0 ? [`${database.brokenForeignKeys} references`] : []),
    ...(trail.ok ? [] : [`trail broken at ${trail.firstBroken}`]),
    // The bulk of the old workspace has made-up hashes.
    ...(kind === 'migrate' ? [] : checkBytes(store.sqlite).changed.map(hash => `evidence ${hash}`)),
  ]
}

function missing(store: Store, { at }: Heard): string[] {
  const hashOf = store.sqlite.prepare<[number], { hash: string }>('SELECT hash FROM trail WHERE seq = ?')
  return [...at]
    .filter(([seq, hash]) => hashOf.get(seq)?.hash !== hash)
    .map(([seq]) => `change ${seq} is gone`)
}

/** An export that the history doesn't know, and what the next start leaves of one that was not finished. */
function untold(store: Store, folder: string): string[] {
  const telling = store.sqlite.prepare<[string]>('SELECT 1 FROM trail WHERE instr(summary, ?) > 0')
  const unknown = EXPORTED.filter(name => existsSync(join(folder, name))).filter(name => {
    const hash = createHash('sha256').update(readFileSync(join(folder, name)))
    return telling.get(hash.digest('hex')) === undefined
  })
  clearUnfinished(join(folder, 'person'))
  const left = readdirSync(folder).filter(name => name.endsWith('.part'))
  return [...unknown.map(name => `${name} is not in the history`), ...left.map(name => `${name} is left`)]
}

/** Opens what was left behind: the workspace with every change that was told, and every backup. */
async function faultsIn(kind: Kind, folder: string, heard: Heard): Promise<string[]> {
  const faults = [...heard.unexpected]
  try {
    const store = await opened(join(folder, WORKSPACE))
    faults.push(...faultsOf(store, kind), ...missing(store, heard), ...untold(store, folder))
    store.close()
    for (const { name } of backupsIn(join(folder, 'work.backups'))) {
      const backup = await opened(join(folder, 'work.backups', name))
      faults.push(...faultsOf(backup, kind).map(fault => `${name}: ${fault}`))
      backup.close()
    }
  } catch (cause) {
    faults.push(String(cause), cause instanceof Error ? String(cause.cause) : '')
  }
  return faults
}

/** Names of records that are gone and whose text is still in the file, once the program has opened it again. */
async function textsLeft({ root, folder }: Place): Promise<string[]> {
  const quiet = { write: () => undefined }
  const code = await runCommandLine(['status', WORKSPACE], { root, folder, out: quiet, err: quiet })
  const path = join(folder, WORKSPACE)
  const store = openStore(path)
  const there = store.sqlite.prepare<[], string>('SELECT lower(name) FROM supplier').pluck().all().join()
  store.close()
  const found = new Set(readFileSync(path).toString('latin1').toLowerCase().match(ERASED_NAME))
  return [
    ...(code === 0 ? [] : ['does not open again']),
    ...[...found].filter(name => !there.includes(name)).map(name => `text of ${name} is left`),
  ]
}

function layOut(kind: Kind, templates: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(templates, folder, { recursive: true })
  if (kind === 'migrate') {
    copyFileSync(join(folder, OLD), join(folder, WORKSPACE))
    rmSync(join(folder, 'work.backups'), { recursive: true, force: true })
  }
}

const fellInto = ([, signal]: unknown[], { busy }: Heard): Outcome['fell'] => {
  if (signal !== 'SIGKILL') return 'after'
  return busy ? 'within' : 'between'
}

/** One round: a fresh workspace, a process that works in it, the interruption, and a look at what is left. */
export async function play(
  round: Round,
  {
    templates,
    worker,
    place,
  }: { readonly templates: string; readonly worker: string; readonly place: Place },
): Promise<Outcome> {
  const { folder, root } = place
  layOut(round.kind, templates, folder)
  const child = spawn(process.execPath, [worker, round.kind, root, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Not at its exit: what it said last may still be on its way.
  const ended = once(child, 'close')
  const { heard, begun } = listen(child)
  await begun
  await interrupt(round, child, folder)
  const fell = fellInto(await ended, heard)
  const filler = join(folder, 'filler')
  if (existsSync(filler)) rmSync(filler)
  const faults = await faultsIn(round.kind, folder, heard)
  // Nothing stands in the way of work that is only killed.
  if (round.interruption === 'kill' && heard.refused !== null) faults.push(`refused: ${heard.refused}`)
  if (round.kind === 'erase') faults.push(...(await textsLeft(place)))
  return { ...round, told: heard.at.size, fell, refused: heard.refused, faults }
}
