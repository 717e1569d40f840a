import { setImmediate } from 'node:timers/promises'
import { LANGUAGES } from '@shared/text/languages'
import { translatorFor } from '@shared/text/translator'
import { directionOf } from '@shared/disclosure/script'
import { numberText } from '@shared/disclosure/figure'
import { Refusal } from '@shared/contract/error'
import type { Statement } from '@shared/contract/disclosure'
import type { StatementFacts } from '@shared/disclosure/facts'
import type { Regime } from '@shared/disclosure/regime'
import type { Speech } from '@shared/disclosure/sentence'
import type { Moment } from '@shared/units/calendar-date'
import type { Call } from '../../call'
import { figuresOverPeriods, previousFigures } from '../../store/disclosure'
import { registerFacts } from '../../store/register-facts'
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
import { gatherRisk } from './risk'
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

async function gatherOnce(
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  { language, t }: Speech,
  at: Moment,
): Promise<Gathered> {
  const { entity, period } = await readWorkspace(call.store)
  const names = namesIn(language, t)
  const register = await registerFacts(call.store)
  const evidence = await gatherEvidence(call)
  const facts: StatementFacts = {
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
    register: {
      ...register,
      byTier: labelled(register.byTier, tier => numberText(Number(tier), 0, language)),
      byCountry: labelled(register.byCountry, names.country),
      bySector: labelled(register.bySector, names.sector),
    },
    corridors: await gatherCorridors(call, names),
    risk: await gatherRisk(call, names),
    screening: await gatherScreening(call),
    steps: await gatherSteps(call, evidence.facts, language),
    response: await gatherResponse(call, period),
    audits: await gatherAudits(call, period, language),
    grievances: await gatherGrievances(call, period),
    remedy: await gatherRemedy(call, period),
    evidence: evidence.facts,
    dataEditions: await gatherEditions(call, kind => t(`disclosure:editionKinds.${kind}`)),
    laws: await gatherLaws(call, statement, regimes, period, names),
    registers: await gatherRegisters(call),
    questionnaires: await gatherQuestionnaires(call),
    kpis: readKpis(call.store).map((kpi, index) => ({ ...kpi, number: index + 1 })),
    history: await figuresOverPeriods(call.store, statement.regime, period.label),
    freeText: statement.ownWords,
    previous: await previousFigures(call.store, statement.regime, period.label, statement.edition),
  }
  return { facts, evidence }
}

/**
 * Everything the statement says, from one state of the workspace: when something was changed while it was being gathered,
 * it is gathered again.
 */
export async function gatherFacts(
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  say: Speech,
  at: Moment,
): Promise<Gathered> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const head = call.store.trail.head
    const gathered = await gatherOnce(call, statement, regimes, say, at)
    if (call.store.trail.head === head) return gathered
    await setImmediate()
  }
  throw new Refusal({ code: 'conflict', detail: 'changed-while-gathering' })
}
