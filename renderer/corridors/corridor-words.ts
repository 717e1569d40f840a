import { useCallback } from 'react'
import type { CorridorListRow } from '@shared/contract/corridors'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'

/** A place in words: Doha, Qatar. */
export function usePlaceText(): (place: CorridorListRow['origin']) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    place => {
      if (place === null || (place.country === null && place.place === null)) return t('kit:notKnown')
      const country = place.country === null ? null : format.country(place.country)
      return format.place([place.place, country])
    },
    [t, format],
  )
}

/** A burden in a cell: 4.6 months of pay, or not known. */
export function useBurdenText(): (burden: CorridorListRow['burden']) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    ({ months }) => (months === null ? t('kit:notKnown') : format.number(months, 1)),
    [t, format],
  )
}
