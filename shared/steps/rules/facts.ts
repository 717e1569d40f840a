import type { FindingStage } from '../../response/stage'
import type { CalendarDate } from '../../units/calendar-date'
import type { StepAnswerDraft } from '../answer'

/** What the rules look at, gathered once: nothing in it names a person. */
export interface RuleFacts {
  readonly today: CalendarDate
  readonly doneThreshold: number
  readonly gateThreshold: number
  readonly requirements: readonly RequirementFact[]
  readonly evidence: readonly EvidenceFact[]
  readonly assessments: readonly AssessmentFact[]
  readonly findings: readonly FindingFact[]
  readonly actions: readonly DatedFact[]
  readonly audits: readonly (DatedFact & { readonly isPlanned: boolean })[]
}

export interface RequirementFact extends Pick<
  StepAnswerDraft,
  'maturity' | 'verification' | 'owner' | 'dueOn' | 'notApplicableReason'
> {
  readonly id: string
  readonly title: string
  readonly gate: boolean
  readonly applies: boolean
  /** Done, and nothing that comes again: its date no longer matters. */
  readonly isSettled: boolean
  /** Whether anything of its step has been assessed; before that a step is simply not begun. */
  readonly stepBegun: boolean
  /** Last valid days of the files that prove it; `null` = no end known. */
  readonly provedUntil: readonly (CalendarDate | null)[]
}

interface EvidenceFact {
  readonly id: string
  readonly title: string
  readonly validUntil: CalendarDate | null
  readonly uses: number
}

/** A contradiction between an answer and what the registers or the risk data say. */
export interface Contradiction {
  readonly questionId: string
  readonly code: 'licence' | 'licence-ended' | 'workers' | 'migrants' | 'near-conflict'
  readonly said: string
  readonly known: string
}

export interface AssessmentFact {
  readonly id: string
  readonly title: string
  readonly declared: boolean
  readonly validUntil: CalendarDate | null
  /** A newer one took its place. */
  readonly isReplaced: boolean
  /** Critical and major red flags of which no finding has been recorded, by question. */
  readonly flagsWithoutFinding: readonly string[]
  /** Pairs of answers that don't go together. */
  readonly queries: number
  readonly contradictions: readonly Contradiction[]
}

interface FindingFact {
  readonly id: string
  readonly title: string
  readonly stage: FindingStage
  readonly isGrave: boolean
}

interface DatedFact {
  readonly id: string
  readonly title: string
  readonly dueOn: CalendarDate | null
  readonly isSettled: boolean
}
