import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'

const MAX_BYTES = 1_000_000

/** The log stays on this computer, turns over at one megabyte, and holds ids and places in our code only. */
export function startLog(): void {
  log.transports.file.resolvePathFn = () => logFile()
  log.transports.file.maxSize = MAX_BYTES
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.info(`start ${app.getVersion()} electron ${process.versions.electron}`)
}

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

export const logError = (what: string): void => log.error(what)
