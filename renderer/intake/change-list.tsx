import type { PlanResult } from '@shared/contract/intake'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import styles from './intake.module.css'

/** Records that exist already and would change, field by field. */
export function ChangeList({ changes }: { readonly changes: PlanResult['changes'] }) {
  const t = useText()
  const updates = changes.filter(change => change.action === 'update')
  if (updates.length === 0) return null
  return (
    <Card title={t('intake:plan.updates')} flush>
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <caption className="only-heard">{t('intake:plan.updates')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('intake:plan.record')}</th>
              <th scope="col">{t('intake:plan.where')}</th>
              <th scope="col">{t('intake:plan.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {updates.map(change => (
              <tr key={change.id}>
                <td>
                  <span className={styles.heading}>{change.name}</span>
                  <div className={styles.soft}>{t(`intake:record.${change.kind}`)}</div>
                </td>
                <td className={styles.soft}>
                  {t('intake:plan.rowOf', { sheet: change.sheet, row: change.row })}
                </td>
                <td>
                  {change.fields.map(({ field, before, after }) => (
                    <div key={field}>
                      {t('intake:plan.fieldChange', {
                        field,
                        before: before ?? t('kit:notKnown'),
                        after: after ?? t('kit:notKnown'),
                      })}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
