import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkBytes } from '../../../engine/store/check-file'
import { fileKey, isLockedHead } from '../../../engine/store/file-key'
import { fileHead, openStore, type Store } from '../../../engine/store/store'
import { hasWorkspaceRow } from '../../../engine/store/workspace'
import { backupsIn } from '../../../engine/workspace/backups/folder'
import { clearUnfinished } from '../../../engine/unfinished-notes'
import { runCommandLine } from '../../command-line'
import type { Heard } from './heard'
import { ERASED_NAME, EXPORTED, PASSPHRASE, SECOND, WORKSPACE, type Kind, type Place } from './work'

const EITHER = [PASSPHRASE, SECOND]

/** Opens a file with what opens it; an empty word stands for no passphrase. */
async function opened(path: string, under: readonly string[] = ['', ...EITHER]): Promise<Store> {
  const head = fileHead(path)
  if (!isLockedHead(head)) {
    if (!under.includes('')) throw new Error(`${path} is not encrypted`)
    return openStore(path)
  }
  let last: unknown = null
  for (const passphrase of under.filter(word => word !== '')) {
    try {
      return openStore(path, { key: await fileKey(head, passphrase, path) })
    } catch (cause) {
      last = cause
    }
  }
  throw last instanceof Error ? last : new Error('not opened')
}

/** Everything that `fivefold check` looks at. */
function faultsOf(store: Store, kind: Kind): string[] {
  const database = store.checkDatabase()
  const trail = store.checkTrail()
  return [
    ...database.problems,
    ...(database.brokenForeignKeys > 0 ? [`${database.brokenForeignKeys} references`] : []),
    ...(trail.ok ? [] : [`trail broken at ${trail.firstBroken}`]),
    // The bulk of the old workspace has made-up hashes.
    ...(kind === 'migrate' ? [] : checkBytes(store.sqlite).changed.map(hash => `evidence ${hash}`)),
  ]
}

function missing(store: Store, { at }: Heard): string[] {
  const hashOf = store.sqlite.prepare<[number], { hash: string }>('SELECT hash FROM trail WHERE seq = ?')
  return [...at]
    .filter(([seq, hash]) => hashOf.get(seq)?.hash !== hash)
    .map(([seq]) => `change ${seq} is gone`)
}

/** An export that the history doesn't know, and what the next start leaves of one that was not finished. */
function untold(store: Store, folder: string): string[] {
  const telling = store.sqlite.prepare<[string]>('SELECT 1 FROM trail WHERE instr(summary, ?) > 0')
  const exported = readdirSync(folder).filter(name => EXPORTED.test(name))
  const unknown = exported.filter(name => {
    const hash = createHash('sha256').update(readFileSync(join(folder, name)))
    return telling.get(hash.digest('hex')) === undefined
  })
  clearUnfinished(join(folder, 'person'))
  const left = readdirSync(folder).filter(name => name.endsWith('.part'))
  return [...unknown.map(name => `${name} is not in the history`), ...left.map(name => `${name} is left`)]
}

/** Files that were told to be there and are not, or not as they were. */
const lost = (folder: string, { files }: Heard): string[] =>
  [...files]
    .filter(([name, hash]) => {
      const path = join(folder, name)
      if (!existsSync(path)) return true
      return hash !== '-' && hash !== createHash('sha256').update(readFileSync(path)).digest('hex')
    })
    .map(([name]) => `${name} is gone`)

/** What is wrong with workspaces that were told to be made. */
async function newOnes(folder: string, { files }: Heard): Promise<string[]> {
  const faults: string[] = []
  const names = [...files.keys()].filter(name => name.endsWith('.fivefold') && dirname(name) === '.')
  for (const name of names) {
    const store = await opened(join(folder, name))
    faults.push(...faultsOf(store, 'create').map(fault => `${name}: ${fault}`))
    if (!hasWorkspaceRow(store)) faults.push(`${name} is empty`)
    store.close()
  }
  return faults
}

/** Opens what was left behind: the workspace with every change that was told, and every backup. */
export async function faultsIn(kind: Kind, folder: string, heard: Heard): Promise<string[]> {
  const faults = [...heard.unexpected, ...lost(folder, heard)]
  try {
    const store = await opened(join(folder, WORKSPACE), heard.under)
    faults.push(...faultsOf(store, kind), ...missing(store, heard), ...untold(store, folder))
    store.close()
    faults.push(...(await newOnes(folder, heard)))
    for (const { name } of backupsIn(join(folder, 'work.backups'))) {
      const backup = await opened(join(folder, 'work.backups', name))
      faults.push(...faultsOf(backup, kind).map(fault => `${name}: ${fault}`))
      backup.close()
    }
  } catch (cause) {
    faults.push(String(cause), cause instanceof Error ? String(cause.cause) : '')
  }
  return faults
}

/** Names of records that are gone and whose text is still in the file, once the program has opened it again. */
export async function textsLeft({ root, folder }: Place): Promise<string[]> {
  const quiet = { write: () => undefined }
  const code = await runCommandLine(['status', WORKSPACE], { root, folder, out: quiet, err: quiet })
  const path = join(folder, WORKSPACE)
  const store = openStore(path)
  const there = store.sqlite.prepare<[], string>('SELECT lower(name) FROM supplier').pluck().all().join()
  store.close()
  const found = new Set(readFileSync(path).toString('latin1').toLowerCase().match(ERASED_NAME))
  return [
    ...(code === 0 ? [] : ['does not open again']),
    ...[...found].filter(name => !there.includes(name)).map(name => `text of ${name} is left`),
  ]
}
