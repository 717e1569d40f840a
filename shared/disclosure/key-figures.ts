import { figure } from './figure'
import type { StatementFacts } from './facts'
import type { Figure } from './report'

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

/** Key figures by key, as kept for the comparison with the next statement. */
export function keyFigureValues(facts: StatementFacts): Readonly<Record<string, number | null>> {
  return Object.fromEntries(keyFigures(facts).map(item => [item.key, item.value]))
}
