import { answerProblem } from '@shared/assessment/answer'
import type { PlaceFact } from '@shared/assessment/condition'
import { questionsIn, type Pack } from '@shared/assessment/pack'
import type { Assessment, KeptAnswer } from '@shared/assessment/record'
import type { Answered } from '@shared/assessment/score'
import { packOf, type PackReading } from '../packs'
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

export const assessmentFacts = async (at: PackReading, id: string): Promise<AssessmentFacts> =>
  factsOf(at, await readAssessment(at.store, id))

export async function factsOf(at: PackReading, assessment: Assessment): Promise<AssessmentFacts> {
  const [pack, kept, places] = await Promise.all([
    packOf(at, assessment.packId),
    readAssessmentAnswers(at.store, assessment.id),
    placeFacts(at.store, assessment),
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

/** Only answers that can stand to a question of the pack take part in conditions and score. */
function answeredOf(
  pack: Pack,
  kept: ReadonlyMap<string, KeptAnswer>,
  places: ReadonlySet<PlaceFact>,
): Answered {
  const rows = questionsIn(pack).flatMap(question => {
    const answer = kept.get(question.id)
    return answer === undefined || answerProblem(question, answer.value) !== null
      ? []
      : [[question.id, answer] as const]
  })
  return {
    places,
    answers: new Map(rows.map(([id, answer]) => [id, answer.value])),
    verification: new Map(rows.map(([id, answer]) => [id, answer.verification])),
  }
}
