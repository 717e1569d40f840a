import { SUBJECTS_OF_KIND } from '@shared/assessment/record'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { Campaign, Recipient, RecipientType } from '@shared/questionnaires/campaign'
import type { Pack } from '@shared/assessment/pack'
import { textIn } from '@shared/steps/local-text'
import { keepVersion, packOf } from '../packs'
import type { Call } from '../call'
import {
  allSubjectIds,
  binCampaign,
  insertCampaign,
  insertRecipient,
  readCampaign,
  readRecipients,
  removeRecipient,
  updateCampaign,
  updateRecipient,
} from '../store/questionnaires'
import { readSubjects } from '../store/subjects'

export const TOUCHED = ['questionnaires'] as const

type Subjects = InputOf<'questionnaires.create'>['subjects']

/** The ids that were asked for, each of which must be there. */
async function idsOf({ type, ids }: Subjects, call: Call): Promise<readonly string[]> {
  if (ids === null) return allSubjectIds(call.store, type)
  const known = await readSubjects(
    call.store,
    ids.map(subjectId => ({ subjectType: type, subjectId })),
  )
  const missing = ids.find(id => !known.has(id))
  if (missing !== undefined) throw new Refusal({ code: 'not-found', params: { table: type, id: missing } })
  return [...new Set(ids)]
}

const recipientOf = (
  call: Call,
  campaignId: string,
  subjectType: RecipientType,
  subjectId: string,
): Recipient => ({
  id: call.newId(),
  campaignId,
  subjectType,
  subjectId,
  assessmentId: null,
  fileName: null,
  sentOn: null,
  remindedOn: null,
  reminders: 0,
  answeredOn: null,
})

/** Refuses recipients the questionnaire can't be about, and languages it does not have. */
function mustFit(pack: Pack, type: RecipientType, languages: readonly string[]): void {
  const params = { pack: textIn(pack.title, 'en') }
  if (!SUBJECTS_OF_KIND[pack.kind].includes(type))
    throw new Refusal({ code: 'refused', detail: 'subject-unfit', params })
  const missing = languages.find(one => one !== 'en' && pack.translations[one] === undefined)
  if (missing !== undefined)
    throw new Refusal({
      code: 'refused',
      detail: 'no-such-language',
      params: { ...params, language: missing },
    })
}

export async function createCampaign(
  { draft, packId, subjects }: InputOf<'questionnaires.create'>,
  call: Call,
): Promise<OutputOf<'questionnaires.create'>> {
  const pack = await packOf(call, packId)
  mustFit(pack, subjects.type, draft.languages)
  const ids = await idsOf(subjects, call)
  if (ids.length === 0)
    throw new Refusal({ code: 'refused', detail: 'nobody-to-ask', params: { title: draft.title } })
  const campaign: Campaign = {
    ...draft,
    id: call.newId(),
    packId,
    packVersion: pack.version,
    createdAt: call.now(),
    updatedAt: call.now(),
  }
  const kept = await keepVersion(call, pack)
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.create',
    summary: { title: campaign.title, count: ids.length },
    undo: 'step',
    rows: [
      insertCampaign(campaign),
      ...ids.map(id => insertRecipient(recipientOf(call, campaign.id, subjects.type, id))),
      ...kept.rows,
    ],
    bulk: kept.bulk,
    touched: TOUCHED,
  })
  return { campaign, recipients: ids.length }
}

export async function editCampaign({ id, draft }: InputOf<'questionnaires.edit'>, call: Call): Promise<null> {
  const campaign = await readCampaign(call.store, id)
  const pack = await packOf(call, campaign.packId)
  const [recipient] = await readRecipients(call.store, id)
  if (recipient !== undefined) mustFit(pack, recipient.subjectType, draft.languages)
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.edit',
    summary: { title: draft.title },
    undo: 'step',
    rows: [updateCampaign({ ...campaign, ...draft, updatedAt: call.now() })],
    touched: TOUCHED,
  })
  return null
}

export async function addRecipients(
  { id, subjects }: InputOf<'questionnaires.add'>,
  call: Call,
): Promise<{ added: number }> {
  const campaign = await readCampaign(call.store, id)
  mustFit(await packOf(call, campaign.packId), subjects.type, campaign.languages)
  const there = new Set(
    (await readRecipients(call.store, id)).map(one => `${one.subjectType} ${one.subjectId}`),
  )
  const fresh = (await idsOf(subjects, call)).filter(one => !there.has(`${subjects.type} ${one}`))
  if (fresh.length === 0) return { added: 0 }
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.add',
    summary: { title: campaign.title, count: fresh.length },
    undo: 'step',
    rows: fresh.map(one => insertRecipient(recipientOf(call, id, subjects.type, one))),
    touched: TOUCHED,
  })
  return { added: fresh.length }
}

/** The recipients of a campaign that were asked for; refuses one that is not among them. */
export async function chosenRecipients(
  campaignId: string,
  recipientIds: readonly string[],
  call: Call,
): Promise<Recipient[]> {
  const all = new Map((await readRecipients(call.store, campaignId)).map(one => [one.id, one]))
  return [...new Set(recipientIds)].map(id => {
    const found = all.get(id)
    if (!found) throw new Refusal({ code: 'not-found', params: { table: 'questionnaire_recipient', id } })
    return found
  })
}

export async function takeOutRecipients(
  { id, recipientIds }: InputOf<'questionnaires.take-out'>,
  call: Call,
): Promise<{ removed: number }> {
  const campaign = await readCampaign(call.store, id)
  const going = (await chosenRecipients(id, recipientIds, call)).filter(one => one.answeredOn === null)
  if (going.length === 0) return { removed: 0 }
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.take-out',
    summary: { title: campaign.title, count: going.length },
    undo: 'step',
    rows: going.map(one => removeRecipient(one.id)),
    touched: TOUCHED,
  })
  return { removed: going.length }
}

/** Puts a campaign into the bin. Answers that came with it stay where they are. */
export async function removeCampaign(
  { id, reason }: InputOf<'questionnaires.remove'>,
  call: Call,
): Promise<null> {
  const campaign = await readCampaign(call.store, id)
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.remove',
    summary: { title: campaign.title },
    reason,
    undo: 'step',
    rows: [binCampaign(id, call.now())],
    touched: TOUCHED,
  })
  return null
}

/** Records that recipients were reminded today; those who have answered are left out. */
export async function remindRecipients(
  { id, recipientIds }: InputOf<'questionnaires.remind'>,
  call: Call,
): Promise<{ reminded: number }> {
  const campaign = await readCampaign(call.store, id)
  const open = (await chosenRecipients(id, recipientIds, call)).filter(
    one => one.answeredOn === null && one.sentOn !== null,
  )
  if (open.length === 0) return { reminded: 0 }
  await call.change({
    topic: 'questionnaires',
    action: 'questionnaires.remind',
    summary: { title: campaign.title, count: open.length },
    undo: 'step',
    rows: open.map(one =>
      updateRecipient({ ...one, remindedOn: call.today(), reminders: one.reminders + 1 }),
    ),
    touched: TOUCHED,
  })
  return { reminded: open.length }
}
