import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Disk } from './disk'
import { listen, type Heard, type Moment } from './heard'
import { faultsIn, textsLeft } from './left-behind'
import { CRASHED, ENCRYPTED, OLD, WORKSPACE, type Kind, type Place } from './work'

/**
 * What ends the work: the process is killed; something else takes all room on the disk; that, and it is killed as soon as it begins
 * another temporary file, before it is refused; or the power goes.
 */
export const INTERRUPTIONS = ['kill', 'full-disk', 'full-disk-kill', 'power'] as const
export type Interruption = (typeof INTERRUPTIONS)[number]

export interface Round {
  readonly kind: Kind
  readonly interruption: Interruption
  /** Milliseconds after the work began. */
  readonly after: number
  /** Then waits for the next answer, so that the power goes right after something was promised. */
  readonly atAnswer?: boolean
}

export interface Outcome extends Round {
  /** Changes that the worker had told to be saved since it began (again); each of them must be there. */
  readonly told: number
  /** Files that it had told to be there, likewise. */
  readonly files: number
  /** Where a kill fell: into what is done, between two of them, or after the work had ended by itself. */
  readonly fell: 'within' | 'between' | 'after'
  /** What it was refused with when the disk was full. */
  readonly refused: string | null
  /** What is wrong; empty when nothing is. */
  readonly faults: readonly string[]
}

const REFUSED_WITHIN_MS = 20_000
const ANSWERED_WITHIN_MS = 20_000
const SOON_MS = 3000

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

const partsIn = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.part'))

/** Waits for a temporary file that was not there yet, for a while or until the worker has ended. */
async function anotherPart(folder: string, child: ChildProcess): Promise<void> {
  const before = new Set(partsIn(folder))
  const until = Date.now() + SOON_MS
  while (Date.now() < until && child.exitCode === null) {
    if (partsIn(folder).some(name => !before.has(name))) return
    await setImmediate()
  }
}

interface Working {
  readonly child: ChildProcess
  readonly heard: Heard
  readonly nextAnswer: () => Promise<void>
  readonly cut: (() => Promise<void>) | undefined
}

async function interrupt(round: Round, { child, heard, nextAnswer, cut }: Working, place: Place) {
  await setTimeout(round.after)
  if (round.atAnswer === true) await Promise.race([nextAnswer(), setTimeout(ANSWERED_WITHIN_MS)])
  if (cut !== undefined) {
    heard.cut = { isBusy: heard.busy, isOver: child.exitCode !== null }
    await cut()
  }
  if (round.interruption === 'full-disk-kill') {
    fillUp(join(place.folder, 'filler'))
    await anotherPart(place.folder, child)
  }
  if (round.interruption === 'full-disk') {
    fillUp(join(place.folder, 'filler'))
    // The worker ends by itself when it is refused, on a busy machine after a while; one that needs no room works on and is ended.
    await Promise.race([once(child, 'exit'), setTimeout(REFUSED_WITHIN_MS)])
  }
  child.kill('SIGKILL')
}

function layOut(kind: Kind, templates: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(templates, folder, { recursive: true })
  const path = join(folder, WORKSPACE)
  if (kind === 'encrypted') copyFileSync(join(folder, ENCRYPTED), path)
  if (kind === 'open')
    for (const ending of ['', '-wal']) copyFileSync(join(folder, `${CRASHED}${ending}`), `${path}${ending}`)
  if (kind === 'migrate') {
    copyFileSync(join(folder, OLD), path)
    rmSync(join(folder, 'work.backups'), { recursive: true, force: true })
  }
}

const fellInto = ({ isOver, isBusy }: Moment): Outcome['fell'] => {
  if (isOver) return 'after'
  return isBusy ? 'within' : 'between'
}

/** Where rounds are played, and with what. */
export interface Where {
  readonly templates: string
  readonly worker: string
  readonly place: Place
  /** The disk that holds the place, where its power is cut. */
  readonly disk?: Disk
}

/** One round: a fresh workspace, a process that works in it, the interruption, and a look at what is left. */
export async function play(round: Round, where: Where): Promise<Outcome> {
  const { templates, worker, place, disk } = where
  const { folder, root } = place
  layOut(round.kind, templates, folder)
  const cut = await disk?.armed()
  const child = spawn(process.execPath, [worker, round.kind, root, folder], {
    stdio: ['ignore', 'pipe', disk === undefined ? 'inherit' : 'ignore'],
  })
  // Not at its exit: what it said last may still be on its way.
  const ended = once(child, 'close')
  const { heard, begun, nextAnswer } = listen(child)
  await begun
  await interrupt(round, { child, heard, nextAnswer, cut }, place)
  const [, signal] = (await ended) as unknown[]
  const fell = fellInto(heard.cut ?? { isOver: signal !== 'SIGKILL', isBusy: heard.busy })
  await disk?.restart()
  const filler = join(folder, 'filler')
  if (existsSync(filler)) rmSync(filler)
  const faults = await faultsIn(round.kind, folder, heard)
  // Nothing stands in the way of work that is only killed.
  if (!round.interruption.startsWith('full-disk') && heard.refused !== null)
    faults.push(`refused: ${heard.refused}`)
  if (round.kind === 'erase') faults.push(...(await textsLeft(place)))
  return { ...round, told: heard.at.size, files: heard.files.size, fell, refused: heard.refused, faults }
}
