import { useMemo } from 'react'
import type { RiskMap, RiskMapEvents } from '@shared/contract/risk-map'
import { useKeptState } from '../kit/list-memory'
import { today } from '../suppliers/today'
import { LAYERS, type Layers } from './drawing'
import { eventPoints, type DaySpan, type EventPoints } from './events'
import { eventsWithin, indexEvents, type EventsWithin } from './events-within'
import { sceneOf, type MapHotspot, type MapSite, type Scene } from './scene'
import { hotspotShown, monthOf, dateOfDay, spanOf, type TimeWindow } from './time-window'

const ALL = Object.fromEntries(LAYERS.map(layer => [layer, true])) as Layers
const MONTHS_AT_FIRST = 24

export interface MapState {
  readonly map: RiskMap
  readonly layers: Layers
  readonly setLayers: (layers: Layers) => void
  readonly radiusKm: number
  readonly setRadiusKm: (km: number) => void
  readonly window: TimeWindow
  readonly setWindow: (window: TimeWindow) => void
  /** The months a window may end with. */
  readonly months: { readonly first: number; readonly last: number }
  readonly span: DaySpan
  readonly scene: Scene
  readonly hotspots: readonly MapHotspot[]
  readonly events: EventPoints | null
  /** Events within the radius of a place and in the window; `null` where no events are loaded. */
  readonly within: (site: Pick<MapSite, 'lat' | 'lon'>) => EventsWithin | null
  readonly isNear: (site: MapSite) => boolean
}

/** The months there is anything dated for: the events, and the last events of hotspots; without any, up to now. */
function monthsOf(map: RiskMap, events: RiskMapEvents | null): MapState['months'] {
  const dated = map.hotspots.flatMap(hotspot => hotspot.lastEventOn ?? [])
  const states = [...map.editions, ...(events?.editions ?? [])].map(({ asOf }) => asOf)
  const firstEvent = events?.day.reduce((least, day) => Math.min(least, day)) ?? null
  const known = [...dated, ...states, ...(firstEvent === null ? [] : [dateOfDay(firstEvent)])].map(monthOf)
  const months = known.length === 0 ? [monthOf(today())] : known
  const last = Math.max(...months)
  return { first: Math.min(...months, last - MONTHS_AT_FIRST), last }
}

function emptyToNull(events: RiskMapEvents | undefined): RiskMapEvents | null {
  return events === undefined || events.lat.length === 0 ? null : events
}

/** What the person set on the map, and what follows from it for the drawing and for the tables. */
export function useMapState(map: RiskMap, loaded: RiskMapEvents | undefined): MapState {
  const found = emptyToNull(loaded)
  const months = useMemo(() => monthsOf(map, found), [map, found])
  const [layers, setLayers] = useKeptState('map.layers', ALL)
  const [radiusKm, setRadiusKm] = useKeptState('map.radius', map.exposureKm)
  const [kept, setWindow] = useKeptState<TimeWindow | null>('map.window', null)
  const window = useMemo(() => kept ?? { endMonth: months.last, months: MONTHS_AT_FIRST }, [kept, months])
  const span = useMemo(() => spanOf(window), [window])
  const hotspots = useMemo(
    () => map.hotspots.filter(hotspot => hotspotShown(hotspot, span)),
    [map.hotspots, span],
  )
  const scene = useMemo(() => sceneOf({ ...map, hotspots }), [map, hotspots])
  const events = useMemo(() => (found === null ? null : eventPoints(found)), [found])
  const index = useMemo(() => (found === null ? null : indexEvents(found)), [found])
  const within = useMemo(() => keptWithin(index, radiusKm, span), [index, radiusKm, span])
  const isNear = useMemo(
    () => (site: MapSite) => site.nearest !== null && site.nearest.edgeKm <= radiusKm,
    [radiusKm],
  )
  return {
    ...{ map, layers, setLayers, radiusKm, setRadiusKm, window, setWindow, months, span },
    ...{ scene, hotspots, events, within, isNear },
  }
}

/** Counts once for each place, however often a row is drawn. */
function keptWithin(index: ReturnType<typeof indexEvents> | null, radiusKm: number, span: DaySpan) {
  const known = new Map<string, EventsWithin>()
  return ({ lat, lon }: Pick<MapSite, 'lat' | 'lon'>): EventsWithin | null => {
    if (index === null) return null
    const key = `${lat} ${lon}`
    const found = known.get(key) ?? eventsWithin(index, { lat, lon }, radiusKm, span)
    known.set(key, found)
    return found
  }
}
