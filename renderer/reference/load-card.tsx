import { Select } from '@mantine/core'
import { useState } from 'react'
import { LOAD_KINDS, loadKindSchema, type LoadKind, type RejectedRow } from '@shared/contract/reference'
import { useErrorText } from '../app/error-text'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './reference.module.css'
import type { FileLoading } from './use-load-file'

const ROWS_SHOWN = 20

/** Choosing what a file is and the file; its progress, and what was wrong with it. */
export function LoadCard({ loading }: { readonly loading: FileLoading }) {
  const t = useText()
  const [kind, setKind] = useState<LoadKind>('hotspots')
  const choices = LOAD_KINDS.map(value => ({ value, label: t(`reference:loadKind.${value}`) }))
  return (
    <Card title={t('reference:load')}>
      <div className={styles.loadLine}>
        <Select
          label={t('reference:whatFile')}
          data={choices}
          value={kind}
          allowDeselect={false}
          onChange={value => setKind(loadKindSchema.parse(value))}
        />
        <Button kind="primary" off={loading.busy} onClick={() => loading.choose(kind)}>
          {t('reference:chooseFile')}
        </Button>
      </div>
      <p className={styles.soft}>{t(`reference:format.${kind}`)}</p>
      <LoadState loading={loading} />
    </Card>
  )
}

function LoadState({ loading }: { readonly loading: FileLoading }) {
  const t = useText()
  const errorText = useErrorText()
  const { progress, error, rejected, cancel } = loading
  if (progress !== null)
    return (
      <ProgressBar
        label={t.say('reference', `phase.${progress.phase}`)}
        done={progress.done}
        total={progress.total}
        onCancel={cancel}
      />
    )
  if (error !== null)
    return (
      <Notice tone="bad" urgent>
        {errorText(error.error, 'reference')}
      </Notice>
    )
  return rejected === null ? null : <RejectedRows loading={loading} />
}

/** Row by row what can't be used, with a way to take the rest. */
function RejectedRows({ loading }: { readonly loading: FileLoading }) {
  const t = useText()
  const result = loading.rejected?.result
  if (result === undefined) return null
  const more = result.rejectedCount - Math.min(ROWS_SHOWN, result.rejected.length)
  return (
    <Notice
      tone="warn"
      urgent
      actions={
        <>
          <Button onClick={loading.loadRest}>{t('reference:loadRest')}</Button>
          <Button kind="quiet" onClick={loading.dismiss}>
            {t('reference:dismiss')}
          </Button>
        </>
      }
    >
      <p className={styles.plain}>{t('reference:rejectedTitle', { count: result.rejectedCount })}</p>
      <ul className={styles.list}>
        {result.rejected.slice(0, ROWS_SHOWN).map(row => (
          <li key={`${row.row} ${row.code}`}>
            <RejectedLine row={row} />
          </li>
        ))}
        {more > 0 ? <li>{t('reference:moreRows', { count: more })}</li> : null}
      </ul>
    </Notice>
  )
}

function RejectedLine({ row }: { readonly row: RejectedRow }) {
  const t = useText()
  const why = t.say('reference', `rejected.${row.code}`)
  const where = { row: row.row, column: row.column ?? '' }
  return row.value === null
    ? t('reference:rejectedRow', { ...where, why })
    : t('reference:rejectedValue', { ...where, value: row.value, why })
}
