import type { GrievanceFacts, RemedyFacts, StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, ownWords, said, section } from '../layout'
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
  return said(say, 'remedy.remedy', {
    helped: counted(say, 'workers', figure('remedy.workersHelped', remedy.workersHelped)),
    repaid: counted(say, 'workers', figure('remedy.workersRepaid', remedy.workersRepaid)),
    documents: figure('remedy.documentsReturned', remedy.documentsReturned),
  })
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
