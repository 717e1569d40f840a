import type { HomeScoreRun } from '@shared/contract/home'
import { BandChip } from '../kit/band-chip'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './run-tooltip.module.css'

interface RunTooltipProps {
  readonly runs: readonly HomeScoreRun[]
  /** Given by recharts: whether the pointer is over a bar, and which. */
  readonly active?: boolean
  readonly label?: string | number
}

/** The numbers of the run under the pointer; the table twin has all of them. */
export function RunTooltip({ runs, active = false, label }: RunTooltipProps) {
  const t = useText()
  const format = useFormat()
  const run = runs.find(one => one.runId === label)
  if (!active || run === undefined) return null
  return (
    <div className={styles.tip} dir={t.direction}>
      <strong>{format.moment(run.at)}</strong>
      <Line band="critical" count={run.critical} />
      <Line band="high" count={run.high} />
      <Line band="medium" count={run.medium} />
      <Line band="low" count={run.low} />
      {run.notKnown === 0 ? null : <Line band="not-known" count={run.notKnown} />}
    </div>
  )
}

function Line({
  band,
  count,
}: {
  readonly band: 'critical' | 'high' | 'medium' | 'low' | 'not-known'
  readonly count: number
}) {
  const format = useFormat()
  return (
    <div className={styles.line}>
      <BandChip band={band} plain />
      <span>{format.number(count)}</span>
    </div>
  )
}
