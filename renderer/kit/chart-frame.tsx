import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { Card } from './card'
import styles from './chart.module.css'
import { Coming } from './coming'
import { useText } from './text'
import { useTurn } from './use-turn'

export interface ChartFrameProps {
  readonly title: string
  /** One sentence that says what the picture shows, for those who hear it. */
  readonly summary: string
  /** The drawing: a recharts chart in a `ResponsiveContainer`. */
  readonly children: ReactNode
  readonly legend?: ReactNode
  /** The same numbers as a table: the twin of the picture. */
  readonly table: ReactNode
}

/** A chart is never alone: a name, a summary, and its numbers as a table one click away. */
export function ChartFrame({ title, summary, children, legend, table }: ChartFrameProps) {
  const t = useText()
  const [asTable, setAsTable] = useState(false)
  const isOn = useTurn()
  const flip = (
    <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {asTable ? t('kit:chart.asChart') : t('kit:chart.asTable')}
    </Button>
  )
  return (
    <Card title={title} aside={flip} flush fill>
      {asTable ? (
        <div className={styles.table}>{table}</div>
      ) : (
        <div className={styles.chart}>
          <figure className={styles.figure} role="img" aria-label={summary}>
            {isOn ? children : <Coming />}
          </figure>
          {legend === undefined ? null : <div className={styles.legend}>{legend}</div>}
        </div>
      )}
    </Card>
  )
}
