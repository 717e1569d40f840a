import type { PreviousFacts, StatementFacts } from '../facts'
import { figure, periodText } from '../figure'
import { keyFigures, titleOf } from '../key-figures'
import { ownWords, said, section, table } from '../layout'
import type { Block, Cell, Figure, Section } from '../report'
import { text, type Speech } from '../sentence'

function changeRow(item: Figure, previous: PreviousFacts, say: Speech): readonly Cell[] {
  const before = previous.figures[item.key] ?? null
  const change = item.value === null || before === null ? null : item.value - before
  return [
    text(titleOf(say, item.key)),
    figure(`previous.${item.key}`, before, item.unit),
    item,
    figure(`change.${item.key}`, change, item.unit),
  ]
}

function comparison(facts: StatementFacts, say: Speech): readonly Block[] {
  const { previous } = facts
  if (previous === null) return said(say, 'changes.first')
  const columns = [
    { id: 'figure', width: 3 },
    { id: 'before', align: 'end' },
    { id: 'now', align: 'end' },
    { id: 'change', align: 'end' },
  ] as const
  const rows = keyFigures(facts).map(item => changeRow(item, previous, say))
  const [now, before] = [facts.period.label, previous.periodLabel].map(label =>
    periodText(label, say.language),
  )
  return [
    ...said(say, 'changes.compared', {
      period: before ?? '',
      edition: figure('previous.edition', previous.editionNumber, 'level'),
    }),
    ...table(say, 'changes', columns, rows, { period: now ?? '', before: before ?? '' }),
  ]
}

/** Key figures beside those of the statement before this one. */
export function changesSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'changes', [comparison(facts, say), ownWords(facts.freeText, 'changes')])
}
