import type { OutputOf } from '@shared/contract/contract'
import { allProgress } from '@shared/steps/progress'
import { rowsOn, yearEnds } from '@shared/steps/years'
import type { Call } from '../call'
import { answerChanges, answersByRequirement } from '../store/steps'
import { readWorkspace } from '../store/workspace'
import { asView, stepFacts } from './overview'

const MOST_YEARS = 5

/**
 * Progress at the end of each reporting year and today. The past is rebuilt from the history, which keeps every answer
 * before and after each change, and measured with the framework of today so that the years can be compared.
 */
export async function progressOverYears(call: Call): Promise<OutputOf<'steps.years'>> {
  const { store } = call
  const today = call.today()
  const [facts, { period }] = await Promise.all([stepFacts(store, call.assetsDir), readWorkspace(store)])
  const changes = answerChanges(store)
  const firstOn = changes[0]?.at.slice(0, 10) ?? today
  const progressOn = (on: string, isToday: boolean) => ({
    on,
    isToday,
    steps: allProgress(
      facts.framework,
      isToday ? facts.answers : answersByRequirement(rowsOn(changes, on)),
      facts.kind,
      on,
    ).map(asView),
  })
  const past = yearEnds(period.endsOn, firstOn, today, MOST_YEARS).map(on => progressOn(on, false))
  return { years: [...past, progressOn(today, true)] }
}
