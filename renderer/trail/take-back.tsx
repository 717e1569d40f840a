import { useState } from 'react'
import type { BinRow } from '@shared/contract/bin'
import type { AppError } from '@shared/contract/error'
import { calledInBin } from '@shared/trail/bin'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { ConfirmBar } from '../kit/dialog'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'

interface Props {
  readonly rows: readonly BinRow[]
  /** What the button says that asks. */
  readonly open: string
  readonly onDone?: () => void
}

/** A refusal that names a record, with the record called as the bin calls it. */
function named(error: AppError, language: string): AppError {
  const { name, to } = error.params ?? {}
  if (typeof name !== 'string') return error
  const called = calledInBin({ name, to: typeof to === 'string' ? to : null }, language)
  return { ...error, params: { ...error.params, name: called } }
}

/** Takes records out of the bin, after a look at what else comes back. */
export function TakeBack({ rows, open, onDone }: Props) {
  const t = useText()
  const errorText = useErrorText()
  const [asks, setAsks] = useState(false)
  const take = useCommand('trail.take-from-bin')
  const along = [...new Set(rows.flatMap(row => row.takesAlong ?? []))]
  const restore = () =>
    take.mutate(
      { records: rows.map(({ kind, id }) => ({ kind, id })) },
      {
        onSuccess: ({ restored }) => {
          notify({ tone: 'good', text: t('trail:bin.done', { count: restored }) })
          setAsks(false)
          onDone?.()
        },
      },
    )
  if (!asks)
    return (
      <div>
        <Button onClick={() => setAsks(true)}>{open}</Button>
      </div>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('trail:bin.do')}
        busy={take.isPending}
        onConfirm={restore}
        onCancel={() => setAsks(false)}
      >
        <p>{t('trail:bin.ask', { count: rows.length })}</p>
        {along.map(name => (
          <p key={name}>{t('trail:bin.along', { name })}</p>
        ))}
      </ConfirmBar>
      {take.error === null ? null : (
        <Notice tone="bad" urgent>
          {errorText(named(take.error.error, t.language), 'trail')}
        </Notice>
      )}
    </>
  )
}
