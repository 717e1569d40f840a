import type { ReactNode } from 'react'
import type { ProblemView } from '@shared/contract/intake'
import { saidParams } from '@shared/intake/said-country'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import type { Mending } from './draft'
import styles from './intake.module.css'
import { Mend } from './mend'
import { byReason, groupProblems, type ProblemGroup, type ReasonGroups } from './problem-groups'

type OnMend = (mendings: readonly Mending[]) => void

interface ProblemListProps {
  readonly problems: readonly ProblemView[]
  readonly total: number
  /** What can be done with all of them. */
  readonly aside: ReactNode
  readonly onMend: OnMend
}

const SHOWN = 200

/** Every problem by its reason, with place, value and a way to mend one or all alike at once; the worst first. */
export function ProblemList({ problems, total, aside, onMend }: ProblemListProps) {
  const t = useText()
  const format = useFormat()
  if (total === 0) return null
  const groups = groupProblems(problems)
  const reasons = byReason(groups.slice(0, SHOWN))
  const suggested = reasons.flatMap(reason => reason.suggested)
  return (
    <Card
      title={t('intake:plan.problems', { count: total, problems: format.number(total) })}
      aside={
        <span className={styles.line}>
          {suggested.length === 0 ? null : (
            <Button kind="quiet" onClick={() => onMend(suggested)}>
              {t('intake:plan.acceptAll', { count: suggested.length })}
            </Button>
          )}
          {aside}
        </span>
      }
      flush
    >
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('intake:plan.where')}</th>
              <th scope="col">{t('intake:plan.value')}</th>
              <th scope="col">{t('intake:plan.reason')}</th>
              <th scope="col">{t('intake:plan.mend')}</th>
            </tr>
          </thead>
          {reasons.map(reason => (
            <Reason key={reason.key} reason={reason} onMend={onMend} />
          ))}
        </table>
      </div>
      <LeftOut shown={problems.length} total={total} further={Math.max(0, groups.length - SHOWN)} />
    </Card>
  )
}

/** What is not listed: said, never passed over. */
function LeftOut({
  shown,
  total,
  further,
}: {
  readonly shown: number
  readonly total: number
  readonly further: number
}) {
  const t = useText()
  const format = useFormat()
  const told = [
    ...(further === 0 ? [] : [t('intake:plan.groupsMore', { count: further })]),
    ...(shown === total
      ? []
      : [t('intake:plan.worstOnly', { shown: format.number(shown), total: format.number(total) })]),
  ]
  return told.length === 0 ? null : <p className={classNames(styles.soft, styles.foot)}>{told.join(' ')}</p>
}

interface ReasonProps {
  readonly reason: ReasonGroups
  readonly onMend: OnMend
}

function Reason({ reason: { first, count, groups, suggested }, onMend }: ReasonProps) {
  const t = useText()
  const format = useFormat()
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th scope="rowgroup" colSpan={4}>
          <span className={styles.groupHead}>
            <span className={classNames(styles.severity, styles[first.severity])}>
              {t(`intake:severity.${first.severity}`)}
            </span>
            <span className={styles.soft}>
              {t('intake:plan.cells', { count, cells: format.number(count) })}
            </span>
            {suggested.length < 2 ? null : (
              <Button kind="quiet" onClick={() => onMend(suggested)}>
                {t('intake:plan.acceptGroup', { count: suggested.length })}
              </Button>
            )}
          </span>
        </th>
      </tr>
      {groups.map(group => (
        <ProblemRow key={group.key} group={group} onMend={onMend} />
      ))}
    </tbody>
  )
}

function ProblemRow({ group, onMend }: { readonly group: ProblemGroup; readonly onMend: OnMend }) {
  const t = useText()
  const format = useFormat()
  const { first, rows, places } = group
  const further = rows.length - places.length
  const more = further > 0 ? ` ${t('intake:plan.morePlaces', { count: further })}` : ''
  return (
    <tr>
      <td className={styles.where}>
        {first.sheet}
        <div className={styles.soft}>{format.place(places) + more}</div>
      </td>
      <td>
        {first.heading === null ? null : <div className={styles.soft}>{first.heading}</div>}
        <bdi>{first.value}</bdi>
      </td>
      <td>
        {t.say(
          'intake',
          `problem.${first.code}`,
          saidParams(first, code => format.country(code)),
        )}
      </td>
      <td>
        <Mend group={group} onMend={mending => onMend([mending])} />
      </td>
    </tr>
  )
}
