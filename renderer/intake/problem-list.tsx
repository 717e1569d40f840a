import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { ProblemView } from '@shared/contract/intake'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { classNames } from '../kit/class-names'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { columnLettersOf, groupProblems, type ProblemGroup } from './problem-groups'
import styles from './intake.module.css'

interface ProblemListProps {
  readonly problems: readonly ProblemView[]
  readonly total: number
  /** What can be done with all of them. */
  readonly aside: ReactNode
  /** Reads all cells of a column that hold one text as another. */
  readonly onMend: (sheet: string, letters: string, from: string, to: string) => void
}

const SHOWN = 200

/** Every problem with place, value, reason and a way to mend all alike at once; the worst first. */
export function ProblemList({ problems, total, aside, onMend }: ProblemListProps) {
  const t = useText()
  const format = useFormat()
  if (total === 0) return null
  const groups = groupProblems(problems)
  return (
    <Card
      title={t('intake:plan.problems', { count: total, problems: format.number(total) })}
      aside={aside}
      flush
    >
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('intake:plan.effect')}</th>
              <th scope="col">{t('intake:plan.where')}</th>
              <th scope="col">{t('intake:plan.value')}</th>
              <th scope="col">{t('intake:plan.reason')}</th>
              <th scope="col">{t('intake:plan.mend')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, SHOWN).map(group => (
              <ProblemRow key={group.key} group={group} onMend={onMend} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

interface ProblemRowProps {
  readonly group: ProblemGroup
  readonly onMend: ProblemListProps['onMend']
}

function ProblemRow({ group, onMend }: ProblemRowProps) {
  const t = useText()
  const { first, count, places } = group
  const letters = columnLettersOf(first)
  const more =
    count > places.length ? ` ${t('intake:plan.morePlaces', { count: count - places.length })}` : ''
  return (
    <tr>
      <td className={classNames(styles.severity, styles[first.severity])}>
        {t(`intake:severity.${first.severity}`)}
      </td>
      <td>
        {first.sheet}
        <div className={styles.soft}>{places.join(', ') + more}</div>
      </td>
      <td>
        {first.heading === null ? null : <div className={styles.soft}>{first.heading}</div>}
        <bdi>{first.value}</bdi>
      </td>
      <td>{t.say('intake', `problem.${first.code}`, first.params)}</td>
      <td>
        {letters === '' || first.value === '' ? null : (
          <Mend
            count={count}
            value={first.value}
            suggestion={first.suggestion ?? ''}
            onMend={to => onMend(first.sheet, letters, first.value, to)}
          />
        )}
      </td>
    </tr>
  )
}

interface MendProps {
  readonly count: number
  readonly value: string
  readonly suggestion: string
  readonly onMend: (to: string) => void
}

/** "Read it as …": for this cell and all alike. The file itself is never changed. */
function Mend({ count, value, suggestion, onMend }: MendProps) {
  const t = useText()
  const [text, setText] = useState(suggestion)
  return (
    <form
      className={styles.mend}
      onSubmit={event => {
        event.preventDefault()
        if (text.trim() !== '') onMend(text.trim())
      }}
    >
      <TextInput
        aria-label={t('intake:plan.readAs', { value })}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" off={text.trim() === ''} offBecause={t('intake:plan.readAs', { value })}>
        {count === 1 ? t('intake:plan.apply') : t('intake:plan.applyAll', { count })}
      </Button>
    </form>
  )
}
