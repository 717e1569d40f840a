import type { Statement } from '@shared/contract/disclosure'
import type { LawsFacts, QuestionnairesFacts, RegistersFacts } from '@shared/disclosure/law-facts'
import type { Regime } from '@shared/disclosure/regime'
import { newestEntries } from '@shared/steps/register'
import type { Call } from '../../call'
import { readEditions } from '../../store/disclosure'
import { readReportingEntities } from '../../store/reporting-entities'
import { readRegisters } from '../../store/step-registers'
import { dueDay } from '../reporting'
import type { Names } from './names'

/** Entities, days, signatory, publications and the chain of editions of a statement. */
export async function gatherLaws(
  call: Call,
  statement: Statement,
  regimes: readonly Regime[],
  period: { readonly label: string; readonly endsOn: string },
  names: Names,
): Promise<LawsFacts> {
  const entities = await readReportingEntities(call.store)
  const editions = await readEditions(call.store, statement.regime, period.label)
  const days = await Promise.all(
    regimes.map(async regime => [regime.id, await dueDay(call.store, regime, period.endsOn)] as const),
  )
  const ids = regimes.map(regime => regime.id)
  const naming = entities.filter(
    ({ relation, regimes: chosen }) => relation === 'self' || chosen.some(id => ids.includes(id)),
  )
  return {
    entities: naming.map(({ name, relation, country, registrationNumber, regimes: chosen }) => ({
      name,
      relation,
      country: country === null ? null : names.country(country),
      registrationNumber,
      regimes: chosen,
    })),
    deadlines: Object.fromEntries(days),
    signatory: statement.signatory,
    publications: statement.publications,
    notApplicable: statement.notApplicable,
    editions: editions.map(({ edition, status, approval, reason }) => ({
      number: edition,
      status,
      approvedOn: approval?.date ?? null,
      approver: approval?.name ?? null,
      reason,
    })),
  }
}

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, count) => total + (count ?? 0), 0)

/** Newest versions in the registers of step 1, counted. */
export async function gatherRegisters(call: Call): Promise<RegistersFacts> {
  const entries = newestEntries(await readRegisters(call.store))
  const trainings = entries.filter(entry => entry.kind === 'training')
  const told = trainings.filter(({ audience, covered }) => audience !== null && covered !== null)
  return {
    policies: entries.filter(entry => entry.kind === 'policy').length,
    trainings: trainings.length,
    audience: told.length === 0 ? null : sum(told.map(entry => entry.audience)),
    covered: told.length === 0 ? null : sum(told.map(entry => entry.covered)),
    suppliersWithClauses: new Set(entries.flatMap(entry => entry.supplierId ?? [])).size,
  }
}

/** How far questionnaires came, over all campaigns; `null` = none was ever made. */
export async function gatherQuestionnaires(call: Call): Promise<QuestionnairesFacts | null> {
  const { campaigns } = await call.ask('questionnaires.list', {})
  if (campaigns.length === 0) return null
  const total = (name: 'recipients' | 'notSent' | 'answered' | 'flagged') =>
    sum(campaigns.map(({ counts }) => counts[name]))
  return {
    campaigns: campaigns.length,
    recipients: total('recipients'),
    sent: total('recipients') - total('notSent'),
    answered: total('answered'),
    flagged: total('flagged'),
  }
}
