import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { Refusal } from '@shared/contract/error'
import type { Signature } from '@shared/disclosure/bundle/signature'
import { sha256Of } from './hash'

/** A key at hand: what it is known by, and signatures with it. */
export interface Signing {
  readonly publicKey: string
  /** SHA-256 of the public key. */
  readonly fingerprint: string
  sign(text: string): Signature
}

const rawPublic = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)

/** Ed25519 (RFC 8032) has no random part: the same key and text give the same signature. */
export function signingWith(key: KeyObject): Signing {
  const raw = rawPublic(key)
  const [publicKey, fingerprint] = [raw.toString('hex'), sha256Of(raw)]
  return {
    publicKey,
    fingerprint,
    sign: text => ({
      format: 'fivefold-signature',
      version: 1,
      algorithm: 'Ed25519',
      publicKey,
      fingerprint,
      signature: sign(null, Buffer.from(text, 'utf8'), key).toString('hex'),
    }),
  }
}

export const newPrivateKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** The key as it is kept: PKCS#8 under the passphrase (PBES2 with AES-256), which every common tool opens. */
export const lockedKey = (key: KeyObject, passphrase: string): string =>
  key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase }).toString()

/** Opens a kept key. Refuses what is no key of ours, and a passphrase that does not open it. */
export function unlockedKey(pem: string, passphrase: string): KeyObject {
  if (!pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----'))
    throw new Refusal({ code: 'refused', detail: 'no-signing-key' })
  let key: KeyObject
  try {
    key = createPrivateKey({ key: pem, format: 'pem', passphrase })
  } catch (cause) {
    throw new Refusal({ code: 'refused', detail: 'wrong-passphrase' }, { cause })
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Refusal({ code: 'refused', detail: 'no-signing-key' })
  return key
}
