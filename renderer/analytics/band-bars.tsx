import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { BandChip } from '../kit/band-chip'
import { ChartFrame } from '../kit/chart-frame'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { isolated } from '../kit/isolated'
import { plainBar } from '../kit/plain-bar'
import { nameTick, numberTick } from '../kit/ticks'
import { useText } from '../kit/text'
import { InTurn } from '../kit/use-turn'
import styles from './analytics.module.css'

/** Worst first, as the eye should meet them. */
const SERIES = ['critical', 'high', 'medium', 'low'] as const

export interface BandRow {
  readonly id: string
  readonly name: string
  /** What fits beside a bar. */
  readonly short: string
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly suppliers: number
  readonly workers: number | null
}

export interface BandBarsProps {
  readonly title: string
  readonly rows: readonly BandRow[]
  /** Bars stand (time) instead of lie (names). */
  readonly upright?: boolean
}

const BARS_SHOWN = 10
const TICK = { fill: 'var(--muted)', fontSize: 11 }

/** Suppliers of each group by band, as stacked bars; all groups stand in the table. */
export function BandBars({ title, rows, upright = false }: BandBarsProps) {
  const t = useText()
  const format = useFormat()
  const shown = upright ? rows : rows.slice(0, BARS_SHOWN)
  const more = rows.length - shown.length
  const inWords = ({ name, critical, high }: BandRow) =>
    `${name}: ${t('kit:band.critical')} ${format.number(critical)}, ${t('kit:band.high')} ${format.number(high)}`
  const names = new Map(shown.map(row => [row.id, row.short]))
  const named = (id: string) => isolated(names.get(id) ?? id)
  const turned = t.direction === 'rtl'
  const category = {
    dataKey: 'id',
    tickFormatter: named,
    axisLine: false,
    tickLine: false,
    ...(upright ? { tick: TICK, interval: 'preserveStartEnd' as const } : { tick: nameTick, interval: 0 }),
  }
  const count = {
    type: 'number' as const,
    allowDecimals: false,
    axisLine: false,
    tickLine: false,
    tick: numberTick,
    interval: 0,
    tickFormatter: (value: number) => format.number(value),
  }
  return (
    <ChartFrame
      title={title}
      summary={`${title}. ${format.series(shown.slice(0, 5).map(inWords))}`}
      legend={
        <>
          {SERIES.map(band => (
            <BandChip key={band} band={band} plain />
          ))}
          {more > 0 ? <span className={styles.soft}>{t('risk:analytics.more', { count: more })}</span> : null}
        </>
      }
      table={<BandTable title={title} rows={rows} />}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...shown]}
          layout={upright ? 'horizontal' : 'vertical'}
          margin={{ top: 4, right: 12, bottom: 0, left: 4 }}
          accessibilityLayer={false}
        >
          {upright ? <XAxis {...category} reversed={turned} /> : <XAxis {...count} reversed={turned} />}
          {upright ? (
            <YAxis {...count} width={40} orientation={turned ? 'right' : 'left'} />
          ) : (
            <YAxis {...category} type="category" width={168} orientation={turned ? 'right' : 'left'} />
          )}
          <InTurn>
            <Tooltip
              cursor={{ fill: 'var(--hover)' }}
              isAnimationActive={false}
              content={<BandTip rows={shown} />}
            />
          </InTurn>
          <InTurn>
            {SERIES.map(band => (
              <Bar
                key={band}
                dataKey={band}
                stackId="bands"
                fill={`var(--${band})`}
                fillOpacity={0.86}
                stroke="var(--surface)"
                strokeWidth={1.5}
                maxBarSize={upright ? 64 : 18}
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

function BandTip({
  rows,
  active = false,
  label,
}: {
  readonly rows: readonly BandRow[]
  readonly active?: boolean
  readonly label?: string | number
}) {
  const t = useText()
  const format = useFormat()
  const row = rows.find(({ id }) => id === label)
  if (!active || row === undefined) return null
  return (
    <div className={styles.tip} dir={t.direction}>
      <strong>{row.name}</strong>
      {SERIES.map(band => (
        <div key={band}>
          <BandChip band={band} plain /> {format.number(row[band])}
        </div>
      ))}
    </div>
  )
}

function BandTable({ title, rows }: { readonly title: string; readonly rows: readonly BandRow[] }) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<BandRow>[] = [
    { key: 'name', heading: t('risk:analytics.name'), cell: row => row.name },
    {
      key: 'suppliers',
      heading: t('risk:analytics.suppliers'),
      numeric: true,
      cell: row => format.number(row.suppliers),
    },
    ...SERIES.map(band => ({
      key: band,
      heading: t(`kit:band.${band}`),
      numeric: true,
      cell: (row: BandRow) => format.number(row[band]),
    })),
    {
      key: 'workers',
      heading: t('risk:analytics.workers'),
      numeric: true,
      cell: row => (row.workers === null ? '–' : format.number(row.workers)),
    },
  ]
  return <FactTable caption={title} columns={columns} rows={rows} rowKey={row => row.id} />
}
