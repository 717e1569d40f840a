import { figure } from './figure'
import type { RequirementFacts, StatementFacts } from './facts'
import type { SectionId } from './layout'
import type { DataKind, Regime, RegimeItem } from './regime'
import type { Inline } from './report'
import { counted, joined, sentence, type Speech } from './sentence'

export const COVERAGE_STATES = ['answered', 'partly', 'missing'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

/** One thing a regime asks for, and how far this statement says it. */
export interface CoverageItem {
  readonly id: string
  readonly text: string
  readonly level: RegimeItem['level']
  readonly state: CoverageState
  readonly sectionId: SectionId
  /** What answers it, or what to add. */
  readonly answeredBy: readonly Inline[]
}

/** What the records hold of one kind of data, and the words for it. */
export interface DataAnswer {
  readonly state: CoverageState
  readonly said: readonly Inline[]
}

type Rule = (facts: StatementFacts, say: Speech) => DataAnswer

const answer = (state: CoverageState, said: readonly Inline[]): DataAnswer => ({ state, said })
const missing = (say: Speech, kind: DataKind): DataAnswer =>
  answer('missing', sentence(say, `coverage.add.${kind}`))

export function requirementOf(facts: StatementFacts, id: string): RequirementFacts | undefined {
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
  const sites = counted(say, 'sites', figure('risk.near.sites', facts.risk.near.sites))
  const unplaced = facts.register.gaps.sitesWithoutPosition
  if (unplaced === 0) return answer('answered', sentence(say, 'coverage.hotspots', { sites }))
  const gap = counted(say, 'sites', figure('gaps.sitesWithoutPosition', unplaced))
  return answer('partly', sentence(say, 'coverage.hotspotsPartly', { sites, gap }))
}

const risk: Rule = (facts, say) => {
  const found = facts.response.findings.reduce((sum, entry) => sum + entry.open + entry.closed, 0)
  if (facts.risk === null && found === 0) return missing(say, 'risk')
  const said = sentence(say, 'coverage.risk', {
    findings: counted(say, 'findings', figure('response.findings.total', found)),
  })
  return answer(facts.risk === null ? 'partly' : 'answered', said)
}

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

const grievances: Rule = (facts, say) => {
  const mechanism = told('grievances', 'S1.08')(facts, say)
  if (facts.grievances === null)
    return mechanism.state === 'missing' ? mechanism : answer('partly', mechanism.said)
  const received = figure('grievances.received', facts.grievances.received)
  return answer('answered', sentence(say, 'coverage.grievances', { cases: counted(say, 'cases', received) }))
}

const RULES: Readonly<Record<DataKind, Rule>> = {
  policy: told('policy', 'S1.01'),
  governance: told('governance', 'S1.02'),
  records: told('records', 'S1.05'),
  engagement: told('engagement', 'S1.09'),
  indicators: told('indicators', 'S5.11'),
  grievances,
  suppliers,
  method,
  risk,
  bands,
  hotspots,
  decisions,
  actions,
  audits,
  // The statement is built from counts only (see facts.ts), so this holds by construction.
  protection: (_, say) => answer('answered', sentence(say, 'coverage.protection')),
}

/** All present: answered. None: missing. Otherwise partly. */
function combined(states: readonly CoverageState[]): CoverageState {
  if (states.every(state => state === 'answered')) return 'answered'
  return states.every(state => state === 'missing') ? 'missing' : 'partly'
}

const sentencesOf = (answers: readonly DataAnswer[]): readonly Inline[] =>
  answers.flatMap((part, index) =>
    index === 0 ? part.said : [{ kind: 'text', text: '; ' } as const, ...part.said],
  )

/** What each item of a regime finds in the facts: answered, partly or missing, and by what. */
export function coverageOf(regime: Regime, facts: StatementFacts, say: Speech): readonly CoverageItem[] {
  return regime.items.map(item => {
    const answers = item.data.map(kind => RULES[kind](facts, say))
    return {
      id: item.id,
      text: item.text,
      level: item.level,
      state: combined(answers.map(part => part.state)),
      sectionId: item.section,
      answeredBy: sentencesOf(answers),
    }
  })
}
