import type { OutputOf } from '@shared/contract/contract'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './screening.module.css'

type Preview = OutputOf<'screening.preview-threshold'>
type Row = Preview['rows'][number]

export interface ThresholdPreviewProps {
  readonly inUse: number
  readonly onTake: (threshold: number) => void
}

/** How many alerts each threshold would give for the workspace's own names, beside what it finds on labelled pairs. */
export function ThresholdPreview({ inUse, onTake }: ThresholdPreviewProps) {
  const t = useText()
  const errorText = useErrorText()
  const { state, start, cancel } = useJob('screening.preview-threshold')
  return (
    <Card
      title={t('screening:settings.preview')}
      aside={
        <Button off={state.status === 'running'} onClick={() => void start({})}>
          {t('screening:settings.count')}
        </Button>
      }
    >
      <div className={styles.check}>
        <p className={styles.soft}>{t('screening:settings.previewHow')}</p>
        {state.status === 'running' ? (
          <ProgressBar
            label={t('screening:settings.counting')}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? null}
            onCancel={cancel}
          />
        ) : null}
        {state.status === 'failed' ? (
          <Notice tone="bad" urgent>
            {errorText(state.error.error, 'screening')}
          </Notice>
        ) : null}
        {state.status === 'done' ? (
          <Counts preview={state.value} inUse={inUse} onTake={onTake} />
        ) : (
          <p className={styles.soft}>{t('screening:settings.none')}</p>
        )}
      </div>
    </Card>
  )
}

function useColumns({ inUse, onTake }: ThresholdPreviewProps): FactColumn<Row>[] {
  const t = useText()
  const format = useFormat()
  const share = (value: number | null) => (value === null ? '–' : format.percent(value * 100))
  const heading = (key: string) => t.say('screening', `settings.column.${key}`)
  return [
    { key: 'threshold', heading: heading('threshold'), cell: row => share(row.threshold), numeric: true },
    { key: 'alerts', heading: heading('alerts'), cell: row => format.number(row.alerts), numeric: true },
    { key: 'parties', heading: heading('parties'), cell: row => format.number(row.parties), numeric: true },
    { key: 'recall', heading: heading('recall'), cell: row => share(row.recall), numeric: true },
    { key: 'precision', heading: heading('precision'), cell: row => share(row.precision), numeric: true },
    {
      key: 'take',
      heading: '',
      cell: row => (
        <span className={styles.oneLine}>
          {row.threshold === inUse ? (
            t('screening:settings.inUse')
          ) : (
            <Button kind="link" onClick={() => onTake(row.threshold)}>
              {t('screening:settings.take')}
            </Button>
          )}
        </span>
      ),
    },
  ]
}

function Counts({ preview, ...props }: ThresholdPreviewProps & { readonly preview: Preview }) {
  const t = useText()
  const format = useFormat()
  const columns = useColumns(props)
  const { pairs, measuredOn } = preview.labelled
  return (
    <>
      <FactTable
        caption={t('screening:settings.preview')}
        columns={columns}
        rows={preview.rows}
        rowKey={row => String(row.threshold)}
      />
      <p className={styles.soft}>
        {t('screening:settings.source', { pairs: format.number(pairs), on: format.date(measuredOn) })}
      </p>
    </>
  )
}
