import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { KeyView, SignWith, signingEndpoints } from '@shared/contract/signing'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../../call'
import { makeFolder } from '../../store/settle'
import { writeBytes } from '../../write-file'
import { newPrivateKey, signingWith, type Signing } from '../bundle/sign'
import { keyFromSheet, kept, opened, readKept, type KeptKey } from './key-file'

type Input<N extends keyof typeof signingEndpoints> = z.infer<(typeof signingEndpoints)[N]['input']>

/** A key file is a page of text; anything larger is another file. */
const MOST_BYTES = 100_000

const keptPath = (call: Call): string => join(call.dataDir, 'signing-key.pem')

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

/** The key kept on this computer; `null` when there is none. */
async function keptHere(call: Call): Promise<KeptKey | null> {
  try {
    return readKept(await readFile(keptPath(call), 'utf8'))
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

async function keptIn(call: Call, file: string): Promise<KeptKey> {
  const { bytes } = await call.files.read(file, { maxBytes: MOST_BYTES })
  return readKept(Buffer.from(bytes).toString('utf8'))
}

/** The key in a file, or with `null` the one kept here. */
export async function keptKey(call: Call, file: string | null): Promise<KeptKey> {
  const found = file === null ? await keptHere(call) : await keptIn(call, file)
  if (found === null) throw new Refusal({ code: 'refused', detail: 'no-key-here' })
  return found
}

async function keep(call: Call, key: KeptKey): Promise<KeyView> {
  const here = await keptHere(call)
  if (here !== null && here.view.fingerprint !== key.view.fingerprint)
    throw new Refusal({ code: 'refused', detail: 'key-here-already', params: { name: here.view.name } })
  makeFolder(call.dataDir)
  await writeBytes(keptPath(call), key.text)
  call.touch(['disclosure'])
  return key.view
}

export async function showKey(
  { file }: Input<'disclosure.key'>,
  call: Call,
): Promise<{ key: KeyView | null }> {
  const found = file === null ? await keptHere(call) : await keptIn(call, file)
  return { key: found?.view ?? null }
}

/** Makes a key. The passphrase is kept nowhere; without it the key opens for nobody. */
export async function makeKey(
  { name, passphrase, file }: Input<'disclosure.make-key'>,
  call: Call,
): Promise<KeyView> {
  const key = kept(newPrivateKey(), name, call.today(), passphrase)
  if (file === null) return keep(call, key)
  const path = call.files.path(file, 'save')
  if (existsSync(path)) throw new Refusal({ code: 'refused', detail: 'key-file-exists', params: { path } })
  await writeBytes(path, key.text)
  return key.view
}

export async function importKey(
  { from, passphrase }: Input<'disclosure.import-key'>,
  call: Call,
): Promise<KeyView> {
  if ('lines' in from) return keep(call, keyFromSheet(from.lines, from.name, call.today(), passphrase))
  const key = await keptIn(call, from.file)
  opened(key, passphrase)
  return keep(call, key)
}

export async function copyKey({ file }: Input<'disclosure.copy-key'>, call: Call): Promise<null> {
  const { text } = await keptKey(call, null)
  await writeBytes(call.files.path(file, 'save'), text)
  return null
}

export async function removeKey({ fingerprint }: Input<'disclosure.remove-key'>, call: Call): Promise<null> {
  const here = await keptKey(call, null)
  if (here.view.fingerprint !== fingerprint) throw new Refusal({ code: 'refused', detail: 'no-key-here' })
  await rm(keptPath(call))
  call.touch(['disclosure'])
  return null
}

/** The key at hand to sign with; refuses a wrong passphrase before anything else is done. */
export async function signing(call: Call, input: SignWith): Promise<Signing> {
  return signingWith(opened(await keptKey(call, input.key), input.passphrase))
}
