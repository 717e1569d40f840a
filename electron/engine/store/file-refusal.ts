import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal, type ErrorCode } from '@shared/contract/error'
import { isFull } from '../disk'

const BY_CODE: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  // No file has such a name, or its links lead in a circle.
  ENAMETOOLONG: 'file-missing',
  ELOOP: 'file-missing',
  EISDIR: 'file-is-directory',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  EROFS: 'file-no-permission',
  EEXIST: 'workspace-exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_FULL: 'disk-full',
  SQLITE_BUSY: 'workspace-locked',
  SQLITE_LOCKED: 'workspace-locked',
  SQLITE_NOTADB: 'not-a-workspace',
  SQLITE_CORRUPT: 'workspace-damaged',
  SQLITE_READONLY: 'file-no-permission',
  SQLITE_CANTOPEN: 'file-no-permission',
  SQLITE_PERM: 'file-no-permission',
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** SQLite's word for whatever the drive would not do: told apart by what is so now. */
function driveRefused(path: string): ErrorCode {
  if (isFull(dirname(path))) return 'disk-full'
  return existsSync(path) ? 'workspace-damaged' : 'file-missing'
}

/**
 * What the file system or SQLite said, as a refusal that names the file. Anything else is passed on unchanged:
 * it is our fault and belongs into the log.
 */
export function fileRefusal(cause: unknown, path: string): unknown {
  if (cause instanceof Refusal) return cause
  const found = codeOf(cause)
  const code = found.startsWith('SQLITE_IOERR')
    ? driveRefused(path)
    : (BY_CODE[found] ?? BY_CODE[found.split('_').slice(0, 2).join('_')])
  const params = code === 'workspace-damaged' ? { path, detail: found } : { path }
  return code ? new Refusal({ code, params }, { cause }) : cause
}

/** Runs file work and turns what the system refuses into a refusal of ours. */
export async function onFile<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw fileRefusal(cause, path)
  }
}
