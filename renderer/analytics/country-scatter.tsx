import {
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
  ZAxis,
  type ScatterShapeProps,
} from 'recharts'
import type { CountryPoint } from '@shared/contract/risk-analytics'
import { ChartFrame } from '../kit/chart-frame'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { numberTick } from '../kit/ticks'
import { useText } from '../kit/text'
import { InTurn } from '../kit/use-turn'
import styles from './analytics.module.css'

export interface CountryScatterProps {
  readonly title: string
  readonly axis: string
  readonly points: readonly CountryPoint[]
  readonly of: 'corruption' | 'laundering'
  /** Rank correlation with vulnerability; `null` = too few points. */
  readonly rho: number | null
}

interface Drawn extends CountryPoint {
  readonly x: number
  readonly y: number
}

const RANGE = [0, 100]

/** An indicator of the countries where suppliers are against the rest of their context; the larger, the more suppliers. */
export function CountryScatter({ title, axis, points, of, rho }: CountryScatterProps) {
  const t = useText()
  const format = useFormat()
  const drawn = points.flatMap((point): Drawn[] => {
    const x = point[of]
    return x === null || point.vulnerability === null ? [] : [{ ...point, x, y: point.vulnerability }]
  })
  const correlation =
    rho === null
      ? t('risk:analytics.correlationNone')
      : t('risk:analytics.correlation', { rho: format.number(rho, 2), n: format.number(drawn.length) })
  const turned = t.direction === 'rtl'
  return (
    <ChartFrame
      title={title}
      summary={`${title}. ${correlation}`}
      legend={
        <p className={styles.soft}>
          {correlation} {t('risk:analytics.scatterText')}
        </p>
      }
      table={<PointTable title={title} points={points} axis={axis} of={of} />}
    >
      <ResponsiveContainer width="100%" height="100%">
        <ScatterChart margin={{ top: 4, right: 16, bottom: 14, left: 4 }} accessibilityLayer={false}>
          <XAxis
            type="number"
            dataKey="x"
            domain={RANGE}
            reversed={turned}
            tick={numberTick}
            interval={0}
            tickFormatter={(value: number) => format.number(value)}
            stroke="var(--edge)"
            label={{ value: axis, position: 'insideBottom', offset: -8, fill: 'var(--muted)', fontSize: 11 }}
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={RANGE}
            orientation={turned ? 'right' : 'left'}
            tick={numberTick}
            interval={0}
            tickFormatter={(value: number) => format.number(value)}
            stroke="var(--edge)"
            width={36}
          />
          <ZAxis type="number" dataKey="suppliers" range={[36, 320]} />
          <InTurn>
            <Tooltip isAnimationActive={false} content={<PointTip />} />
          </InTurn>
          <InTurn>
            <Scatter data={drawn} isAnimationActive={false} shape={dot} />
          </InTurn>
        </ScatterChart>
      </ResponsiveContainer>
    </ChartFrame>
  )
}

/** A point as one circle: recharts' own symbol takes three elements for it, and there are as many points as countries. */
const dot = ({ cx, cy, size }: ScatterShapeProps) => (
  <circle
    cx={cx}
    cy={cy}
    r={Math.sqrt(size / Math.PI)}
    fill="var(--accent)"
    fillOpacity={0.45}
    stroke="var(--accent)"
  />
)

/** Given by recharts: what lies under the pointer. */
function PointTip({
  active = false,
  payload = [],
}: {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: Drawn }[]
}) {
  const t = useText()
  const format = useFormat()
  const point = payload[0]?.payload
  if (!active || point === undefined) return null
  return (
    <div className={styles.tip} dir={t.direction}>
      <strong>
        {t('risk:analytics.point', {
          country: format.country(point.country),
          suppliers: format.number(point.suppliers),
        })}
      </strong>
      <div>
        {format.number(point.x)} / {format.number(point.y)}
      </div>
    </div>
  )
}

function PointTable({
  title,
  points,
  axis,
  of,
}: Pick<CountryScatterProps, 'title' | 'points' | 'axis' | 'of'>) {
  const t = useText()
  const format = useFormat()
  const status = (point: CountryPoint) =>
    point.launderingStatus === null
      ? t('kit:notKnown')
      : `${t.say('risk', `fatf.${point.launderingStatus}`)} (${format.number(point.laundering)})`
  return (
    <FactTable
      caption={title}
      rows={points}
      rowKey={point => point.country}
      columns={[
        {
          key: 'country',
          heading: t('risk:column.country'),
          cell: point => format.country(point.country),
        },
        {
          key: 'suppliers',
          heading: t('risk:analytics.suppliers'),
          numeric: true,
          cell: point => format.number(point.suppliers),
        },
        {
          key: 'indicator',
          heading: axis,
          numeric: true,
          cell: point => (of === 'laundering' ? status(point) : format.number(point.corruption)),
        },
        {
          key: 'vulnerability',
          heading: t('risk:analytics.vulnerability'),
          numeric: true,
          cell: point => format.number(point.vulnerability),
        },
      ]}
    />
  )
}
