import { useCallback, useMemo } from 'react'
import { SECTORS } from '@shared/risk/sectors'
import type { Choice } from '../kit/fields'
import { useText } from '../kit/text'

/** The name of a sector of the risk model; a key without a name shows itself. */
export function useSectorName(): (sector: string | null) => string {
  const t = useText()
  return useCallback(
    sector => {
      if (sector === null) return t('kit:notKnown')
      return t.knows('risk', `sector.${sector}`) ? t.say('risk', `sector.${sector}`) : sector
    },
    [t],
  )
}

/** Every sector a supplier or site can have, by name. */
export function useSectorChoices(): readonly Choice[] {
  const t = useText()
  const nameOf = useSectorName()
  return useMemo(
    () =>
      SECTORS.map(({ key }) => ({ value: key, label: nameOf(key) })).sort((a, b) =>
        a.label.localeCompare(b.label, t.language),
      ),
    [t, nameOf],
  )
}
