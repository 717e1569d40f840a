import { questionsOf } from './condition'
import type { Question } from './pack'

/** A question that is asked only when a later answer about itself is there could never be reached: its id, or `null`. */
export function circleOf(questions: readonly Pick<Question, 'id' | 'askWhen'>[]): string | null {
  const needs = new Map(
    questions.map(({ id, askWhen }) => [id, askWhen === null ? [] : questionsOf(askWhen)] as const),
  )
  const done = new Set<string>()
  const inCircle = (id: string, path: ReadonlySet<string>): boolean => {
    if (path.has(id)) return true
    if (done.has(id)) return false
    const found = (needs.get(id) ?? []).some(other => inCircle(other, new Set([...path, id])))
    done.add(id)
    return found
  }
  return questions.find(({ id }) => inCircle(id, new Set()))?.id ?? null
}
