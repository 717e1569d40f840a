import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Sealing } from './key-store'

vi.mock('electron', () => ({ app: {}, safeStorage: {} }))
vi.mock('electron-log/main', () => ({ default: {} }))
const { KeyStore } = await import('./key-store')

const MARK = 'a'.repeat(64)
const KEY = new Uint8Array(32).fill(7)

/** Turns bits over, and opens only what it closed itself. */
function fakeSealing(backend = 'gnome_libsecret', isThere = true): Sealing {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map(byte => byte ^ 0xff))
  return {
    isEncryptionAvailable: () => isThere,
    getSelectedStorageBackend: () => backend,
    encryptString: text => turned(Buffer.from(`mine ${text}`)),
    decryptString: sealed => {
      const text = turned(sealed).toString()
      if (!text.startsWith('mine ')) throw new Error('not sealed here')
      return text.slice('mine '.length)
    },
  }
}

let folder: string
const file = () => join(folder, 'keys.json')
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fivefold-keys-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('keys that are remembered on this computer', () => {
  it('are sealed, readable by this user only, found again, forgotten', () => {
    const store = new KeyStore(file(), fakeSealing(), 'linux')
    store.answer({ what: 'keep', mark: MARK, key: KEY })
    const text = readFileSync(file(), 'utf8')
    expect(text).not.toContain(Buffer.from(KEY).toString('base64'))
    expect(statSync(file()).mode & 0o077).toBe(0)
    expect(new KeyStore(file(), fakeSealing(), 'linux').answer({ what: 'find', mark: MARK })).toEqual(
      Buffer.from(KEY),
    )
    expect(store.answer({ what: 'find', mark: 'b'.repeat(64) })).toBeNull()
    store.answer({ what: 'forget', mark: MARK })
    expect(store.answer({ what: 'find', mark: MARK })).toBeNull()
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({})
  })

  it.each([
    ['a key ring', 'linux', 'gnome_libsecret', true, true],
    ['KWallet', 'linux', 'kwallet6', true, true],
    ['no key ring, which Electron replaces by a password in its source', 'linux', 'basic_text', true, false],
    ['a key ring that is not known yet', 'linux', 'unknown', true, false],
    ['nothing at all', 'linux', 'gnome_libsecret', false, false],
    ['the key chain of macOS', 'darwin', '', true, true],
    ['DPAPI of Windows', 'win32', '', true, true],
  ] as const)('%s: %s %s', (_, platform, backend, isThere, isReal) => {
    const store = new KeyStore(file(), fakeSealing(backend, isThere), platform)
    expect(store.isReal).toBe(isReal)
    store.answer({ what: 'keep', mark: MARK, key: KEY })
    expect(store.answer({ what: 'find', mark: MARK }) !== null).toBe(isReal)
  })

  it('are none where the store was damaged or sealed by another account, which is then forgotten', () => {
    writeFileSync(file(), JSON.stringify({ [MARK]: Buffer.from('other').toString('base64') }))
    const store = new KeyStore(file(), fakeSealing(), 'linux')
    expect(store.answer({ what: 'find', mark: MARK })).toBeNull()
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({})
    writeFileSync(file(), '{')
    expect(store.answer({ what: 'find', mark: MARK })).toBeNull()
  })
})
