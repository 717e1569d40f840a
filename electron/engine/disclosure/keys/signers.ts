import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { signersFileSchema, type KnownSigner } from '@shared/disclosure/bundle/signature'
import { foreignJson } from '@shared/text/foreign-json'
import type { Call } from '../../call'
import { makeFolder } from '../../store/settle'
import { writeBytes } from '../../write-file'
import { plainSigner, toldApart } from './signer-names'

const MOST_BYTES = 1_000_000
const signersPath = (call: Call): string => join(call.dataDir, 'known-signers.json')

const fileText = (signers: readonly KnownSigner[]): string =>
  `${JSON.stringify({ format: 'fivefold-signers', version: 1, signers }, null, 2)}\n`

function signersIn(text: string): KnownSigner[] {
  try {
    return signersFileSchema.parse(foreignJson(text)).signers.map(plainSigner)
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'no-signers-file' }, { cause })
  }
}

/** Keys known by name on this computer, by name. */
export async function knownSigners(call: Call): Promise<KnownSigner[]> {
  try {
    return signersIn(await readFile(signersPath(call), 'utf8'))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw cause
  }
}

/** The signers of a file. */
export async function signersOf(call: Call, file: string): Promise<KnownSigner[]> {
  const { bytes } = await call.files.read(file, { maxBytes: MOST_BYTES })
  return signersIn(Buffer.from(bytes).toString('utf8'))
}

async function save(call: Call, signers: readonly KnownSigner[]): Promise<void> {
  const sorted = [...signers].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  makeFolder(call.dataDir)
  await writeBytes(signersPath(call), fileText(sorted))
  call.touch(['disclosure'])
}

export async function knowSigner(signer: KnownSigner, call: Call): Promise<null> {
  const others = (await knownSigners(call)).filter(({ fingerprint }) => fingerprint !== signer.fingerprint)
  await save(call, [...others, plainSigner(signer)])
  return null
}

export async function forgetSigner(fingerprint: string, call: Call): Promise<null> {
  await save(
    call,
    (await knownSigners(call)).filter(signer => signer.fingerprint !== fingerprint),
  )
  return null
}

export async function saveSigners(file: string, call: Call): Promise<null> {
  await writeBytes(call.files.path(file, 'save'), fileText(await knownSigners(call)))
  return null
}

export async function loadSigners(file: string, call: Call): Promise<{ added: number }> {
  const known = await knownSigners(call)
  const seen = new Set(known.map(({ fingerprint }) => fingerprint))
  const added = (await signersOf(call, file)).filter(({ fingerprint }) => !seen.has(fingerprint))
  await save(call, [...known, ...toldApart(known, added)])
  return { added: added.length }
}
