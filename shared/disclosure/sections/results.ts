import type { StatementFacts } from '../facts'
import { figure, shareOf } from '../figure'
import { gap, ownWords, refTo, said, section, table } from '../layout'
import type { Block, Cell, Section } from '../report'
import { text, type Speech } from '../sentence'
import { drawn } from '../charts'
import { kpiBlocks } from './kpis'

function progressTable(facts: StatementFacts, say: Speech): readonly Block[] {
  const rows = facts.steps.map((step): readonly Cell[] => [
    text(step.title),
    figure(`steps.${step.id}.progressPct`, step.progressPct, 'pct'),
    figure(`steps.${step.id}.gatesReady`, step.gatesReady),
    figure(`steps.${step.id}.gatesTotal`, step.gatesTotal),
    text(say.t(step.gatesReady < step.gatesTotal ? 'disclosure:ready.no' : 'disclosure:ready.yes')),
  ])
  const columns = [
    { id: 'step', width: 4 },
    { id: 'progress', align: 'end' },
    { id: 'gatesReady', align: 'end' },
    { id: 'gatesTotal', align: 'end' },
    { id: 'ready', width: 2 },
  ] as const
  return rows.length === 0 ? [] : drawn(say, table(say, 'progress', columns, rows), 'progress')
}

function effectBlocks(facts: StatementFacts, say: Speech): readonly Block[] {
  const { actions, medianDaysToClose } = facts.response
  if (actions.open + actions.done === 0) return gap(say, 'gaps.noActions')
  return said(
    say,
    'results.actions',
    {
      share: figure('response.actions.donePct', shareOf(actions.done, actions.open + actions.done), 'pct'),
      days: figure('response.medianDaysToClose', medianDaysToClose, 'days'),
    },
    medianDaysToClose,
  )
}

/** How far each step is, and what the actions came to. */
export function resultsSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'results', [
    said(say, 'results.intro', { annex: refTo(say, 'annex-requirements') }),
    progressTable(facts, say),
    effectBlocks(facts, say),
    kpiBlocks(facts, say),
    ownWords(facts.freeText, 'results'),
  ])
}
