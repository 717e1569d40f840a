import type { DueItem } from '../due'
import type { RuleFacts } from './facts'

/**
 * How much a contradiction matters: `serious` makes a published statement wrong or unproved, `warning` wants a hand,
 * `note` is worth knowing.
 */
export const RULE_SEVERITIES = ['serious', 'warning', 'note'] as const
export type RuleSeverity = (typeof RULE_SEVERITIES)[number]

/** One place where a rule is broken: what its sentence (`steps:rule.<id>`) is filled with, and where to put it right. */
interface Hit {
  readonly params: Readonly<Record<string, string | number>>
  readonly link: { readonly kind: DueItem['kind']; readonly id: string }
}

interface Rule {
  readonly id: string
  readonly severity: RuleSeverity
  readonly find: (facts: RuleFacts) => readonly Hit[]
}

const hit = (
  kind: Hit['link']['kind'],
  { id, title }: { readonly id: string; readonly title: string },
  params: Hit['params'] = {},
): Hit => ({ params: { id, title, ...params }, link: { kind, id } })

const isPast = (date: string | null, today: string): date is string => date !== null && date < today

/** Requirements that count and are said to be in place. */
const inPlace = ({ requirements, doneThreshold }: RuleFacts) =>
  requirements.filter(one => one.applies && (one.maturity ?? 0) >= doneThreshold)

const endedProof = ({ today }: RuleFacts, until: readonly (string | null)[]): boolean =>
  until.length > 0 && until.every(date => isPast(date, today))

/** Every rule, once, the serious first. A rule speaks only of what is recorded: what nobody has begun breaks none. */
export const RULES: readonly Rule[] = [
  {
    id: 'compliant-without-evidence',
    severity: 'serious',
    find: facts =>
      inPlace(facts)
        .filter(one => one.provedUntil.length === 0)
        .map(one => hit('requirement', one, { level: one.maturity ?? 0 })),
  },
  {
    id: 'proof-ended',
    severity: 'serious',
    find: facts =>
      inPlace(facts)
        .filter(one => endedProof(facts, one.provedUntil))
        .map(one => hit('requirement', one)),
  },
  {
    id: 'verified-without-evidence',
    severity: 'serious',
    find: ({ requirements, doneThreshold }) =>
      requirements
        .filter(one => one.applies && (one.maturity ?? 0) < doneThreshold && one.provedUntil.length === 0)
        .filter(one => one.verification === 'doc' || one.verification === 'indep')
        .map(one => hit('requirement', one)),
  },
  {
    id: 'gate-below-level',
    severity: 'serious',
    find: ({ requirements, gateThreshold }) =>
      requirements
        .filter(one => one.gate && one.applies && one.stepBegun && (one.maturity ?? 0) < gateThreshold)
        .map(one => hit('requirement', one, { needed: gateThreshold })),
  },
  {
    id: 'red-flag-without-finding',
    severity: 'serious',
    find: ({ assessments }) =>
      assessments
        .filter(one => !one.isReplaced && one.flagsWithoutFinding.length > 0)
        .map(one =>
          hit('assessment', one, {
            count: one.flagsWithoutFinding.length,
            questions: one.flagsWithoutFinding.join(', '),
          }),
        ),
  },
  {
    id: 'grave-finding-undecided',
    severity: 'serious',
    find: ({ findings }) =>
      findings.filter(one => one.isGrave && one.stage === 'to-decide').map(one => hit('finding', one)),
  },
  {
    id: 'answer-contradicts-record',
    severity: 'warning',
    find: ({ assessments }) =>
      assessments
        .filter(one => !one.isReplaced)
        .flatMap(one =>
          one.contradictions.map(({ questionId, code, said, known }) =>
            hit('assessment', one, { questionId, code, said, known }),
          ),
        ),
  },
  {
    id: 'answers-contradict',
    severity: 'warning',
    find: ({ assessments }) =>
      assessments
        .filter(one => !one.isReplaced && one.queries > 0)
        .map(one => hit('assessment', one, { count: one.queries })),
  },
  {
    id: 'assessment-ended',
    severity: 'warning',
    find: ({ assessments, today }) =>
      assessments
        .filter(one => one.declared && !one.isReplaced && isPast(one.validUntil, today))
        .map(one => hit('assessment', one, { date: one.validUntil ?? '' })),
  },
  {
    id: 'evidence-ended',
    severity: 'warning',
    find: ({ evidence, today }) =>
      evidence
        .filter(one => one.uses > 0 && isPast(one.validUntil, today))
        .map(one => hit('evidence', one, { date: one.validUntil ?? '' })),
  },
  {
    id: 'requirement-overdue',
    severity: 'warning',
    find: ({ requirements, today }) =>
      requirements
        .filter(one => one.applies && !one.isSettled && isPast(one.dueOn, today))
        .map(one => hit('requirement', one, { date: one.dueOn ?? '' })),
  },
  {
    id: 'action-overdue',
    severity: 'warning',
    find: ({ actions, today }) =>
      actions
        .filter(one => !one.isSettled && isPast(one.dueOn, today))
        .map(one => hit('action', one, { date: one.dueOn ?? '' })),
  },
  {
    id: 'audit-not-begun',
    severity: 'warning',
    find: ({ audits, today }) =>
      audits
        .filter(one => one.isPlanned && isPast(one.dueOn, today))
        .map(one => hit('audit', one, { date: one.dueOn ?? '' })),
  },
  {
    id: 'due-without-owner',
    severity: 'note',
    find: ({ requirements }) =>
      requirements
        .filter(one => one.applies && !one.isSettled && one.dueOn !== null && one.owner === null)
        .map(one => hit('requirement', one)),
  },
  {
    id: 'excused-but-assessed',
    severity: 'note',
    find: ({ requirements }) =>
      requirements
        .filter(one => one.notApplicableReason !== null && one.maturity !== null)
        .map(one => hit('requirement', one, { level: one.maturity ?? 0 })),
  },
  {
    id: 'evidence-unused',
    severity: 'note',
    find: ({ evidence }) => evidence.filter(one => one.uses === 0).map(one => hit('evidence', one)),
  },
]

export interface BrokenRule extends Hit {
  readonly rule: string
  readonly severity: RuleSeverity
}

/** Everything that doesn't hold together, the serious first, each rule's hits in the order of their records. */
export const brokenRules = (facts: RuleFacts): BrokenRule[] =>
  RULE_SEVERITIES.flatMap(severity =>
    RULES.filter(rule => rule.severity === severity).flatMap(rule =>
      rule.find(facts).map(found => ({ rule: rule.id, severity, ...found })),
    ),
  )
