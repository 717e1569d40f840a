import type { OutputOf } from '@shared/contract/contract'
import { useAnswer } from '../app/engine-hooks'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './steps.module.css'

type Year = OutputOf<'steps.years'>['years'][number]

/** How the step stood at the end of each reporting year; nothing while there is only today. */
export function StepYears({ stepId }: { readonly stepId: string }) {
  const t = useText()
  const { data } = useAnswer('steps.years', {})
  const columns = useColumns(stepId)
  if (data === undefined || data.years.length < 2) return null
  return (
    <details className={styles.more}>
      <summary>{t('steps:years.title')}</summary>
      <FactTable
        caption={t('steps:years.title')}
        columns={columns}
        rows={data.years}
        rowKey={year => year.on}
      />
    </details>
  )
}

function useColumns(stepId: string): readonly FactColumn<Year>[] {
  const t = useText()
  const format = useFormat()
  const of = (year: Year) => year.steps.find(step => step.stepId === stepId)
  return [
    {
      key: 'on',
      heading: t('steps:years.on'),
      cell: year => (year.isToday ? t('steps:years.today') : format.date(year.on)),
    },
    {
      key: 'score',
      heading: t('steps:years.score'),
      numeric: true,
      cell: year => {
        const scorePct = of(year)?.scorePct ?? null
        return scorePct === null ? t('steps:years.none') : format.percent(Math.floor(scorePct))
      },
    },
    {
      key: 'done',
      heading: t('steps:years.inPlace'),
      numeric: true,
      cell: year => format.number(of(year)?.done ?? 0),
    },
    {
      key: 'gates',
      heading: t('steps:years.gates'),
      term: 'gate',
      numeric: true,
      cell: year => format.number(of(year)?.gatesOpen.length ?? 0),
    },
  ]
}
