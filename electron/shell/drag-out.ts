import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import type { ChosenFile } from '@shared/contract/bridge'
import { fileSafe } from './dialogs'
import type { Grant, Grants } from './grants'

/** How long a copy lies there for the program it was dropped on to fetch it. */
const KEPT_MS = 5 * 60_000
/** Disks that keep the time of a file in steps of two seconds say that it is older than it is. */
const STEP_MS = 2_000

/**
 * Files that are dragged out of the window. Where a copy lies is made up here, in the person's own folder; the page has a name to
 * offer and gets a token. What is dragged is a copy made for it, or what the person had written to a place of their own: a file, or
 * the files that were written into a folder since it was chosen for them. What lay in that folder before is nobody's to drag.
 */
export class DragOut {
  readonly #folder: string
  readonly #grants: Grants
  readonly #begin: (paths: readonly [string, ...string[]]) => Promise<void>

  /** @param begin hands files to the system, which drags them on */
  constructor(
    folder: string,
    grants: Grants,
    begin: (paths: readonly [string, ...string[]]) => Promise<void>,
  ) {
    this.#folder = folder
    this.#grants = grants
    this.#begin = begin
  }

  /** A place for one copy, in a folder of its own, so that names can't meet; gone after some minutes. */
  target(name: string): ChosenFile {
    const folder = join(this.#folder, randomBytes(9).toString('base64url'))
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    setTimeout(() => rmSync(folder, { recursive: true, force: true }), KEPT_MS).unref()
    return this.#grants.give(join(folder, nameOfCopy(name)), 'drag')
  }

  /**
   * Drags the file behind a token, or these files of the folder behind it, all together. `false` where one of them is none that was
   * written for the person, or is not there; then nothing is dragged.
   */
  async start(token: string, names: readonly string[]): Promise<boolean> {
    const grant = this.#grants.find(token)
    if (grant === null) return false
    const [first, ...rest] = names.length === 0 ? oneFile(grant) : writtenInto(grant, names)
    if (first === undefined || ![first, ...rest].every(isFile)) return false
    await this.#begin([first, ...rest])
    return true
  }

  /** Takes all copies away: nothing of a workspace stays when it is closed, and nothing of a run before. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

const oneFile = ({ mode, path }: Grant): readonly string[] =>
  mode === 'drag' || mode === 'save' ? [path] : []

/** Their paths, where all are plain names of files written since the folder was chosen; none otherwise. */
function writtenInto({ mode, path, givenAt }: Grant, names: readonly string[]): readonly string[] {
  const paths = names.map(name => join(path, name))
  const isWritten = (file: string, at: number): boolean => {
    const changed = lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
    return basename(file) === names[at] && changed >= givenAt - STEP_MS
  }
  return mode === 'folder' && paths.every(isWritten) ? paths : []
}

const ENDING = /^\.[A-Za-z0-9]{1,10}$/

/** A long name is cut before its ending: that says which program opens it. */
function nameOfCopy(name: string): string {
  const { name: stem, ext } = parse(name.replace(/[/\\]/g, '_'))
  return ENDING.test(ext) ? `${fileSafe(stem)}${ext}` : fileSafe(name)
}

/** A regular file; a link would lead elsewhere. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}
