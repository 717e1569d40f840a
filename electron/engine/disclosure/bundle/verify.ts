import { open, type FileHandle } from 'node:fs/promises'
import { filesIn, type BundleFiles } from '@shared/disclosure/bundle/files'
import type { Source } from '@shared/disclosure/bundle/source'
import { checkBundle, type Checked, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import type { Verdict } from '@shared/disclosure/verdict'
import { hashing } from './hash'

async function sourceOf(file: FileHandle): Promise<Source> {
  const { size } = await file.stat()
  return {
    sizeBytes: size,
    read: async (from, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, from)
      return buffer.subarray(0, bytesRead)
    },
  }
}

/** Opens a bundle, checks all of it, and lets `use` look at its files while it is open. */
export async function withBundle<T>(
  path: string,
  options: VerifyOptions,
  use: (checked: Checked) => Promise<T>,
): Promise<T> {
  const file = await open(path)
  try {
    return await use(await checkBundle(await sourceOf(file), hashing, options))
  } finally {
    await file.close()
  }
}

/** Lets `use` look at the files of a bundle without checking all of it first. */
export async function withFiles<T>(path: string, use: (files: BundleFiles | null) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await use(await filesIn(await sourceOf(file), hashing))
  } finally {
    await file.close()
  }
}

/**
 * Checks a bundle against itself and, when given, against what was said about it. Never throws for what is wrong with the
 * file's content; reading errors of the disk itself (no such file, no permission) do come through.
 */
export const verifyBundle = (path: string, options: VerifyOptions = {}): Promise<Verdict> =>
  withBundle(path, options, ({ verdict }) => Promise.resolve(verdict))
