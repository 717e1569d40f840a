import { figure, shareOf } from './figure'
import type { StatementFacts } from './facts'
import type { Figure } from './report'
import type { Speech } from './sentence'

const bandCount = (facts: StatementFacts, band: string): number | null =>
  facts.risk?.bands.find(entry => entry.band === band)?.suppliers ?? null

const openFindings = (facts: StatementFacts): number =>
  facts.response.findings.reduce((sum, entry) => sum + entry.open, 0)

/** The figures that stand in the summary and are compared from year to year. Keys are stable. */
export function keyFigures(facts: StatementFacts): readonly Figure[] {
  const { register, risk, response } = facts
  return [
    figure('register.suppliers', register.suppliers),
    figure('register.sites', register.sites),
    figure('register.recruiters', register.recruiters),
    figure('register.corridors', register.corridors),
    figure('register.workers', register.workers),
    figure('risk.bands.critical.suppliers', bandCount(facts, 'critical')),
    figure('risk.bands.high.suppliers', bandCount(facts, 'high')),
    figure('risk.near.sites', risk?.near.sites ?? null),
    figure('response.findings.open', openFindings(facts)),
    figure('response.actions.done', response.actions.done),
    figure('response.actions.overdue', response.actions.overdue),
    figure('audits.total', facts.audits.length),
  ]
}

/** Keys of figures that an indicator may be bound to, with their units. */
export const KPI_KEYS = [
  'register.suppliers',
  'register.workers',
  'risk.bands.critical.suppliers',
  'risk.bands.high.suppliers',
  'risk.near.sites',
  'response.findings.open',
  'response.actions.done',
  'response.actions.overdue',
  'audits.total',
  'response.actions.donePct',
  'response.medianDaysToClose',
  'gaps.sitesWithoutPosition',
  'gaps.sitesWithoutOrigins',
  'gaps.corridorsWithoutFees',
  'corridors.workersPay',
  'corridors.aboveOneMonth',
  'questionnaires.answered',
  'training.coveredPct',
  'registers.suppliersWithClauses',
  'grievances.received',
  'remedy.workersRepaid',
] as const

/** Every figure of `KPI_KEYS`; keys that other sections print too have the same values there. */
export function kpiFigures(facts: StatementFacts): readonly Figure[] {
  const { response, register, corridors, registers } = facts
  const settled = shareOf(response.actions.done, response.actions.open + response.actions.done)
  const all = [
    ...keyFigures(facts),
    figure('response.actions.donePct', settled, 'pct'),
    figure('response.medianDaysToClose', response.medianDaysToClose, 'days'),
    figure('gaps.sitesWithoutPosition', register.gaps.sitesWithoutPosition),
    figure('gaps.sitesWithoutOrigins', register.gaps.sitesWithoutOrigins),
    figure('gaps.corridorsWithoutFees', register.gaps.corridorsWithoutFees),
    figure('corridors.workersPay', corridors.workersPay),
    figure('corridors.aboveOneMonth', corridors.aboveOneMonth),
    figure('questionnaires.answered', facts.questionnaires?.answered ?? null),
    figure('training.coveredPct', shareOf(registers.covered, registers.audience), 'pct'),
    figure('registers.suppliersWithClauses', registers.suppliersWithClauses),
    figure('grievances.received', facts.grievances?.received ?? null),
    figure('remedy.workersRepaid', facts.remedy?.workersRepaid ?? null),
  ]
  const keys: readonly string[] = KPI_KEYS
  return all.filter(item => keys.includes(item.key))
}

export const titleOf = (say: Pick<Speech, 't'>, key: string): string =>
  say.t(`disclosure:keyFigures.${key.replaceAll('.', '_')}`)

/** Figures by key as kept with an export, for the comparison with the next statement and for indicators over the years. */
export function keyFigureValues(facts: StatementFacts): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...keyFigures(facts), ...kpiFigures(facts)].map(item => [item.key, item.value]))
}
