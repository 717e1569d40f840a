import { rmSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import { scratchPath } from '../store/connection'
import { fileRefusal } from '../store/file-refusal'

/** Beside the workspace: a form of it that is being made and will take its place. */
export const anewPath = (path: string): string => `${path}.anew`

/** Beside it: a copy from which another form is made. */
export const sourcePath = (path: string): string => `${path}.source`

/** Takes that copy away, with what a reader of it leaves beside it. */
export function discardSource(path: string): void {
  const source = sourcePath(path)
  for (const left of [source, `${source}-wal`, `${source}-shm`]) rmSync(left, { force: true })
}

/** Takes away what a program that was ended half-way left beside a workspace. Call it only while the file is taken. */
export function discardUnfinished(path: string): void {
  const [anew, source] = [anewPath(path), sourcePath(path)]
  const ofAnew = [anew, `${anew}.part`, `${anew}-journal`, scratchPath(anew)]
  for (const left of [...ofAnew, source, `${source}.part`, `${source}-wal`, `${source}-shm`]) {
    try {
      rmSync(left, { force: true })
    } catch (cause) {
      // In a folder that can only be read it stays.
      if (!(fileRefusal(cause, left) instanceof Refusal)) throw cause
    }
  }
}
