import type { KeyObject } from 'node:crypto'
import type { KeyView } from '@shared/contract/signing'
import { Refusal } from '@shared/contract/error'
import { publicKeySchema } from '@shared/disclosure/bundle/signature'
import { sha256Of } from '../bundle/hash'
import { bytesOfLines, linesOfBytes } from '../../typed-lines'
import { lockedKey, signingWith, unlockedKey } from '../bundle/sign'

const BEGIN = '-----BEGIN ENCRYPTED PRIVATE KEY-----'
const END = '-----END ENCRYPTED PRIVATE KEY-----'

/** A key as it is kept: a PEM file whose first lines say in plain words whose it is. Every common tool opens it. */
export interface KeptKey {
  readonly view: KeyView
  readonly text: string
}

const headOf = ({ name, madeOn, publicKey, fingerprint }: KeyView): string =>
  [
    'Signing key of a Fivefold user. Whoever has this file and its passphrase can sign in this name.',
    `Name: ${name}`,
    `Made: ${madeOn}`,
    `Public key: ${publicKey}`,
    `Fingerprint: ${fingerprint}`,
  ].join('\n')

/** A key with its passphrase, as a kept one. A name is one line. */
export function kept(key: KeyObject, name: string, madeOn: string, passphrase: string): KeptKey {
  return withPem(key, name, madeOn, lockedKey(key, passphrase))
}

function withPem(key: KeyObject, name: string, madeOn: string, pem: string): KeptKey {
  const { publicKey, fingerprint } = signingWith(key)
  const view = { name: name.replace(/\s+/g, ' '), madeOn, publicKey, fingerprint }
  return { view, text: `${headOf(view)}\n\n${pem.trim()}\n` }
}

const field = (text: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''

/** Reads the first lines of a kept key; what they say is proved only when the key is opened. */
export function readKept(text: string): KeptKey {
  const publicKey = publicKeySchema.safeParse(field(text, 'Public key'))
  if (!text.includes(BEGIN) || !text.includes(END) || !publicKey.success)
    throw new Refusal({ code: 'refused', detail: 'no-signing-key' })
  const fingerprint = sha256Of(Buffer.from(publicKey.data, 'hex'))
  const [name, madeOn] = [field(text, 'Name'), field(text, 'Made')]
  return { view: { name, madeOn, publicKey: publicKey.data, fingerprint }, text }
}

/** Opens a kept key; refuses one whose first lines speak of another. */
export function opened({ view, text }: KeptKey, passphrase: string): KeyObject {
  const key = unlockedKey(text.slice(text.indexOf(BEGIN)), passphrase)
  if (signingWith(key).publicKey !== view.publicKey)
    throw new Refusal({ code: 'refused', detail: 'no-signing-key' })
  return key
}

/** The locked key as lines to be printed and typed. */
export function sheetLines({ text }: KeptKey): readonly string[] {
  const body = text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).replace(/\s/g, '')
  return linesOfBytes(Buffer.from(body, 'base64'))
}

/** The key of a printed sheet, typed in again; names the line that has a mistake. */
export function keyFromSheet(typed: string, name: string, madeOn: string, passphrase: string): KeptKey {
  const body =
    bytesOfLines(typed)
      .toString('base64')
      .match(/.{1,64}/g)
      ?.join('\n') ?? ''
  const pem = `${BEGIN}\n${body}\n${END}\n`
  return withPem(unlockedKey(pem, passphrase), name, madeOn, pem)
}
