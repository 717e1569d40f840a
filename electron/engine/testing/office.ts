import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** LibreOffice, where it is installed; tests that open our files with it are skipped elsewhere and say so. */
export function officeProgram(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.map(folder => join(folder, 'soffice')).find(path => existsSync(path)) ?? null
  if (found === null) console.warn('soffice is not installed: files are not opened with LibreOffice')
  return found
}
