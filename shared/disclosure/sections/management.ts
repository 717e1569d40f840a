import { requirementOf } from '../coverage'
import type { StatementFacts } from '../facts'
import { figure } from '../figure'
import { gap, ownWords, refTo, said, section } from '../layout'
import type { Block, Section } from '../report'
import { counted, sentence, type Speech } from '../sentence'
import { evidenceText, maturityText } from './requirements'

/** What OECD step 5 asks the report to say about management systems, and the requirement that answers it. */
const TOLD = [
  ['policy', 'S1.01'],
  ['people', 'S1.02'],
  ['records', 'S1.05'],
  ['grievance', 'S1.08'],
] as const

/** One line for each, and what was not assessed after them. */
function told(facts: StatementFacts, say: Speech): readonly Block[] {
  const found = TOLD.map(([topic, id]) => ({ topic, id, requirement: requirementOf(facts, id) }))
  const items = found.flatMap(({ topic, id, requirement }) =>
    requirement?.maturity == null
      ? []
      : [
          sentence(say, `management.${topic}`, {
            id,
            level: figure(`requirements.${id}.maturity`, requirement.maturity, 'level'),
            maturity: maturityText(say, requirement.maturity),
            evidence: evidenceText(say, requirement.evidence),
          }),
        ],
  )
  return [
    ...(items.length === 0 ? [] : [{ kind: 'bullets' as const, items }]),
    ...found
      .filter(({ requirement }) => requirement?.maturity == null)
      .flatMap(({ topic, id }) => gap(say, `management.${topic}Missing`, { id })),
  ]
}

/** What the registers of step 1 hold, and how far questionnaires came; what is not recorded is said so. */
function registerBlocks({ registers, questionnaires }: StatementFacts, say: Speech): readonly Block[] {
  const { policies, trainings, covered, audience, suppliersWithClauses } = registers
  const held = {
    policies: counted(say, 'policies', figure('registers.policies', policies)),
    trainings: counted(say, 'trainings', figure('registers.trainings', trainings)),
    clauses: counted(say, 'suppliers', figure('registers.suppliersWithClauses', suppliersWithClauses)),
  }
  const reached = {
    covered: figure('training.covered', covered),
    audience: figure('training.audience', audience),
  }
  return [
    ...(covered === null || audience === null
      ? said(say, 'management.registersWithoutPeople', held)
      : said(say, 'management.registers', { ...held, ...reached })),
    ...(questionnaires === null
      ? gap(say, 'gaps.noQuestionnaires')
      : said(say, 'management.questionnaires', {
          recipients: figure('questionnaires.recipients', questionnaires.recipients),
          sent: figure('questionnaires.sent', questionnaires.sent),
          answered: figure('questionnaires.answered', questionnaires.answered),
          flagged: figure('questionnaires.flagged', questionnaires.flagged),
        })),
  ]
}

/** Policy, people, controls, records and the grievance channel (OECD step 1, reported under step 5). */
export function managementSection(facts: StatementFacts, say: Speech): Section {
  return section(say, 'management', [
    said(say, 'management.intro', { annex: refTo(say, 'annex-evidence') }),
    ownWords(facts.freeText, 'management'),
    told(facts, say),
    registerBlocks(facts, say),
    said(say, 'management.all', { annex: refTo(say, 'annex-requirements') }),
  ])
}
