import { isSettled } from '@shared/steps/answer'
import { applies } from '@shared/steps/applicability'
import { byDueDate, stillDue, type DueItem } from '@shared/steps/due'
import { requirementsOf } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import type { CalendarDate } from '@shared/units/calendar-date'
import { assessmentDueItems } from '../assessment'
import { auditDueItems } from '../audits'
import { disclosureDueItems } from '../disclosure'
import { evidenceDueItems } from '../evidence'
import { grievanceDueItems } from '../grievances'
import { campaignDueItems } from '../questionnaires'
import { remedyDueItems } from '../remedy'
import { responseDueItems } from '../response'
import type { Store } from '../store/store'
import { stepFacts } from './overview'
import { registerDueItems } from './registers'
import { retentionDueItems } from './retention'

/**
 * Everything with a date that still wants a hand, from all topics that have dates, the earliest first; requirements and
 * questionnaires are called as the language calls them.
 */
export async function dueItems(
  store: Store,
  assetsDir: string,
  today: CalendarDate,
  language = 'en',
): Promise<DueItem[]> {
  const found = await Promise.all([
    requirementDueItems(store, assetsDir, today, language),
    responseDueItems(store, today),
    grievanceDueItems(store, today),
    remedyDueItems(store, today),
    auditDueItems(store, today),
    evidenceDueItems(store, today),
    registerDueItems({ store }, today),
    assessmentDueItems({ store, assetsDir }, today, language),
    campaignDueItems(store, today),
    retentionDueItems({ store, assetsDir }, today),
    disclosureDueItems(store, assetsDir, today),
  ])
  return found.flat().sort(byDueDate)
}

async function requirementDueItems(
  store: Store,
  assetsDir: string,
  today: CalendarDate,
  language: string,
): Promise<DueItem[]> {
  const { framework, answers, kind } = await stepFacts(store, assetsDir)
  return requirementsOf(framework).flatMap(requirement => {
    const answer = answers.get(requirement.id)
    if (!answer || !applies(requirement, kind, answer)) return []
    const item = {
      kind: 'requirement',
      id: requirement.id,
      title: textIn(requirement.title, language),
      owner: answer.owner,
      dueOn: answer.dueOn,
      supplierId: null,
      repeatMonths: answer.repeatMonths,
    } as const
    return stillDue(item, isSettled(answer, framework.doneThreshold), today)
  })
}
