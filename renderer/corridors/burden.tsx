import type { CorridorDetail } from '@shared/contract/corridors'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'

type Wage = CorridorDetail['corridor']['monthlyWage']

/** What a worker pays in months of pay at the destination, why it matters, or why it can't be told. */
export function Burden({ burden, wage }: { readonly burden: CorridorDetail['burden']; readonly wage: Wage }) {
  const t = useText()
  return (
    <>
      <BurdenSentence burden={burden} wage={wage} />
      <p className={styles.soft}>{t('corridors:burden.source')}</p>
    </>
  )
}

function BurdenSentence({
  burden,
  wage,
}: {
  readonly burden: CorridorDetail['burden']
  readonly wage: Wage
}) {
  const t = useText()
  const format = useFormat()
  const { months, gap, workerPaidMinor } = burden
  if (months === null)
    return <Notice tone="unknown">{t(`corridors:burden.gap.${gap ?? 'fees-not-known'}`)}</Notice>
  if (months === 0 || wage === null || workerPaidMinor === null)
    return <Notice tone="good">{t('corridors:burden.none')}</Notice>
  const paid = t('corridors:burden.paid', {
    amount: format.money({ ...wage, minor: workerPaidMinor }),
    months: format.number(months, 1),
    wage: format.money(wage),
  })
  if (months <= 1) return <Notice tone="partly">{paid}</Notice>
  return (
    <Notice tone={months > 3 ? 'bad' : 'warn'}>
      {paid} {t(months > 3 ? 'corridors:burden.aboveThree' : 'corridors:burden.aboveOne')}
    </Notice>
  )
}
