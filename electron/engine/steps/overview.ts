import type { StepView } from '@shared/contract/steps'
import { isSettled, type StepAnswer } from '@shared/steps/answer'
import { applies, isMeantFor } from '@shared/steps/applicability'
import type { Requirement, Step, StepsFramework } from '@shared/steps/framework'
import { dueState } from '@shared/steps/due'
import { levelsOf } from '@shared/steps/next-level'
import { allProgress, stepProgress, type StepProgress } from '@shared/steps/progress'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Entity } from '@shared/workspace/entity'
import { countByTarget } from '../store/evidence'
import { readAnswers } from '../store/steps'
import type { Store } from '../store/store'
import { readWorkspace } from '../store/workspace'
import { stepsFramework } from '../frameworks'

/** What the pages of the steps are drawn from. */
interface Facts {
  readonly framework: StepsFramework
  readonly answers: ReadonlyMap<string, StepAnswer>
  readonly kind: Entity['kind']
}

export async function stepFacts(store: Store, assetsDir: string): Promise<Facts> {
  const [framework, answers, { entity }] = await Promise.all([
    stepsFramework(assetsDir),
    readAnswers(store),
    readWorkspace(store),
  ])
  return { framework, answers, kind: entity.kind }
}

/** Progress of the five steps as it stands today. */
export async function progressOf(
  store: Store,
  assetsDir: string,
  today: CalendarDate,
): Promise<StepProgress[]> {
  const { framework, answers, kind } = await stepFacts(store, assetsDir)
  return allProgress(framework, answers, kind, today)
}

/** Every requirement that is meant for this kind of entity, with its answer and how many files prove it. */
export async function stepViews(store: Store, facts: Facts, today: CalendarDate): Promise<StepView[]> {
  const evidence = await countByTarget(store, 'requirement')
  return facts.framework.steps.map(step => ({
    ...headOf(step),
    progress: asView(stepProgress(facts.framework, step, facts.answers, facts.kind, today)),
    requirements: step.requirements
      .filter(requirement => isMeantFor(requirement, facts.kind))
      .map(requirement => viewOf(requirement, facts, evidence.get(requirement.id) ?? 0, today)),
  }))
}

export const asView = (progress: StepProgress) => ({ ...progress, gatesOpen: [...progress.gatesOpen] })

const headOf = ({ id, title, aim, basis }: Step) => ({ id, title, aim, basis })

function viewOf(requirement: Requirement, facts: Facts, evidenceCount: number, today: CalendarDate) {
  const answer = facts.answers.get(requirement.id) ?? null
  return {
    requirement,
    levels: [...levelsOf(facts.framework, requirement)],
    answer,
    applies: applies(requirement, facts.kind, answer),
    due: dueState(answer?.dueOn ?? null, isSettled(answer, facts.framework.doneThreshold), today),
    evidenceCount,
  }
}
