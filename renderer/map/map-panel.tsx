import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { BandChip } from '../kit/band-chip'
import { Button, IconButton } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Hit } from './hit'
import styles from './map.module.css'
import type { MapState } from './map-state'
import type { MapCorridor, MapHotspot, MapSite } from './scene'
import { dateOfDay } from './time-window'

/** Entries listed at first: more is a press away, or a closer look at the map. */
const LISTED = 50

export interface MapPanelProps {
  readonly hit: Hit
  readonly state: MapState
  readonly onClose: () => void
  /** Changes a place that was marked on the map. */
  readonly onEdit: (hotspot: MapHotspot) => void
}

/** What was pressed on the map: everything under the press as lists, a single thing with all its facts. */
export function MapPanel({ hit, state, onClose, onEdit }: MapPanelProps) {
  const t = useText()
  const { sites, hotspots, flows, events } = hit
  const close = (
    <IconButton label={t('map:close')} icon={<IconX size={16} aria-hidden="true" />} onClick={onClose} />
  )
  const [spot] = hotspots
  const alone = sites.length === 0 && flows.length === 0 && hotspots.length === 1 && spot !== undefined
  const title = alone ? spot.hotspot.name : t('map:hereMany', { count: sites.length + hotspots.length })
  return (
    <Panel title={title} {...(alone ? { sub: t(`map:kind.${spot.hotspot.kind}`) } : {})} actions={close}>
      <Listed items={sites} title={sites.length > 0 && !alone ? t('map:sites') : null}>
        {site => <SiteEntry key={site.id} site={site} state={state} />}
      </Listed>
      {alone ? (
        <HotspotFacts hotspot={spot.hotspot} state={state} onEdit={onEdit} />
      ) : (
        <Listed items={hotspots} title={t('map:hotspots')}>
          {({ hotspot }) => <HotspotEntry key={hotspot.id} hotspot={hotspot} />}
        </Listed>
      )}
      <Listed items={flows} title={t('map:corridors')}>
        {({ corridor }) => <CorridorEntry key={corridor.id} corridor={corridor} />}
      </Listed>
      <Listed items={events} title={t('map:events')}>
        {event => <EventEntry key={event} event={event} state={state} />}
      </Listed>
    </Panel>
  )
}

interface ListedProps<Item> {
  readonly items: readonly Item[]
  readonly title: string | null
  readonly children: (item: Item) => ReactNode
}

/** A list that may be long: the first entries, and the others on request. */
function Listed<Item>({ items, title, children }: ListedProps<Item>) {
  const t = useText()
  const [shown, setShown] = useState(LISTED)
  if (items.length === 0) return null
  const list = (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown ? (
        <Button kind="quiet" onClick={() => setShown(shown + 4 * LISTED)}>
          {t('map:showMore', { count: items.length - shown })}
        </Button>
      ) : null}
    </>
  )
  return title === null ? list : <Section title={title}>{list}</Section>
}

function SiteEntry({ site, state }: { readonly site: MapSite; readonly state: MapState }) {
  const t = useText()
  const format = useFormat()
  const within = state.within(site)
  const facts = [
    ...(site.nearest === null
      ? []
      : [`${site.nearest.name}, ${t('map:km', { n: format.number(site.nearest.distanceKm) })}`]),
    ...(within === null
      ? []
      : [t('map:eventsWithin', { count: within.count, km: format.number(state.radiusKm) })]),
  ]
  return (
    <li>
      <div className={styles.entry}>
        <Link to="/suppliers/$id" params={{ id: site.supplierId }}>
          {site.name}
        </Link>
        <span>
          <BandChip band={site.score?.band ?? 'not-known'} plain />{' '}
          {site.score === null ? '' : format.number(site.score.residual)}
        </span>
      </div>
      <div className={styles.soft}>
        {site.supplierName} · {format.country(site.country)}
        {site.precision === 'exact' ? '' : ` · ${t(`map:precision.${site.precision}`)}`}
      </div>
      {facts.length === 0 ? null : <div className={styles.soft}>{facts.join(' · ')}</div>}
    </li>
  )
}

function HotspotEntry({ hotspot }: { readonly hotspot: MapHotspot }) {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <div className={styles.entry}>
        <span>{hotspot.name}</span>
        <span>{t('map:severityOf', { n: format.number(hotspot.severity) })}</span>
      </div>
      <div className={styles.soft}>
        {t(`map:kind.${hotspot.kind}`)} · {format.country(hotspot.country)}
      </div>
    </li>
  )
}

function CorridorEntry({ corridor }: { readonly corridor: MapCorridor }) {
  const t = useText()
  const format = useFormat()
  return (
    <li>
      <div className={styles.entry}>
        <Link to="/corridors/$id" params={{ id: corridor.id }}>
          {corridor.name}
        </Link>
        <BandChip band={corridor.score?.band ?? 'not-known'} plain />
      </div>
      <div className={styles.soft}>
        {t('map:workersPerYear', { n: format.number(corridor.workersPerYear) })}
      </div>
    </li>
  )
}

function EventEntry({ event, state }: { readonly event: number; readonly state: MapState }) {
  const t = useText()
  const format = useFormat()
  const columns = state.events?.events
  if (columns === undefined) return null
  const place = columns.places[columns.place[event] ?? 0] ?? ''
  const country = columns.countries[columns.country[event] ?? 0] ?? ''
  return (
    <li>
      <div className={styles.entry}>
        <span dir="auto">{place === '' ? format.country(country === '' ? null : country) : place}</span>
        <span>{t('map:deathsOf', { count: columns.deaths[event] ?? 0 })}</span>
      </div>
      <div className={styles.soft}>{format.date(dateOfDay(columns.day[event] ?? 0))}</div>
    </li>
  )
}

function HotspotFacts({
  hotspot,
  state,
  onEdit,
}: {
  readonly hotspot: MapHotspot
  readonly state: MapState
  readonly onEdit: (hotspot: MapHotspot) => void
}) {
  const t = useText()
  const format = useFormat()
  const within = state.within(hotspot)
  const { deaths12m, lastEventOn, period, patterns, sectors } = hotspot
  return (
    <>
      <KeyValues
        pairs={[
          { name: t('map:country'), value: format.country(hotspot.country) },
          { name: t('map:severity'), value: format.number(hotspot.severity) },
          { name: t('map:reach'), value: t('map:km', { n: format.number(hotspot.radiusKm) }) },
          ...(deaths12m === null ? [] : [{ name: t('map:deaths'), value: format.number(deaths12m) }]),
          ...(lastEventOn === null ? [] : [{ name: t('map:lastEvent'), value: format.date(lastEventOn) }]),
          ...(period === null ? [] : [{ name: t('map:years'), value: period }]),
          ...(within === null
            ? []
            : [
                {
                  name: t('map:events'),
                  value: t('map:eventsWithin', { count: within.count, km: format.number(state.radiusKm) }),
                },
              ]),
          ...(patterns.length === 0 ? [] : [{ name: t('map:patterns'), value: format.list(patterns) }]),
          ...(sectors.length === 0 ? [] : [{ name: t('map:sectors'), value: format.list(sectors) }]),
          { name: t('map:basisLabel'), value: t(`map:basis.${hotspot.basis}`) },
          { name: t('map:checked'), value: t(`map:verification.${hotspot.verification}`) },
          { name: t('map:edition'), term: 'edition', value: hotspot.edition },
        ]}
      />
      {hotspot.basis === 'own' && hotspot.drawn ? (
        <Button onClick={() => onEdit(hotspot)}>{t('map:place.edit')}</Button>
      ) : null}
    </>
  )
}
