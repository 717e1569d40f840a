import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { Tabs } from '../kit/tabs'
import { useText } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import type { MapState } from './map-state'
import styles from './map.module.css'
import { CorridorTable } from './corridor-table'
import { EventTable } from './event-table'
import { HotspotTable } from './hotspot-table'
import { RouteTable } from './route-table'
import { SiteTable } from './site-table'

const TABS = ['sites', 'hotspots', 'events', 'corridors', 'routes'] as const

/** The twin of the map: what every layer shows, as tables, for keyboards, screen readers and print. */
export function MapTwin({ state }: { readonly state: MapState }) {
  const t = useText()
  const [tab, setTab] = useKeptState<(typeof TABS)[number]>('map.tab', 'sites')
  const [nearOnly, setNearOnly] = useKeptState('map.nearOnly', false)
  const shown = TABS.filter(key => key !== 'events' || state.events !== null)
  const current = shown.includes(tab) ? tab : 'sites'
  const nearChip = (
    <ToggleChip on={nearOnly} onChange={setNearOnly}>
      {t('map:nearOnly')}
    </ToggleChip>
  )
  return (
    <div className={styles.tableCard}>
      <Card
        title={t('map:table')}
        aside={
          <span className={styles.aside}>
            <Counted state={state} />
            {current === 'sites' ? nearChip : null}
          </span>
        }
        flush
        fill
      >
        <Tabs
          label={t('map:table')}
          tabs={shown.map(key => ({ key, label: t(`map:${key}`) }))}
          current={current}
          onChange={setTab}
        >
          {current === 'sites' ? <SiteTable state={state} nearOnly={nearOnly} /> : null}
          {current === 'hotspots' ? <HotspotTable state={state} /> : null}
          {current === 'events' && state.events !== null ? (
            <EventTable events={state.events} span={state.span} />
          ) : null}
          {current === 'corridors' ? <CorridorTable map={state.map} /> : null}
          {current === 'routes' ? <RouteTable map={state.map} /> : null}
        </Tabs>
      </Card>
    </div>
  )
}

/** How many sites lie near a hotspot, and how many can't be shown. */
function Counted({ state: { map, radiusKm, isNear } }: { readonly state: MapState }) {
  const t = useText()
  const format = useFormat()
  const facts = {
    sites: format.number(map.sites.length),
    near: format.number(map.sites.filter(isNear).length),
    radius: format.number(radiusKm),
  }
  const unplaced = map.sitesNotPlaced === 0 ? '' : ` · ${t('map:unplaced', { count: map.sitesNotPlaced })}`
  return `${t('map:tableAside', facts)}${unplaced}`
}
