import { useCallback } from 'react'
import type { BirthDate } from '@shared/screening/entry'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

/** A birth date as far as it is known: a day, a year, a span, "about". */
export function useBirthText(): (birth: BirthDate) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    ({ date, fromYear, toYear, circa }) => {
      const span = fromYear !== toYear && fromYear !== null && toYear !== null
      const plain =
        date !== null
          ? format.date(date)
          : span
            ? t('screening:born.between', { from: fromYear, to: toYear })
            : String(fromYear ?? toYear ?? '')
      return circa ? t('screening:born.about', { what: plain }) : plain
    },
    [t, format],
  )
}
