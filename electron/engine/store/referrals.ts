import type { Referral } from '@shared/grievances/referral'
import { Refusal } from '@shared/contract/error'
import { insert, remove, update, type RowOp } from './change'
import type { Store } from './store'

type ReferralRow = {
  id: string
  country: string | null
  name: string
  kind: Referral['kind']
  contact: string
  note: string | null
  source: string
  checked_on: string | null
  created_at: string
  updated_at: string
}

export interface ReferralTables {
  referral: ReferralRow
}

const toRow = ({ checkedOn, createdAt, updatedAt, ...plain }: Referral): ReferralRow => ({
  ...plain,
  checked_on: checkedOn,
  created_at: createdAt,
  updated_at: updatedAt,
})

const fromRow = ({ checked_on, created_at, updated_at, ...plain }: ReferralRow): Referral => ({
  ...plain,
  checkedOn: checked_on,
  createdAt: created_at,
  updatedAt: updated_at,
})

export const insertReferral = (referral: Referral): RowOp => insert('referral', toRow(referral))
export const updateReferral = (referral: Referral): RowOp => update('referral', referral.id, toRow(referral))
export const removeReferral = (id: string): RowOp => remove('referral', id)

/** Contacts the entity added, by name. */
export async function readReferrals(store: Store): Promise<Referral[]> {
  const rows = await store.db.selectFrom('referral').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(fromRow)
}

export async function oneReferral(store: Store, id: string): Promise<Referral> {
  const row = await store.db.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal({ code: 'not-found', params: { table: 'referral', id } })
  return fromRow(row)
}
