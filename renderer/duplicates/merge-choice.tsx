import { Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import type { DuplicatePair, MergePreview } from '@shared/contract/duplicates'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './duplicates.module.css'

interface MergeChoiceProps {
  readonly pair: DuplicatePair
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Which record stays, what comes along, and which is right where both say something different. */
export function MergeChoice({ pair, onDone, onCancel }: MergeChoiceProps) {
  const t = useText()
  const { kind, left, right } = pair
  const [keepId, setKeepId] = useState(left.id)
  const [take, setTake] = useState<readonly string[]>([])
  const loseId = keepId === left.id ? right.id : left.id
  const preview = useAnswer('duplicates.preview-merge', { kind, keepId, loseId })
  const merge = useCommand('duplicates.merge')
  const run = ({ kept, lost }: MergePreview): void =>
    merge.mutate(
      { kind, keepId, loseId, take: [...take], note: null },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('duplicates:merge.done', { kept: kept.name, lost: lost.name }) })
          onDone()
        },
      },
    )
  const keep = (id: string): void => {
    setKeepId(id)
    setTake([])
  }
  return (
    <fieldset className={styles.stack}>
      <legend>{t('duplicates:merge.keep')}</legend>
      <div className={styles.line}>
        {[left, right].map(side => (
          <Radio
            key={side.id}
            name={`keep ${left.id}`}
            label={side.name}
            checked={keepId === side.id}
            onChange={() => keep(side.id)}
          />
        ))}
      </div>
      <p className={styles.soft}>{t('duplicates:merge.keepWhat')}</p>
      <Answer of={preview}>
        {found => (
          <>
            <Effects found={found} take={take} onTake={setTake} />
            <div className={styles.line}>
              <Button kind="primary" onClick={() => run(found)}>
                {t('duplicates:action.mergeNow')}
              </Button>
              <Button onClick={onCancel}>{t('kit:confirm.cancel')}</Button>
            </div>
          </>
        )}
      </Answer>
      {merge.error === null ? null : <Refused error={merge.error} topic="duplicates" />}
    </fieldset>
  )
}

interface EffectsProps {
  readonly found: MergePreview
  readonly take: readonly string[]
  readonly onTake: (take: readonly string[]) => void
}

/** What would happen, before it does. */
function Effects({ found, take, onTake }: EffectsProps) {
  const t = useText()
  const format = useFormat()
  const moves = Object.entries(found.moves).map(([table, count]) =>
    t('duplicates:merge.moved', { count, table: t.say('trail', `table.${table}`) }),
  )
  const fieldText = (field: string): string =>
    t.say('trail', `field.${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`)
  return (
    <>
      <p>
        {moves.length === 0
          ? t('duplicates:merge.movesNothing')
          : t('duplicates:merge.moves', { what: format.list(moves) })}
      </p>
      {found.fills.length === 0 ? null : (
        <p>{t('duplicates:merge.fills', { fields: format.list(found.fills.map(fieldText)) })}</p>
      )}
      {found.conflicts.length === 0 ? null : <p>{t('duplicates:merge.conflicts')}</p>}
      {found.conflicts.map(({ field, kept, lost }) => (
        <Checkbox
          key={field}
          label={t('duplicates:merge.take', { field: fieldText(field), kept, lost })}
          checked={take.includes(field)}
          onChange={event =>
            onTake(event.currentTarget.checked ? [...take, field] : take.filter(each => each !== field))
          }
        />
      ))}
    </>
  )
}
