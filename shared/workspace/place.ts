/** Services that copy a folder to their servers and back, told by the names their folders have by default. */
export const SYNC_SERVICES = [
  'onedrive',
  'dropbox',
  'icloud',
  'google-drive',
  'box',
  'nextcloud',
  'syncthing',
  'mega',
] as const
export type SyncService = (typeof SYNC_SERVICES)[number]

/** A place where a workspace is at risk: two copies may be written at a time, or the lock does not hold. */
export type RiskyPlace =
  { readonly kind: 'synced'; readonly service: SyncService } | { readonly kind: 'network' }

const FOLDERS: readonly (readonly [SyncService, RegExp])[] = [
  ['onedrive', /^onedrive( - .+|-.+)?$/],
  ['dropbox', /^dropbox( \(.+\))?$/],
  ['icloud', /^(mobile documents|com~apple~clouddocs|iclouddrive|icloud drive)$/],
  ['google-drive', /^(google drive|googledrive(-.+)?|my drive)$/],
  ['box', /^(box|box sync|box-box)$/],
  ['nextcloud', /^(nextcloud|owncloud).*$/],
  ['syncthing', /^(sync|syncthing)$/],
  ['mega', /^(mega|megasync)$/],
]

const parts = (folder: string): string[] =>
  folder.split(/[\\/]+/).map(part => part.normalize('NFC').toLowerCase())

function serviceOf(folder: string): SyncService | null {
  for (const part of parts(folder)) {
    const found = FOLDERS.find(([, name]) => name.test(part))
    if (found) return found[0]
  }
  return null
}

/** Numbers that Linux gives network file systems (`statfs(2)`: NFS, SMB, CIFS, SMB2, 9P, AFS, Ceph, FUSE with sshfs). */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400])

/** `\\server\share`, as Windows names it, also in its long form (`\\?\UNC\server\share`). A look at such a path goes over the network. */
const reachesOverNetwork = (path: string): boolean => /^[\\/]{2}(?:[^\\/?.]|[?.][\\/]UNC[\\/])/i.test(path)

/** Whether a look at a path stays on this computer, so that it may be done without being asked for. Elsewhere than on Windows it is a name like any. */
export const mayBeLookedAt = (path: string, platform: string): boolean =>
  platform !== 'win32' || !reachesOverNetwork(path)

/**
 * Whether a folder is risky for a workspace. By its name, and by the type of its file system where the system tells one
 * (Linux); a drive letter of Windows that stands for a network drive is not recognised.
 */
export function riskyPlace(folder: string, fileSystemType: number | null): RiskyPlace | null {
  const service = serviceOf(folder)
  if (service !== null) return { kind: 'synced', service }
  const network =
    reachesOverNetwork(folder) || (fileSystemType !== null && NETWORK_TYPES.has(fileSystemType >>> 0))
  return network ? { kind: 'network' } : null
}
