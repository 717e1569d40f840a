import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { HomeScoreRun } from '@shared/contract/home'
import { BandChip } from '../kit/band-chip'
import { Card } from '../kit/card'
import { ChartFrame } from '../kit/chart-frame'
import { EmptyState } from '../kit/empty-state'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { isolated } from '../kit/isolated'
import { plainBar } from '../kit/plain-bar'
import { numberTick } from '../kit/ticks'
import { useText } from '../kit/text'
import { InTurn } from '../kit/use-turn'
import { RunTooltip } from './run-tooltip'

/** From the ground up, as the bars stand. */
const SERIES = [
  { key: 'low', band: 'low', fill: 'var(--low)' },
  { key: 'medium', band: 'medium', fill: 'var(--medium)' },
  { key: 'high', band: 'high', fill: 'var(--high)' },
  { key: 'critical', band: 'critical', fill: 'var(--critical)' },
  { key: 'notKnown', band: 'not-known', fill: 'var(--not-known)' },
] as const

/** How many suppliers stood in each band, run by run; the newest at the end of the line. */
export function BandsChart({ runs }: { readonly runs: readonly HomeScoreRun[] }) {
  const t = useText()
  const format = useFormat()
  const title = t('home:chart.title', { count: Math.max(1, runs.length) })
  const last = runs.at(-1)
  if (last === undefined) {
    return (
      <Card title={title} fill>
        <EmptyState title={t('home:chart.empty')} />
      </Card>
    )
  }
  const shown = SERIES.filter(({ key }) => runs.some(run => run[key] > 0))
  const points = runs.map(run => ({ ...run, day: format.day(run.at.slice(0, 10)) }))
  const summary = `${title}. ${format.moment(last.at)}: ${format.list(shown.map(({ key, band }) => `${t(`kit:band.${band}`)} ${format.number(last[key])}`))}`
  return (
    <ChartFrame
      title={title}
      summary={summary}
      legend={shown.map(({ band }) => (
        <BandChip key={band} band={band} plain />
      ))}
      table={<RunsTable title={title} runs={runs} />}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={points}
          barCategoryGap="17%"
          margin={{ top: 4, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="runId"
            tickFormatter={id => isolated(points.find(point => point.runId === id)?.day ?? '')}
            reversed={t.direction === 'rtl'}
            axisLine={false}
            tickLine={false}
            tick={{ fill: 'var(--muted)', fontSize: 11 }}
          />
          <YAxis
            orientation={t.direction === 'rtl' ? 'right' : 'left'}
            axisLine={false}
            tickLine={false}
            allowDecimals={false}
            tickFormatter={(value: number) => format.number(value)}
            tick={numberTick}
            interval={0}
            width={44}
          />
          <InTurn>
            <Tooltip
              cursor={{ fill: 'var(--hover)' }}
              isAnimationActive={false}
              content={<RunTooltip runs={runs} />}
            />
          </InTurn>
          <InTurn>
            {shown.map(({ key, fill }) => (
              <Bar
                key={key}
                dataKey={key}
                stackId="bands"
                fill={fill}
                fillOpacity={0.86}
                stroke="var(--surface)"
                strokeWidth={1.5}
                maxBarSize={96}
                isAnimationActive={false}
                shape={plainBar}
              />
            ))}
          </InTurn>
        </BarChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}

function RunsTable({ title, runs }: { readonly title: string; readonly runs: readonly HomeScoreRun[] }) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<HomeScoreRun>[] = [
    { key: 'at', heading: t('home:chart.run'), cell: run => format.moment(run.at) },
    ...SERIES.map(({ key, band }) => ({
      key,
      heading: t(`kit:band.${band}`),
      numeric: true,
      cell: (run: HomeScoreRun) => format.number(run[key]),
    })),
  ]
  return <FactTable caption={title} columns={columns} rows={[...runs].reverse()} rowKey={run => run.runId} />
}
