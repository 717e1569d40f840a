import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'

/** A small settings file: read with its schema, or the fallback when it is missing or was damaged. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>, fallback: T): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return fallback
  }
}

/** Written beside, flushed and renamed over, so that it is never half there, nor empty after the power was cut. */
export const writeJsonFile = (path: string, value: unknown): void =>
  writeTextFile(path, `${JSON.stringify(value, null, 2)}\n`)

export function writeTextFile(path: string, text: string): void {
  writeFileSync(`${path}.part`, text, { mode: 0o600, flush: true })
  renameSync(`${path}.part`, path)
}
