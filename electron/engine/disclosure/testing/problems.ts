import type { Source } from '@shared/disclosure/bundle/source'
import type { Verdict } from '@shared/disclosure/verdict'

/** What is wrong, each as code, path, line and id. */
export const problemsOf = ({ problems }: Verdict): string[] =>
  problems.map(({ code, path, line, id }) => [code, path, line, id].filter(part => part !== null).join(' '))

/** Bytes as a file to check. */
export const inMemory = (bytes: Uint8Array): Source => ({
  sizeBytes: bytes.length,
  read: (from, length) => Promise.resolve(bytes.subarray(from, from + length)),
})
