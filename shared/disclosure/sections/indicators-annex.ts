import { signsOf } from '../../text/signs'
import { requirementOf, type CoverageItem } from '../coverage'
import type { StatementFacts } from '../facts'
import { refTo, said, section, table, type SectionId } from '../layout'
import type { Regime } from '../regime'
import type { Cell, Section } from '../report'
import { text, type Speech } from '../sentence'
import { maturityText } from './requirements'

/** Where the base report says what stands behind a requirement, by its step. */
const SECTIONS: Readonly<Record<string, SectionId>> = {
  S1: 'management',
  S2: 'risk',
  S3: 'response',
  S4: 'audit',
  S5: 'results',
}

/**
 * Each of the eleven forced-labour indicators of the ILO (Indicators of Forced Labour, 2012) and the requirements of
 * the five steps under which it is looked for; the crosswalk is the authors' own (unverified).
 */
const ILO: readonly (readonly [string, readonly string[]])[] = [
  ['FL01', ['S2.05', 'S2.08']],
  ['FL02', ['S2.04', 'S2.06']],
  ['FL03', ['S2.06', 'S1.08']],
  ['FL04', ['S2.06', 'S1.13']],
  ['FL05', ['S1.08', 'S3.08']],
  ['FL06', ['S1.08', 'S1.13']],
  ['FL07', ['S2.06', 'S3.07']],
  ['FL08', ['S2.06', 'S3.07']],
  ['FL09', ['S1.12', 'S3.06']],
  ['FL10', ['S2.06', 'S4.05']],
  ['FL11', ['S2.06', 'S4.05']],
]

/** Themes that published benchmarks of forced-labour disclosure share, in the authors' own words (unverified). */
const BENCHMARK: readonly (readonly [string, readonly string[]])[] = [
  ['commitment', ['S1.01', 'S1.02', 'S1.03']],
  ['traceability', ['S1.04', 'S2.02']],
  ['riskAssessment', ['S2.01', 'S2.07', 'S2.08']],
  ['purchasing', ['S1.06', 'S1.07']],
  ['recruitment', ['S1.12', 'S2.04', 'S3.06']],
  ['workerVoice', ['S1.08', 'S1.09']],
  ['monitoring', ['S4.01', 'S4.04', 'S4.05']],
  ['remedy', ['S3.04', 'S3.07']],
]

function row(
  source: string,
  name: string,
  requirements: readonly string[],
  facts: StatementFacts,
  say: Speech,
): readonly Cell[] {
  const known = requirements.map(id => {
    const found = requirementOf(facts, id)
    return `${id}${signsOf(say.language).colon}${maturityText(say, found?.maturity ?? null)}`
  })
  const place = SECTIONS[(requirements[0] ?? 'S1').slice(0, 2)] ?? 'management'
  return [text(name), text(source), text(known.join(signsOf(say.language).semicolon)), refTo(say, place)]
}

function oecdRows(
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  facts: StatementFacts,
  say: Speech,
): readonly (readonly Cell[])[] {
  const base = regimes.find(regime => regime.id === 'OECD5')
  if (base === undefined) return []
  return base.items.map(item => {
    const place = coverage.find(found => found.id === item.id)?.sectionId ?? item.section
    const cells = row(say.t('disclosure:indicators.oecd'), item.text, item.requirements, facts, say)
    return [...cells.slice(0, 3), refTo(say, place)]
  })
}

/** Where a reader who comes with a list of indicators (ILO, OECD, benchmarks) finds each in this statement. */
export function indicatorsAnnex(
  facts: StatementFacts,
  regimes: readonly Regime[],
  coverage: readonly CoverageItem[],
  say: Speech,
): Section {
  const columns = [
    { id: 'indicator', width: 4.4 },
    { id: 'source', width: 3 },
    { id: 'requirements', width: 4.6 },
    { id: 'where', width: 2 },
  ] as const
  const named = (group: 'ilo' | 'benchmark', list: typeof ILO) =>
    list.map(([id, requirements]) =>
      row(
        say.t(`disclosure:indicators.${group}`),
        say.t(`disclosure:indicators.${group}Names.${id}`),
        requirements,
        facts,
        say,
      ),
    )
  return section(say, 'annex-indicators', [
    said(say, 'indicators.intro'),
    table(say, 'indicators', columns, [
      ...named('ilo', ILO),
      ...oecdRows(regimes, coverage, facts, say),
      ...named('benchmark', BENCHMARK),
    ]),
  ])
}
