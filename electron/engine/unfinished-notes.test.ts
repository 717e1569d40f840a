import fs, {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { otherFs } from './testing/other-fs'
import { announced, clearUnfinished } from './unfinished-notes'

/** A disk that takes no byte more than it has: files can be written over and renamed, and empty ones made. */
const disk = { isFull: false, targetIsFull: true }
let asItWas: () => void
beforeAll(() => {
  const real = { ...fs }
  const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  const writeFile: typeof fs.writeFileSync = (path, data, options) => {
    if (disk.isFull && data !== '') {
      real.writeFileSync(path, '', options)
      throw full()
    }
    real.writeFileSync(path, data, options)
  }
  const write = (file: number, data: Buffer | string, ...rest: number[]): number => {
    const end = typeof data === 'string' ? (rest[0] ?? 0) + data.length : (rest[2] ?? 0) + data.length
    if (disk.isFull && end > real.fstatSync(file).size) throw full()
    return typeof data === 'string'
      ? real.writeSync(file, data, ...rest)
      : real.writeSync(file, data, ...rest)
  }
  const statfs = (path: fs.PathLike): fs.StatsFs =>
    Object.assign(real.statfsSync(path), {
      bavail: disk.isFull && disk.targetIsFull ? 0 : 1e9,
      bsize: 4096,
    })
  asItWas = otherFs({
    writeFileSync: writeFile,
    writeSync: write as typeof fs.writeSync,
    statfsSync: statfs as typeof fs.statfsSync,
  })
})
afterAll(() => asItWas())

let folder: string
const at = (name: string) => join(folder, name)
const inNotes = () => readdirSync(at('unfinished')).toSorted()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-notes-'))
  Object.assign(disk, { isFull: false, targetIsFull: true })
})
afterEach(() => {
  disk.isFull = false
  rmSync(folder, { recursive: true, force: true })
})

/** As if the program that wrote the notes were ended: they get the number of a process that is gone. */
function ended(): void {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  for (const name of inNotes().filter(one => one !== 'room')) {
    writeFileSync(at(`unfinished/${pid}-aa.json`), readFileSync(at(`unfinished/${name}`)))
    rmSync(at(`unfinished/${name}`))
  }
}

describe('a note of a temporary file', () => {
  it('holds every file that was announced, in lines, and goes', () => {
    const one = announced(folder, null, at('one.csv.aa.part'))
    expect(announced(folder, one, at('two.csv.bb.part'))).toBe(one)
    for (const name of ['one.csv.aa.part', 'two.csv.bb.part']) writeFileSync(at(name), 'x')
    ended()
    clearUnfinished(folder)
    expect(readdirSync(folder)).toEqual(['unfinished'])
    expect(inNotes()).toEqual(['room'])
  })

  it('has its room on a full disk, also for a second file, and gives it back', () => {
    announced(folder, null, at('before.csv.aa.part'))?.forget()
    const { size } = statSync(at('unfinished/room'))
    disk.isFull = true
    const note = announced(folder, null, at('one.csv.aa.part'))
    expect(announced(folder, note, at('two.csv.bb.part'))).toBe(note)
    expect(inNotes()).not.toContain('room')
    note?.forget()
    expect(inNotes()).toEqual(['room'])
    expect(readFileSync(at('unfinished/room'), 'utf8')).toBe(' '.repeat(size))
  })

  it('that took the room is found by the next start', () => {
    announced(folder, null, at('before.csv.aa.part'))?.forget()
    disk.isFull = true
    announced(folder, null, at('one.csv.aa.part'))
    disk.isFull = false
    writeFileSync(at('one.csv.aa.part'), '')
    ended()
    clearUnfinished(folder)
    expect(existsSync(at('one.csv.aa.part'))).toBe(false)
    expect(inNotes()).toEqual(['room'])
  })

  it('that finds no room is refused where the file has none either, and only there', () => {
    disk.isFull = true
    expect(() => announced(folder, null, at('one.csv.aa.part'))).toThrow('disk-full')
    expect(inNotes()).toEqual([])
    disk.targetIsFull = false
    expect(announced(folder, null, at('one.csv.aa.part'))).toBeNull()
  })

  it('of an older version is read, and one of a folder that is away waits', () => {
    announced(folder, null, at('before.csv.aa.part'))?.forget()
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(at('old.csv.aa.part'), 'x')
    writeFileSync(at(`unfinished/${pid}-aa.json`), JSON.stringify([at('old.csv.aa.part')]))
    writeFileSync(at(`unfinished/${pid}-bb.json`), `${JSON.stringify(at('stick/list.csv.bb.part'))}\n`)
    clearUnfinished(folder)
    expect(existsSync(at('old.csv.aa.part'))).toBe(false)
    expect(inNotes()).toEqual([`${pid}-bb.json`, 'room'])
  })
})
