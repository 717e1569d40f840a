import type { AnswerValue } from './answer'
import { applies } from './asked'
import { holds, type Known } from './condition'
import {
  FLAG_SEVERITIES,
  questionsIn,
  type FlagSeverity,
  type Pack,
  type Question,
  type Section,
} from './pack'

/** Who has checked an answer. */
export const ANSWER_VERIFICATIONS = ['none', 'self', 'doc', 'indep'] as const
export type AnswerVerification = (typeof ANSWER_VERIFICATIONS)[number]

/** How much of an answer's points counts, by who has checked it; the same steps as the controls of the risk model (4.3). */
export const VERIFICATION_FACTOR: Readonly<Record<AnswerVerification, number>> = {
  none: 0,
  self: 0.4,
  doc: 0.7,
  indep: 1,
}

/** Weight of a question by the severity of its bad answer (own convention, pack rule 2026.1). */
export const SEVERITY_WEIGHT: Readonly<Record<FlagSeverity, number>> = { critical: 3, major: 2, minor: 1 }

/** What is held against a pack: answers, facts about places, and how far each answer was checked. */
export interface Answered extends Known {
  readonly verification: ReadonlyMap<string, AnswerVerification>
}

export interface SectionScore {
  readonly sectionId: string
  /** 0 to 100; `null` where no question of it applies. */
  readonly score: number | null
  readonly asked: number
  readonly answered: number
}

export interface RedFlag {
  readonly questionId: string
  readonly sectionId: string
  readonly severity: FlagSeverity
  readonly indicators: readonly string[]
}

export interface AssessmentResult {
  /** 0 to 100, higher is better; `null` where nothing applies. */
  readonly score: number | null
  readonly sections: readonly SectionScore[]
  /** Questions that apply and have no answer, or "not known": they count 0. */
  readonly missing: readonly string[]
  readonly redFlags: readonly RedFlag[]
  /** Floor of the risk score that the red flags raise (model 4.4): F6 for a critical one, F9 for two major in a section. */
  readonly floors: readonly ('F6' | 'F9')[]
  /** Ids of cross-checks whose answers don't go together. */
  readonly queries: readonly string[]
}

/**
 * Score, red flags and queries of a filled-in pack.
 * `score = 100 × Σ weight × points × verification / Σ weight` over the scored questions that apply. Points: yes 1,
 * partial 0.5, no 0, turned round where "no" is the good answer. Missing answers count 0.
 */
export function assess(pack: Pack, answered: Answered): AssessmentResult {
  const scored = (questions: readonly Question[]) =>
    questions.filter(question => question.scored !== 'none' && counts(question, answered))
  const sections = pack.sections.map(section => sectionScore(section, scored(section.questions), answered))
  const redFlags = pack.sections.flatMap(section => flagsOf(section, answered))
  return {
    score: scoreOf(scored(questionsIn(pack)), answered),
    sections,
    missing: questionsIn(pack)
      .filter(question => counts(question, answered) && isMissing(answered.answers.get(question.id)))
      .map(question => question.id),
    redFlags,
    floors: floorsOf(redFlags),
    queries: pack.crossChecks.filter(check => holds(check.when, answered)).map(check => check.id),
  }
}

const isMissing = (answer: AnswerValue | undefined): boolean =>
  answer === undefined || answer.kind === 'not-known'

/** A question counts while its condition holds and nobody gave a reason why it does not apply. */
const counts = (question: Question, answered: Answered): boolean =>
  applies(question, answered) && answered.answers.get(question.id)?.kind !== 'not-applicable'

function scoreOf(questions: readonly Question[], answered: Answered): number | null {
  let reached = 0
  let possible = 0
  for (const question of questions) {
    const weight = SEVERITY_WEIGHT[question.severity]
    const verification = answered.verification.get(question.id) ?? 'none'
    reached += weight * points(question, answered) * VERIFICATION_FACTOR[verification]
    possible += weight
  }
  return possible === 0 ? null : (100 * reached) / possible
}

/** 0 to 1 before verification. */
export function points(question: Question, answered: Known): number {
  const answer = answered.answers.get(question.id)
  if (answer === undefined || answer.kind === 'not-known' || answer.kind === 'not-applicable') return 0
  if (question.scored === 'answer' && answer.kind === 'choice') {
    if (answer.option === 'partial') return 0.5
    return answer.option === question.good ? 1 : 0
  }
  return gravest(question, answered) === null ? 1 : 0
}

function sectionScore(section: Section, questions: readonly Question[], answered: Answered): SectionScore {
  const asked = section.questions.filter(question => counts(question, answered))
  return {
    sectionId: section.id,
    score: scoreOf(questions, answered),
    asked: asked.length,
    answered: asked.filter(question => !isMissing(answered.answers.get(question.id))).length,
  }
}

/** The gravest red flag that the answer raises; an unanswered question raises none, "not known" only where the pack says so. */
function gravest(question: Question, answered: Known): FlagSeverity | null {
  const fired = question.redFlags.filter(flag => holds(flag.when, answered)).map(flag => flag.severity)
  return FLAG_SEVERITIES.find(severity => fired.includes(severity)) ?? null
}

function flagsOf(section: Section, answered: Answered): RedFlag[] {
  return section.questions.flatMap(question => {
    if (!answered.answers.has(question.id) || !counts(question, answered)) return []
    const severity = gravest(question, answered)
    if (severity === null) return []
    return [{ questionId: question.id, sectionId: section.id, severity, indicators: question.indicators }]
  })
}

function floorsOf(flags: readonly RedFlag[]): ('F6' | 'F9')[] {
  const major = new Map<string, number>()
  for (const flag of flags)
    if (flag.severity === 'major') major.set(flag.sectionId, (major.get(flag.sectionId) ?? 0) + 1)
  const floors: ('F6' | 'F9')[] = []
  if (flags.some(flag => flag.severity === 'critical')) floors.push('F6')
  if ([...major.values()].some(count => count >= 2)) floors.push('F9')
  return floors
}

/**
 * Up to three things to do next, feasible first: the red flags of the gravest kind, then what is missing from the short
 * form, then answers that cost points (the heaviest first), then whatever else is missing; each with the evidence that
 * would settle it.
 */
export function nextSteps(pack: Pack, answered: Answered, count = 3): Question[] {
  const { redFlags, missing } = assess(pack, answered)
  const gravity = new Map(redFlags.map(({ questionId, severity }) => [questionId, severity]))
  const all = questionsIn(pack)
  const flagged = FLAG_SEVERITIES.flatMap(severity => all.filter(({ id }) => gravity.get(id) === severity))
  const rest = all.filter(({ id }) => !gravity.has(id))
  const open = rest.filter(({ id }) => missing.includes(id))
  const costly = rest.filter(question => !open.includes(question) && costs(question, answered))
  return [
    ...flagged,
    ...open.filter(({ short }) => short),
    ...costly.toSorted((a, b) => SEVERITY_WEIGHT[b.severity] - SEVERITY_WEIGHT[a.severity]),
    ...open.filter(({ short }) => !short),
  ].slice(0, count)
}

/** Whether an answer reaches less than it could before it is verified. */
const costs = (question: Question, answered: Answered): boolean =>
  question.scored !== 'none' && counts(question, answered) && points(question, answered) < 1
