import { rmSync } from 'node:fs'
import { Refusal } from '@shared/contract/error'
import { fileRefusal } from '../store/file-refusal'

/** Beside the workspace: a form of it that is being made and will take its place. */
export const anewPath = (path: string): string => `${path}.anew`

/** Takes away what a program that was ended half-way left beside a workspace. Call it only while the file is taken. */
export function discardUnfinished(path: string): void {
  for (const left of [anewPath(path), `${anewPath(path)}.part`, `${anewPath(path)}-journal`]) {
    try {
      rmSync(left, { force: true })
    } catch (cause) {
      // In a folder that can only be read it stays.
      if (!(fileRefusal(cause, left) instanceof Refusal)) throw cause
    }
  }
}
