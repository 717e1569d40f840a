import { useState } from 'react'
import type { EntryDifference, ListEdition } from '@shared/contract/screening'
import { DIFFERENCE_CHANGES, type DifferenceChange } from '@shared/screening/difference'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { StatusChip } from '../kit/band-chip'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import styles from './screening.module.css'

const PAGE = 100

/** What an edition added, changed and dropped against the one before it. */
export function Differences({
  edition,
  onBack,
}: {
  readonly edition: ListEdition
  readonly onBack: () => void
}) {
  const t = useText()
  const format = useFormat()
  const [change, setChange] = useState<DifferenceChange | null>(null)
  const [offset, setOffset] = useState(0)
  const answer = useAnswer('screening.differences', { listId: edition.id, change, offset, limit: PAGE })
  const choose = (next: DifferenceChange | null): void => {
    setChange(next)
    setOffset(0)
  }
  const title = t('screening:differences.of', { title: edition.title, date: format.moment(edition.loadedAt) })
  return (
    <div className={styles.stack}>
      <div>
        <Button kind="link" onClick={onBack}>
          {t('screening:differences.back')}
        </Button>
      </div>
      <Card
        title={title}
        flush
        aside={
          <ExportList
            endpoint="screening.export-differences"
            name={`${edition.title} ${edition.loadedAt.slice(0, 10)}`}
            seen={{ listId: edition.id, change }}
          />
        }
      >
        <ChangeFilter edition={edition} change={change} onChange={choose} />
        <Answer of={answer}>
          {({ rows, total, kept }) =>
            rows.length === 0 ? (
              <EmptyState title={t(kept ? 'screening:differences.none' : 'screening:differences.gonePast')} />
            ) : (
              <>
                <DifferenceTable caption={title} rows={rows} />
                <Pages offset={offset} total={total} onOffset={setOffset} />
              </>
            )
          }
        </Answer>
      </Card>
    </div>
  )
}

interface ChangeFilterProps {
  readonly edition: ListEdition
  readonly change: DifferenceChange | null
  readonly onChange: (change: DifferenceChange | null) => void
}

function ChangeFilter({ edition, change, onChange }: ChangeFilterProps) {
  const t = useText()
  const { added, changed, removed } = edition.difference ?? { added: 0, changed: 0, removed: 0 }
  return (
    <Toolbar
      label={t('screening:differences.filter')}
      end={t('screening:differences.sub', { added, changed, removed })}
    >
      <ToggleChip on={change === null} onChange={() => onChange(null)}>
        {t('screening:differences.all')}
      </ToggleChip>
      {DIFFERENCE_CHANGES.map(each => (
        <ToggleChip key={each} on={change === each} onChange={on => onChange(on ? each : null)}>
          {t(`screening:differences.change.${each}`)}
        </ToggleChip>
      ))}
    </Toolbar>
  )
}

const TONES = { added: 'info', changed: 'warn', removed: 'unknown' } as const

function DifferenceTable({
  caption,
  rows,
}: {
  readonly caption: string
  readonly rows: readonly EntryDifference[]
}) {
  const t = useText()
  const columns: FactColumn<EntryDifference>[] = [
    { key: 'name', heading: t('screening:differences.column.name'), cell: row => <bdi>{row.name}</bdi> },
    { key: 'key', heading: t('screening:differences.column.key'), cell: row => row.key },
    {
      key: 'type',
      heading: t('screening:differences.column.type'),
      cell: row => t(`screening:type.${row.type}`),
    },
    {
      key: 'change',
      heading: t('screening:differences.column.change'),
      cell: row => (
        <StatusChip tone={TONES[row.change]}>{t(`screening:differences.change.${row.change}`)}</StatusChip>
      ),
    },
    { key: 'what', heading: t('screening:differences.column.what'), cell: row => <Fields row={row} /> },
  ]
  return (
    <FactTable caption={caption} columns={columns} rows={rows} rowKey={row => `${row.change} ${row.key}`} />
  )
}

const SHORT = 160
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)

function Fields({ row }: { readonly row: EntryDifference }) {
  const t = useText()
  if (row.change !== 'changed') return null
  return (
    <>
      {row.fields.map(({ field, gone, come }) => (
        <div key={field}>
          <span className={styles.soft}>{t(`screening:differences.field.${field}`)}: </span>
          {gone.map(text => (
            <del key={text}>
              <bdi>{shortened(text)}</bdi>{' '}
            </del>
          ))}
          {come.map(text => (
            <ins key={text}>
              <bdi>{shortened(text)}</bdi>{' '}
            </ins>
          ))}
        </div>
      ))}
      <div className={styles.soft}>
        {t(row.decides ? 'screening:differences.decides' : 'screening:differences.onlyText')}
      </div>
    </>
  )
}

interface PagesProps {
  readonly offset: number
  readonly total: number
  readonly onOffset: (offset: number) => void
}

function Pages({ offset, total, onOffset }: PagesProps) {
  const t = useText()
  const format = useFormat()
  if (total <= PAGE) return null
  const last = Math.min(total, offset + PAGE)
  return (
    <ButtonGroup end>
      <span className={styles.soft}>
        {t('screening:differences.page', {
          from: format.number(offset + 1),
          to: format.number(last),
          total: format.number(total),
        })}
      </span>
      <Button off={offset === 0} onClick={() => onOffset(Math.max(0, offset - PAGE))}>
        {t('screening:differences.before')}
      </Button>
      <Button off={last >= total} onClick={() => onOffset(offset + PAGE)}>
        {t('screening:differences.next')}
      </Button>
    </ButtonGroup>
  )
}
