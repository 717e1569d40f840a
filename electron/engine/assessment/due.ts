import { textIn } from '@shared/steps/local-text'
import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import { assessmentPacks, type PackReading } from '../packs'
import { readAssessments } from '../store/assessment'
import { readSubjects } from '../store/subjects'

/** Declared assessments by the day they stop counting; only the newest of a questionnaire and a subject speaks. */
export async function assessmentDueItems(
  at: PackReading,
  today: CalendarDate,
  language: string,
): Promise<DueItem[]> {
  const assessments = await readAssessments(at.store)
  const [packs, subjects] = await Promise.all([assessmentPacks(at), readSubjects(at.store, assessments)])
  const titles = new Map(packs.map(pack => [pack.id, textIn(pack.title, language)]))
  const replaced = new Set(assessments.map(one => one.previousId))
  return assessments.flatMap(({ id, packId, subjectId, declaration, validUntil }) => {
    const subject = subjectId === null ? undefined : subjects.get(subjectId)
    const title = [titles.get(packId) ?? packId, subject?.name].filter(Boolean).join(': ')
    const item = {
      kind: 'assessment',
      id,
      title,
      owner: declaration?.name ?? null,
      dueOn: validUntil,
      supplierId: subject?.supplierId ?? null,
    } as const
    return stillDue(item, replaced.has(id), today)
  })
}
