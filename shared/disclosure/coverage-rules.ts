import { figure } from './figure'
import type { CoverageFacts, RequirementFacts } from './facts'
import type { DataKind } from './regime'
import type { Figure, Inline } from './report'
import { counted, joined, sentence, type Speech } from './sentence'

export const COVERAGE_STATES = ['answered', 'partly', 'missing', 'not-applicable'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

/** What the records hold of one kind of data, and the words for it. */
export interface DataAnswer {
  readonly state: Exclude<CoverageState, 'not-applicable'>
  readonly said: readonly Inline[]
}

/** Which law asks, and whether the entity wrote words of its own for the item. */
export interface Asked {
  readonly regime: string
  readonly hasWords: boolean
}

export type Rule = (facts: CoverageFacts, say: Speech, asked: Asked) => DataAnswer

const answer = (state: DataAnswer['state'], said: readonly Inline[]): DataAnswer => ({ state, said })
const missing = (say: Speech, kind: DataKind): DataAnswer =>
  answer('missing', sentence(say, `coverage.add.${kind}`))

export function requirementOf(facts: Pick<CoverageFacts, 'steps'>, id: string): RequirementFacts | undefined {
  return facts.steps.flatMap(step => step.requirements).find(requirement => requirement.id === id)
}

/**
 * A requirement is told when its maturity was assessed, whatever the level: "we do not do this yet" is an answer too.
 * Without a piece of evidence behind it the answer stays partial.
 */
const told =
  (kind: DataKind, requirementId: string): Rule =>
  (facts, say) => {
    const requirement = requirementOf(facts, requirementId)
    if (requirement?.maturity == null) return missing(say, kind)
    const level = figure(`requirements.${requirementId}.maturity`, requirement.maturity, 'level')
    const files = figure(`requirements.${requirementId}.evidence`, requirement.evidence.length)
    const said = sentence(say, 'coverage.told', {
      id: requirementId,
      level,
      files: counted(say, 'evidence', files),
    })
    return answer(requirement.evidence.length > 0 ? 'answered' : 'partly', said)
  }

/** Something counted, or else what was said of the requirement behind it. */
const countedOr =
  (kind: DataKind, requirementId: string, of: (facts: CoverageFacts) => Figure, noun: string): Rule =>
  (facts, say, asked) => {
    const found = of(facts)
    if ((found.value ?? 0) === 0) return told(kind, requirementId)(facts, say, asked)
    return answer('answered', counted(say, noun, found))
  }

const entity: Rule = ({ entity: found }, say) => {
  const open = [found.country, found.sector, found.employees, found.registrationNumber].filter(
    value => value === null || value === '',
  ).length
  const said = sentence(say, open === 0 ? 'coverage.entity' : 'coverage.entityPartly', { entity: found.name })
  return answer(open === 0 ? 'answered' : 'partly', said)
}

const suppliers: Rule = (facts, say) => {
  const { register } = facts
  if (register.suppliers === 0) return missing(say, 'suppliers')
  const said = joined(
    [
      counted(say, 'suppliers', figure('register.suppliers', register.suppliers)),
      counted(say, 'sites', figure('register.sites', register.sites)),
      counted(say, 'recruiters', figure('register.recruiters', register.recruiters)),
    ],
    say.language,
  )
  return answer(register.sites > 0 ? 'answered' : 'partly', said)
}

const sites: Rule = ({ register }, say) => {
  if (register.sites === 0) return missing(say, 'sites')
  const total = counted(say, 'sites', figure('register.sites', register.sites))
  const unplaced = figure('gaps.sitesWithoutPosition', register.gaps.sitesWithoutPosition)
  const uncounted = figure('gaps.sitesWithoutWorkers', register.gaps.sitesWithoutWorkers)
  const open = register.gaps.sitesWithoutPosition + register.gaps.sitesWithoutWorkers
  return answer(
    open === 0 ? 'answered' : 'partly',
    sentence(say, 'coverage.sites', { sites: total, unplaced, uncounted }),
  )
}

const questionnaires: Rule = (facts, say) => {
  const found = facts.questionnaires
  if (found === null || found.recipients === 0) return missing(say, 'questionnaires')
  const said = sentence(say, 'coverage.questionnaires', {
    answered: figure('questionnaires.answered', found.answered),
    recipients: figure('questionnaires.recipients', found.recipients),
  })
  return answer(found.answered > 0 ? 'answered' : 'partly', said)
}

const training: Rule = (facts, say, asked) => {
  const { audience, covered } = facts.registers
  if (audience === null || covered === null) return told('training', 'S1.03')(facts, say, asked)
  const said = sentence(say, 'coverage.training', {
    covered: figure('training.covered', covered),
    audience: figure('training.audience', audience),
  })
  return answer('answered', said)
}

const method: Rule = (facts, say) =>
  facts.risk === null
    ? missing(say, 'method')
    : answer('answered', sentence(say, 'coverage.method', { model: facts.risk.modelVersion }))

const bands: Rule = (facts, say) => {
  if (facts.risk === null) return missing(say, 'bands')
  const scored = figure('risk.scoredSuppliers', facts.risk.scoredSuppliers)
  const said = sentence(say, 'coverage.bands', { scored: counted(say, 'suppliers', scored) })
  return answer(facts.risk.scoredSuppliers < facts.register.suppliers ? 'partly' : 'answered', said)
}

const hotspots: Rule = (facts, say) => {
  if (facts.risk === null) return missing(say, 'hotspots')
  const near = counted(say, 'sites', figure('risk.near.sites', facts.risk.near.sites))
  const unplaced = facts.register.gaps.sitesWithoutPosition
  if (unplaced === 0) return answer('answered', sentence(say, 'coverage.hotspots', { sites: near }))
  const gap = counted(say, 'sites', figure('gaps.sitesWithoutPosition', unplaced))
  return answer('partly', sentence(say, 'coverage.hotspotsPartly', { sites: near, gap }))
}

const corridors: Rule = ({ corridors: found }, say) => {
  if (found.total === 0) return missing(say, 'corridors')
  const unknown = figure('corridors.burdenNotKnown', found.burdenNotKnown)
  const said = sentence(say, 'coverage.corridors', {
    corridors: counted(say, 'corridors', figure('register.corridors', found.total)),
    unknown,
  })
  return answer(found.burdenNotKnown === 0 ? 'answered' : 'partly', said)
}

const screening: Rule = ({ screening: run }, say) => {
  if (run === null) return missing(say, 'screening')
  const said = sentence(say, 'coverage.screening', {
    checked: counted(say, 'names', figure('screening.checked', run.checked)),
    open: figure('screening.open', run.open),
  })
  return answer(run.open === 0 ? 'answered' : 'partly', said)
}

const risk: Rule = (facts, say) => {
  const found = facts.response.findings.reduce((sum, entry) => sum + entry.open + entry.closed, 0)
  if (facts.risk === null && found === 0) return missing(say, 'risk')
  const said = sentence(say, 'coverage.risk', {
    findings: counted(say, 'findings', figure('response.findings.total', found)),
  })
  return answer(facts.risk === null ? 'partly' : 'answered', said)
}

/** The records have no place for minerals yet, so the entity's own words are what answers. */
const minerals: Rule = (_, say, { hasWords }) =>
  hasWords ? answer('answered', sentence(say, 'coverage.inWords')) : missing(say, 'minerals')

const decisions: Rule = (facts, say) => {
  const { continue: stay, suspend, disengage } = facts.response.decisions
  const total = stay + suspend + disengage
  if (total === 0) return missing(say, 'decisions')
  const said = sentence(say, 'coverage.decisions', {
    decisions: counted(say, 'decisions', figure('response.decisions.total', total)),
    disengage: figure('response.decisions.disengage', disengage),
  })
  return answer('answered', said)
}

const actions: Rule = (facts, say) => {
  const { open, done } = facts.response.actions
  if (open + done === 0) return missing(say, 'actions')
  const said = sentence(say, 'coverage.actions', {
    actions: counted(say, 'actions', figure('response.actions.total', open + done)),
    done: figure('response.actions.done', done),
  })
  return answer('answered', said)
}

const indicators: Rule = (facts, say, asked) => {
  const { kpis } = facts
  if (kpis.length === 0) return told('indicators', 'S5.11')(facts, say, asked)
  const whole = kpis.every(kpi => kpi.baseline !== null && kpi.target !== null)
  const said = counted(say, 'kpis', figure('kpi.total', kpis.length))
  return answer(whole ? 'answered' : 'partly', said)
}

const audits: Rule = (facts, say) => {
  if (facts.audits.length === 0) return missing(say, 'audits')
  const total = counted(say, 'audits', figure('audits.total', facts.audits.length))
  const complete = facts.audits.every(
    audit => audit.auditor !== null && audit.startedOn !== null && audit.criteria.length > 0,
  )
  return answer(
    complete ? 'answered' : 'partly',
    sentence(say, complete ? 'coverage.audits' : 'coverage.auditsPartly', { audits: total }),
  )
}

const grievances: Rule = (facts, say, asked) => {
  const mechanism = told('grievances', 'S1.08')(facts, say, asked)
  if (facts.grievances === null)
    return mechanism.state === 'missing' ? mechanism : answer('partly', mechanism.said)
  const received = figure('grievances.received', facts.grievances.received)
  return answer('answered', sentence(say, 'coverage.grievances', { cases: counted(say, 'cases', received) }))
}

const remedy: Rule = (facts, say, asked) => {
  if (facts.remedy === null) return told('remedy', 'S3.07')(facts, say, asked)
  const remedies = figure('remedy.remedies', facts.remedy.remedies)
  return answer(facts.remedy.notKnown === 0 ? 'answered' : 'partly', counted(say, 'remedies', remedies))
}

const approval: Rule = ({ edition }, say) =>
  edition.approval === null
    ? missing(say, 'approval')
    : answer(
        'answered',
        sentence(say, 'coverage.signedOff', { name: edition.approval.name, role: edition.approval.role }),
      )

const signature: Rule = ({ laws }, say) =>
  laws.signatory === null
    ? missing(say, 'signature')
    : answer(
        'answered',
        sentence(say, 'coverage.signedOff', { name: laws.signatory.name, role: laws.signatory.role }),
      )

const publication: Rule = ({ laws }, say, { regime }) => {
  const found = laws.publications.find(one => one.regime === regime)
  return found === undefined
    ? missing(say, 'publication')
    : answer('answered', sentence(say, 'coverage.published', { where: found.where }))
}

export const RULES: Readonly<Record<DataKind, Rule>> = {
  entity,
  policy: told('policy', 'S1.01'),
  governance: told('governance', 'S1.02'),
  records: told('records', 'S1.05'),
  training,
  contracts: countedOr(
    'contracts',
    'S1.06',
    facts => figure('registers.suppliersWithClauses', facts.registers.suppliersWithClauses),
    'clauses',
  ),
  purchasing: told('purchasing', 'S1.07'),
  requests: told('requests', 'S5.10'),
  engagement: told('engagement', 'S1.09'),
  income: told('income', 'S3.13'),
  questionnaires,
  suppliers,
  sites,
  method,
  risk,
  bands,
  hotspots,
  corridors,
  screening,
  minerals,
  decisions,
  actions,
  indicators,
  audits,
  grievances,
  remedy,
  statement: (_, say) => answer('answered', sentence(say, 'coverage.statement')),
  // The statement is built from counts only (see facts.ts), so this holds by construction.
  protection: (_, say) => answer('answered', sentence(say, 'coverage.protection')),
  approval,
  signature,
  publication,
}
