import type { ActionRow } from '@shared/contract/response'
import { ACTION_STATUSES } from '@shared/response/action'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { DueDate } from './due-date'
import styles from './response.module.css'

interface Props {
  readonly rows: readonly ActionRow[]
  readonly onChoose: (findingId: string) => void
}

/** Actions by how far they are, one column a state. */
export function ActionsBoard({ rows, onChoose }: Props) {
  const t = useText()
  const format = useFormat()
  return (
    <div className={styles.board}>
      {ACTION_STATUSES.map(status => {
        const own = rows.filter(row => row.status === status)
        return (
          <section key={status} className={styles.lane} aria-label={t(`response:action.statuses.${status}`)}>
            <h3 className={styles.laneTitle}>
              {t(`response:action.statuses.${status}`)}{' '}
              <span className={styles.soft}>{format.number(own.length)}</span>
            </h3>
            <ul className={styles.cards}>
              {own.map(row => (
                <li key={row.id} className={styles.card}>
                  <Button kind="link" onClick={() => onChoose(row.findingId)}>
                    {row.title}
                  </Button>
                  <div className={styles.soft} dir="auto">
                    {row.subject.name ?? row.findingTitle}
                  </div>
                  <div className={styles.soft}>
                    <bdi>{row.owner}</bdi> · <DueDate dueOn={row.dueOn} due={row.due} />
                  </div>
                  {row.waitsFor.length === 0 ? null : (
                    <div className={styles.soft}>
                      {t('response:action.waitsFor', { titles: format.list(row.waitsFor) })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
