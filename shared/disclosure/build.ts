import { cleaned } from '../text/clean'
import { coverageOf, type CoverageItem } from './coverage'
import type { ApprovalFacts, CoverageFacts, StatementFacts } from './facts'
import { figure, periodText } from './figure'
import { numberTables, refTo } from './layout'
import type { Regime } from './regime'
import { regimeIn } from './regime-words'
import {
  LABEL_NAMES,
  UNITS,
  type Cover,
  type CoverLine,
  type Inline,
  type Report,
  type Section,
} from './report'
import { joined, onDate, sentence, text, type Speech } from './sentence'
import { sectionsBegun } from './sentence-start'
import { coverageAnnex, dataAnnex, evidenceAnnex, methodAnnex, requirementsAnnex } from './sections/annexes'
import { auditSection } from './sections/audit'
import { changesSection } from './sections/changes'
import { indicatorsAnnex } from './sections/indicators-annex'
import { answeringNames, lawSection, lawsSection } from './sections/laws'
import { managementSection } from './sections/management'
import { nextYearSection } from './sections/next-year'
import { organisationSection } from './sections/organisation'
import { remedySection } from './sections/remedy'
import { responseSection } from './sections/response'
import { resultsSection } from './sections/results'
import { riskSection } from './sections/risk'
import { corridorsAnnex, workAnnex } from './sections/risk-annexes'
import { summarySection } from './sections/summary'

const signed = (who: ApprovalFacts | null, say: Speech, nobody: string): readonly Inline[] =>
  who === null
    ? sentence(say, nobody)
    : sentence(say, 'cover.approved', { name: who.name, role: who.role, date: onDate(who.date) })

/** Each law with the entities that answer it; the full names and references stand in the section of laws. */
function answers(facts: StatementFacts, regimes: readonly Regime[], say: Speech): readonly Inline[] {
  const [only] = regimes
  if (regimes.length === 1 && only !== undefined)
    return sentence(say, 'cover.answers', {
      entity: answeringNames(facts, only),
      regime: only.name,
      reference: only.legalReference.text,
    })
  const each = regimes.map(regime =>
    sentence(say, 'cover.answersShort', { entity: answeringNames(facts, regime), regime: regime.short }),
  )
  return [
    ...joined(each, say.language),
    ...sentence(say, 'cover.answersMore', { section: refTo(say, 'laws') }),
  ]
}

function coverLines(facts: StatementFacts, regimes: readonly Regime[], say: Speech): readonly CoverLine[] {
  const { edition, period } = facts
  const lines: readonly (readonly [string, readonly Inline[]])[] = [
    ['entity', [text(facts.entity.name)]],
    [
      'period',
      sentence(say, 'cover.span', {
        label: periodText(period.label, say.language),
        start: onDate(period.start),
        end: onDate(period.end),
      }),
    ],
    ['law', answers(facts, regimes, say)],
    [
      'edition',
      sentence(say, `cover.${edition.status}`, { number: figure('edition.number', edition.number, 'level') }),
    ],
    ['generated', [onDate(edition.generatedAt.slice(0, 10))]],
    ['approver', signed(edition.approval, say, 'cover.notApproved')],
    ...(regimes.some(regime => regime.signOff.signatory !== null)
      ? [['signatory', signed(facts.laws.signatory, say, 'cover.notSigned')] as const]
      : []),
  ]
  return lines.map(([id, content]) => ({ id, label: say.t(`disclosure:cover.labels.${id}`), content }))
}

function cover(facts: StatementFacts, regimes: readonly Regime[], say: Speech): Cover {
  return {
    title: say.t('disclosure:cover.title'),
    subtitle: say.t('disclosure:cover.subtitle', {
      entity: facts.entity.name,
      period: periodText(facts.period.label, say.language),
    }),
    lines: coverLines(facts, regimes, say),
    signatureLabel: say.t('disclosure:cover.signature'),
    counsel: say.t('disclosure:cover.counsel', {
      files: regimes.map(regime => `${regime.id} ${regime.version}`).join(', '),
    }),
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
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  say: Speech,
): readonly Section[] {
  const written = numberTables([
    summarySection(facts, say),
    lawsSection(facts, regimes, coverage, say),
    changesSection(facts, say),
    organisationSection(facts, say),
    managementSection(facts, say),
    riskSection(facts, say),
    responseSection(facts, say),
    resultsSection(facts, say),
    auditSection(facts, say),
    remedySection(facts, say),
    nextYearSection(facts, say),
    coverageAnnex(regimes, coverage, say),
    methodAnnex(facts, say),
    dataAnnex(facts, say),
    evidenceAnnex(facts, say),
    requirementsAnnex(facts, say),
    workAnnex(facts, say),
    corridorsAnnex(facts, say),
    indicatorsAnnex(facts, regimes, coverage, say),
    ...regimes
      .filter(regime => regime.id !== 'OECD5')
      .map(regime => lawSection(facts, regimes, regime, coverage, say)),
  ])
  return sectionsBegun(written, say.language)
}

/** How far the facts answer each item of these laws, in the words of the language, as the statement tells it. */
export const coverageIn = (
  facts: CoverageFacts,
  regimes: readonly Regime[],
  say: Speech,
): readonly CoverageItem[] => cleaned(regimes.flatMap(one => coverageOf(regimeIn(one, say.t), facts, say)))

/**
 * The statement of one entity for one period under one regime and any others it also answers, free of any format. Pure: the same facts, regime and
 * language give the same report. Order of content: cover, summary, changes, who and where, risk, what was done, results,
 * audit, remedy, next year, annexes.
 */
export function buildStatement(
  facts: StatementFacts,
  regime: Regime,
  say: Speech,
  also: readonly Regime[] = [],
): Report {
  const chosen = [regime, ...also.filter(one => one.id !== regime.id)]
  const regimes = chosen.map(one => regimeIn(one, say.t))
  const coverage = regimes.flatMap(one => coverageOf(one, facts, say))
  return cleaned<Report>({
    language: say.language,
    direction: say.direction,
    kind: regime.id,
    entity: facts.entity.name,
    periodLabel: facts.period.label,
    edition: facts.edition.number,
    status: facts.edition.status,
    generatedAt: facts.edition.generatedAt,
    cover: cover(facts, regimes, say),
    sections: sections(facts, regimes, coverage, say),
    regimes: regimes.map(({ id, name, short }) => ({ id, name, short })),
    coverage,
    labels: words(LABEL_NAMES, name => say.t(`disclosure:labels.${name}`)),
    unitLabels: words(UNITS, unit => say.t(`disclosure:units.${unit}`)),
    madeFor: null,
  })
}
