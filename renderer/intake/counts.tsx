import type { PlanResult } from '@shared/contract/intake'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './intake.module.css'

const SHOWN = ['added', 'updated', 'joined', 'unchanged', 'skipped', 'question'] as const

interface CountsProps {
  readonly plan: PlanResult
  /** It has happened: no longer what would be. */
  readonly done?: boolean
}

/** Rows by what becomes of them, and the records that come of it. */
export function Counts({ plan, done = false }: CountsProps) {
  const t = useText()
  const format = useFormat()
  const kinds = Object.entries(plan.records).filter(([, { added, updated }]) => added + updated > 0)
  return (
    <>
      <dl className={styles.counts}>
        {SHOWN.filter(verdict => plan.counts[verdict] > 0 || verdict === 'added').map(verdict => (
          <div key={verdict} className={styles.count}>
            <dd className={styles.countNumber}>{format.number(plan.counts[verdict])}</dd>
            <dt>{t(`intake:${done ? 'counted' : 'count'}.${verdict}`)}</dt>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>
        {kinds.length === 0
          ? t('intake:plan.nothing')
          : kinds
              .map(([kind, { added, updated }]) =>
                t('intake:plan.records', {
                  kind: t.say('intake', `record.${kind}`),
                  added: format.number(added),
                  updated: format.number(updated),
                }),
              )
              .join(' · ')}
      </p>
    </>
  )
}
