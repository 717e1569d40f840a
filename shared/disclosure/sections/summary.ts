import type { StatementFacts } from '../facts'
import { figure, periodText } from '../figure'
import { keyFigures, titleOf } from '../key-figures'
import { gap, ownWords, refTo, said, section, table } from '../layout'
import type { Block, Section } from '../report'
import { counted, onDate, text, type Speech } from '../sentence'

function scope(facts: StatementFacts, say: Speech): readonly Block[] {
  const { register, period } = facts
  return said(say, 'summary.scope', {
    entity: facts.entity.name,
    start: onDate(period.start),
    end: onDate(period.end),
    suppliers: counted(say, 'suppliers', figure('register.suppliers', register.suppliers)),
    sites: counted(say, 'sites', figure('register.sites', register.sites)),
    recruiters: counted(say, 'recruiters', figure('register.recruiters', register.recruiters)),
    corridors: counted(say, 'corridors', figure('register.corridors', register.corridors)),
  })
}

function riskInShort(facts: StatementFacts, say: Speech): readonly Block[] {
  const { risk } = facts
  if (risk === null) return gap(say, 'gaps.noRun')
  const bandOf = (name: string) => risk.bands.find(entry => entry.band === name)?.suppliers ?? 0
  return [
    ...said(
      say,
      'summary.risk',
      {
        scored: counted(say, 'suppliers', figure('risk.scoredSuppliers', risk.scoredSuppliers)),
        critical: figure('risk.bands.critical.suppliers', bandOf('critical')),
        high: figure('risk.bands.high.suppliers', bandOf('high')),
        provisional: counted(say, 'bands', figure('risk.provisional', risk.provisional)),
        section: refTo(say, 'risk'),
      },
      risk.provisional,
    ),
    ...said(
      say,
      'summary.near',
      {
        sites: counted(say, 'sites', figure('risk.near.sites', risk.near.sites)),
        distance: figure('risk.near.withinKm', risk.near.withinKm, 'km'),
        workers: figure('risk.near.workers', risk.near.workers),
      },
      risk.near.sites,
    ),
  ]
}

function responseInShort(facts: StatementFacts, say: Speech): readonly Block[] {
  const { actions, decisions } = facts.response
  if (actions.open + actions.done === 0) return gap(say, 'gaps.noActions')
  return said(say, 'summary.response', {
    actions: counted(say, 'actions', figure('response.actions.total', actions.open + actions.done)),
    done: figure('response.actions.done', actions.done),
    overdue: figure('response.actions.overdue', actions.overdue),
    suspend: figure('response.decisions.suspend', decisions.suspend),
    disengage: figure('response.decisions.disengage', decisions.disengage),
    section: refTo(say, 'response'),
  })
}

function keyFigureTable(facts: StatementFacts, say: Speech): readonly Block[] {
  const rows = keyFigures(facts).map(item => [text(titleOf(say, item.key)), item])
  return table(
    say,
    'keyFigures',
    [
      { id: 'figure', width: 3 },
      { id: 'value', align: 'end' },
    ],
    rows,
    { period: periodText(facts.period.label, say.language) },
  )
}

/** One page that stands alone: whom it covers, what was found, what was done, what is not known. */
export function summarySection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'summary', [
    scope(facts, say),
    riskInShort(facts, say),
    responseInShort(facts, say),
    said(say, 'summary.unknown', { section: refTo(say, 'organisation') }),
    ownWords(facts.freeText, 'summary'),
    keyFigureTable(facts, say),
  ])
}
