import { useMemo } from 'react'
import type { AssessmentRow } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { StatusChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { rowsAtHand } from '../kit/row-source'
import { useText } from '../kit/text'
import { useAssessedText } from './about-text'
import { useFlagText } from './flag-text'
import { useScoreText } from './score-text'

interface Props {
  readonly rows: readonly AssessmentRow[]
  readonly onCurrent: (id: string) => void
  readonly onOpen: (id: string) => void
  /** Begins the first one, from where there is none. */
  readonly onAdd: () => void
}

/** Self-assessments, the newest first. */
export function AssessmentsList({ rows, onCurrent, onOpen, onAdd }: Props) {
  const t = useText()
  const source = useMemo(() => rowsAtHand(rows), [rows])
  return (
    <DataList
      listId="assessment"
      label={t('assessment:list')}
      columns={useColumns()}
      rows={source}
      rowId={row => row.assessment.id}
      onCurrent={row => onCurrent(row.assessment.id)}
      onOpen={row => onOpen(row.assessment.id)}
      empty={
        <EmptyState
          title={t('assessment:empty.title')}
          actions={<Button onClick={onAdd}>{t('assessment:start')}</Button>}
        >
          {t('assessment:empty.what')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): readonly DataColumn<AssessmentRow>[] {
  const t = useText()
  const format = useFormat()
  const subjectText = useAssessedText()
  const scoreText = useScoreText()
  const flagText = useFlagText()
  return [
    {
      key: 'subject',
      value: subjectText,
      heading: t('assessment:column.subject'),
      width: 13,
      grow: true,
      cell: row => subjectText(row),
    },
    {
      key: 'pack',
      value: row => textIn(row.title, t.language),
      heading: t('assessment:column.pack'),
      width: 7.5,
      secondary: true,
      grow: true,
      soft: true,
      cell: row => textIn(row.title, t.language),
    },
    {
      key: 'started',
      value: row => row.assessment.startedOn,
      since: true,
      heading: t('assessment:column.started'),
      width: 7,
      cell: row => format.date(row.assessment.startedOn),
    },
    {
      key: 'progress',
      value: row => (row.asked === 0 ? null : row.answered / row.asked),
      heading: t('assessment:column.progress'),
      width: 5,
      numeric: true,
      cell: row => t('assessment:progress', { done: row.answered, total: row.asked }),
    },
    {
      key: 'score',
      heading: t('assessment:column.score'),
      width: 5.5,
      numeric: true,
      cell: row => scoreText(row.score),
    },
    {
      key: 'flags',
      value: row => row.criticalFlags * 1000 + row.majorFlags,
      term: 'redFlag',
      heading: t('assessment:column.flags'),
      width: 11.5,
      cell: row =>
        row.criticalFlags + row.majorFlags === 0 ? (
          flagText(row)
        ) : (
          <StatusChip tone={row.criticalFlags > 0 ? 'bad' : 'warn'}>{flagText(row)}</StatusChip>
        ),
    },
  ]
}
