import { useState } from 'react'
import type { ListEdition, ScreeningRun } from '@shared/contract/screening'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Card } from '../kit/card'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { Differences } from './differences'
import { EditionsCard } from './editions-card'
import { FetchCard } from './fetch-card'
import { ListNews } from './list-news'
import { useListNames } from './list-names'
import styles from './screening.module.css'
import type { ScreeningJobs } from './use-screening-jobs'

export interface ListsTabProps {
  readonly run: ScreeningRun | null
  readonly jobs: ScreeningJobs
}

/** Editions with their differences, lists to fetch, names that could not be checked, and runs. */
export function ListsTab({ run, jobs }: ListsTabProps) {
  const lists = useAnswer('screening.lists', {})
  const runs = useAnswer('screening.runs', {})
  const [shown, setShown] = useState<ListEdition | null>(null)
  if (shown !== null) return <Differences edition={shown} onBack={() => setShown(null)} />
  return (
    <div className={styles.stack}>
      <ListNews />
      <Answer of={lists}>{answer => <EditionsCard lists={answer.lists} onShow={setShown} />}</Answer>
      <FetchCard jobs={jobs} />
      {run === null ? null : <Uncheckable runId={run.id} />}
      <Answer of={runs}>{answer => <Runs runs={answer.runs} />}</Answer>
    </div>
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
      term: 'threshold',
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
