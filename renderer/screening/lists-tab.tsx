import type { ListEdition, ScreeningRun } from '@shared/contract/screening'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useListNames } from './list-names'
import styles from './screening.module.css'

/** Editions that were loaded, runs that were made, and names that could not be checked. */
export function ListsTab({ run }: { readonly run: ScreeningRun | null }) {
  const lists = useAnswer('screening.lists', {})
  const runs = useAnswer('screening.runs', {})
  return (
    <div className={styles.stack}>
      <Answer of={lists}>{answer => <Lists lists={answer.lists} />}</Answer>
      {run === null ? null : <Uncheckable runId={run.id} />}
      <Answer of={runs}>{answer => <Runs runs={answer.runs} />}</Answer>
    </div>
  )
}

function Lists({ lists }: { readonly lists: readonly ListEdition[] }) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<ListEdition>[] = [
    { key: 'name', heading: t('screening:lists.name'), cell: list => list.title },
    {
      key: 'date',
      heading: t('screening:lists.date'),
      cell: list => format.date(list.generatedAt === null ? null : list.generatedAt.slice(0, 10)),
    },
    { key: 'loaded', heading: t('screening:lists.loadedAt'), cell: list => format.moment(list.loadedAt) },
    {
      key: 'entries',
      heading: t('screening:lists.entries'),
      cell: list => format.number(list.entries),
      numeric: true,
    },
    {
      key: 'names',
      heading: t('screening:lists.names'),
      cell: list => format.number(list.names),
      numeric: true,
    },
    {
      key: 'file',
      heading: t('screening:lists.file'),
      cell: list => `${list.fileName} (${format.bytes(list.sizeBytes)})`,
    },
    {
      key: 'state',
      heading: t('screening:lists.state'),
      cell: list => t(list.current ? 'screening:lists.current' : 'screening:lists.replaced'),
    },
    {
      key: 'hash',
      heading: t('screening:lists.hash'),
      cell: list => <code>{list.sha256.slice(0, 16)}…</code>,
    },
  ]
  return (
    <>
      <Card title={t('screening:lists.title')} flush>
        <FactTable
          caption={t('screening:lists.title')}
          columns={columns}
          rows={lists}
          rowKey={list => list.id}
        />
      </Card>
      {lists
        .filter(list => list.current && list.rejected.length > 0)
        .map(list => (
          <Rejected key={list.id} list={list} />
        ))}
    </>
  )
}

type RejectedRecord = ListEdition['rejected'][number]

function Rejected({ list }: { readonly list: ListEdition }) {
  const t = useText()
  const title = t('screening:lists.rejected', { title: list.title })
  const columns: FactColumn<RejectedRecord>[] = [
    { key: 'line', heading: t('screening:lists.line'), cell: record => record.line, numeric: true },
    {
      key: 'why',
      heading: t('screening:lists.why'),
      cell: record => t.say('screening', `rejected.${record.code}`, record.params),
    },
  ]
  return (
    <Card title={title} flush>
      <FactTable
        caption={title}
        columns={columns}
        rows={list.rejected}
        rowKey={record => String(record.line)}
      />
    </Card>
  )
}

function Runs({ runs }: { readonly runs: readonly ScreeningRun[] }) {
  const t = useText()
  const format = useFormat()
  const names = useListNames()
  const number = (
    key: string,
    heading: string,
    of: (run: ScreeningRun) => number,
  ): FactColumn<ScreeningRun> => ({
    key,
    heading,
    cell: run => format.number(of(run)),
    numeric: true,
  })
  const columns: FactColumn<ScreeningRun>[] = [
    { key: 'at', heading: t('screening:runs.at'), cell: run => format.moment(run.at) },
    { key: 'lists', heading: t('screening:runs.lists'), cell: run => names(run.editions) },
    {
      key: 'threshold',
      heading: t('screening:runs.threshold'),
      cell: run => format.percent(run.threshold * 100),
      numeric: true,
    },
    number('names', t('screening:runs.names'), run => run.namesChecked),
    number('uncheckable', t('screening:runs.uncheckable'), run => run.namesUncheckable),
    number('candidates', t('screening:runs.candidates'), run => run.candidates),
    number('fresh', t('screening:runs.fresh'), run => run.fresh),
  ]
  return (
    <Card title={t('screening:runs.title')} flush>
      <FactTable caption={t('screening:runs.title')} columns={columns} rows={runs} rowKey={run => run.id} />
    </Card>
  )
}

function Uncheckable({ runId }: { readonly runId: string }) {
  const t = useText()
  const answer = useAnswer('screening.uncheckable', { runId })
  return (
    <Answer of={answer}>
      {({ names }) =>
        names.length === 0 ? null : (
          <Card title={t('screening:uncheckable.title')} flush>
            <FactTable
              caption={t('screening:uncheckable.title')}
              columns={[
                { key: 'name', heading: t('screening:uncheckable.name'), cell: row => <bdi>{row.name}</bdi> },
                {
                  key: 'type',
                  heading: t('screening:uncheckable.subject'),
                  cell: row => t(`screening:subject.${row.subjectType}`),
                },
                {
                  key: 'why',
                  heading: t('screening:uncheckable.why'),
                  cell: row => t(`screening:uncheckable.${row.why}`),
                },
              ]}
              rows={names}
              rowKey={row => `${row.subjectId} ${row.name}`}
            />
          </Card>
        )
      }
    </Answer>
  )
}
