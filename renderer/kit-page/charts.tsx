import { Bar, BarChart, ResponsiveContainer, XAxis } from 'recharts'
import { BandChip } from '../kit/band-chip'
import { ChartFrame } from '../kit/chart-frame'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { MapFrame } from '../kit/map-frame'
import { plainBar } from '../kit/plain-bar'
import { useText } from '../kit/text'
import styles from './kit-page.module.css'
import { Group, Specimen } from './specimen'

const BARS = [
  { band: 'low', count: 41 },
  { band: 'high', count: 12 },
  { band: 'critical', count: 3 },
] as const
const nothing = () => undefined

/** Pictures, each with what they say in words. */
export function Charts() {
  return (
    <Group name="pictures">
      <Specimen part="ChartFrame">
        <Bars />
      </Specimen>
      <Specimen part="MapFrame">
        <Plain />
      </Specimen>
    </Group>
  )
}

function Bars() {
  const t = useText()
  const format = useFormat()
  const title = t('suppliers:filter.band')
  const words = BARS.map(({ band, count }) => `${t(`kit:band.${band}`)} ${format.number(count)}`)
  return (
    <div className={styles.framed}>
      <ChartFrame
        title={title}
        summary={`${title}: ${format.list(words)}`}
        legend={BARS.map(({ band }) => (
          <BandChip key={band} band={band} plain />
        ))}
        table={
          <FactTable
            caption={title}
            rows={BARS}
            rowKey={row => row.band}
            columns={[
              { key: 'band', heading: title, cell: row => t(`kit:band.${row.band}`) },
              {
                key: 'count',
                heading: t('suppliers:title'),
                numeric: true,
                cell: row => format.number(row.count),
              },
            ]}
          />
        }
      >
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={[...BARS]} accessibilityLayer={false}>
            <XAxis
              dataKey="band"
              tick={{ fill: 'var(--muted)' }}
              tickFormatter={(band: 'low') => t(`kit:band.${band}`)}
            />
            <Bar dataKey="count" fill="var(--accent)" isAnimationActive={false} shape={plainBar} />
          </BarChart>
        </ResponsiveContainer>
      </ChartFrame>
    </div>
  )
}

function Plain() {
  const t = useText()
  return (
    <div className={styles.framed}>
      <MapFrame
        labels={{
          tools: t('map:tools'),
          keys: t('map:keys'),
          closer: t('map:zoomIn'),
          further: t('map:zoomOut'),
          whole: t('map:whole'),
        }}
        onZoom={nothing}
        onPan={nothing}
        onWhole={nothing}
        legend={<p>{t('map:legendSites')}</p>}
      >
        <div className={styles.canvas} role="img" aria-label={t('map:label')} />
      </MapFrame>
    </div>
  )
}
