import type { OutputOf } from '@shared/contract/contract'
import { Card } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './remedy.module.css'

type Listed = Pick<OutputOf<'remedy.list'>, 'totals' | 'paidInAll'>

/** All remedies together: money by currency, people by how far, and what is not known. */
export function RemedyTotalsCard({ totals, paidInAll }: Listed) {
  const t = useText()
  const format = useFormat()
  const money = (minor: number, currency: string) => format.money({ minor, currency, rateDate: null })
  type Line = Listed['totals']['currencies'][number]
  const column = (key: 'owed' | 'paid' | 'open') => ({
    key,
    heading: t(`remedy:column.${key}`),
    numeric: true,
    cell: (line: Line) => money(line[key], line.currency),
  })
  const facts = [
    t('remedy:totals.people', {
      confirmed: format.number(totals.workersConfirmed),
      unreachable: format.number(totals.workersUnreachable),
      owed: format.number(totals.workersOwed),
    }),
    ...(paidInAll === null ? [] : [paidText(paidInAll)]),
    ...(totals.notKnown === 0 ? [] : [t('remedy:totals.notKnown', { count: totals.notKnown })]),
  ]
  function paidText({ sum, leftOut }: NonNullable<Listed['paidInAll']>): string {
    const params = { sum: format.money(sum) }
    return leftOut === 0
      ? t('remedy:totals.paidInAllExact', params)
      : t('remedy:totals.paidInAll', { ...params, count: leftOut })
  }
  return (
    <Card title={t('remedy:totals.title')} aside={t('remedy:totals.helped')}>
      {totals.currencies.length === 0 ? null : (
        <FactTable
          caption={t('remedy:moneyCaption')}
          rows={totals.currencies}
          rowKey={line => line.currency}
          columns={[column('owed'), column('paid'), column('open')]}
        />
      )}
      <p className={styles.soft}>{facts.join(' · ')}</p>
    </Card>
  )
}
