import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { RankedRow } from '@shared/contract/risk'
import { BANDS, type Band } from '@shared/risk/model'
import { knownFilterOf } from '@shared/suppliers/known-filter'
import { SUPPLIER_GAPS, type SupplierGap } from '@shared/suppliers/list'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { usePagedRows } from '../app/paged-rows'
import { ToPage } from '../app/to-page'
import { BandChip } from '../kit/band-chip'
import { Button } from '../kit/button'
import { Card, Panel } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { KnownFilters } from '../kit/known-filters'
import { type SortKey, useKeptState } from '../kit/list-memory'
import { listFilter } from '../kit/list-state'
import { Notice } from '../kit/notice'
import { Page, Split } from '../kit/page'
import { Reserved } from '../kit/reserved'
import { ScoreStrip } from '../kit/score-strip'
import { SearchField } from '../kit/search-field'
import { useText } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { useToday } from '../steps/today'
import { Firmness } from './ranks-tab'
import { useRiskWords } from './risk-words'
import { RunProgress } from './run-progress'
import { ScorePanel } from './score-panel'
import { type ScoreJob, useScoreJob } from './use-score-job'

type RankedSort = 'work' | 'residual' | 'name' | 'country' | 'confidence'

/** All suppliers by risk, the worst first, with the reasons of the one in hand. */
export function RiskPage() {
  const t = useText()
  const latest = useAnswer('risk.latest', {})
  const job = useScoreJob()
  return (
    <Page
      title={t('risk:title')}
      actions={
        <>
          <Link to="/analytics">{t('risk:analytics.link')}</Link>
          <Link to="/reference">{t('risk:page.reference')}</Link>
          <Link to="/risk/model">{t('risk:model.title')}</Link>
          <Button kind="primary" off={job.busy} onClick={job.start}>
            {t(latest.data ? 'risk:page.again' : 'risk:page.run')}
          </Button>
        </>
      }
    >
      <RunProgress job={job} />
      <Answer of={latest}>
        {found => (found === null ? <NotScored job={job} /> : <Ranking outdated={found.outdated} />)}
      </Answer>
    </Page>
  )
}

/** Without suppliers there is nothing to score: a list comes first. */
function NotScored({ job }: { readonly job: ScoreJob }) {
  const t = useText()
  const isEmpty = useAnswer('suppliers.counts', {}).data?.suppliers === 0
  return (
    <EmptyState
      title={t('risk:page.noneTitle')}
      actions={
        isEmpty ? (
          <ToPage to="/intake" />
        ) : (
          <Button off={job.busy} onClick={job.start}>
            {t('risk:page.run')}
          </Button>
        )
      }
    >
      {t(isEmpty ? 'risk:page.noSuppliers' : 'risk:page.noneText')}
    </EmptyState>
  )
}

function useColumns(): readonly DataColumn<RankedRow, RankedSort>[] {
  const t = useText()
  const format = useFormat()
  const words = useRiskWords()
  return useMemo(
    () => [
      {
        key: 'name',
        heading: t('risk:column.name'),
        cell: row => row.name,
        width: 14,
        grow: true,
        sortBy: 'name',
      },
      {
        key: 'country',
        heading: t('risk:column.country'),
        cell: row => format.country(row.country),
        width: 6,
        sortBy: 'country',
      },
      {
        key: 'band',
        term: 'band',
        heading: t('risk:column.band'),
        cell: row => <BandChip band={row.band} />,
        width: 6.5,
      },
      {
        key: 'score',
        term: 'residual',
        text: row => format.number(row.residual, 2),
        heading: t('risk:column.score'),
        cell: row => <ScoreStrip value={row.residual} range={row.range} band={row.band} />,
        width: 8.5,
        sortBy: 'residual',
      },
      {
        key: 'sure',
        term: 'confidence',
        heading: t('risk:column.sure'),
        cell: row => format.percent(row.confidence * 100),
        width: 5.25,
        numeric: true,
        sortBy: 'confidence',
      },
      {
        key: 'work',
        term: 'severity',
        heading: t('risk:work.severity'),
        cell: row => (row.work === null ? '' : format.number(row.work.severity)),
        width: 4.25,
        numeric: true,
        sortBy: 'work',
      },
      {
        key: 'likelihood',
        term: 'likelihood',
        heading: t('risk:work.likelihood'),
        cell: row => (row.work === null ? '' : format.number(row.work.likelihood)),
        width: 5,
        numeric: true,
        secondary: true,
      },
      {
        key: 'reason',
        heading: t('risk:column.reason'),
        cell: row => (row.drivers[0] === undefined ? '' : words.driver(row.drivers[0])),
        width: 6.25,
        grow: true,
        soft: true,
        // The panel beside says it in full; where there is little room the name has it.
        secondary: true,
      },
      {
        key: 'before',
        heading: t('risk:column.before'),
        cell: row => (row.previous === null ? '' : format.number(row.previous.residual)),
        width: 4,
        numeric: true,
        secondary: true,
      },
    ],
    [t, format, words],
  )
}

interface RankingFilter {
  readonly bands: readonly Band[]
  readonly text: string
  readonly bandChanged: boolean
  readonly notKnown: SupplierGap[]
  readonly changedSince: string | null
}

const rankingFilterSchema: z.ZodType<RankingFilter> = z.strictObject({
  bands: z.array(z.enum(BANDS)),
  text: z.string().max(200),
  bandChanged: z.boolean(),
  ...knownFilterOf(SUPPLIER_GAPS),
})
const EVERYTHING: RankingFilter = {
  bands: [],
  text: '',
  bandChanged: false,
  notKnown: [],
  changedSince: null,
}
/** Severity before likelihood (method, section 5). */
const WORK_FIRST: readonly SortKey<RankedSort>[] = [{ by: 'work', descending: true }]
const WORST_FIRST: readonly SortKey<RankedSort>[] = [{ by: 'residual', descending: true }]

