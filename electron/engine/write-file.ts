import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { onFile } from './store/file-refusal'

/**
 * Writes a file whole or not at all: into a temporary file beside the target, flushed, then renamed over it.
 * When anything fails the old file stays and nothing is left behind.
 */
export async function writeWhole(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`
  await onFile(path, async () => {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await write(file)
      await file.sync()
      await file.close()
      await rename(temporary, path)
    } catch (cause) {
      await file.close().catch(() => undefined)
      await rm(temporary, { force: true })
      throw cause
    }
  })
}

/** The same for bytes or text that are already in memory. */
export function writeBytes(path: string, bytes: Uint8Array | string): Promise<void> {
  return writeWhole(path, file => file.writeFile(bytes))
}
