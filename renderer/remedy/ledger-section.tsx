import { useState } from 'react'
import type { RemedyRow } from '@shared/contract/remedy'
import type { RemedyEntry } from '@shared/remedy/record'
import { converted } from '@shared/remedy/standing'
import { useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { EntryForm } from './entry-form'
import styles from './remedy.module.css'

interface Props {
  readonly remedy: RemedyRow
  readonly entries: readonly RemedyEntry[]
}

/** What happened, day by day, and a new entry. */
export function LedgerSection({ remedy, entries }: Props) {
  const t = useText()
  const [isAdding, setIsAdding] = useState(false)
  if (isAdding) return <EntryForm remedy={remedy} onDone={() => setIsAdding(false)} />
  return (
    <Section title={t('remedy:entries')}>
      {entries.length === 0 ? (
        <p className={styles.soft}>{t('remedy:noEntries')}</p>
      ) : (
        <Entries entries={entries} isClosed={remedy.closing !== null} />
      )}
      {remedy.closing === null ? (
        <div>
          <Button onClick={() => setIsAdding(true)}>{t('remedy:entry.add')}</Button>
        </div>
      ) : null}
    </Section>
  )
}

function Entries({ entries, isClosed }: { readonly entries: Props['entries']; readonly isClosed: boolean }) {
  const t = useText()
  const format = useFormat()
  const text = (key: string, cell: (entry: RemedyEntry) => React.ReactNode, numeric = false) => ({
    key,
    heading: t.say('remedy', `entry.${key}`),
    cell,
    numeric,
  })
  return (
    <FactTable
      caption={t('remedy:entriesCaption')}
      rows={entries}
      rowKey={entry => entry.id}
      columns={[
        { ...text('happenedOn', entry => format.date(entry.happenedOn)), whole: true },
        text('event', entry => <What entry={entry} isClosed={isClosed} />),
        text('workers', entry => format.number(entry.workers), true),
        text('amount', entry => <Amount entry={entry} />, true),
      ]}
    />
  )
}

function What({ entry, isClosed }: { readonly entry: RemedyEntry; readonly isClosed: boolean }) {
  const t = useText()
  const takeBack = useCommand('remedy.take-back')
  return (
    <>
      <div>{t(`remedy:event.${entry.event}`)}</div>
      {entry.note === null ? null : (
        <div className={styles.soft} dir="auto">
          {entry.note}
        </div>
      )}
      {isClosed ? null : (
        <AskWhy
          open={t('remedy:entry.takeBack')}
          question={t('remedy:entry.takeBackWhy')}
          busy={takeBack.isPending}
          onAnswer={reason => takeBack.mutate({ entryId: entry.id, reason })}
        >
          <RefusedHere topic="remedy" error={takeBack.error} />
        </AskWhy>
      )}
    </>
  )
}

function Amount({ entry: { amount, rate } }: { readonly entry: RemedyEntry }) {
  const format = useFormat()
  if (amount === null) return '–'
  const worth = converted(amount, rate)
  return (
    <>
      <div>{format.money(amount)}</div>
      {worth === null || rate === null ? null : (
        <div className={styles.soft}>
          {format.money(worth)} · {format.date(rate.on)}
        </div>
      )}
    </>
  )
}
