import { useMemo, useRef, useState, type RefObject } from 'react'
import type { RiskMap, RiskMapEvents } from '@shared/contract/risk-map'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { Sliced } from '../kit/sliced'
import { useText } from '../kit/text'
import type { Drawing } from './drawing'
import type { Hit } from './hit'
import { MapControls } from './map-controls'
import { useMapFacts } from './map-facts'
import { MapLegend } from './map-legend'
import { MapPanel } from './map-panel'
import { useMapState, type MapState } from './map-state'
import { MapTwin } from './map-twin'
import styles from './map.module.css'
import { PlacePanel } from './place-panel'
import { circleRing, outlineRing, type Ring } from './rings'
import { useMapPicture } from './use-map-picture'
import { usePlaceMarking, type PlaceMarking } from './use-place-form'
import { WorldMap } from './world-map'

/** Sites, hotspots, events, corridors and routes on one offline map, and the same facts as tables under it. */
export function MapPage() {
  const map = useAnswer('risk.map', {})
  const events = useAnswer('risk.map-events', {})
  const t = useText()
  if (map.data === undefined)
    return (
      <Page title={t('map:title')}>
        <Answer of={map}>{() => null}</Answer>
      </Page>
    )
  return <Loaded map={map.data} events={events.data} />
}

function Loaded({ map, events }: { readonly map: RiskMap; readonly events: RiskMapEvents | undefined }) {
  const t = useText()
  const state = useMapState(map, events)
  const marking = usePlaceMarking()
  const drawn = useRef<Drawing | null>(null)
  const picture = useMapPicture(drawn, state)
  return (
    <Page
      title={t('map:title')}
      actions={
        <>
          <Button off={marking.active} onClick={() => marking.begin(null)}>
            {t('map:place.mark')}
          </Button>
          <Button off={picture.busy} onClick={picture.save}>
            {t('map:picture.save')}
          </Button>
        </>
      }
    >
      <Sliced>{() => <MapCard state={state} marking={marking} drawn={drawn} />}</Sliced>
      <Sliced>{() => <MapTwin state={state} />}</Sliced>
    </Page>
  )
}

interface MapCardProps {
  readonly state: MapState
  readonly marking: PlaceMarking
  readonly drawn: RefObject<Drawing | null>
}

function MapCard({ state, marking, drawn }: MapCardProps) {
  const t = useText()
  const format = useFormat()
  const facts = useMapFacts(state)
  const [open, setOpen] = useState<Hit | null>(null)
  const { scene, radiusKm } = state
  const rings = useMemo(() => ringsOf(open, radiusKm, marking.ring), [open, radiusKm, marking.ring])
  const counts = {
    sites: format.number(scene.sites.sites.length),
    hotspots: format.number(scene.hotspots.length),
    corridors: format.number(scene.flows.length),
    routes: format.number(scene.routes.length),
    events: format.number(state.events?.x.length ?? 0),
  }
  return (
    <div className={styles.mapCard}>
      <Card flush fill label={t('map:label')}>
        <MapControls state={state} />
        <WorldMap
          state={state}
          rings={rings}
          onOpen={setOpen}
          onPoint={marking.active ? marking.mark : null}
          drawn={drawn}
          summary={`${t('map:label')}. ${t('map:summary', counts)}`}
          side={<Side open={open} onClose={() => setOpen(null)} state={state} marking={marking} />}
          legend={
            <>
              <MapLegend withEvents={state.events !== null} />
              <p className={styles.facts}>{facts.join(' · ')}</p>
            </>
          }
        />
      </Card>
    </div>
  )
}

interface SideProps {
  readonly open: Hit | null
  readonly onClose: () => void
  readonly state: MapState
  readonly marking: PlaceMarking
}

function Side({ open, onClose, state, marking }: SideProps) {
  if (marking.active) return <PlacePanel marking={marking} />
  if (open === null) return null
  return <MapPanel hit={open} state={state} onClose={onClose} onEdit={hotspot => marking.begin(hotspot.id)} />
}

/** The radius about what is open, the outline of an area, and the place that is being marked. */
function ringsOf(open: Hit | null, radiusKm: number, draft: Ring | null): Ring[] {
  const centre = open?.sites[0] ?? open?.hotspots[0]?.hotspot
  const outline = open?.hotspots[0]?.hotspot.outline ?? null
  return [
    ...(centre === undefined ? [] : [circleRing(centre, radiusKm, 'radius')]),
    ...(outline === null ? [] : [outlineRing(outline, 'radius')]),
    ...(draft === null ? [] : [draft]),
  ]
}
