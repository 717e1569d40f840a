import { z } from 'zod'
import type { Pack } from '../assessment/pack'
import { idSchema } from '../ids/id'
import { requirementsOf, type StepsFramework } from '../steps/framework'
import type { LocalText } from '../steps/local-text'

/** What an auditor found on one point; a point nobody wrote anything of counts as not looked at. */
export const CHECK_RESULTS = ['met', 'partly', 'not-met', 'not-looked-at'] as const
export const checkResultSchema = z.enum(CHECK_RESULTS)
export type CheckResult = z.infer<typeof checkResultSchema>

/** One point of a checklist. */
interface ChecklistItem {
  readonly id: string
  readonly section: LocalText
  readonly text: LocalText
  /** The answer that is as it should be, where the point is a question; `null` = the text says what must be true. */
  readonly should: 'yes' | 'no' | null
  /** What usually shows it. */
  readonly evidence: readonly LocalText[]
}

/** A pack as a checklist. */
export interface Checklist {
  readonly packId: string
  readonly version: string
  readonly title: LocalText
  readonly items: readonly ChecklistItem[]
}

/** The questions of a pack that can be met or not; numbers and choices are facts, no points to be met. */
export function checklistOfPack(pack: Pack): Checklist {
  const items = pack.sections.flatMap(({ title, questions }) =>
    questions.flatMap(({ id, type, text, good, evidence }) =>
      type === 'yes-no-partial' ? [{ id, section: title, text, should: good, evidence }] : [],
    ),
  )
  return { packId: pack.id, version: pack.version, title: pack.title, items }
}

/** The requirements of the five steps, by what must be true for each. */
export function checklistOfSteps(framework: StepsFramework): Checklist {
  const sections = new Map(framework.steps.map(({ id, title }) => [id as string, title]))
  return {
    packId: framework.id,
    version: framework.version,
    title: framework.title,
    items: requirementsOf(framework).map(({ id, title, doneWhen, evidence }) => ({
      id,
      section: sections.get(id.slice(0, 2)) ?? title,
      text: doneWhen,
      should: null,
      evidence,
    })),
  }
}

const words = (most: number) => z.string().trim().min(1).max(most)

/** What a person says of one point. */
export const checkDraftSchema = z.strictObject({
  checklistId: idSchema,
  itemId: z.string().min(1).max(60),
  result: checkResultSchema,
  note: words(5000).nullable(),
  /** What shows it: record, file, page, who was asked. */
  proof: words(2000).nullable(),
})
export type CheckDraft = z.infer<typeof checkDraftSchema>

type CheckCounts = Readonly<Record<CheckResult, number>> & {
  /** Points that are met according to the auditor, who does not say what shows it. */
  readonly unproven: number
}

interface Checked {
  readonly itemId: string
  readonly result: CheckResult
  readonly proof: string | null
}

/** How many points of a checklist have which result; what nobody wrote of is not looked at. */
export function countChecks(
  items: readonly Pick<ChecklistItem, 'id'>[],
  checks: readonly Checked[],
): CheckCounts {
  const found = new Map(checks.map(check => [check.itemId, check]))
  const counts = { met: 0, partly: 0, 'not-met': 0, 'not-looked-at': 0, unproven: 0 }
  for (const { id } of items) {
    const check = found.get(id)
    counts[check?.result ?? 'not-looked-at'] += 1
    if (check?.result === 'met' && check.proof === null) counts.unproven += 1
  }
  return counts
}
