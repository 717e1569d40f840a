import type { OwedInCorridor } from '@shared/contract/remedy'
import type { RemedyDraft } from '@shared/remedy/record'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { remedyFromCorridor } from './remedy-values'
import styles from './remedy.module.css'

interface Props {
  readonly owed: readonly OwedInCorridor[]
  readonly onStart: (start: RemedyDraft, subjectName: string) => void
}

/** Fees that workers paid and no remedy names yet: one press away from one. */
export function OwedCard({ owed, onStart }: Props) {
  const t = useText()
  const format = useFormat()
  if (owed.length === 0) return null
  const start = (one: OwedInCorridor) => {
    const names = { corridor: one.corridorName, cohort: one.cohortLabel ?? '' }
    const title = t(one.cohortLabel === null ? 'remedy:suggest.name' : 'remedy:suggest.nameCohort', names)
    onStart(remedyFromCorridor(one, title, t('remedy:suggest.basis')), one.corridorName)
  }
  return (
    <Card title={t('remedy:suggest.title')} flush>
      <div className={styles.owed}>
        <FactTable
          caption={t('remedy:suggest.text')}
          rows={owed}
          rowKey={one => `${one.corridorId} ${one.cohortId ?? ''}`}
          columns={[
            {
              key: 'corridor',
              heading: t('remedy:column.subject'),
              // Half a name and half our words: it runs as the page does, not as the name.
              cell: one => (
                <>{format.place([one.corridorName, one.cohortLabel ?? t('remedy:suggest.yearly')])}</>
              ),
            },
            {
              key: 'workers',
              heading: t('remedy:workers.title'),
              numeric: true,
              cell: one => format.number(one.workers),
            },
            {
              key: 'owed',
              heading: t('remedy:column.owed'),
              numeric: true,
              cell: one => format.list(one.owed.map(money => format.money(money))),
            },
            {
              key: 'start',
              heading: '',
              cell: one => (
                <Button kind="quiet" onClick={() => start(one)}>
                  {t('remedy:suggest.start')}
                </Button>
              ),
            },
          ]}
        />
      </div>
    </Card>
  )
}
