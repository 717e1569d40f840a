import type { CorridorDetail } from '@shared/contract/corridors'
import type { Money } from '@shared/units/money'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'

type Owed = CorridorDetail['owed'][number]

/** What workers are owed, cohort by cohort, and what each amount rests on. */
export function OwedTable({ owed }: { readonly owed: CorridorDetail['owed'] }) {
  const t = useText()
  const format = useFormat()
  const money = (amounts: readonly Money[]) =>
    amounts.length === 0
      ? t('corridors:owed.nothing')
      : format.list(amounts.map(amount => format.money(amount)))
  const still = (row: Owed) =>
    row.owed === null ? t(`corridors:owed.gap.${row.gap ?? 'fees-not-known'}`) : money(row.owed)
  return (
    <>
      <FactTable
        caption={t('corridors:owed.title')}
        rows={owed}
        rowKey={row => row.cohortId ?? 'year'}
        columns={[
          {
            key: 'cohort',
            heading: t('corridors:field.cohort'),
            term: 'cohort',
            cell: row => row.label ?? t('corridors:owed.year'),
          },
          {
            key: 'workers',
            heading: t('corridors:field.workers'),
            numeric: true,
            cell: row => format.number(row.workers),
          },
          {
            key: 'perWorker',
            heading: t('corridors:owed.perWorker'),
            numeric: true,
            cell: row => (row.gap === 'fees-not-known' ? t('kit:notKnown') : money(row.perWorker)),
          },
          {
            key: 'repaid',
            heading: t('corridors:field.repaid'),
            numeric: true,
            cell: row => (row.repaid === null ? '–' : format.money(row.repaid)),
          },
          { key: 'owed', heading: t('corridors:owed.title'), numeric: true, cell: still },
          {
            key: 'reasons',
            heading: t('corridors:owed.rests'),
            wide: true,
            cell: row => format.list(row.reasons.map(reason => t(`corridors:owed.reason.${reason}`))),
          },
        ]}
      />
      <p className={styles.soft}>{t('corridors:owed.text')}</p>
    </>
  )
}
