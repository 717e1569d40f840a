import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** File systems whose power can be cut: both know the call that stops them as a crash would. */
export const FILE_SYSTEMS = ['ext4', 'xfs'] as const
export type FileSystem = (typeof FILE_SYSTEMS)[number]

/** The least that xfs takes. */
const BYTES = 300 * 1024 * 1024

/**
 * Ext4 flushes by itself after five seconds, and a file that is renamed over another at once: both would hide a flush that
 * was forgotten, and neither is promised by other file systems.
 */
const MOUNT: Readonly<Record<FileSystem, string>> = {
  ext4: 'loop,commit=300,noauto_da_alloc',
  xfs: 'loop',
}

/**
 * `EXT4_IOC_SHUTDOWN`, on xfs `XFS_IOC_GOINGDOWN`, without flushing the log: what was not on the disk is gone, as when the
 * power goes. Node has no ioctl, so some lines of Python do it, which wait for the word: their start takes longer than many a gap.
 */
const CUT = `
import fcntl, os, struct, sys
disk = os.open(sys.argv[1], os.O_RDONLY)
print('armed', flush=True)
sys.stdin.readline()
fcntl.ioctl(disk, 0x8004587d, struct.pack('I', 2))
`

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${stderr || (error?.message ?? 'failed')}`, {
      cause: error,
    })
}

const BUSY_TRIES = 100
const BUSY_MS = 50

/**
 * A disk of its own for tests of power that goes: a file that is mounted. It stays what it was asked to keep (flushed), and loses
 * the rest. The memory of the drive itself is not played: what reached it stays. Needs root on Linux and Python.
 */
export class Disk {
  readonly #image: string
  readonly #kind: FileSystem
  readonly at: string

  constructor(folder: string, kind: FileSystem) {
    this.#image = join(folder, 'disk.image')
    this.#kind = kind
    this.at = join(folder, 'disk')
    mkdirSync(this.at)
    writeFileSync(this.#image, '')
    truncateSync(this.#image, BYTES)
    run(`mkfs.${kind}`, '-q', this.#image)
    this.#mount()
  }

  #mount(): void {
    run('mount', '-t', this.#kind, '-o', MOUNT[this.#kind], this.#image, this.at)
  }

  /** Flushes everything, so that what follows is all that can be lost. Gives what cuts the power: from then on there are only errors. */
  async armed(): Promise<() => Promise<void>> {
    run('sync', '-f', this.at)
    const python = spawn('python3', ['-c', CUT, this.at], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exit = once(python, 'exit')
    await once(python.stdout, 'data')
    return async () => {
      python.stdin.end('now\n')
      const [code] = (await exit) as unknown[]
      if (code !== 0) throw new Error('the power could not be cut')
    }
  }

  /** Mounts it again, as after a start of the computer: the journal brings back what was flushed. */
  async restart(): Promise<void> {
    await this.#unmount()
    this.#mount()
  }

  async #unmount(): Promise<void> {
    for (let n = 1; ; n++) {
      try {
        run('umount', this.at)
        return
      } catch (cause) {
        if (n === BUSY_TRIES) throw cause
        await setTimeout(BUSY_MS)
      }
    }
  }

  /** Takes it down. */
  async remove(): Promise<void> {
    await this.#unmount()
    rmSync(this.#image)
  }
}
