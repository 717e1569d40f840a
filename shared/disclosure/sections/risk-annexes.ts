import { isAmountFirst, signsOf } from '../../text/signs'
import type { AmountFacts, CorridorLineFacts, StatementFacts, WorkLineFacts } from '../facts'
import { figure } from '../figure'
import { gap, note, said, section, table } from '../layout'
import type { Block, Cell, Inline, Section } from '../report'
import { counted, sentence, text, type Speech } from '../sentence'

const notKnown = (say: Speech): string => say.t('disclosure:notKnown')

function workRow(line: WorkLineFacts, say: Speech): readonly Cell[] {
  const key = `risk.work.${line.number}`
  return [
    figure(`${key}.number`, line.number, 'level'),
    text(line.country ?? notKnown(say)),
    figure(`${key}.severity`, line.severity, 'level'),
    figure(`${key}.likelihood`, line.likelihood, 'level'),
    text(say.t(`disclosure:work.${line.basis}`)),
    text(
      say.t(`disclosure:${line.provisional ? 'work.provisionalBand' : 'work.band'}`, {
        band: bandName(line.band, say),
      }),
    ),
    figure(`${key}.residual`, line.residual, 'points'),
  ]
}

/** What would bring it lower is told in a table of its own: beside seven narrow columns its sentences had a third of the page. */
const changesRow = (line: WorkLineFacts, say: Speech): readonly Cell[] => [
  figure(`risk.work.${line.number}.number`, line.number, 'level'),
  text(line.country ?? notKnown(say)),
  text(line.changes.join(signsOf(say.language).semicolon)),
]

function changesBlocks(lines: readonly WorkLineFacts[], say: Speech): readonly Block[] {
  const columns = [
    { id: 'number', width: 0.8, align: 'end' },
    { id: 'country', width: 2.4 },
    { id: 'changes', width: 14 },
  ] as const
  const changing = lines.filter(({ changes }) => changes.length > 0)
  return changing.length === 0
    ? []
    : table(
        say,
        'workChanges',
        columns,
        changing.map(line => changesRow(line, say)),
      )
}

const bandName = (band: WorkLineFacts['band'], say: Speech): string => say.t(`disclosure:bands.${band}`)

function workBlocks(lines: readonly WorkLineFacts[], scored: number, say: Speech): readonly Block[] {
  const columns = [
    { id: 'number', width: 0.8, align: 'end' },
    { id: 'country', width: 3.3 },
    { id: 'severity', width: 1.7, align: 'end' },
    { id: 'likelihood', width: 1.9, align: 'end' },
    { id: 'basis', width: 4.8 },
    { id: 'band', width: 4.2 },
    { id: 'score', width: 1.3, align: 'end' },
  ] as const
  return [
    ...said(
      say,
      'work.shown',
      {
        shown: figure('risk.work.shown', lines.length),
        scored: counted(say, 'suppliers', figure('risk.scoredSuppliers', scored)),
      },
      lines.length,
    ),
    ...table(
      say,
      'work',
      columns,
      lines.map(line => workRow(line, say)),
    ),
    ...changesBlocks(lines, say),
  ]
}

/** What comes first and what would change it: severity before likelihood, with the changes the model names. */
export function workAnnex({ risk }: StatementFacts, say: Speech): Section {
  return section(say, 'annex-work', [
    risk === null
      ? gap(say, 'gaps.noRun')
      : [...said(say, 'work.intro'), ...workBlocks(risk.work, risk.scoredSuppliers, say)],
  ])
}

/** Amounts one after the other, each with its currency; nothing owed or paid is said in a word. */
function amounts(key: string, found: readonly AmountFacts[] | null, say: Speech): Cell {
  if (found === null) return text(notKnown(say))
  if (found.length === 0) return text(say.t('disclosure:corridors.nothing'))
  const { semicolon } = signsOf(say.language)
  const content = found.flatMap(({ currency, amount }, at): Inline[] => {
    const [apart, shown] = [at === 0 ? '' : semicolon, figure(`${key}.${currency}`, amount, 'amount')]
    return isAmountFirst(say.language)
      ? [text(apart), shown, text(` ${currency}`)]
      : [text(`${apart}${currency} `), shown]
  })
  return { kind: 'run', content }
}

const recruiters = (line: CorridorLineFacts, say: Speech): string =>
  line.recruiters.length === 0
    ? notKnown(say)
    : line.recruiters
        .map(({ kind, licence }) =>
          say.t('disclosure:corridors.recruiter', {
            kind: say.t(`disclosure:corridors.kind.${kind}`),
            licence: say.t(`disclosure:corridors.licence.${licence ?? 'not-known'}`),
          }),
        )
        .join(signsOf(say.language).semicolon)

/** Between the countries of a corridor: unlike an arrow it turns with the text where that runs from right to left. */
const ONWARD = ' › '

function corridorRow(line: CorridorLineFacts, say: Speech): readonly Cell[] {
  const key = `corridors.${line.number}`
  return [
    figure(`${key}.number`, line.number, 'level'),
    text(line.countries.map(country => country ?? notKnown(say)).join(ONWARD)),
    text(line.band === null ? say.t('disclosure:corridors.notScored') : bandName(line.band, say)),
    text(recruiters(line, say)),
    figure(`${key}.workersPerYear`, line.workersPerYear),
    amounts(`${key}.paid`, line.paid, say),
    figure(`${key}.months`, line.months, 'months'),
    amounts(`${key}.owed`, line.owed, say),
  ]
}

/** Each corridor with its recruiters, what one worker pays, in months of pay, and what workers are owed. */
export function corridorsAnnex({ corridors }: StatementFacts, say: Speech): Section {
  if (corridors.total === 0) return section(say, 'annex-corridors', [gap(say, 'gaps.noCorridors')])
  const columns = [
    { id: 'number', width: 0.8, align: 'end' },
    { id: 'journey', width: 2.6 },
    { id: 'band', width: 1.4 },
    { id: 'recruiters', width: 2.8 },
    { id: 'workers', width: 1.6, align: 'end' },
    { id: 'paid', width: 2.1 },
    { id: 'months', width: 1.6, align: 'end' },
    { id: 'owed', width: 2.4 },
  ] as const
  return section(say, 'annex-corridors', [
    said(
      say,
      'corridors.intro',
      {
        shown: figure('corridors.shown', corridors.lines.length),
        corridors: counted(say, 'corridors', figure('register.corridors', corridors.total)),
      },
      corridors.lines.length,
    ),
    table(
      say,
      'corridors',
      columns,
      corridors.lines.map(line => corridorRow(line, say)),
    ),
    note('remark', sentence(say, 'corridors.owed')),
  ])
}
