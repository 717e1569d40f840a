import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder, checkout } from './places.mjs'
import { say } from './say.mjs'

/** A lock without an owner's number is taken for abandoned after this long (it is written right after the folder). */
const OWNERLESS_LOCK_MS = 5_000

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause.code === 'EPERM'
  }
}

function abandoned(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    if (pid > 0) return pid !== process.pid && !alive(pid)
  } catch {
    // Not written yet: its age decides.
  }
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  return age > OWNERLESS_LOCK_MS
}

function take(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw cause
    if (abandoned(lock)) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Runs `work` while holding the named lock; a second set-up waits, and a lock whose process has died is taken over. */
export async function withLock(name, work) {
  const lock = join(cacheFolder(), 'locks', name)
  mkdirSync(dirname(lock), { recursive: true })
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 10) say('another run of Fivefold’s scripts is at work here; waiting for it')
    await wait(200)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** The lock's name for matters of this checkout alone. */
export const checkoutLock = matter =>
  `${matter}-${createHash('sha256').update(checkout).digest('hex').slice(0, 16)}`

/**
 * Makes a folder once: `make(temporary)` fills a temporary folder beside it, which is then renamed, so that an
 * interrupted set-up leaves nothing that looks finished.
 */
export async function makeOnce(folder, lockName, make) {
  if (existsSync(folder)) return folder
  return withLock(lockName, async () => {
    if (existsSync(folder)) return folder
    mkdirSync(dirname(folder), { recursive: true })
    const temporary = `${folder}.part`
    rmSync(temporary, { recursive: true, force: true })
    mkdirSync(temporary)
    await make(temporary)
    renameSync(temporary, folder)
    return folder
  })
}
