import { daysToAnswer } from '@shared/grievances/figures'
import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { grouped } from '../store/by-id'
import { readGrievances, readGrievanceSteps } from '../store/grievances'
import type { Store } from '../store/store'
import { readSubjects } from '../store/subjects'

/** Complaints whose answer is owed: by their number, never by what they say. */
export async function grievanceDueItems(store: Store, today: CalendarDate): Promise<DueItem[]> {
  const [grievances, steps] = await Promise.all([readGrievances(store), readGrievanceSteps(store, null)])
  const subjects = await readSubjects(store, grievances)
  const stepsOf = grouped(steps, step => step.grievanceId)
  return grievances.flatMap(grievance => {
    const { id, number, owner, answerDueOn: dueOn, subjectId, closing } = grievance
    const supplierId = subjects.get(subjectId ?? '')?.supplierId ?? null
    const settled = closing !== null || daysToAnswer(grievance, stepsOf(id)) !== null
    return stillDue({ kind: 'grievance', id, title: number, owner, dueOn, supplierId }, settled, today)
  })
}
