import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HotspotLine } from '@shared/contract/reference'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { OverruleDialog } from './overrule-dialog'
import styles from './reference.module.css'
import { RetireDialog } from './retire-dialog'

const SHOWN = 100

/** Every place that counts, with severity and radius, and a person's word on it. */
export function Places({ onProposed }: { readonly onProposed: () => void }) {
  const t = useText()
  const found = useAnswer('reference.hotspots', {})
  return (
    <Card flush title={t('reference:places.title')}>
      <Answer of={found}>
        {({ hotspots }) => <PlaceList hotspots={hotspots} onProposed={onProposed} />}
      </Answer>
    </Card>
  )
}

function PlaceList({
  hotspots,
  onProposed,
}: {
  readonly hotspots: readonly HotspotLine[]
  readonly onProposed: () => void
}) {
  const t = useText()
  const [text, setText] = useState('')
  const words = text.trim().toLowerCase()
  const matching = hotspots.filter(({ name, country }) =>
    `${name} ${country ?? ''}`.toLowerCase().includes(words),
  )
  const ordered = [...matching].sort(
    (a, b) => Number(b.overruled !== null) - Number(a.overruled !== null) || b.severity - a.severity,
  )
  return (
    <>
      <div className={styles.filter}>
        <TextInput
          label={t('reference:places.find')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <span className={styles.soft}>
          {t('reference:places.shown', { shown: Math.min(SHOWN, ordered.length), count: ordered.length })}
        </span>
      </div>
      <PlaceTable hotspots={ordered.slice(0, SHOWN)} onProposed={onProposed} />
    </>
  )
}

function PlaceTable({
  hotspots,
  onProposed,
}: {
  readonly hotspots: readonly HotspotLine[]
  readonly onProposed: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [overruling, setOverruling] = useState<HotspotLine | null>(null)
  const [takingBack, setTakingBack] = useState<HotspotLine | null>(null)
  const columns: readonly FactColumn<HotspotLine>[] = [
    { key: 'name', heading: t('reference:places.name'), cell: row => row.name },
    { key: 'country', heading: t('reference:places.country'), cell: row => format.country(row.country) },
    { key: 'basis', heading: t('reference:places.basis'), cell: row => t(`reference:basis.${row.basis}`) },
    {
      key: 'severity',
      heading: t('reference:places.severity'),
      cell: row => format.number(row.severity),
      numeric: true,
    },
    {
      key: 'radius',
      heading: t('reference:places.radius'),
      cell: row => t('reference:places.km', { km: format.number(row.radiusKm) }),
      numeric: true,
    },
    { key: 'notes', heading: t('reference:places.notes'), cell: row => <PlaceNotes place={row} /> },
    {
      key: 'act',
      heading: '',
      cell: row =>
        row.overruled === null ? (
          <Button
            kind="quiet"
            aria-label={`${t('reference:places.overrule')} ${row.name}`}
            onClick={() => setOverruling(row)}
          >
            {t('reference:places.overrule')}
          </Button>
        ) : (
          <Button
            kind="quiet"
            aria-label={`${t('reference:places.takeBack')} ${row.name}`}
            onClick={() => setTakingBack(row)}
          >
            {t('reference:places.takeBack')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <FactTable
        caption={t('reference:places.title')}
        columns={columns}
        rows={hotspots}
        rowKey={row => row.id}
      />
      {overruling === null ? null : (
        <OverruleDialog place={overruling} onClose={() => setOverruling(null)} onProposed={onProposed} />
      )}
      {takingBack?.overruled == null ? null : (
        <RetireDialog
          edition={{ id: takingBack.overruled.id, edition: takingBack.name }}
          onClose={() => setTakingBack(null)}
        />
      )}
    </>
  )
}

function PlaceNotes({ place }: { readonly place: HotspotLine }) {
  const t = useText()
  const format = useFormat()
  const { overruled, listed, deaths12m } = place
  const notes = [
    deaths12m === null ? null : t('reference:places.deaths', { n: format.number(deaths12m) }),
    listed === null
      ? null
      : t('reference:places.listed', { edition: listed.edition, date: format.date(listed.asOf) }),
    overruled === null
      ? null
      : t('reference:places.overruled', {
          by: overruled.by,
          before: format.number(overruled.severityBefore),
          reason: overruled.reason,
        }),
  ].filter(note => note !== null)
  return notes.join(' · ')
}
