import { useCallback } from 'react'
import type { RecruiterListRow } from '@shared/contract/suppliers'
import { StatusChip } from '../kit/band-chip'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

/** The same in words, for copying and pointing. */
export function useAssessmentText(): (of: RecruiterListRow['selfAssessment']) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    result => {
      if (result === null) return t('kit:notKnown')
      const { score, declaredOn, criticalFlags: count } = result
      const standing = declaredOn === null ? t('corridors:recruiters.assessment.begun') : format.number(score)
      return count === 0 ? standing : `${standing} ${t('corridors:recruiters.assessment.flags', { count })}`
    },
    [t, format],
  )
}

/** The result of the newest self-assessment, with the critical red flags that nobody should overlook beside it. */
export function AssessmentCell({ of: result }: { readonly of: RecruiterListRow['selfAssessment'] }) {
  const t = useText()
  const format = useFormat()
  if (result === null) return t('kit:notKnown')
  const { score, declaredOn, criticalFlags } = result
  return (
    <>
      {declaredOn === null ? t('corridors:recruiters.assessment.begun') : format.number(score)}{' '}
      {criticalFlags === 0 ? null : (
        <StatusChip tone="bad">
          {t('corridors:recruiters.assessment.flags', { count: criticalFlags })}
        </StatusChip>
      )}
    </>
  )
}
