import { useMemo, useState } from 'react'
import type { RankSpreadRow, SensitivityView } from '@shared/contract/risk-settings'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { useWholeRows } from '../app/paged-rows'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { DataList, type DataColumn } from '../kit/data-list'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import styles from './risk.module.css'
import { RunProgress } from './run-progress'
import { useRiskJob } from './use-risk-job'

const RUNS = 10_000
const FIRST_SEED = 1

/** How firm the ranking is: ranks under settings drawn ten thousand times, with the seed that makes it repeatable. */
export function RanksTab() {
  const t = useText()
  const [seed, setSeed] = useState(FIRST_SEED)
  const { job, shown } = useRiskJob('risk.sensitivity', 'prepare')
  const kept = useAnswer('risk.ranks', { runId: null, offset: 0, limit: 1 })
  const sensitivity = kept.data?.sensitivity ?? null
  return (
    <>
      <Card title={t('risk:ranks.title')}>
        <div className={styles.stack}>
          <p className={styles.reason}>{t('risk:ranks.about')}</p>
          <div className={styles.fieldLine}>
            <NumberBox
              label={t('risk:ranks.seed')}
              allowDecimal={false}
              hideControls
              value={seed}
              onChange={next => {
                if (next !== null) setSeed(next)
              }}
            />
            <ButtonGroup>
              <Button kind="primary" off={shown.busy} onClick={() => void job.start({ runs: RUNS, seed })}>
                {t('risk:ranks.start', { count: RUNS })}
              </Button>
            </ButtonGroup>
          </div>
          <RunProgress job={shown} />
          {sensitivity === null ? null : <Firmness of={sensitivity} />}
        </div>
      </Card>
      {sensitivity === null ? null : <Ranks key={sensitivity.id} />}
    </>
  )
}

/** "The first 20 are the same in x % of the runs", in full sentences. */
export function Firmness({ of }: { readonly of: SensitivityView }) {
  const t = useText()
  const format = useFormat()
  const params = {
    top: of.top,
    kept: format.percent(of.topKept * 100, 1),
    same: format.percent(of.sameTop * 100, 1),
    bands: format.percent(of.bandKept * 100, 1),
    runs: format.number(of.runs),
    seed: of.seed,
    date: format.moment(of.at),
  }
  return (
    <div role="status">
      <p className={styles.reason}>{t('risk:ranks.firm', params)}</p>
      <p className={styles.small}>{t('risk:ranks.made', params)}</p>
    </div>
  )
}

function Ranks() {
  const t = useText()
  const seen = { runId: null }
  const rows = useWholeRows('risk.ranks', seen)
  return (
    <Card
      flush
      fill
      title={t('risk:ranks.list')}
      aside={<ExportList endpoint="risk.export-ranks" name={t('risk:ranks.title')} seen={seen} />}
    >
      <DataList
        listId="risk.ranks"
        label={t('risk:ranks.list')}
        columns={useRankColumns()}
        rows={rows}
        rowId={row => row.id}
        empty={<EmptyState title={t('kit:list.noMatch')} />}
      />
    </Card>
  )
}

function useRankColumns(): readonly DataColumn<RankSpreadRow, never>[] {
  const t = useText()
  const format = useFormat()
  return useMemo(() => {
    const share = (band: keyof RankSpreadRow['bands']): DataColumn<RankSpreadRow, never> => ({
      key: band,
      heading: t('risk:ranks.inBand', { band: t(`kit:band.${band}`) }),
      cell: row => format.percent(row.bands[band] * 100),
      width: 6,
      numeric: true,
      secondary: true,
    })
    return [
      {
        key: 'rank',
        value: row => row.rank,
        heading: t('risk:ranks.rank'),
        cell: row => format.number(row.rank),
        width: 4,
        numeric: true,
      },
      {
        key: 'name',
        value: row => row.name,
        heading: t('risk:column.name'),
        cell: row => row.name,
        width: 10,
        grow: true,
      },
      {
        key: 'spread',
        value: row => row.high - row.low,
        heading: t('risk:ranks.spread'),
        cell: row => t('risk:ranks.fromTo', { low: format.number(row.low), high: format.number(row.high) }),
        width: 7,
        numeric: true,
      },
      {
        key: 'middle',
        value: row => row.middle,
        heading: t('risk:ranks.middle'),
        cell: row => format.number(row.middle),
        width: 6,
        numeric: true,
      },
      {
        key: 'top',
        value: row => row.topShare,
        heading: t('risk:ranks.topShare'),
        cell: row => format.percent(row.topShare * 100),
        width: 6,
        numeric: true,
      },
      share('critical'),
      share('high'),
      share('medium'),
    ]
  }, [t, format])
}
