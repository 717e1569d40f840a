import type { Scenario, ScenarioRow } from '@shared/contract/risk-settings'
import { BANDS } from '@shared/risk/model'
import { BandChip } from '../kit/band-chip'
import { Panel } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './risk.module.css'

/** What the changed settings do to the list: bands before and after, and the suppliers that move most. */
export function ScenarioResult({ result }: { readonly result: Scenario | null }) {
  const t = useText()
  const columns = useMoveColumns()
  if (result === null) return <Panel title={t('risk:model.effect')}>{t('risk:model.effectNone')}</Panel>
  const { suppliers, bandChanges, rankChanges } = result
  return (
    <Panel
      title={t('risk:model.effect')}
      sub={t('risk:model.effectSum', { suppliers, bands: bandChanges, ranks: rankChanges })}
    >
      <div className={styles.effect}>
        <BandCounts result={result} />
        <FactTable
          caption={t('risk:model.moves', { count: result.rows.length })}
          showCaption
          columns={columns}
          rows={result.rows}
          rowKey={row => row.id}
        />
      </div>
    </Panel>
  )
}

type BandName = (typeof BANDS)[number]

function BandCounts({ result }: { readonly result: Scenario }) {
  const t = useText()
  const format = useFormat()
  const columns: readonly FactColumn<BandName>[] = [
    { key: 'band', heading: t('risk:column.band'), cell: band => <BandChip band={band} /> },
    {
      key: 'before',
      heading: t('risk:model.before'),
      cell: band => format.number(result.bandsBefore[band]),
      numeric: true,
    },
    {
      key: 'after',
      heading: t('risk:model.after'),
      cell: band => format.number(result.bandsAfter[band]),
      numeric: true,
    },
  ]
  return (
    <FactTable
      caption={t('risk:model.bands')}
      columns={columns}
      rows={[...BANDS].reverse()}
      rowKey={band => band}
    />
  )
}

function Standing({ of }: { readonly of: ScenarioRow['before'] }) {
  const format = useFormat()
  return (
    <span className={styles.standing}>
      <BandChip band={of.band} /> {format.number(of.residual, 1)}
    </span>
  )
}

function useMoveColumns(): readonly FactColumn<ScenarioRow>[] {
  const t = useText()
  const format = useFormat()
  return [
    { key: 'name', heading: t('risk:column.name'), cell: row => row.name },
    { key: 'before', heading: t('risk:model.before'), cell: row => <Standing of={row.before} /> },
    { key: 'after', heading: t('risk:model.after'), cell: row => <Standing of={row.after} /> },
    {
      key: 'rank',
      heading: t('risk:ranks.rank'),
      cell: row => format.way([format.number(row.before.rank), format.number(row.after.rank)]),
      numeric: true,
    },
  ]
}
