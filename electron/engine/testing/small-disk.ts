import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs work with a disk of its own of this size, mounted at a folder of the test or at one of its own; only root can mount one. */
export async function onSmallDisk(
  size: string,
  work: (disk: string) => Promise<void>,
  place: string | null = null,
): Promise<void> {
  const own = place === null ? mkdtempSync(join(tmpdir(), 'fivefold-disk-')) : null
  const disk = own ?? place ?? ''
  mkdirSync(disk, { recursive: true })
  try {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) {
      console.warn('skipped: a small disk of its own can be mounted by root only')
      return
    }
    try {
      await work(disk)
    } finally {
      spawnSync('umount', [disk])
    }
  } finally {
    if (own !== null) rmSync(own, { recursive: true, force: true })
  }
}
