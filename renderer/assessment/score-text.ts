import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

/** A result of 0 to 100 in words; a section in which nothing applies has none. */
export function useScoreText(): (score: number | null) => string {
  const t = useText()
  const format = useFormat()
  return score =>
    score === null ? t('assessment:noScore') : t('assessment:score', { score: format.number(score) })
}
