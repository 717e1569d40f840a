import { isBehindLock } from '@shared/second-lock/behind-lock'
import type { TrailEntry, TrailRow } from '@shared/contract/trail'
import type { Topic } from '@shared/contract/topic'
import { useActionText } from '../app/action-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { Sentences } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './suppliers.module.css'

export interface RecordHistoryProps {
  readonly title: string
  readonly recordId: string
  /** The topic of the record's own changes, whose catalogue names the fields. */
  readonly topic: Extract<Topic, 'suppliers' | 'corridors' | 'steps'>
}

const SHOWN = 50

/** Who changed what on a record, from what to what, when and why; newest first. */
export function RecordHistory({ title, ...record }: RecordHistoryProps) {
  return (
    <Card title={title} people="author">
      <RecordSentences {...record} />
    </Card>
  )
}

/** The same without a card, for a place that has its own head. */
export function RecordSentences({ recordId, topic }: Omit<RecordHistoryProps, 'title'>) {
  const t = useText()
  const action = useActionText()
  const history = useAnswer('trail.list', { topic: null, recordId, text: null, before: null, limit: SHOWN })
  const sentence = (entry: TrailEntry) => {
    const what = action(entry.action, entry.summary)
    if (entry.kind === 'undo') return t('app:undo.undone', { what })
    return entry.kind === 'redo' ? t('app:undo.redone', { what }) : what
  }
  return (
    <Answer of={history}>
      {({ entries }) =>
        entries.length === 0 ? (
          <p className={styles.soft}>{t('suppliers:detail.noHistory')}</p>
        ) : (
          <Sentences
            items={entries.map(entry => ({
              id: entry.seq,
              text: (
                <>
                  {sentence(entry)} <Changes entry={entry} topic={topic} recordId={recordId} />
                </>
              ),
              at: entry.at,
              who: entry.actor,
              reason: entry.reason,
            }))}
          />
        )
      }
    </Answer>
  )
}

/** Columns a person never typed: kept for order, search and bookkeeping. */
const KEPT_BY_PROGRAM = new Set(['sort_name', 'latin', 'updated_at', 'created_at', 'deleted_at', 'id'])

const fieldOf = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

interface ChangesProps {
  readonly entry: TrailEntry
  readonly topic: RecordHistoryProps['topic']
  readonly recordId: string
}

function Changes({ entry, topic, recordId }: ChangesProps) {
  const t = useText()
  const format = useFormat()
  const own = entry.rows.filter(row => row.id === recordId && row.before !== null && row.after !== null)
  const shown = (value: unknown) =>
    value === null || value === undefined
      ? t('kit:notKnown')
      : isBehindLock(value)
        ? t('kit:behindLock')
        : typeof value === 'string'
          ? value
          : JSON.stringify(value)
  const changes = own.flatMap(row =>
    changedColumns(row).map(column => {
      const field = fieldOf(column)
      return t('suppliers:history.change', {
        field: t.knows(topic, `field.${field}`) ? t.say(topic, `field.${field}`) : field,
        before: shown(row.before?.[column]),
        after: shown(row.after?.[column]),
      })
    }),
  )
  if (changes.length === 0) return null
  return <span className={styles.soft}>({format.series(changes)})</span>
}

const changedColumns = (row: TrailRow): string[] =>
  Object.keys(row.after ?? {}).filter(column => !KEPT_BY_PROGRAM.has(column))
