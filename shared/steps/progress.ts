import type { CalendarDate } from '../units/calendar-date'
import { addMonths } from './add-months'
import type { Entity } from '../workspace/entity'
import type { StepAnswer } from './answer'
import { applies } from './applicability'
import type { Requirement, Step, StepId, StepsFramework } from './framework'

export type Answered = Pick<StepAnswer, 'requirementId' | 'maturity' | 'notApplicableReason' | 'assessedOn'>

export const STEP_STATES = ['not-started', 'in-progress', 'ready', 'needs-review'] as const
export type StepState = (typeof STEP_STATES)[number]

/** Where one step stands. */
export interface StepProgress {
  readonly stepId: StepId
  readonly state: StepState
  /** Mean maturity over the applicable requirements, 0 to 100; `null` while nothing is assessed. */
  readonly scorePct: number | null
  readonly applicable: number
  readonly assessed: number
  readonly done: number
  readonly gatesTotal: number
  /** Gates below the threshold or not assessed, in order: what to do first. */
  readonly gatesOpen: readonly string[]
}

/**
 * Progress of one step: `mean(maturity / 4) x 100` over the applicable requirements, where one that is not assessed
 * counts as 0; with any gate below the threshold the step is not ready whatever the mean (convention of the framework,
 * `scoring`).
 */
export function stepProgress(
  framework: StepsFramework,
  step: Step,
  answers: ReadonlyMap<string, Answered>,
  kind: Entity['kind'],
  today: CalendarDate,
): StepProgress {
  const counted = step.requirements.filter(one => applies(one, kind, answers.get(one.id) ?? null))
  const levels = counted.map(one => answers.get(one.id)?.maturity ?? null)
  const assessed = levels.filter(level => level !== null)
  const gatesOpen = openGates(counted, answers, framework.gateThreshold)
  const scorePct = assessed.length === 0 ? null : meanPct(levels)
  const done = assessed.filter(level => level >= framework.doneThreshold).length
  const complete = assessed.length === counted.length && gatesOpen.length === 0
  const good = complete && (scorePct ?? 0) >= (framework.doneThreshold / 4) * 100
  const stale = isStale(counted, answers, framework.reviewAfterMonths, today)
  return {
    stepId: step.id,
    state: stateOf(assessed.length, good, stale),
    scorePct,
    applicable: counted.length,
    assessed: assessed.length,
    done,
    gatesTotal: counted.filter(one => one.gate).length,
    gatesOpen,
  }
}

/** Progress of all five steps. */
export function allProgress(
  framework: StepsFramework,
  answers: ReadonlyMap<string, Answered>,
  kind: Entity['kind'],
  today: CalendarDate,
): StepProgress[] {
  return framework.steps.map(step => stepProgress(framework, step, answers, kind, today))
}

/** Not ready: a gate of the step is open, whatever the mean says. */
export const isNotReady = (progress: StepProgress): boolean => progress.gatesOpen.length > 0

function meanPct(levels: readonly (number | null)[]): number {
  const sum = levels.reduce<number>((total, level) => total + Math.min(level ?? 0, 4), 0)
  return (100 * sum) / (4 * levels.length)
}

function openGates(
  counted: readonly Requirement[],
  answers: ReadonlyMap<string, Answered>,
  threshold: number,
): string[] {
  return counted
    .filter(one => one.gate && (answers.get(one.id)?.maturity ?? 0) < threshold)
    .map(one => one.id)
}

/** Whether any assessment that counts is older than the framework allows. */
function isStale(
  counted: readonly Requirement[],
  answers: ReadonlyMap<string, Answered>,
  reviewAfterMonths: number,
  today: CalendarDate,
): boolean {
  return counted.some(one => {
    const assessedOn = answers.get(one.id)?.assessedOn ?? null
    return assessedOn !== null && addMonths(assessedOn, reviewAfterMonths) < today
  })
}

function stateOf(assessed: number, good: boolean, stale: boolean): StepState {
  if (assessed === 0) return 'not-started'
  if (stale) return 'needs-review'
  return good ? 'ready' : 'in-progress'
}
