import type { EditionPreview } from '@shared/contract/risk'
import { useErrorText } from '../app/error-text'
import { useJob } from '../app/engine-hooks'
import { BandChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './reference.module.css'

type Change = EditionPreview['changes'][number]

/** What an edition would change: asked for by a button, because it scores everything twice. */
export function Preview({ id }: { readonly id: string }) {
  const t = useText()
  const errorText = useErrorText()
  const { state, start, cancel } = useJob('risk.preview-edition')
  switch (state.status) {
    case 'running': {
      const { phase, done, total } = state.progress ?? { phase: 'read', done: 0, total: null }
      return (
        <ProgressBar label={t.say('risk', `phase.${phase}`)} done={done} total={total} onCancel={cancel} />
      )
    }
    case 'done':
      return <PreviewResult preview={state.value} />
    case 'failed':
      return (
        <Notice tone="bad" urgent>
          {errorText(state.error.error, 'risk')}
        </Notice>
      )
    case 'idle':
    case 'cancelled':
      return (
        <div>
          <Button onClick={() => void start({ id })}>{t('reference:preview.start')}</Button>
        </div>
      )
  }
}

const SUBJECTS = ['supplier', 'site', 'corridor'] as const

function PreviewResult({ preview }: { readonly preview: EditionPreview }) {
  const t = useText()
  const { counts, changes, more, retires } = preview
  return (
    <div className={styles.stack} role="status">
      {retires.map(old => (
        <p key={old.id} className={styles.plain}>
          {t('reference:preview.replaces', { edition: old.edition })}
        </p>
      ))}
      <ul className={styles.list}>
        {SUBJECTS.map(subject => (
          <li key={subject}>{t(`reference:preview.counts.${subject}`, { ...counts[subject] })}</li>
        ))}
      </ul>
      {changes.length === 0 ? (
        <p className={styles.plain}>{t('reference:preview.none')}</p>
      ) : (
        <ChangeTable changes={changes} />
      )}
      {more > 0 ? <p className={styles.soft}>{t('reference:preview.more', { count: more })}</p> : null}
    </div>
  )
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText()
  const format = useFormat()
  const scored = ({ band, residual }: Change['before']) => (
    <span className={styles.banded}>
      <BandChip band={band} />
      {format.number(residual, 1)}
    </span>
  )
  const columns: readonly FactColumn<Change>[] = [
    {
      key: 'name',
      heading: t('reference:preview.name'),
      cell: row => (row.parent === null ? row.name : format.labelled(row.parent, row.name)),
    },
    {
      key: 'subject',
      heading: t('reference:preview.subject'),
      cell: row => t(`reference:preview.kind.${row.subject}`),
    },
    { key: 'before', heading: t('reference:preview.before'), cell: row => scored(row.before) },
    { key: 'after', heading: t('reference:preview.after'), cell: row => scored(row.after) },
    { key: 'why', heading: t('reference:preview.why'), cell: row => <Moved moved={row.moved} /> },
  ]
  return (
    <FactTable
      caption={t('reference:preview.caption')}
      showCaption
      columns={columns}
      rows={changes}
      rowKey={row => `${row.subject} ${row.id}`}
    />
  )
}

function Moved({ moved }: { readonly moved: Change['moved'] }) {
  const t = useText()
  const format = useFormat()
  const what = t(`risk:moved.${moved.code}`)
  const named = moved.name === null ? what : format.labelled(what, moved.name)
  if (moved.code === 'none' || moved.code === 'floor') return named
  const known = (value: number | null) => (value === null ? t('kit:notKnown') : format.number(value, 1))
  return t('reference:preview.moved', {
    what: named,
    before: known(moved.before),
    after: known(moved.after),
  })
}
