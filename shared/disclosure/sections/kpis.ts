import { chart } from '../charts'
import type { StatementFacts } from '../facts'
import { figure, periodText } from '../figure'
import { kpiFigures, titleOf } from '../key-figures'
import type { KpiFacts, LabelledValue } from '../law-facts'
import { gap, heading, said, table } from '../layout'
import type { Block, Cell, Figure } from '../report'
import { text, type Speech } from '../sentence'

const EARLIER = 2
/** More charts would repeat the table without showing more. */
const DRAWN = 6

/** The two periods before this one that any indicator has a value of, oldest first. */
function earlierLabels(facts: StatementFacts): readonly string[] {
  const typed = facts.kpis.flatMap(kpi => kpi.values.map(value => value.label))
  const exported = facts.history.map(past => past.label)
  const before = [...new Set([...typed, ...exported])].filter(label => label < facts.period.label)
  return before.sort().slice(-EARLIER)
}

/** Values of a bound indicator come from records and earlier exports; typed ones only fill the periods before those. */
function valueIn(kpi: KpiFacts, label: string, facts: StatementFacts): number | null {
  const typed = kpi.values.find(value => value.label === label)?.value ?? null
  if (kpi.figure === null) return typed
  if (label === facts.period.label)
    return kpiFigures(facts).find(item => item.key === kpi.figure)?.value ?? null
  const exported = facts.history.find(past => past.label === label)?.figures[kpi.figure]
  return exported ?? typed
}

interface Line {
  readonly title: string
  readonly baseline: Figure
  readonly baselineLabel: string | null
  readonly years: readonly { readonly label: string; readonly value: Figure }[]
  readonly target: Figure
  readonly targetLabel: string | null
}

function lineOf(kpi: KpiFacts, facts: StatementFacts, say: Speech): Line {
  const named = (name: string, found: LabelledValue | null) =>
    figure(`kpi.${kpi.number}.${name}`, found?.value ?? null, kpi.unit)
  const labels = [...earlierLabels(facts), facts.period.label]
  const inFigures = (found: LabelledValue | null) =>
    found === null ? null : periodText(found.label, say.language)
  return {
    title: kpi.title ?? titleOf(say, kpi.figure ?? ''),
    baseline: named('baseline', kpi.baseline),
    baselineLabel: inFigures(kpi.baseline),
    years: labels.map(label => ({
      label: periodText(label, say.language),
      value: figure(`kpi.${kpi.number}.${label}`, valueIn(kpi, label, facts), kpi.unit),
    })),
    target: named('target', kpi.target),
    targetLabel: inFigures(kpi.target),
  }
}

const orNone = (say: Speech, label: string | null): Cell => text(label ?? say.t('disclosure:kpi.notSet'))

const kpiRow = (line: Line, say: Speech): readonly Cell[] => [
  text(line.title),
  orNone(say, line.baselineLabel),
  line.baseline,
  ...line.years.map(year => year.value),
  orNone(say, line.targetLabel),
  line.target,
]

function kpiTable(lines: readonly Line[], say: Speech): readonly Block[] {
  const years = lines[0]?.years ?? []
  const place = ['first', 'second', 'third'].slice(-years.length)
  const params = Object.fromEntries(years.map((year, at) => [place[at] ?? '', year.label]))
  const columns = [
    { id: 'indicator', width: 4 },
    { id: 'baselineOf', width: 1.7 },
    { id: 'baseline', width: 1.7, align: 'end' as const },
    ...place.map(id => ({ id, width: 1.5, align: 'end' as const })),
    { id: 'targetOf', width: 1.7 },
    { id: 'target', width: 1.5, align: 'end' as const },
  ]
  return table(
    say,
    'kpis',
    columns,
    lines.map(line => kpiRow(line, say)),
    params,
  )
}

const kpiChart = (line: Line, at: number, say: Speech): readonly Block[] =>
  chart(
    say,
    `kpi-${at + 1}`,
    'kpis',
    [
      ...(line.baselineLabel === null
        ? []
        : [{ label: say.t('disclosure:kpi.baseline', { label: line.baselineLabel }), value: line.baseline }]),
      ...line.years,
      ...(line.targetLabel === null
        ? []
        : [{ label: say.t('disclosure:kpi.target', { label: line.targetLabel }), value: line.target }]),
    ],
    {},
    line.title,
  )

/** Indicators with baseline, up to three periods and target, each drawn; figures bound to records are never typed. */
export function kpiBlocks(facts: StatementFacts, say: Speech): readonly Block[] {
  const lines = facts.kpis.map(kpi => lineOf(kpi, facts, say))
  if (lines.length === 0) return [...heading(say, 'indicators'), ...gap(say, 'gaps.noKpis')]
  return [
    ...heading(say, 'indicators'),
    ...said(say, 'kpi.intro'),
    ...kpiTable(lines, say),
    ...lines.slice(0, DRAWN).flatMap((line, at) => kpiChart(line, at, say)),
  ]
}
