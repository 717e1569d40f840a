import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import {
  isPassable,
  type LetThrough,
  type PassableKind,
  type Passed,
} from '@shared/disclosure/profiles/let-through'
import { sameWords } from '@shared/disclosure/profiles/terms'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { RefusedHere } from './refused-here'

interface Find {
  readonly kind: PassableKind
  readonly text: string
  /** It stands in a finished file; else it was taken out of a text. */
  readonly isLeak: boolean
}

/** What a check found or a profile took out and may be let through, each text once for each kind. */
function findsOf({ leaks, takenOut }: OutputOf<'disclosure.leak-check'>): readonly Find[] {
  const all = [
    ...leaks.leaks.map(({ kind, found: text }) => ({ kind, text, isLeak: true })),
    ...takenOut.map(({ kind, text }) => ({ kind, text, isLeak: false })),
  ]
  const finds = new Map<string, Find>()
  for (const { kind, text, isLeak } of all) {
    const key = `${kind} ${sameWords(text)}`
    if (isPassable(kind) && !finds.has(key)) finds.set(key, { kind, text, isLeak })
  }
  return [...finds.values()]
}

function ReasonForm({
  of: { kind, text },
  onDone,
  onCancel,
}: {
  readonly of: Find
  readonly onDone: () => void
  readonly onCancel: () => void
}) {
  const t = useText()
  const save = useCommand('disclosure.let-through')
  const [reason, setReason] = useState('')
  const keep = () => save.mutate({ kind, text, reason }, { onSuccess: onDone })
  return (
    <div className={styles.stack}>
      <TextInput
        label={t('disclosure:letThrough.why', { text })}
        description={t('disclosure:letThrough.whyHint')}
        value={reason}
        maxLength={2000}
        onChange={event => setReason(event.currentTarget.value)}
      />
      <RefusedHere error={save.error} />
      <ButtonGroup>
        <Button kind="primary" off={reason.trim() === '' || save.isPending} onClick={keep}>
          {t('disclosure:letThrough.keep')}
        </Button>
        <Button onClick={onCancel}>{t('disclosure:letThrough.cancel')}</Button>
      </ButtonGroup>
    </div>
  )
}

/** Finds that a person may let through, with the reason; afterwards the check runs again. */
export function LetThroughChoices({
  of,
  onDone,
}: {
  readonly of: OutputOf<'disclosure.leak-check'>
  readonly onDone: () => void
}) {
  const t = useText()
  const [asked, setAsked] = useState<Find | null>(null)
  const finds = findsOf(of)
  if (finds.length === 0) return null
  const columns: FactColumn<Find>[] = [
    { key: 'text', heading: t('disclosure:leaks.words'), cell: find => <bdi>{find.text}</bdi> },
    {
      key: 'kind',
      heading: t('disclosure:leaks.what'),
      cell: find => t(`disclosure:leaks.kind.${find.kind}`),
    },
    {
      key: 'state',
      heading: t('disclosure:letThrough.state'),
      cell: find => t(find.isLeak ? 'disclosure:letThrough.inFile' : 'disclosure:letThrough.takenOut'),
    },
    {
      key: 'do',
      heading: t('disclosure:letThrough.publicAnyway'),
      cell: find => (
        <Button kind="link" onClick={() => setAsked(find)}>
          {t('disclosure:letThrough.do', { text: find.text })}
        </Button>
      ),
    },
  ]
  return (
    <>
      <p className={styles.soft}>{t('disclosure:letThrough.choices')}</p>
      <FactTable
        caption={t('disclosure:letThrough.choicesTitle')}
        columns={columns}
        rows={finds}
        rowKey={find => `${find.kind} ${find.text}`}
      />
      {asked === null ? null : (
        <ReasonForm
          key={`${asked.kind} ${asked.text}`}
          of={asked}
          onDone={onDone}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** Somebody's words, and below them what is known of them. */
function Told({ what, beside }: { readonly what: string; readonly beside: string }) {
  return (
    <>
      <bdi>{what}</bdi>
      <div className={styles.soft}>{beside}</div>
    </>
  )
}

function useColumns(): FactColumn<LetThrough>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'text',
      heading: t('disclosure:leaks.words'),
      cell: one => <Told what={one.text} beside={t(`disclosure:leaks.kind.${one.kind}`)} />,
    },
    {
      key: 'reason',
      heading: t('disclosure:letThrough.reason'),
      cell: one => <Told what={one.reason} beside={`${one.by}, ${format.moment(one.at)}`} />,
    },
  ]
}

/** What the check found and let through, never silently. */
export function PassedList({ passed }: { readonly passed: readonly Passed[] }) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<Passed>[] = [
    ...useColumns(),
    {
      key: 'files',
      heading: t('disclosure:letThrough.files'),
      cell: one => <bdi>{format.series(one.files)}</bdi>,
    },
  ]
  if (passed.length === 0) return null
  return (
    <>
      <p>{t('disclosure:letThrough.seen', { count: passed.length })}</p>
      <FactTable
        caption={t('disclosure:letThrough.seenTitle')}
        columns={columns}
        rows={passed}
        rowKey={one => one.id}
      />
    </>
  )
}

/** Every text that is let through, with the way to take it back; nothing while there is none. */
export function LetThroughCard() {
  const t = useText()
  const answer = useAnswer('disclosure.let-through-list', {})
  const hold = useCommand('disclosure.hold-again')
  const columns: FactColumn<LetThrough>[] = [
    ...useColumns(),
    {
      key: 'back',
      heading: t('disclosure:letThrough.takeBack'),
      cell: one => (
        <Button kind="link" off={hold.isPending} onClick={() => hold.mutate({ id: one.id })}>
          {t('disclosure:letThrough.back', { text: one.text })}
        </Button>
      ),
    },
  ]
  return (
    <Answer of={answer}>
      {list =>
        list.length === 0 ? null : (
          <Card title={t('disclosure:letThrough.title')}>
            <p className={styles.soft}>{t('disclosure:letThrough.hint')}</p>
            <RefusedHere error={hold.error} />
            <FactTable
              caption={t('disclosure:letThrough.title')}
              columns={columns}
              rows={list}
              rowKey={one => one.id}
            />
          </Card>
        )
      }
    </Answer>
  )
}
