import type { ResponseFacts, StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, heading, ownWords, said, section, table } from '../layout'
import type { Block, Cell, Section } from '../report'
import { counted, text, type Speech } from '../sentence'

const OPTIONS = ['continue', 'suspend', 'disengage'] as const

function decisionBlocks(response: ResponseFacts, say: Speech): readonly Block[] {
  const total = OPTIONS.reduce((sum, option) => sum + response.decisions[option], 0)
  if (total === 0) return gap(say, 'gaps.noDecisions')
  const rows = OPTIONS.map((option): readonly Cell[] => [
    text(say.t(`disclosure:decisions.${option}`)),
    figure(`response.decisions.${option}`, response.decisions[option]),
  ])
  return [
    ...said(
      say,
      'response.decisions',
      { decisions: counted(say, 'decisions', figure('response.decisions.total', total)) },
      total,
    ),
    ...table(
      say,
      'decisions',
      [
        { id: 'option', width: 4 },
        { id: 'count', align: 'end' },
      ],
      rows,
    ),
  ]
}

function findingBlocks(response: ResponseFacts, say: Speech): readonly Block[] {
  if (response.findings.every(entry => entry.open + entry.closed === 0)) return gap(say, 'gaps.noFindings')
  const rows = response.findings.map((entry): readonly Cell[] => {
    const name = entry.severity ?? 'notRated'
    return [
      text(say.t(`disclosure:severities.${name}`)),
      figure(`response.findings.${name}.open`, entry.open),
      figure(`response.findings.${name}.closed`, entry.closed),
      figure(`response.findings.${name}.peopleAffected`, entry.peopleAffected),
    ]
  })
  const columns = [
    { id: 'severity', width: 3 },
    { id: 'open', align: 'end' },
    { id: 'closed', align: 'end' },
    { id: 'people', align: 'end' },
  ] as const
  return table(say, 'findings', columns, rows)
}

function actionBlocks(response: ResponseFacts, say: Speech): readonly Block[] {
  const { open, done, overdue } = response.actions
  if (open + done === 0) return gap(say, 'gaps.noActions')
  return said(say, 'response.actions', {
    actions: counted(say, 'actions', figure('response.actions.total', open + done)),
    done: figure('response.actions.done', done),
    open: figure('response.actions.open', open),
    overdue: figure('response.actions.overdue', overdue),
  })
}

/** Findings, the three response options of the OECD guidance (Annex I Step 3 B), and corrective actions. */
export function responseSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'response', [
    ownWords(facts.freeText, 'response'),
    heading(say, 'findings'),
    findingBlocks(facts.response, say),
    heading(say, 'decisions'),
    decisionBlocks(facts.response, say),
    heading(say, 'actions'),
    actionBlocks(facts.response, say),
  ])
}
