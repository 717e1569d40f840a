import type { PlaceFact } from '@shared/assessment/condition'
import { questionsIn, type Pack } from '@shared/assessment/pack'
import type { Assessment, KeptAnswer } from '@shared/assessment/record'
import type { Answered } from '@shared/assessment/score'
import { Refusal } from '@shared/contract/error'
import { assessmentPacks } from '../frameworks'
import { crossesBorder, isNearConflict, readAssessment, readAssessmentAnswers } from '../store/assessment'
import type { Store } from '../store/store'
import { readWorkspace } from '../store/workspace'

/** An assessment with its pack and everything its form and score are made of. */
export interface AssessmentFacts {
  readonly assessment: Assessment
  readonly pack: Pack
  /** All answers as kept, also those to questions the pack no longer has. */
  readonly kept: ReadonlyMap<string, KeptAnswer>
  readonly answered: Answered
}

/** The pack of that id; refuses with `not-found`. */
export async function packOf(assetsDir: string, packId: string): Promise<Pack> {
  const pack = (await assessmentPacks(assetsDir)).find(one => one.id === packId)
  if (!pack) throw new Refusal({ code: 'not-found', params: { table: 'pack', id: packId } })
  return pack
}

export async function assessmentFacts(store: Store, assetsDir: string, id: string): Promise<AssessmentFacts> {
  return factsOf(store, assetsDir, await readAssessment(store, id))
}

export async function factsOf(
  store: Store,
  assetsDir: string,
  assessment: Assessment,
): Promise<AssessmentFacts> {
  const [pack, kept, places] = await Promise.all([
    packOf(assetsDir, assessment.packId),
    readAssessmentAnswers(store, assessment.id),
    placeFacts(store, assessment),
  ])
  return { assessment, pack, kept, answered: answeredOf(pack, kept, places) }
}

async function placeFacts(store: Store, assessment: Assessment): Promise<Set<PlaceFact>> {
  const { subjectType, subjectId } = assessment
  const [near, crosses, { entity }] = await Promise.all([
    isNearConflict(store, subjectType, subjectId),
    crossesBorder(store, subjectType, subjectId),
    readWorkspace(store),
  ])
  const recruits = subjectType === 'recruiter' || (subjectType === 'entity' && entity.kind === 'recruiter')
  return new Set<PlaceFact>([
    ...(near ? (['near-conflict'] as const) : []),
    ...(crosses ? (['crosses-border'] as const) : []),
    ...(recruits ? (['recruits-workers'] as const) : []),
  ])
}

/** Only answers to questions that the pack has take part in conditions and score. */
function answeredOf(
  pack: Pack,
  kept: ReadonlyMap<string, KeptAnswer>,
  places: ReadonlySet<PlaceFact>,
): Answered {
  const rows = questionsIn(pack).flatMap(({ id }) => {
    const answer = kept.get(id)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return {
    places,
    answers: new Map(rows.map(([id, answer]) => [id, answer.value])),
    verification: new Map(rows.map(([id, answer]) => [id, answer.verification])),
  }
}
