import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** The library each part of LibreOffice stands in; distributions install the parts one by one. */
const PARTS = { calc: 'libsclo.so', writer: 'libswlo.so' } as const

/**
 * LibreOffice, where it is installed with the parts that a test needs; tests that open our files with it are skipped
 * elsewhere and say so.
 */
export function officeProgram(...parts: readonly (keyof typeof PARTS)[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.map(folder => join(folder, 'soffice')).find(path => existsSync(path)) ?? null
  if (found === null) console.warn('soffice is not installed: files are not opened with LibreOffice')
  const missing = found === null ? undefined : parts.find(part => !hasPart(found, part))
  if (missing === undefined) return found
  console.warn(`LibreOffice is installed without ${missing}: files are not opened with it`)
  return null
}

/** Other systems install LibreOffice whole; on Linux its libraries lie beside the program that the link points to. */
const hasPart = (program: string, part: keyof typeof PARTS): boolean =>
  process.platform !== 'linux' || existsSync(join(dirname(realpathSync(program)), PARTS[part]))
