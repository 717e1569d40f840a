import type { GrievanceFacts, RemedyFacts, StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, ownWords, said, section, table } from '../layout'
import type { Block, Section } from '../report'
import { counted, type Speech } from '../sentence'

function grievanceBlocks(grievances: GrievanceFacts, say: Speech): readonly Block[] {
  return said(
    say,
    'remedy.grievances',
    {
      cases: counted(say, 'cases', figure('grievances.received', grievances.received)),
      resolved: figure('grievances.resolved', grievances.resolved),
      days: figure('grievances.medianDaysToFirstResponse', grievances.medianDaysToFirstResponse, 'days'),
    },
    grievances.received,
  )
}

function remedyBlocks(remedy: RemedyFacts, say: Speech): readonly Block[] {
  const people = (name: 'workersOwed' | 'workersHelped' | 'workersRepaid' | 'workersConfirmed') =>
    counted(say, 'workers', figure(`remedy.${name}`, remedy[name]))
  return [
    ...said(
      say,
      'remedy.remedy',
      {
        remedies: counted(say, 'remedies', figure('remedy.remedies', remedy.remedies)),
        closed: figure('remedy.closed', remedy.closed),
        owed: people('workersOwed'),
        helped: people('workersHelped'),
        repaid: people('workersRepaid'),
        documents: figure('remedy.documentsReturned', remedy.documentsReturned),
        confirmed: people('workersConfirmed'),
        unreachable: figure('remedy.workersUnreachable', remedy.workersUnreachable),
      },
      remedy.remedies,
    ),
    ...(remedy.currencies.length === 0 ? [] : moneyTable(remedy, say)),
    ...(remedy.notKnown === 0
      ? []
      : said(
          say,
          'remedy.notKnown',
          { remedies: counted(say, 'remedies', figure('remedy.notKnown', remedy.notKnown)) },
          remedy.notKnown,
        )),
  ]
}

/** Owed, paid and open by currency: amounts of different currencies are never added up. */
function moneyTable(remedy: RemedyFacts, say: Speech): readonly Block[] {
  const amounts = ['owed', 'paid', 'open'] as const
  return table(
    say,
    'remedy',
    [{ id: 'currency' }, ...amounts.map(id => ({ id, align: 'end' as const, width: 2 }))],
    remedy.currencies.map(line => [
      { kind: 'code' as const, text: line.currency },
      ...amounts.map(name => figure(`remedy.${name}.${line.currency}`, line[name], 'amount')),
    ]),
  )
}

/** Complaints received and what was made good, as numbers only. */
export function remedySection(facts: StatementFacts, say: Speech): Section {
  const { grievances, remedy } = facts
  return section(say, 'remedy', [
    grievances === null ? gap(say, 'gaps.noGrievances') : grievanceBlocks(grievances, say),
    remedy === null ? gap(say, 'gaps.noRemedy') : remedyBlocks(remedy, say),
    ownWords(facts.freeText, 'remedy'),
  ])
}
