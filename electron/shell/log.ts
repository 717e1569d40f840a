import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { MainLogger } from 'electron-log'

const MAX_BYTES = 1_000_000

let reading: Promise<MainLogger> | null = null

/** The log stays on this computer, turns over at one megabyte, and holds ids and places in our code only. */
async function openLog(): Promise<MainLogger> {
  const { default: log } = await import('electron-log/main')
  log.transports.file.resolvePathFn = () => logFile()
  log.transports.file.maxSize = MAX_BYTES
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.info(`start ${app.getVersion()} electron ${process.versions.electron}`)
  return log
}

/** Called when the window is on its way: the many files of the library would hold it up. What is told before waits for them. */
export const startLog = (): Promise<MainLogger> => (reading ??= openLog())

export const logFile = (): string => join(app.getPath('userData'), 'logs', 'fivefold.log')
/** The part that was written before the log last turned over; electron-log names it so. */
const olderLog = (): string => join(app.getPath('userData'), 'logs', 'fivefold.old.log')

/** Everything that is logged, the oldest first. */
export const readLog = (): string =>
  [olderLog(), logFile()]
    .filter(path => existsSync(path))
    .map(path => readFileSync(path, 'utf8'))
    .join('')

export function deleteLog(): void {
  for (const path of [olderLog(), logFile()]) rmSync(path, { force: true })
}

export const logError = (what: string): void => void startLog().then(log => log.error(what))
