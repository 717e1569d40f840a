import { useState } from 'react'
import type { ListedMerge } from '@shared/contract/duplicates'
import { Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './duplicates.module.css'

/** Records that were merged into this one, each with a way to take it apart again; nothing where there is none. */
export function MergesCard({ keptId }: { readonly keptId: string }) {
  const t = useText()
  const { data: merges = [], error } = useAnswer('duplicates.merges', { keptId })
  if (error !== null) return <Refused error={error} topic="duplicates" />
  if (merges.length === 0) return null
  return (
    <Card title={t('duplicates:merges.title')}>
      <ul className={styles.plainList}>
        {merges.map(merge => (
          <MergeLine key={merge.id} merge={merge} />
        ))}
      </ul>
    </Card>
  )
}

function MergeLine({ merge }: { readonly merge: ListedMerge }) {
  const t = useText()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const part = useCommand('duplicates.part')
  const { id, lostName: name, moved, note, mergedAt, mergedBy } = merge
  const take = (): void =>
    part.mutate(
      { mergeId: id, note: null },
      { onSuccess: () => notify({ tone: 'good', text: t('duplicates:merges.done', { name }) }) },
    )
  return (
    <li>
      <div className={styles.lineBetween}>
        <span>
          <bdi>
            {t('duplicates:merges.line', { name, when: format.date(mergedAt.slice(0, 10)), who: mergedBy })}
          </bdi>
          <span className={styles.softBlock}>
            {[t('duplicates:merges.along', { count: moved }), note].filter(Boolean).join(' · ')}
          </span>
        </span>
        {asking ? null : (
          <Button
            kind="quiet"
            aria-label={t('duplicates:merges.partOf', { name })}
            onClick={() => setAsking(true)}
          >
            {t('duplicates:merges.part')}
          </Button>
        )}
      </div>
      {asking ? (
        <ConfirmBar
          confirm={t('duplicates:merges.partNow')}
          busy={part.isPending}
          onConfirm={take}
          onCancel={() => setAsking(false)}
        >
          {t('duplicates:merges.ask', { name })}
        </ConfirmBar>
      ) : null}
      {part.error === null ? null : <Refused error={part.error} topic="duplicates" />}
    </li>
  )
}
