import { longUnanswered } from '@shared/questionnaires/unanswered'
import type { SubjectFloor } from '@shared/risk/from-records'
import type { Call } from '../call'
import { readRecipients } from '../questionnaires'
import { floorFacts } from '../response'
import { confirmedMatches, type ConfirmedMatch } from '../screening'
import { ownersOfRelated } from '../suppliers'

/** Reads the floors that the records of a topic raise (method 4.4). */
export type FloorReader = (call: Call) => Promise<readonly SubjectFloor[]>

/** F1: a match with a listed party that a person confirmed. */
async function screeningFloors({ store }: Call): Promise<SubjectFloor[]> {
  const matches = (await confirmedMatches(store)).filter(match => match.listKind === 'sanctions')
  const related = matches.filter(match => match.subjectType === 'related-party')
  const owners = await ownersOfRelated(
    store,
    related.map(match => match.subjectId),
  )
  return matches.flatMap(match => {
    const subject = floorSubject(match, owners)
    if (subject === null) return []
    return [
      {
        ...subject,
        code: 'F1' as const,
        reason: 'F1',
        params: { party: match.caption, list: match.listTitle },
        ref: { topic: 'screening', id: match.entryKey },
        date: match.decidedAt.slice(0, 10),
      },
    ]
  })
}

/** A listed owner or director is the floor of the supplier or recruiter. An auditor has no score: the match stands in screening only. */
function floorSubject(
  { subjectType, subjectId }: ConfirmedMatch,
  owners: ReadonlyMap<string, { readonly subjectType: 'supplier' | 'recruiter'; readonly id: string }>,
): Pick<SubjectFloor, 'subjectType' | 'subjectId'> | null {
  if (subjectType === 'auditor') return null
  if (subjectType !== 'related-party') return { subjectType, subjectId }
  const owner = owners.get(subjectId)
  return owner === undefined ? null : { subjectType: owner.subjectType, subjectId: owner.id }
}

/** F2, F3, F6, F7 and F9: what findings raise until their resolution is recorded and verified. */
async function findingFloors({ store }: Call): Promise<SubjectFloor[]> {
  const raised = await floorFacts(store)
  return raised.flatMap(({ floor, subjectType, subjectId, findingIds }) => {
    if (subjectType === 'entity' || subjectId === null) return []
    const params = { count: findingIds.length }
    const ref = findingIds[0] === undefined ? null : { topic: 'response', id: findingIds[0] }
    return [{ subjectType, subjectId, code: floor, reason: floor, params, ref, date: null }]
  })
}

/** F8: a questionnaire that was sent over twelve months ago, and none answered since. */
async function questionnaireFloors(call: Call): Promise<SubjectFloor[]> {
  const recipients = await readRecipients(call.store, null)
  return longUnanswered(recipients, call.today()).map(({ subjectType, subjectId, campaignId, sentOn }) => ({
    subjectType,
    subjectId,
    code: 'F8' as const,
    reason: 'F8',
    params: {},
    ref: { topic: 'questionnaires', id: campaignId },
    date: sentOn,
  }))
}

/** The topics that raise floors from their own records. F4 and F5 follow from the facts of corridors and sites. */
export const FLOOR_READERS: readonly FloorReader[] = [screeningFloors, findingFloors, questionnaireFloors]

/** Every floor raised today, in an order that does not depend on when it was recorded. */
export async function readFloors(call: Call, readers = FLOOR_READERS): Promise<SubjectFloor[]> {
  const floors: SubjectFloor[] = []
  for (const read of readers) floors.push(...(await read(call)))
  const key = ({ subjectId, code, ref }: SubjectFloor) => `${subjectId} ${code} ${ref?.id ?? ''}`
  return floors.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
