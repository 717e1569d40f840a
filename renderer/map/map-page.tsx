import { useMemo, useState } from 'react'
import type { RiskMap } from '@shared/contract/risk'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import type { Layers } from './draw-map'
import type { Hit } from './hit'
import { MapLegend } from './map-legend'
import { MapPanel } from './map-panel'
import { MapTable } from './map-table'
import styles from './map.module.css'
import { sceneOf } from './scene'
import { WorldMap } from './world-map'

const ALL: Layers = { sites: true, hotspots: true, corridors: true, routes: true }
const LAYERS = ['sites', 'hotspots', 'corridors', 'routes'] as const

/** Sites, hotspots, corridors and routes on one offline map, and the same facts as a table under it. */
export function MapPage() {
  const t = useText()
  const map = useAnswer('risk.map', {})
  return (
    <Page title={t('map:title')}>
      <Answer of={map}>
        {value => (
          <>
            <MapCard map={value} />
            <MapTable map={value} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function MapCard({ map }: { readonly map: RiskMap }) {
  const t = useText()
  const format = useFormat()
  const [layers, setLayers] = useKeptState('map.layers', ALL)
  const [open, setOpen] = useState<Hit | null>(null)
  const scene = useMemo(() => sceneOf(map), [map])
  const counts = {
    sites: format.number(scene.sites.length),
    hotspots: format.number(scene.hotspots.length),
    corridors: format.number(scene.corridors.length),
    routes: format.number(scene.routes.length),
  }
  return (
    <div className={styles.mapCard}>
      <Card flush fill label={t('map:label')}>
        <Toolbar label={t('map:layers')}>
          {LAYERS.map(layer => (
            <ToggleChip key={layer} on={layers[layer]} onChange={on => setLayers({ ...layers, [layer]: on })}>
              {t(`map:${layer}`)}
            </ToggleChip>
          ))}
        </Toolbar>
        <WorldMap
          scene={scene}
          layers={layers}
          open={open}
          onOpen={setOpen}
          summary={`${t('map:label')}. ${t('map:summary', counts)}`}
          side={open === null ? null : <MapPanel hit={open} onClose={() => setOpen(null)} />}
          legend={
            <>
              <MapLegend />
              <p className={styles.facts}>
                <MapFacts map={map} />
              </p>
            </>
          }
        />
      </Card>
    </div>
  )
}

/** Radius, window, editions and licences stand on the card, not in a setting. */
function MapFacts({ map }: { readonly map: RiskMap }) {
  const t = useText()
  const format = useFormat()
  const editions = useAnswer('reference.editions', {}).data?.editions ?? []
  const used = map.editions
    .filter(edition => edition.kind === 'hotspots' || edition.kind === 'routes')
    .map(edition => {
      const licence = editions.find(one => one.id === edition.id)?.licence
      const name = t(`map:editionOf.${edition.kind === 'routes' ? 'routes' : 'hotspots'}`, {
        edition: edition.edition,
      })
      return licence === undefined ? name : `${name}, ${licence}`
    })
  return [t('map:facts', { radius: format.number(map.exposureKm) }), ...used].join(' · ')
}
