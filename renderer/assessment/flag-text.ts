import type { AssessmentRow } from '@shared/contract/assessment'
import { useText } from '../kit/text'

/** How many red flags of the graver kinds there are, in words. */
export function useFlagText(): (row: Pick<AssessmentRow, 'criticalFlags' | 'majorFlags'>) => string {
  const t = useText()
  return ({ criticalFlags, majorFlags }) =>
    criticalFlags + majorFlags === 0
      ? t('assessment:flagCount.none')
      : t('assessment:flagCount.some', { critical: criticalFlags, major: majorFlags })
}
