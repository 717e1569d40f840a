import { requirementOf } from '../coverage'
import type { StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, ownWords, refTo, said, section } from '../layout'
import type { Block, Section } from '../report'
import type { Speech } from '../sentence'
import { evidenceText, maturityText, requirementTable, stepOf } from './requirements'

/** What OECD step 5 asks the report to say about management systems, and the requirement that answers it. */
const TOLD = [
  ['policy', 'S1.01'],
  ['people', 'S1.02'],
  ['records', 'S1.05'],
  ['grievance', 'S1.08'],
] as const

function told(facts: StatementFacts, say: Speech): readonly Block[] {
  return TOLD.flatMap(([topic, id]) => {
    const requirement = requirementOf(facts, id)
    if (requirement?.maturity == null) return gap(say, `management.${topic}Missing`, { id })
    return said(say, `management.${topic}`, {
      id,
      level: figure(`requirements.${id}.maturity`, requirement.maturity, 'level'),
      maturity: maturityText(say, requirement.maturity),
      evidence: evidenceText(say, requirement.evidence),
    })
  })
}

/** Policy, people, controls, records and the grievance channel (OECD step 1, reported under step 5). */
export function managementSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'management', [
    said(say, 'management.intro', { annex: refTo(say, 'annex-evidence') }),
    ownWords(facts.freeText, 'management'),
    told(facts, say),
    requirementTable(stepOf(facts, 'S1'), say, 'management'),
  ])
}
