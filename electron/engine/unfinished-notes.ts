import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { isFull, fullRefusal } from './disk'
import { makeFolder, settleFolder } from './store/settle'

/** Notes of what is being written, in the person's folder: one for each delivery, gone when that is over. */
const notesIn = (dataDir: string): string => join(dataDir, 'unfinished')

/** Among them, a file of spaces that becomes a note when the disk has no room for a new one: it has its place already. */
const ROOM = 'room'
/** What a delivery announces: some paths. */
const ROOM_BYTES = 16_384

function keepRoom(folder: string): void {
  const path = join(folder, ROOM)
  if (existsSync(path)) return
  try {
    writeFileSync(path, ' '.repeat(ROOM_BYTES), { mode: 0o600, flag: 'wx', flush: true })
  } catch {
    // Part of it would be no room. The next start tries again.
    rmSync(path, { force: true })
  }
}

/** A note that can be written to: a line for each temporary file, one after the other, so that none is lost to the next. */
export class Note {
  readonly #path: string
  readonly #isRoom: boolean
  #length = 0

  private constructor(path: string, isRoom: boolean) {
    this.#path = path
    this.#isRoom = isRoom
  }

  /** Begins a note with its first line; `null` where the person's folder takes none. */
  static begun(dataDir: string, temporary: string): Note | null {
    const folder = notesIn(dataDir)
    const path = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}.json`)
    for (const isRoom of [false, true]) {
      try {
        makeFolder(folder)
        if (isRoom) renameSync(join(folder, ROOM), path)
        else writeFileSync(path, '', { mode: 0o600, flag: 'wx' })
        const note = new Note(path, isRoom)
        if (note.add(temporary)) {
          settleFolder(folder)
          keepRoom(folder)
          return note
        }
        note.forget()
      } catch {
        // The other way, or none: an export is not refused because the tidying up after a crash may be lost.
      }
    }
    return null
  }

  /** Adds a temporary file; whether the note has it now, on the disk. */
  add(temporary: string): boolean {
    const line = Buffer.from(`${JSON.stringify(temporary)}\n`)
    if (this.#isRoom && this.#length + line.length > ROOM_BYTES) return false
    let file: number | null = null
    try {
      file = openSync(this.#path, 'r+')
      if (writeSync(file, line, 0, line.length, this.#length) < line.length) return false
      fsyncSync(file)
      this.#length += line.length
      return true
    } catch {
      return false
    } finally {
      if (file !== null) closeSync(file)
    }
  }

  /** Nothing is unfinished any more. Room that was taken is room again. */
  forget(): void {
    try {
      const room = join(dirname(this.#path), ROOM)
      if (!this.#isRoom || existsSync(room)) rmSync(this.#path, { force: true })
      else {
        this.#blank()
        renameSync(this.#path, room)
      }
    } catch {
      // The files have their names: a note that stays names nothing that is there.
    }
  }

  #blank(): void {
    const file = openSync(this.#path, 'r+')
    try {
      writeSync(file, ' '.repeat(this.#length), 0)
    } finally {
      closeSync(file)
    }
  }
}

/**
 * Notes a temporary file before its first byte is written, in the note that is there or a new one, and gives that. Where there is
 * room neither for a note nor for the file, this refuses (`disk-full`): what is cut off there could stay.
 */
export function announced(dataDir: string, note: Note | null, temporary: string): Note | null {
  if (note?.add(temporary) === true) return note
  const begun = note === null ? Note.begun(dataDir, temporary) : null
  if (begun === null && isFull(dirname(temporary))) throw fullRefusal(dirname(temporary))
  return begun ?? note
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')
  }
}

const lineSchema = z.union([z.string(), z.array(z.string())])

/** A line that was cut off was written before the file it announces. */
function pathsIn(line: string): string[] {
  try {
    return [lineSchema.parse(JSON.parse(line))].flat().filter(path => path.endsWith('.part'))
  } catch {
    return []
  }
}

const announcedIn = (note: string): string[] => readFileSync(note, 'utf8').split('\n').flatMap(pathsIn)

/**
 * Takes away temporary files of programs that were ended while they wrote, and keeps room for a note. Where their folder is not
 * there now (a stick that was pulled out), the note stays for the next time.
 */
export function clearUnfinished(dataDir: string): void {
  const folder = notesIn(dataDir)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter(one => one !== ROOM)) {
    if (isRunning(Number.parseInt(name, 10))) continue
    const paths = announcedIn(join(folder, name))
    const within = paths.filter(path => existsSync(dirname(path)))
    for (const path of within) rmSync(path, { force: true })
    if (within.length === paths.length) rmSync(join(folder, name), { force: true })
  }
  keepRoom(folder)
}
