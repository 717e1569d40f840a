import { cleaned } from './clean'
import { coverageOf, type CoverageItem } from './coverage'
import type { StatementFacts } from './facts'
import { figure } from './figure'
import { numberTables } from './layout'
import type { Regime } from './regime'
import {
  LABEL_NAMES,
  UNITS,
  type Cover,
  type CoverLine,
  type Inline,
  type Report,
  type Section,
} from './report'
import { onDate, sentence, text, type Speech } from './sentence'
import { coverageAnnex, dataAnnex, evidenceAnnex, methodAnnex, requirementsAnnex } from './sections/annexes'
import { auditSection } from './sections/audit'
import { changesSection } from './sections/changes'
import { managementSection } from './sections/management'
import { nextYearSection } from './sections/next-year'
import { organisationSection } from './sections/organisation'
import { remedySection } from './sections/remedy'
import { responseSection } from './sections/response'
import { resultsSection } from './sections/results'
import { riskSection } from './sections/risk'
import { corridorsAnnex, workAnnex } from './sections/risk-annexes'
import { summarySection } from './sections/summary'

function coverLines(facts: StatementFacts, regime: Regime, say: Speech): readonly CoverLine[] {
  const { edition, period } = facts
  const approved = edition.approval
  const lines: readonly (readonly [string, readonly Inline[]])[] = [
    ['entity', [text(facts.entity.name)]],
    [
      'period',
      sentence(say, 'cover.span', {
        label: period.label,
        start: onDate(period.start),
        end: onDate(period.end),
      }),
    ],
    [
      'law',
      sentence(say, 'cover.answers', {
        entity: facts.entity.name,
        regime: regime.name,
        reference: regime.legalReference,
      }),
    ],
    [
      'edition',
      sentence(say, `cover.${edition.status}`, { number: figure('edition.number', edition.number, 'level') }),
    ],
    ['generated', [onDate(edition.generatedAt.slice(0, 10))]],
    [
      'approver',
      approved === null
        ? sentence(say, 'cover.notApproved')
        : sentence(say, 'cover.approved', {
            name: approved.name,
            role: approved.role,
            date: onDate(approved.date),
          }),
    ],
  ]
  return lines.map(([id, content]) => ({ id, label: say.t(`disclosure:cover.labels.${id}`), content }))
}

function cover(facts: StatementFacts, regime: Regime, say: Speech): Cover {
  return {
    title: say.t('disclosure:cover.title'),
    subtitle: say.t('disclosure:cover.subtitle', { entity: facts.entity.name, period: facts.period.label }),
    lines: coverLines(facts, regime, say),
    signatureLabel: say.t('disclosure:cover.signature'),
    counsel: say.t('disclosure:cover.counsel', { regime: regime.id, version: regime.version }),
  }
}

function words<K extends string>(
  names: readonly K[],
  word: (name: K) => string,
): Readonly<Record<K, string>> {
  return Object.fromEntries(names.map(name => [name, word(name)])) as Record<K, string>
}

function sections(
  facts: StatementFacts,
  regime: Regime,
  coverage: readonly CoverageItem[],
  say: Speech,
): readonly Section[] {
  return numberTables([
    summarySection(facts, say),
    changesSection(facts, say),
    organisationSection(facts, say),
    managementSection(facts, say),
    riskSection(facts, say),
    responseSection(facts, say),
    resultsSection(facts, say),
    auditSection(facts, say),
    remedySection(facts, say),
    nextYearSection(facts, say),
    coverageAnnex(regime, coverage, say),
    methodAnnex(facts, say),
    dataAnnex(facts, say),
    evidenceAnnex(facts, say),
    requirementsAnnex(facts, say),
    workAnnex(facts, say),
    corridorsAnnex(facts, say),
  ])
}

/**
 * The statement of one entity for one period under one regime, free of any format. Pure: the same facts, regime and
 * language give the same report. Order of content: cover, summary, changes, who and where, risk, what was done, results,
 * audit, remedy, next year, annexes.
 */
export function buildStatement(facts: StatementFacts, regime: Regime, say: Speech): Report {
  const coverage = coverageOf(regime, facts, say)
  return cleaned<Report>({
    language: say.language,
    direction: say.direction,
    kind: regime.id,
    entity: facts.entity.name,
    periodLabel: facts.period.label,
    edition: facts.edition.number,
    status: facts.edition.status,
    generatedAt: facts.edition.generatedAt,
    cover: cover(facts, regime, say),
    sections: sections(facts, regime, coverage, say),
    coverage,
    labels: words(LABEL_NAMES, name => say.t(`disclosure:labels.${name}`)),
    unitLabels: words(UNITS, unit => say.t(`disclosure:units.${unit}`)),
  })
}
