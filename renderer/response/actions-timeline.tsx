import type { ActionRow } from '@shared/contract/response'
import { Button } from '../kit/button'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useToday } from '../steps/today'
import styles from './response.module.css'
import { timelineOf } from './timeline'

interface Props {
  readonly rows: readonly ActionRow[]
  readonly onChoose: (findingId: string) => void
}

/** Actions as bars from their first day to their date, today as a line; each bar says its days in words. */
export function ActionsTimeline({ rows, onChoose }: Props) {
  const t = useText()
  const format = useFormat()
  const line = timelineOf(rows, useToday())
  const at = (pct: number) => ({ insetInlineStart: `${pct}%` })
  return (
    <div className={styles.timeline}>
      <div className={styles.ends}>
        <span>{format.date(line.from)}</span>
        <span>{format.date(line.to)}</span>
      </div>
      <ol className={styles.bars}>
        {rows.map(row => {
          const { startPct, widthPct } = line.spanOf(row)
          return (
            <li key={row.id} className={styles.bar}>
              <Button kind="link" onClick={() => onChoose(row.findingId)}>
                {row.title}
              </Button>
              <span className={styles.soft}>
                {t('response:action.line', { owner: row.owner, date: format.date(row.dueOn) })}
              </span>
              <span className={styles.track} aria-hidden="true">
                <span
                  className={classNames(styles.fill, styles[row.due])}
                  style={{ ...at(startPct), inlineSize: `${widthPct}%` }}
                />
                <span className={styles.today} style={at(line.todayPct)} />
              </span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
