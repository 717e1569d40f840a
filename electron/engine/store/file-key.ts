import { createHash, randomBytes, scrypt } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import { bytesOfLines, looksLikeLines } from '../typed-lines'

/**
 * An encrypted workspace begins with these sixteen bytes in the clear: `FIVE`, a version, the work factor of scrypt as
 * a power of two, and ten random bytes. All sixteen are the salt, so that the file says by itself how its key is made
 * from a passphrase; there is no second file that could be lost.
 */
const MARK = Buffer.from('FIVE', 'latin1')
const VERSION = 1
export const HEAD_BYTES = 16
const KEY_BYTES = 32

/** scrypt with N = 2^17, r = 8, p = 1: 128 MB and about half a second (OWASP Password Storage Cheat Sheet, 2024). */
export const STRETCH_WORK = 17
/** What is accepted from a file: less is no protection, more would take all memory. */
export const LEAST_WORK = 15
const MOST_WORK = 20
const BLOCK = 8

/** What opens an encrypted workspace: the head of its file and the key of 256 bits. Lives in memory only. */
export interface FileKey {
  readonly head: Buffer
  readonly key: Buffer
}

/** Whether the first bytes of a file are those of an encrypted workspace. */
export const isLockedHead = (head: Buffer): boolean =>
  head.length >= HEAD_BYTES && head.subarray(0, MARK.length).equals(MARK)

function workOf(head: Buffer, path: string): number {
  const [version, work] = [head[MARK.length], head[MARK.length + 1] ?? 0]
  if (version !== VERSION || work < LEAST_WORK || work > MOST_WORK)
    throw new Refusal({ code: 'workspace-newer', params: { path, found: version ?? 0, known: VERSION } })
  return work
}

/** A key of 256 bits from a passphrase by scrypt (RFC 7914); `work` is N as a power of two. */
export function stretched(passphrase: string, salt: Buffer, work: number): Promise<Buffer> {
  const cost = { N: 2 ** work, r: BLOCK, p: 1, maxmem: 2 ** (work + 11) }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, cost, (cause, key) => {
      if (cause) reject(cause)
      else resolve(key)
    })
  })
}

/**
 * The key of a file by what a person typed: its passphrase, or the lines of its recovery sheet. Whether it is the right one
 * is seen only when the file is opened. Refuses a sheet with a typing mistake (`sheet-line`).
 */
export async function fileKey(head: Buffer, secret: string, path: string): Promise<FileKey> {
  const work = workOf(head, path)
  const key = looksLikeLines(secret) ? bytesOfLines(secret) : await stretched(secret, head, work)
  if (key.length !== KEY_BYTES) throw new Refusal({ code: 'passphrase-wrong', params: { path } })
  return { head, key }
}

/** A key for a file that is to be encrypted, with a head of its own: no two files share one. */
export function newFileKey(passphrase: string, work: number): Promise<FileKey> {
  const head = Buffer.concat([MARK, Buffer.from([VERSION, work]), randomBytes(HEAD_BYTES - MARK.length - 2)])
  return stretched(passphrase, head, work).then(key => ({ head, key }))
}

/** The same in full, under which a key can be kept. It goes with the salt: a changed passphrase has another. */
export const keyName = ({ head }: Pick<FileKey, 'head'>): string =>
  createHash('sha256').update(head).digest('hex')

/** Tells two keys apart on paper and screen without saying anything of them. */
export const keyMark = (key: FileKey): string => keyName(key).slice(0, 8)
