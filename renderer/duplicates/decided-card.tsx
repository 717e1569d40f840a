import type { ListedDecision } from '@shared/contract/duplicates'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './duplicates.module.css'

/** Everything that was decided about likely duplicates, with a way to be asked again. */
export function DecidedCard() {
  const t = useText()
  const decisions = useAnswer('duplicates.decisions', {})
  return (
    <Card title={t('duplicates:tab.decided')}>
      <Answer of={decisions}>
        {found =>
          found.length === 0 ? (
            <p className={styles.soft}>{t('duplicates:decided.noneWhat')}</p>
          ) : (
            <table className={styles.sides}>
              <thead>
                <tr>
                  {(['pair', 'verdict', 'when', 'change'] as const).map(column => (
                    <th key={column} scope="col">
                      {t(`duplicates:decided.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.map(decision => (
                  <DecisionRow key={decision.id} decision={decision} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Card>
  )
}

function DecisionRow({ decision }: { readonly decision: ListedDecision }) {
  const t = useText()
  const format = useFormat()
  const reopen = useCommand('duplicates.reopen')
  const { id, left, right, verdict, decidedAt, decidedBy } = decision
  const pair = t('duplicates:pair', { left: left.names[0] ?? '', right: right.names[0] ?? '' })
  return (
    <tr>
      <td>
        <bdi>{pair}</bdi>
      </td>
      <td>{t(`duplicates:verdict.${verdict}`)}</td>
      <td>{t('duplicates:decided.by', { when: format.moment(decidedAt), who: decidedBy })}</td>
      <td>
        {verdict === 'open' ? null : (
          <Button kind="quiet" onClick={() => reopen.mutate({ id, note: null })}>
            {t('duplicates:action.reopen')}
            <span className="only-heard">: {pair}</span>
          </Button>
        )}
        {reopen.error === null ? null : <Refused error={reopen.error} topic="duplicates" />}
      </td>
    </tr>
  )
}
