import type { GrievanceFigures } from '../grievances/figures'
import type { RemedyTotals } from '../remedy/totals'
import type { DueItem } from '../steps/due'
import { daysBetween, type CalendarDate, type Moment } from '../units/calendar-date'
import { majorAmount } from '../units/money'
import { figure } from './figure'
import { gap, numberTables, paragraph, said, table } from './layout'
import { LABEL_NAMES, UNITS, type Block, type Cell, type Inline, type Report, type Section } from './report'
import { onDate, sentence, text, type Speech } from './sentence'

/** A supplier that leads the ranking. */
export interface TopRisk {
  readonly name: string
  /** Name of the country; `null` = not known. */
  readonly country: string | null
  readonly band: 'low' | 'medium' | 'high' | 'critical'
  readonly residual: number
  /** Score of the run before; `null` = none. */
  readonly before: number | null
  /** The strongest reason, in words. */
  readonly reason: string
}

/** What the board or the accountable manager is told of a quarter (five steps, S3.01). It names suppliers: it is for the house. */
export interface ManagementFacts {
  readonly entity: string
  readonly quarter: { readonly label: string; readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }
  readonly madeAt: Moment
  readonly madeBy: string
  /** Day of the newest score run; `null` = nothing has been scored. */
  readonly scoredOn: CalendarDate | null
  readonly bands: { readonly critical: number; readonly high: number }
  readonly topRisks: readonly TopRisk[]
  /** Everything late on the day the report is made. */
  readonly overdue: readonly DueItem[]
  /** Decisions that want their review within the next ninety days, late ones included. */
  readonly decisionsDue: readonly DueItem[]
  readonly findings: { readonly opened: number; readonly closed: number; readonly open: number }
  readonly decisions: Readonly<Record<'continue' | 'suspend' | 'disengage', number>>
  readonly remedy: RemedyTotals
  readonly grievances: GrievanceFigures
  readonly audits: { readonly reported: number; readonly planned: number }
}

const words = (say: Speech, key: string, params?: Readonly<Record<string, string | number>>): string =>
  say.t(`disclosure:managementReport.${key}`, params)

const MOST = 40

function riskBlocks({ topRisks, scoredOn, bands }: ManagementFacts, say: Speech): readonly Block[] {
  if (scoredOn === null) return gap(say, 'managementReport.notScored')
  return [
    ...said(say, 'managementReport.risk', {
      date: onDate(scoredOn),
      critical: figure('management.critical', bands.critical),
      high: figure('management.high', bands.high),
    }),
    ...table(
      say,
      'managementRisks',
      [
        { id: 'supplier', width: 3 },
        { id: 'country', width: 1.6 },
        { id: 'band', width: 1.2 },
        { id: 'score', align: 'end' },
        { id: 'before', align: 'end', width: 1.7 },
        { id: 'reason', width: 3.4 },
      ],
      topRisks.map((risk, at) => [
        text(risk.name),
        text(risk.country ?? say.t('disclosure:notKnown')),
        text(say.t(`disclosure:bands.${risk.band}`)),
        figure(`management.risk.${at + 1}.score`, Math.round(risk.residual)),
        figure(`management.risk.${at + 1}.before`, risk.before === null ? null : Math.round(risk.before)),
        text(risk.reason),
      ]),
    ),
  ]
}

const titleOf = (item: DueItem, say: Speech): Cell =>
  text(item.restricted ? words(say, 'restricted') : item.title)

/** Things with a date: what, of whom, by when, and how many days late. */
function dueTable(
  id: 'managementOverdue' | 'managementDecisions',
  items: readonly DueItem[],
  facts: ManagementFacts,
  say: Speech,
): readonly Block[] {
  const today = facts.madeAt.slice(0, 10)
  const shown = items.slice(0, MOST)
  return [
    ...table(
      say,
      id,
      [
        { id: 'kind', width: 1.6 },
        { id: 'title', width: 4 },
        { id: 'owner', width: 2 },
        { id: 'due', width: 1.4 },
        { id: 'late', align: 'end' },
      ],
      shown.map((item, at) => [
        text(words(say, `kind.${item.kind}`)),
        titleOf(item, say),
        text(item.owner ?? say.t('disclosure:notKnown')),
        onDate(item.dueOn),
        figure(`management.${id}.${at + 1}.late`, Math.max(0, daysBetween(item.dueOn, today))),
      ]),
    ),
    ...(items.length > MOST
      ? said(say, 'managementReport.more', { n: figure(`management.${id}.more`, items.length - MOST) })
      : []),
  ]
}

