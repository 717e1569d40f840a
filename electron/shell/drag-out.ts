import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join, parse } from 'node:path'
import type { ChosenFile } from '@shared/contract/bridge'
import { fileSafe } from './dialogs'
import type { Grants } from './grants'

/** How long a copy lies there for the program it was dropped on to fetch it. */
const KEPT_MS = 5 * 60_000

/**
 * Files that are dragged out of the window. Where a copy lies is made up here, in the person's own folder; the page has a name to
 * offer and gets a token. What is dragged is a copy made for it, or a file the person had written to a place of their own.
 */
export class DragOut {
  readonly #folder: string
  readonly #grants: Grants
  readonly #begin: (path: string) => Promise<void>

  /** @param begin hands a file to the system, which drags it on */
  constructor(folder: string, grants: Grants, begin: (path: string) => Promise<void>) {
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

  /** Drags the file behind a token; `false` where that is none that was written for the person, or it is not there. */
  async start(token: string): Promise<boolean> {
    const grant = this.#grants.find(token)
    if (grant === null || (grant.mode !== 'drag' && grant.mode !== 'save') || !isFile(grant.path))
      return false
    await this.#begin(grant.path)
    return true
  }

  /** Takes all copies away: nothing of a workspace stays when it is closed, and nothing of a run before. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
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
