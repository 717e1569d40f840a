import { useAnswer } from '../app/engine-hooks'
import { useText } from '../kit/text'

/**
 * What requirements are called in the language of the window, by their number. What is due on the first page comes with
 * their English titles, which stand until the others are there.
 */
export function useRequirementTitle(): (id: string, english: string) => string {
  const t = useText()
  const { data } = useAnswer('steps.titles', { language: t.language }, { when: t.language !== 'en' })
  return (id, english) => data?.titles[id] ?? english
}
