import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeOnce, withLock } from './once.mjs'

const before = process.env.FIVEFOLD_CACHE
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fivefold-once-'))
  process.env.FIVEFOLD_CACHE = folder
})
afterEach(() => {
  if (before === undefined) delete process.env.FIVEFOLD_CACHE
  else process.env.FIVEFOLD_CACHE = before
  rmSync(folder, { recursive: true, force: true })
})

describe('a thing made once', () => {
  it('is made by one of two that want it at the same time', async () => {
    let made = 0
    const make = async temporary => {
      made++
      await wait(50)
      writeFileSync(join(temporary, 'file'), 'whole')
    }
    const wanted = join(folder, 'thing')
    await Promise.all([makeOnce(wanted, 'thing', make), makeOnce(wanted, 'thing', make)])
    expect(made).toBe(1)
    expect(readFileSync(join(wanted, 'file'), 'utf8')).toBe('whole')
  })

  it('does not stand there after an interruption, and is made anew next time', async () => {
    const wanted = join(folder, 'thing')
    const interrupted = temporary => {
      writeFileSync(join(temporary, 'half'), '')
      return Promise.reject(new Error('interrupted'))
    }
    await expect(makeOnce(wanted, 'thing', interrupted)).rejects.toThrow('interrupted')
    expect(existsSync(wanted)).toBe(false)
    await makeOnce(wanted, 'thing', temporary => Promise.resolve(writeFileSync(join(temporary, 'whole'), '')))
    expect(existsSync(join(wanted, 'half'))).toBe(false)
    expect(existsSync(join(wanted, 'whole'))).toBe(true)
  })

  it('takes over the lock of a process that is gone', async () => {
    const gone = 2 ** 22 - 1
    mkdirSync(join(folder, 'locks', 'thing'), { recursive: true })
    writeFileSync(join(folder, 'locks', 'thing', 'pid'), String(gone))
    expect(await withLock('thing', () => Promise.resolve('done'))).toBe('done')
    expect(existsSync(join(folder, 'locks', 'thing'))).toBe(false)
  })
})