function workBlocks(facts: ManagementFacts, say: Speech): readonly Block[] {
  const { findings, decisions, audits, grievances } = facts
  return [
    ...said(say, 'managementReport.findings', {
      opened: figure('management.findings.opened', findings.opened),
      closed: figure('management.findings.closed', findings.closed),
      open: figure('management.findings.open', findings.open),
    }),
    ...said(say, 'managementReport.decisions', {
      continue: figure('management.decisions.continue', decisions.continue),
      suspend: figure('management.decisions.suspend', decisions.suspend),
      disengage: figure('management.decisions.disengage', decisions.disengage),
    }),
    ...said(say, 'managementReport.audits', {
      reported: figure('management.audits.reported', audits.reported),
      planned: figure('management.audits.planned', audits.planned),
    }),
    ...said(say, 'managementReport.grievances', {
      received: figure('management.grievances.received', grievances.received),
      resolved: figure('management.grievances.resolved', grievances.resolved),
      unanswered: figure('management.grievances.unanswered', grievances.unanswered),
      days: figure('management.grievances.days', grievances.medianDaysToFirstResponse, 'days'),
    }),
  ]
}

function remedyBlocks({ remedy }: ManagementFacts, say: Speech): readonly Block[] {
  if (remedy.remedies === 0) return gap(say, 'gaps.noRemedy')
  const amount = (minor: number, currency: string) => majorAmount({ minor, currency, rateDate: null })
  return [
    ...said(say, 'managementReport.remedy', {
      owed: figure('management.remedy.owed', remedy.workersOwed),
      helped: figure('management.remedy.helped', remedy.workersHelped),
      confirmed: figure('management.remedy.confirmed', remedy.workersConfirmed),
      unreachable: figure('management.remedy.unreachable', remedy.workersUnreachable),
    }),
    ...(remedy.currencies.length === 0
      ? []
      : table(
          say,
          'remedy',
          [
            { id: 'currency' },
            { id: 'owed', align: 'end', width: 2 },
            { id: 'paid', align: 'end', width: 2 },
            { id: 'open', align: 'end', width: 2 },
          ],
          remedy.currencies.map(({ currency, owed, paid, open }) => [
            { kind: 'code', text: currency },
            figure(`management.remedy.${currency}.owed`, amount(owed, currency), 'amount'),
            figure(`management.remedy.${currency}.paid`, amount(paid, currency), 'amount'),
            figure(`management.remedy.${currency}.open`, amount(open, currency), 'amount'),
          ]),
        )),
  ]
}

const none = (say: Speech, key: string): readonly Block[] =>
  paragraph(sentence(say, `managementReport.${key}`))

function sections(facts: ManagementFacts, say: Speech): readonly Section[] {
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [
      'decisions-due',
      facts.decisionsDue.length === 0
        ? none(say, 'noDecisions')
        : dueTable('managementDecisions', facts.decisionsDue, facts, say),
    ],
    ['top-risks', riskBlocks(facts, say)],
    [
      'overdue',
      facts.overdue.length === 0
        ? none(say, 'nothingOverdue')
        : dueTable('managementOverdue', facts.overdue, facts, say),
    ],
    ['work', workBlocks(facts, say)],
    ['remedy', remedyBlocks(facts, say)],
  ]
  return numberTables(
    parts.map(([id, blocks], at) => ({
      id,
      number: String(at + 1),
      annex: false,
      title: words(say, `section.${id}`),
      blocks,
    })),
  )
}

const byName = <K extends string>(names: readonly K[], word: (name: K) => string) =>
  Object.fromEntries(names.map(name => [name, word(name)])) as Record<K, string>

/** The quarter's report to management, free of any format; the same facts and language give the same report. */
export function buildManagementReport(facts: ManagementFacts, say: Speech): Report {
  const line = (id: 'quarter' | 'made' | 'by', content: readonly Inline[]) => ({
    id,
    label: words(say, `cover.${id}`),
    content,
  })
  const { quarter, entity, madeAt, madeBy } = facts
  return {
    language: say.language,
    direction: say.direction,
    kind: 'management-report',
    regimes: [],
    entity,
    periodLabel: quarter.label,
    edition: 1,
    status: 'final',
    generatedAt: madeAt,
    cover: {
      title: words(say, 'title'),
      subtitle: say.t('disclosure:cover.subtitle', { entity, period: quarter.label }),
      lines: [
        line('quarter', [onDate(quarter.startsOn), text(' – '), onDate(quarter.endsOn)]),
        line('made', [onDate(madeAt.slice(0, 10))]),
        line('by', [text(madeBy)]),
      ],
      signatureLabel: say.t('disclosure:cover.signature'),
      counsel: words(say, 'internal'),
    },
    sections: sections(facts, say),
    coverage: [],
    labels: byName(LABEL_NAMES, name => say.t(`disclosure:labels.${name}`)),
    unitLabels: byName(UNITS, unit => say.t(`disclosure:units.${unit}`)),
    madeFor: null,
  }
}
