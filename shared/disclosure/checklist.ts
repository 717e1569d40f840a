import type { CalendarDate } from '../units/calendar-date'
import type { CoverageItem } from './coverage'
import type { SignOffFacts } from './law-facts'
import type { Capacity, Regime } from './regime'

export const CHECK_CODES = [
  'mandatory-missing',
  'approval-missing',
  'approval-capacity',
  'approval-future',
  'approval-before-end',
  'signature-missing',
  'signature-capacity',
  'signature-future',
  'mandatory-not-applicable',
  'recommended-missing',
  'period-open',
  'deadline-passed',
  'nobody-answers',
  'language',
  'law-unverified',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]

/** One thing to look at before a statement becomes final; an error keeps it a draft. */
export interface Check {
  readonly code: CheckCode
  readonly severity: 'error' | 'warning'
  /** What its sentence is filled with (`disclosure:check.<code>`). */
  readonly params: Readonly<Record<string, string | number>>
}

/** What the checklist looks at. */
export interface Checked {
  readonly regimes: readonly Regime[]
  readonly coverage: readonly Pick<CoverageItem, 'id' | 'text' | 'level' | 'state'>[]
  readonly approval: SignOffFacts | null
  readonly signatory: SignOffFacts | null
  /** Regimes that some entity says it answers. */
  readonly answered: readonly string[]
  readonly deadlines: Readonly<Record<string, CalendarDate | null>>
  readonly periodEnd: CalendarDate
  readonly language: string
  readonly today: CalendarDate
}

type Say = (capacity: Capacity) => string

const error = (code: CheckCode, params: Check['params'] = {}): Check => ({ code, severity: 'error', params })
const warning = (code: CheckCode, params: Check['params'] = {}): Check => ({
  code,
  severity: 'warning',
  params,
})

/** Whether somebody stands for it in a capacity the law takes; a voluntary guideline only hopes for one. */
function capacityChecks(
  code: 'approval-capacity' | 'signature-capacity',
  who: SignOffFacts,
  rules: readonly { readonly regime: Regime; readonly wanted: readonly Capacity[] | null }[],
  say: Say,
): readonly Check[] {
  return rules.flatMap(({ regime, wanted }) => {
    if (wanted === null || (who.capacity !== null && wanted.includes(who.capacity))) return []
    const params = { law: regime.short, wanted: wanted.map(say).join(', ') }
    return [regime.voluntary ? warning(code, params) : error(code, params)]
  })
}

function approvalChecks({ regimes, approval, periodEnd, today }: Checked, say: Say): readonly Check[] {
  if (approval === null) return [error('approval-missing')]
  const rules = regimes.map(regime => ({ regime, wanted: regime.signOff.approver }))
  return [
    ...(approval.date > today ? [error('approval-future')] : []),
    ...(approval.date <= periodEnd ? [warning('approval-before-end')] : []),
    ...capacityChecks('approval-capacity', approval, rules, say),
  ]
}

function signatureChecks({ regimes, signatory, today }: Checked, say: Say): readonly Check[] {
  const asking = regimes.filter(regime => regime.signOff.signatory !== null)
  if (asking.length === 0) return []
  const laws = asking.map(regime => regime.short).join(', ')
  if (signatory === null) return [error('signature-missing', { laws })]
  const rules = asking.map(regime => ({ regime, wanted: regime.signOff.signatory }))
  return [
    ...(signatory.date > today ? [error('signature-future')] : []),
    ...capacityChecks('signature-capacity', signatory, rules, say),
  ]
}

function itemChecks({ coverage }: Checked): readonly Check[] {
  const recommended = coverage.filter(item => item.state === 'missing' && item.level !== 'mandatory').length
  return [
    ...coverage.flatMap(({ id, text, level, state }) => {
      if (level !== 'mandatory') return []
      if (state === 'missing') return [error('mandatory-missing', { id, text })]
      return state === 'not-applicable' ? [warning('mandatory-not-applicable', { id, text })] : []
    }),
    ...(recommended === 0 ? [] : [warning('recommended-missing', { count: recommended })]),
  ]
}

function lawChecks({ regimes, answered, deadlines, language, today }: Checked): readonly Check[] {
  return regimes.flatMap(regime => {
    const law = regime.short
    const due = deadlines[regime.id] ?? null
    const wanted = regime.statementLanguages.filter(code => code !== language)
    return [
      ...(due !== null && due < today ? [warning('deadline-passed', { law, due })] : []),
      ...(regime.voluntary || answered.includes(regime.id) ? [] : [warning('nobody-answers', { law })]),
      ...(wanted.length === 0 ? [] : [warning('language', { law, languages: wanted.join(', ') })]),
      ...(regime.status === 'unverified' ? [warning('law-unverified', { law })] : []),
    ]
  })
}

/** Everything to look at before signing: errors keep the statement a draft, warnings do not. Errors come first. */
export function checklistOf(checked: Checked, say: Say): readonly Check[] {
  const found = [
    ...itemChecks(checked),
    ...approvalChecks(checked, say),
    ...signatureChecks(checked, say),
    ...(checked.periodEnd >= checked.today ? [warning('period-open')] : []),
    ...lawChecks(checked),
  ]
  return [...found.filter(one => one.severity === 'error'), ...found.filter(one => one.severity !== 'error')]
}
