import { setImmediate } from 'node:timers/promises'
import { LANGUAGES } from '@shared/text/languages'
import { translatorFor } from '@shared/text/translator'
import { directionOf } from '@shared/disclosure/script'
import { numberText } from '@shared/disclosure/figure'
import { Refusal } from '@shared/contract/error'
import type { Statement } from '@shared/contract/disclosure'
import type { CoverageFacts, StatementFacts } from '@shared/disclosure/facts'
import type { Regime } from '@shared/disclosure/regime'
import type { Speech } from '@shared/disclosure/sentence'
import type { Moment } from '@shared/units/calendar-date'
import type { Call } from '../../call'
import { figuresOverPeriods, previousFigures } from '../../store/disclosure'
import { countedRegister, registerTallies } from '../../store/register-facts'
import { readWorkspace } from '../../store/workspace'
import { gatherAudits } from './audits'
import { gatherCorridors } from './corridors'
import { gatherEditions } from './editions'
import { gatherEvidence, type GatheredEvidence } from './evidence'
import { readKpis } from '../read-kpis'
import { labelled, namesIn } from './names'
import { gatherGrievances } from './grievances'
import { gatherLaws, gatherQuestionnaires, gatherRegisters } from './laws'
import { gatherRemedy } from './remedy'
import { gatherResponse } from './response'
import { gatherRiskNumbers, workAdded } from './risk'
import { gatherScreening } from './screening'
import { gatherSteps } from './steps'

const ENGLISH = 'en'
const ATTEMPTS = 5

/** The language something is written in: the one that was asked for where its words are there, else English. */
export function speech(wanted: string = ENGLISH): Speech {
  const found = LANGUAGES.find(({ tag }) => tag === wanted)
  const language = found?.tag ?? ENGLISH
  const t = translatorFor(language)
  return { language, direction: directionOf(found?.name ?? ''), t: (key, params) => t(key, { ...params }) }
}

export interface Gathered {
  readonly facts: StatementFacts
  readonly evidence: GatheredEvidence
}

/** What coverage is told from, and what that was taken from. */
interface Begun {
  readonly facts: CoverageFacts
  readonly evidence: GatheredEvidence
}

async function coverageFacts(
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  { language, t }: Speech,
  at: Moment,
): Promise<Begun> {
  const { entity, period } = await readWorkspace(call.store)
  const names = namesIn(language, t)
  const evidence = await gatherEvidence(call)
  const facts: CoverageFacts = {
    entity: {
      ...entity,
      country: entity.country === null ? null : names.country(entity.country),
      sector: entity.sectorText,
    },
    period: { label: period.label, start: period.startsOn, end: period.endsOn },
    edition: {
      number: statement.edition,
      status: statement.status,
      generatedAt: at,
      approval: statement.approval,
    },
    register: await countedRegister(call.store),
    corridors: await gatherCorridors(call, names),
    risk: await gatherRiskNumbers(call, names),
    screening: await gatherScreening(call),
    steps: await gatherSteps(call, evidence.facts, language),
    response: await gatherResponse(call, period),
    audits: await gatherAudits(call, period, language),
    grievances: await gatherGrievances(call, period),
    remedy: await gatherRemedy(call, period),
    laws: await gatherLaws(call, statement, regimes, period, names),
    registers: await gatherRegisters(call),
    questionnaires: await gatherQuestionnaires(call),
    kpis: readKpis(call.store).map((kpi, index) => ({ ...kpi, number: index + 1 })),
    freeText: statement.ownWords,
  }
  return { facts, evidence }
}

async function statementFacts(
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  say: Speech,
  at: Moment,
): Promise<Gathered> {
  const { facts, evidence } = await coverageFacts(call, statement, regimes, say, at)
  const { language, t } = say
  const names = namesIn(language, t)
  const register = registerTallies(call.store)
  return {
    facts: {
      ...facts,
      register: {
        ...facts.register,
        byTier: labelled(register.byTier, tier => numberText(Number(tier), 0, language)),
        byCountry: labelled(register.byCountry, names.country),
        bySector: labelled(register.bySector, names.sector),
      },
      risk: await workAdded(call, facts.risk, names),
      evidence: evidence.facts,
      dataEditions: await gatherEditions(call, kind => t(`reference:kind.${kind}`)),
      history: await figuresOverPeriods(call.store, statement.regime, facts.period.label),
      previous: await previousFigures(call.store, statement.regime, facts.period.label, statement.edition),
    },
    evidence,
  }
}

/** What `gather` finds in one state of the workspace: when something was changed meanwhile, it is gathered again. */
async function ofOneState<T>(call: Call, gather: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const head = call.store.trail.head
    const gathered = await gather()
    if (call.store.trail.head === head) return gathered
    await setImmediate()
  }
  throw new Refusal({ code: 'conflict', detail: 'changed-while-gathering' })
}

/** Everything the statement says, from one state of the workspace. */
export const gatherFacts = (
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  say: Speech,
  at: Moment,
): Promise<Gathered> => ofOneState(call, () => statementFacts(call, statement, regimes, say, at))

/** What it takes to say how far the statement answers its laws: a small part of that, without the order of work. */
export const gatherCoverageFacts = (
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  say: Speech,
  at: Moment,
): Promise<CoverageFacts> =>
  ofOneState(call, async () => (await coverageFacts(call, statement, regimes, say, at)).facts)
