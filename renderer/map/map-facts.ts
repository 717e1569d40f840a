import { useMemo } from 'react'
import { useAnswer } from '../app/engine-hooks'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { windowText } from './map-controls'
import type { MapState } from './map-state'

/** Radius, window, editions and licences: on the card and on the kept picture, never in a setting. */
export function useMapFacts({ map, radiusKm, window, events }: MapState): readonly string[] {
  const t = useText()
  const format = useFormat()
  const editions = useAnswer('reference.editions', {}).data?.editions
  return useMemo(() => {
    const shown = map.editions.filter(({ kind }) => kind === 'hotspots' || kind === 'routes')
    const places = shown.map(edition => {
      const licence = editions?.find(one => one.id === edition.id)?.licence
      const name = t(`map:editionOf.${edition.kind === 'routes' ? 'routes' : 'hotspots'}`, {
        edition: edition.edition,
      })
      return licence === undefined ? name : `${name}, ${licence}`
    })
    const columns = events?.events
    const files = (columns?.editions ?? []).map(
      ({ edition, licence }) => `${t('map:editionOf.events', { edition })}, ${licence}`,
    )
    const vague = columns?.withoutPlace ?? 0
    return [
      t('map:facts', { radius: format.number(radiusKm), window: windowText(window, t, format) }),
      ...places,
      ...files,
      ...(vague === 0 ? [] : [t('map:vague', { count: vague })]),
      t('map:outlines'),
    ]
  }, [map, editions, events, radiusKm, window, t, format])
}
