import { dirname } from 'node:path'
import { riskyPlace } from '@shared/workspace/place'
import type { Safety } from '@shared/contract/workspace-safety'
import { fileSystemType, freeBytes, isShort } from '../disk'
import type { Store } from '../store/store'
import { bytesOnDisk } from './backups/keep'

/** Whether the open workspace lies safe: encrypted or not, in what kind of place, with how much room. */
export function safetyOf({ path, key, look }: Store): Safety {
  const folder = dirname(path)
  const free = freeBytes(folder)
  return {
    encrypted: key !== null,
    place: look === null ? riskyPlace(folder, fileSystemType(folder)) : null,
    sizeBytes: bytesOnDisk(path),
    freeBytes: free,
    short: isShort(free),
    lookedAtSince: look?.at ?? null,
  }
}
