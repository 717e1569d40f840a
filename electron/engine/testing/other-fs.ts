import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

type Sync = Partial<typeof fs>
type Promised = Partial<typeof fs.promises>

/**
 * Puts functions of the file system in place of Node's for everything that is loaded, and gives what takes them back. Test files share
 * what is loaded, so a mocked module would stay with those that come after.
 */
export function otherFs(sync: Sync, promised: Promised = {}): () => void {
  const before = { ...fs }
  const promisedBefore = { ...fs.promises }
  const put = (one: Sync, two: Promised) => {
    Object.assign(fs, one)
    Object.assign(fs.promises, two)
    syncBuiltinESMExports()
  }
  put(sync, promised)
  const kept = (of: object, all: object) =>
    Object.fromEntries(Object.keys(of).map(name => [name, Reflect.get(all, name) as unknown]))
  return () => put(kept(sync, before), kept(promised, promisedBefore))
}
