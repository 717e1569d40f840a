import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { BandChip } from '../kit/band-chip'
import { IconButton } from '../kit/button'
import { Panel } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Hit } from './hit'
import styles from './map.module.css'
import type { MapHotspot, PlacedSite } from './scene'

/** What was pressed on the map: the sites of a mark as a list, or one hotspot with its facts. */
export function MapPanel({ hit, onClose }: { readonly hit: Hit; readonly onClose: () => void }) {
  const t = useText()
  const close = (
    <IconButton label={t('map:close')} icon={<IconX size={16} aria-hidden="true" />} onClick={onClose} />
  )
  if (hit.kind === 'hotspot') return <HotspotPanel hotspot={hit.spot.hotspot} close={close} />
  const { sites } = hit.cluster
  const worstFirst = [...sites].sort(
    (a, b) => (b.site.score?.residual ?? -1) - (a.site.score?.residual ?? -1),
  )
  return (
    <Panel title={t('map:hereMany', { count: sites.length })} actions={close}>
      <ul className={styles.list}>
        {worstFirst.map(one => (
          <SiteEntry key={one.site.id} placed={one} />
        ))}
      </ul>
    </Panel>
  )
}

function SiteEntry({ placed }: { readonly placed: PlacedSite }) {
  const t = useText()
  const format = useFormat()
  const { site, band } = placed
  return (
    <li>
      <div className={styles.entry}>
        <Link to="/suppliers/$id" params={{ id: site.supplierId }}>
          {site.name}
        </Link>
        <span>
          <BandChip band={band} plain /> {site.score === null ? '' : format.number(site.score.residual)}
        </span>
      </div>
      <div className={styles.soft}>
        {site.supplierName} · {format.country(site.country)}
        {site.precision === 'exact' ? '' : ` · ${t(`map:precision.${site.precision}`)}`}
      </div>
      {site.nearest === null ? null : (
        <div className={styles.soft}>
          {site.nearest.name}, {t('map:km', { n: format.number(site.nearest.distanceKm) })}
        </div>
      )}
    </li>
  )
}

function HotspotPanel({ hotspot, close }: { readonly hotspot: MapHotspot; readonly close: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const deaths =
    hotspot.deaths12m === null ? [] : [{ name: t('map:deaths'), value: format.number(hotspot.deaths12m) }]
  return (
    <Panel title={hotspot.name} sub={t(`map:kind.${hotspot.kind}`)} actions={close}>
      <KeyValues
        pairs={[
          { name: t('map:country'), value: format.country(hotspot.country) },
          { name: t('map:severity'), value: format.number(hotspot.severity) },
          { name: t('map:reach'), value: t('map:km', { n: format.number(hotspot.radiusKm) }) },
          ...deaths,
          { name: t('map:basisLabel'), value: t(`map:basis.${hotspot.basis}`) },
          { name: t('map:checked'), value: t(`map:verification.${hotspot.verification}`) },
          { name: t('map:edition'), value: hotspot.edition },
        ]}
      />
    </Panel>
  )
}
