import { useState } from 'react'
import type { DuplicatePair } from '@shared/contract/duplicates'
import { Refused } from '../app/answer'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { ComparedSides } from './compared'
import styles from './duplicates.module.css'
import { MergeChoice } from './merge-choice'

interface PairCardProps {
  readonly pair: DuplicatePair
  readonly onDone: () => void
}

/** One likely pair with both answers: the same, or different. */
export function PairCard({ pair, onDone }: PairCardProps) {
  const t = useText()
  const [merging, setMerging] = useState(false)
  const apart = useCommand('duplicates.keep-apart')
  const { kind, left, right, compared } = pair
  const names = { left: left.name, right: right.name }
  return (
    <Card
      title={t('duplicates:pair', names)}
      aside={<span>{t('duplicates:likely', { share: Math.round(compared.score * 100) })}</span>}
    >
      {left.supplierName === null ? null : (
        <p className={styles.soft}>{t('duplicates:of', { supplier: left.supplierName })}</p>
      )}
      <ComparedSides
        compared={compared}
        ours={t('duplicates:side.left')}
        theirs={t('duplicates:side.right')}
      />
      {merging ? (
        <MergeChoice pair={pair} onDone={onDone} onCancel={() => setMerging(false)} />
      ) : (
        <div className={styles.line}>
          <Button onClick={() => setMerging(true)}>{t('duplicates:action.merge')}</Button>
          <Button
            onClick={() =>
              apart.mutate(
                { kind, leftId: left.id, rightId: right.id, note: null },
                { onSuccess: () => onDone() },
              )
            }
          >
            {t('duplicates:action.apart')}
          </Button>
        </div>
      )}
      {apart.error === null ? null : <Refused error={apart.error} topic="duplicates" />}
    </Card>
  )
}
