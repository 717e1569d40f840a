import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { currentDelivery } from './delivery'
import { onFile } from './store/file-refusal'
import { settle } from './store/settle'

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed, then renamed over it, and its name flushed
 * too: what is answered for is there after the power was cut. When anything fails the old file stays and nothing is left behind. What leaves the workspace is renamed later, once the
 * history tells of it.
 */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`
  const delivery = currentDelivery()
  await onFile(path, async () => {
    if (delivery !== null) {
      await canBeReplaced(path)
      delivery.announce(temporary)
    }
    const file = await open(temporary, 'wx', 0o600)
    try {
      await write(file)
      await file.sync()
      await file.close()
      await (delivery === null ? rename(temporary, path) : delivery.hold(path, temporary))
    } catch (cause) {
      await file.close().catch(() => undefined)
      await rm(temporary, { force: true })
      throw cause
    }
    if (delivery === null) settle(path)
  })
}

/** Refuses before anything is told what could not take its name afterwards: a folder, a file that another program holds. */
async function canBeReplaced(path: string): Promise<void> {
  if (existsSync(path)) await (await open(path, 'r+')).close()
}

/** The same for bytes or text that are already in memory. */
export function writeBytes(path: string, bytes: Uint8Array | string): Promise<void> {
  return writeWhole(path, file => file.writeFile(bytes))
}
