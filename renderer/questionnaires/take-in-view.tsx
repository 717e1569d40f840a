import { useMemo, useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { StatusChip } from '../kit/band-chip'
import { Button, ButtonGroup } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { useFormat } from '../kit/format'
import { Split } from '../kit/page'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { FileReview } from './file-review'
import { toDecide, type ReviewedFile, type TakeIn } from './use-take-in'

interface Props {
  readonly view: OutputOf<'questionnaires.campaign'>
  readonly takeIn: TakeIn
}

/** The review of workbooks that came back: what each says, what would be written, what a person has to decide. */
export function TakeInView({ view, takeIn }: Props) {
  const t = useText()
  const { files, commit, close, busy, decide } = takeIn
  const [currentId, setCurrentId] = useState<string | null>(null)
  const all = files ?? []
  const source = useMemo(() => rowsAtHand(files ?? []), [files])
  const ready = all.filter(({ plan }) => plan.ready).length
  const current = all.find(({ plan }) => plan.file === currentId) ?? all[0]
  return (
    <>
      <p>{t('questionnaires:takeIn.review')}</p>
      <Split
        wide
        side={
          current === undefined ? (
            <Panel title={t('questionnaires:takeIn.title')}>{null}</Panel>
          ) : (
            <FileReview
              key={current.plan.file}
              file={current}
              recipients={view.rows}
              onDecide={change => decide(current.plan.file, change)}
            />
          )
        }
      >
        <Card label={t('questionnaires:takeIn.title')} flush fill>
          <Toolbar
            label={t('questionnaires:takeIn.title')}
            end={
              <ListEnd count={t('questionnaires:takeIn.fileCount', { count: all.length })}>{null}</ListEnd>
            }
          >
            <ButtonGroup>
              <Button kind="primary" off={busy || ready === 0} onClick={commit}>
                {t('questionnaires:takeIn.go', { count: ready })}
              </Button>
              <Button off={busy} onClick={close}>
                {t('questionnaires:takeIn.cancel')}
              </Button>
            </ButtonGroup>
          </Toolbar>
          <DataList
            listId="questionnaires.take-in"
            label={t('questionnaires:takeIn.title')}
            columns={useColumns()}
            rows={source}
            rowId={({ plan }) => plan.file}
            onCurrent={({ plan }) => setCurrentId(plan.file)}
            empty={null}
          />
        </Card>
      </Split>
    </>
  )
}

/** Ready, waiting for a decision, or not to be taken in. */
function FileState({ file }: { readonly file: ReviewedFile }) {
  const t = useText()
  const { plan } = file
  if (plan.ready)
    return (
      <StatusChip tone={toDecide(file) > 0 ? 'partly' : 'good'}>
        {t('questionnaires:takeIn.isReady')}
      </StatusChip>
    )
  const isStopped = plan.issues.some(one => one.weight === 'stop' && one.code !== 'recipient-unknown')
  return isStopped ? (
    <StatusChip tone="bad">{t('questionnaires:takeIn.isStopped')}</StatusChip>
  ) : (
    <StatusChip tone="warn">{t('questionnaires:takeIn.isWaiting')}</StatusChip>
  )
}

function useColumns(): readonly DataColumn<ReviewedFile>[] {
  const t = useText()
  const format = useFormat()
  return [
    {
      key: 'file',
      value: ({ plan }) => plan.fileName,
      heading: t('questionnaires:takeIn.file'),
      width: 9,
      grow: true,
      cell: ({ plan }) => plan.fileName,
    },
    {
      key: 'lands',
      value: ({ plan }) => plan.subjectName,
      heading: t('questionnaires:takeIn.lands'),
      width: 7.5,
      grow: true,
      cell: ({ plan }) => plan.subjectName ?? t('questionnaires:takeIn.nobody'),
    },
    {
      key: 'writes',
      value: ({ plan }) => plan.answers.filter(one => one.written).length,
      heading: t('questionnaires:takeIn.writes'),
      width: 4,
      numeric: true,
      cell: ({ plan }) => format.number(plan.answers.filter(one => one.written).length),
    },
    {
      key: 'decide',
      value: toDecide,
      heading: t('questionnaires:takeIn.decide'),
      width: 5,
      numeric: true,
      cell: file => format.number(toDecide(file)),
    },
    {
      key: 'state',
      heading: t('questionnaires:takeIn.state'),
      width: 9.5,
      cell: file => <FileState file={file} />,
    },
  ]
}
