import { Refusal } from '@shared/contract/error'
import { MOST_HEAD_BYTES, readSignedHead, type SignedHead } from '@shared/disclosure/bundle/signed-head'
import type { Call } from '../call'
import { hashing } from './bundle/hash'

/** The signed head in a file; refuses a file that is none. What it proves is checked elsewhere. */
export async function headIn(file: string, call: Call): Promise<SignedHead> {
  const { bytes, name } = await call.files.read(file, { maxBytes: MOST_HEAD_BYTES })
  const read = readSignedHead(hashing.text(bytes))
  if (read === null) throw new Refusal({ code: 'refused', detail: 'no-head-file', params: { path: name } })
  return read
}
