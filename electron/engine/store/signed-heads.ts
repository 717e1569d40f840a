import { signatureSchema } from '@shared/disclosure/bundle/signature'
import { trailHeadSchema, type SignedHead } from '@shared/disclosure/bundle/signed-head'
import { insert, type RowOp } from './change'
import { hashesOfCopies } from './merge'
import type { Store } from './store'

export interface SignedHeadTables {
  signed_head: SignedHeadRow
}

type SignedHeadRow = {
  id: string
  workspace_id: string
  /** Number of the last entry that the signature covers. */
  entries: number
  last_hash: string
  signed_at: string
  /** As in `signature.json` of a bundle. */
  signature: string
}

/** A head is named by what signs it, so that the same head signed by the same key is one, in every copy. */
export const insertSignedHead = (id: string, { head, signature }: SignedHead): RowOp =>
  insert('signed_head', {
    id,
    workspace_id: head.workspace,
    entries: head.entries,
    last_hash: head.lastHash,
    signed_at: head.at,
    signature: JSON.stringify(signature),
  })

const signedHead = (row: SignedHeadRow): SignedHead => ({
  head: trailHeadSchema.parse({
    format: 'fivefold-trail-head',
    version: 1,
    workspace: row.workspace_id,
    entries: row.entries,
    lastHash: row.last_hash,
    at: row.signed_at,
  }),
  signature: signatureSchema.parse(JSON.parse(row.signature)),
})

/** Every signed head, by how far it reaches. */
export function signedHeads(store: Store): SignedHead[] {
  return store.sqlite
    .prepare<[], SignedHeadRow>('SELECT * FROM signed_head ORDER BY entries, signed_at, id')
    .all()
    .map(signedHead)
}

/** Those of this history itself, not of copies that were merged, up to one of its entries. */
export function ownSignedHeads(store: Store, upTo: number): SignedHead[] {
  const placeOf = placesOfHeads(store)
  return signedHeads(store).filter(({ head }) => head.entries <= upTo && placeOf(head) === 'own')
}

/** Where an entry with this number and hash stands: in the history of this file, in the sealed one of a copy, or nowhere. */
export function placesOfHeads(store: Store): (head: SignedHead['head']) => 'own' | 'copy' | null {
  const own = store.sqlite.prepare<[number, string]>('SELECT 1 FROM trail WHERE seq = ? AND hash = ?')
  let copies: ReadonlySet<string> | null = null
  return ({ entries, lastHash }) => {
    if (own.get(entries, lastHash) !== undefined) return 'own'
    copies ??= hashesOfCopies(store.sqlite)
    return copies.has(lastHash) ? 'copy' : null
  }
}