/** What a link asks for, as from the numbers of home: a `band`, or whose band `changed`. */
function useLinkedFilter(): RankingFilter | null {
  const { band, changed }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const bands = BANDS.filter(one => one === band)
  const bandChanged = changed === 'yes'
  return bands.length === 0 && !bandChanged ? null : { ...EVERYTHING, bands, bandChanged }
}

function Ranking({ outdated }: { readonly outdated: boolean }) {
  const t = useText()
  const navigate = useNavigate()
  const linked = useLinkedFilter()
  const [kept, keep] = useKeptState('risk.filter', EVERYTHING)
  const filter = linked ?? kept
  const setFilter = (next: RankingFilter) => {
    keep(next)
    if (linked !== null) void navigate({ to: '/risk', search: {} })
  }
  const [sort, setSort] = useKeptState('risk.sort', WORST_FIRST)
  const [current, setCurrent] = useState<RankedRow | null>(null)
  const first = sort[0] ?? { by: 'residual' as const, descending: true }
  const seen = {
    runId: null,
    subject: 'supplier' as const,
    bands: [...filter.bands],
    countries: [],
    text: filter.text,
    bandChanged: filter.bandChanged,
    notKnown: filter.notKnown,
    changedSince: filter.changedSince,
    sort: first.by,
    descending: first.descending,
  }
  const rows = usePagedRows('risk.ranked', seen)
  const columns = useColumns()
  const open = (row: RankedRow) => void navigate({ to: '/suppliers/$id', params: { id: row.id } })
  const toggle = (band: Band) => (on: boolean) =>
    setFilter({ ...filter, bands: on ? [...filter.bands, band] : filter.bands.filter(kept => kept !== band) })
  return (
    <>
      {outdated ? <Notice tone="warn">{t('risk:page.outdated')}</Notice> : null}
      <HowFirm />
      <Split side={<Side row={current} onOpen={open} />}>
        <Card flush fill label={t('risk:page.label')}>
          <Toolbar
            label={t('risk:page.filters')}
            end={
              <>
                <Reserved known={rows.total !== null}>
                  {t('kit:list.countAll', { count: rows.total ?? 0 })}
                </Reserved>
                <ExportList endpoint="risk.export-ranking" name={t('risk:title')} seen={seen} />
              </>
            }
          >
            {[...BANDS].reverse().map(band => (
              <ToggleChip key={band} on={filter.bands.includes(band)} onChange={toggle(band)}>
                {t(`kit:band.${band}`)}
              </ToggleChip>
            ))}
            <ToggleChip on={first.by === 'work'} onChange={on => setSort(on ? WORK_FIRST : WORST_FIRST)}>
              {t('risk:work.order')}
            </ToggleChip>
            <ToggleChip on={filter.bandChanged} onChange={on => setFilter({ ...filter, bandChanged: on })}>
              {t('risk:page.changedOnly')}
            </ToggleChip>
            <KnownFilters
              gaps={SUPPLIER_GAPS.map(value => ({ value, label: t(`suppliers:gap.${value}`) }))}
              filter={filter}
              today={useToday()}
              onChange={part => setFilter({ ...filter, ...part })}
            />
            <SearchField
              label={t('risk:page.search')}
              value={filter.text}
              onChange={text => setFilter({ ...filter, text })}
            />
          </Toolbar>
          <DataList
            listId="risk.ranked"
            label={t('risk:page.label')}
            columns={columns}
            rows={rows}
            rowId={row => row.id}
            sort={sort}
            // The engine ranks by one key.
            onSort={next => setSort(next.slice(-1))}
            filter={listFilter(filter, rankingFilterSchema, setFilter)}
            onCurrent={setCurrent}
            onOpen={open}
            empty={<EmptyState title={t('kit:list.noMatch')} />}
          />
        </Card>
      </Split>
    </>
  )
}

/** One line on how firm the order is, where somebody found out. */
function HowFirm() {
  const kept = useAnswer('risk.ranks', { runId: null, offset: 0, limit: 1 })
  const sensitivity = kept.data?.sensitivity ?? null
  return sensitivity === null ? null : <Firmness of={sensitivity} />
}

function Side({
  row,
  onOpen,
}: {
  readonly row: RankedRow | null
  readonly onOpen: (row: RankedRow) => void
}) {
  const t = useText()
  const format = useFormat()
  if (row === null) return <Panel title={t('risk:page.chooseOne')}>{t('risk:page.chooseOneText')}</Panel>
  return (
    <Panel
      title={row.name}
      sub={row.country === null ? undefined : format.country(row.country)}
      actions={
        <Button kind="quiet" onClick={() => onOpen(row)}>
          {t('risk:panel.open')}
        </Button>
      }
    >
      {row.work === null ? null : <Work work={row.work} />}
      <ScorePanel supplierId={row.id} />
    </Panel>
  )
}

/** What comes first, and whether people rated it or the score lets one guess. */
function Work({ work }: { readonly work: NonNullable<RankedRow['work']> }) {
  const t = useText()
  const { severity, likelihood, basis } = work
  return (
    <p title={t('risk:work.hint')}>
      {t('risk:work.severity')} {t('risk:work.value', { n: severity })} · {t('risk:work.likelihood')}{' '}
      {t('risk:work.value', { n: likelihood })} · {t(`risk:work.${basis}`)}
    </p>
  )
}
