import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { TOPICS, topicSchema, type Topic } from '@shared/contract/topic'
import { TRAIL_LEFT, type TrailEntry, type TrailLeft } from '@shared/contract/trail'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { Page, Split } from '../kit/page'
import type { RowSource } from '../kit/row-source'
import { SearchField } from '../kit/search-field'
import { useText, type Translate } from '../kit/text'
import { ListEnd, Toolbar } from '../kit/toolbar'
import { useActionText } from './action-text'
import { ChainCheck } from './chain-check'
import { useAnswer } from './engine-hooks'
import { ExportList } from './export-list'
import { HistoryEntry } from './history-entry'
import { SignedHeads } from './signed-heads'
import { useTrailRows } from './trail-rows'

interface HistoryFilter {
  readonly topic: Topic | null
  readonly text: string | null
  /** Only what left the program, or everything but that. */
  readonly left: TrailLeft | null
}

/** Views of before say `exports`. */
const historyFilterSchema: z.ZodType<HistoryFilter> = z
  .strictObject({
    topic: topicSchema.nullable(),
    text: z.string().max(200).nullable(),
    left: z.enum(TRAIL_LEFT).nullable().default(null),
    exports: z.boolean().default(false),
  })
  .transform(({ exports, left, ...filter }) => ({ ...filter, left: exports ? 'only' : left }))
const EVERYTHING: HistoryFilter = { topic: null, text: null, left: null }

/** Every change in sentences: who changed what, when, why; and whether the chain is whole. */
export function HistoryPage() {
  const t = useText()
  const [filter, setFilter] = useKeptState('history.filter', EVERYTHING)
  const [current, setCurrent] = useState<TrailEntry | null>(null)
  const rows = useTrailRows(filter)
  const linked = useLinkedEntry(rows)
  const navigate = useNavigate()
  const columns = useHistoryColumns()
  const onPaper = useOnPaper(filter, rows.total ?? 0)
  return (
    <Page
      title={t('app:history.title')}
      actions={
        <>
          <Button onClick={() => void navigate({ to: '/history/merge' })}>{t('trail:merge.link')}</Button>
          <SignedHeads />
          <ChainCheck />
        </>
      }
    >
      <Split
        side={
          current === null ? (
            <div data-screen-only>
              <Panel title={t('app:history.title')}>{t('app:history.choose')}</Panel>
            </div>
          ) : (
            <HistoryEntry entry={current} names={rows.names} />
          )
        }
      >
        <Card flush fill label={t('app:history.label')}>
          <Toolbar
            label={t('app:history.filter')}
            end={
              <ListEnd count={t('app:history.count', { count: rows.total ?? 0 })} known={rows.total !== null}>
                <ExportList
                  endpoint="trail.export"
                  name={t('app:history.title')}
                  seen={{ topic: filter.topic, text: filter.text, recordId: null, ...leftOf(filter) }}
                />
              </ListEnd>
            }
          >
            <TopicSelect topic={filter.topic} onChange={topic => setFilter({ ...filter, topic })} />
            <LeftSelect left={filter.left} onChange={left => setFilter({ ...filter, left })} />
            <SearchField
              label={t('app:history.search')}
              value={filter.text ?? ''}
              onChange={text => setFilter({ ...filter, text: text === '' ? null : text })}
            />
          </Toolbar>
          <DataList
            listId="history"
            label={t('app:history.label')}
            onPaper={onPaper}
            columns={columns}
            rows={rows}
            rowId={entry => String(entry.seq)}
            {...(linked === null ? {} : { startAt: linked })}
            onCurrent={setCurrent}
            filter={listFilter(filter, historyFilterSchema, setFilter)}
            empty={<EmptyState title={t('app:history.empty')} />}
          />
        </Card>
      </Split>
    </Page>
  )
}

/** What a printed history is a part of: whose, how much of it, and by what its entries were chosen. */
function useOnPaper({ topic, left, text }: HistoryFilter, count: number): string {
  const t = useText()
  const format = useFormat()
  const workspace = useAnswer('workspace.current', {})
  const by = (name: string, value: string) => t('app:history.namedValue', { name, value })
  return format.series([
    ...(workspace.data?.entity.name === undefined ? [] : [workspace.data.entity.name]),
    t('app:history.count', { count }),
    ...(topic === null ? [] : [by(t('app:history.topicLabel'), t(`app:topic.${topic}`))]),
    ...(left === null ? [] : [by(t('trail:exports.label'), t(`trail:exports.${left}`))]),
    ...(text === null ? [] : [by(t('app:history.search'), text)]),
  ])
}

/** Where the entry stands that a link means: the trail has no gaps, and its newest entry is the first row. */
function useLinkedEntry(rows: RowSource<TrailEntry>): number | null {
  const { entry }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const newest = rows.at(0)?.seq
  const seq = Number(entry)
  return typeof entry !== 'string' || newest === undefined || !(seq >= 1 && seq <= newest)
    ? null
    : newest - seq
}

function useHistoryColumns(): DataColumn<TrailEntry>[] {
  const t = useText()
  const format = useFormat()
  const action = useActionText()
  return useMemo(
    () => [
      {
        key: 'what',
        heading: t('app:history.what'),
        width: 18,
        grow: true,
        cell: entry => entryText(t, entry, action(entry.action, entry.summary)),
      },
      {
        key: 'rows',
        heading: t('app:history.rows'),
        width: 8.25,
        numeric: true,
        cell: entry => format.number(entry.rowCount),
      },
      {
        key: 'who',
        heading: t('app:history.who'),
        width: 7,
        soft: true,
        people: 'author',
        cell: entry => entry.actor,
      },
      {
        key: 'when',
        heading: t('app:history.when'),
        width: 10,
        soft: true,
        cell: entry => format.moment(entry.at),
      },
      {
        key: 'reason',
        heading: t('app:history.reason'),
        width: 10,
        soft: true,
        // The panel says it; paper has room for it.
        secondary: true,
        cell: entry => entry.reason ?? '',
      },
    ],
    [t, format, action],
  )
}

/** An undo says what it took back. */
function entryText(t: Translate, entry: TrailEntry, what: string): string {
  if (entry.kind === 'undo') return t('app:undo.undone', { what })
  return entry.kind === 'redo' ? t('app:undo.redone', { what }) : what
}

/** As the engine takes it. */
const leftOf = ({ left }: HistoryFilter) => (left === null ? {} : { left })

function TopicSelect({
  topic,
  onChange,
}: {
  readonly topic: Topic | null
  readonly onChange: (topic: Topic | null) => void
}) {
  const t = useText()
  return (
    <Select
      size="xs"
      aria-label={t('app:history.topicLabel')}
      placeholder={t('app:history.topic')}
      clearable
      data={TOPICS.map(value => ({ value, label: t(`app:topic.${value}`) }))}
      value={topic}
      onChange={value => onChange(topicSchema.nullable().catch(null).parse(value))}
    />
  )
}

/** Everything, what left the program, or all but that. */
function LeftSelect({
  left,
  onChange,
}: {
  readonly left: TrailLeft | null
  readonly onChange: (left: TrailLeft | null) => void
}) {
  const t = useText()
  return (
    <Select
      size="xs"
      aria-label={t('trail:exports.label')}
      placeholder={t('trail:exports.all')}
      title={t('trail:exports.hint')}
      clearable
      data={TRAIL_LEFT.map(value => ({ value, label: t(`trail:exports.${value}`) }))}
      value={left}
      onChange={value => onChange(z.enum(TRAIL_LEFT).nullable().catch(null).parse(value))}
    />
  )
}
