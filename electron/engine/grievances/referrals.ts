import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import {
  isCountryKnown,
  referralListSchema,
  referralsFor,
  type Referral,
  type ReferralDraft,
  type ReferralLine,
  type ReferralList,
} from '@shared/grievances/referral'
import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { Call } from '../call'
import { exportRows, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { opened } from '../second-lock'
import type { RowOp } from '../store/change'
import {
  insertReferral,
  oneReferral,
  readReferrals,
  removeReferral,
  updateReferral,
} from '../store/referrals'

/** The list that comes with the program; it does not change while it runs. */
async function builtIn({ assetsDir }: Pick<Call, 'assetsDir'>): Promise<ReferralList> {
  const text = await readFile(join(assetsDir, 'reference', 'referrals.json'), 'utf8')
  return referralListSchema.parse(JSON.parse(text))
}

/** Whom people in a country can be referred to; `null` = the whole list. */
export async function listReferrals(
  country: string | null,
  call: Call,
): Promise<OutputOf<'grievances.referrals'>> {
  const [kept, list] = await Promise.all([readReferrals(call.store), builtIn(call)])
  const own = kept.map(one => opened('referral', { contact: 'contact', note: 'note' }, one, call))
  const lines = referralsFor(country, own, list)
  return {
    lines: lines.map(line => ({ ...line })),
    own,
    known: country === null || isCountryKnown(country, lines),
    asOf: list.asOf,
    verification: list.verification,
  }
}

const write = (call: Call, verb: string, name: string, row: RowOp, reason: string | null = null) =>
  call.change({
    topic: 'grievances',
    action: `grievances.${verb}`,
    summary: { name },
    reason,
    undo: 'step',
    rows: [row],
    touched: ['grievances'],
  })

export async function addReferral(draft: ReferralDraft, call: Call): Promise<{ id: string }> {
  const now = call.now()
  const referral: Referral = { ...draft, id: call.newId(), createdAt: now, updatedAt: now }
  await write(call, 'add-referral', referral.name, insertReferral(referral))
  return { id: referral.id }
}

export async function editReferral(id: string, draft: ReferralDraft, call: Call): Promise<null> {
  const referral = { ...(await oneReferral(call.store, id)), ...draft, updatedAt: call.now() }
  await write(call, 'edit-referral', referral.name, updateReferral(referral))
  return null
}

export async function dropReferral(id: string, reason: string, call: Call): Promise<null> {
  const { name } = await oneReferral(call.store, id)
  await write(call, 'drop-referral', name, removeReferral(id), reason)
  return null
}

/** A text of a file: words where it is behind the closed second lock, never an empty cell. */
const told = (t: ExportWords['t'], text: string | null): string | null =>
  isBehindLock(text) ? t('kit:behindLock') : text

const columns = ({ t, country }: ExportWords): ListColumn<ReferralLine>[] => [
  {
    heading: t('grievances:referral.country'),
    kind: 'text',
    width: 22,
    value: row => country(row.country) ?? t('grievances:referral.anywhere'),
  },
  { heading: t('grievances:referral.name'), kind: 'text', width: 40, value: row => row.name },
  {
    heading: t('grievances:referral.kind'),
    kind: 'text',
    value: row => t(`grievances:referral.kinds.${row.kind}`),
  },
  { heading: t('grievances:referral.contact'), kind: 'text', width: 30, value: row => told(t, row.contact) },
  { heading: t('grievances:referral.note'), kind: 'text', width: 30, value: row => told(t, row.note) },
  { heading: t('grievances:referral.source'), kind: 'text', width: 40, value: row => row.source },
  { heading: t('grievances:referral.asOf'), kind: 'text', value: row => row.asOf },
]

/** Writes the list, of one country or whole, to be printed and put up. */
export async function exportReferrals(
  { country, ...target }: InputOf<'grievances.export-referrals'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { lines } = await call.ask('grievances.referrals', { country })
  return exportRows(call, target, {
    name: words.t('grievances:referral.title'),
    columns: columns(words),
    rows: lines,
  })
}
