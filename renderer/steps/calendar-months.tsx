import { Link } from '@tanstack/react-router'
import type { DueItem } from '@shared/steps/due'
import { StatusChip } from '../kit/band-chip'
import { useFormat } from '../kit/format'
import { ScrollBox } from '../kit/scroll-box'
import { useText } from '../kit/text'
import { DUE_LINKS, dueParams, dueSearch } from './due-link'
import { repeatText } from './repeat-text'
import styles from './steps.module.css'

/** Due things by month, one table that prints with its headings on every page. */
export function CalendarMonths({ items }: { readonly items: readonly DueItem[] }) {
  const t = useText()
  const months = [...new Set(items.map(item => item.dueOn.slice(0, 7)))]
  return (
    <ScrollBox label={t('steps:calendar.list')} className={styles.calendar}>
      <table className={styles.calendarTable}>
        <caption className="only-heard">{t('steps:calendar.list')}</caption>
        <thead>
          <tr>
            {(['dueOn', 'title', 'kind', 'owner', 'state'] as const).map(key => (
              <th key={key} scope="col" data-people={key === 'owner' ? 'responsible' : undefined}>
                {t(`steps:calendar.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        {months.map(month => (
          <Month key={month} month={month} items={items.filter(item => item.dueOn.startsWith(month))} />
        ))}
      </table>
    </ScrollBox>
  )
}

function Month({ month, items }: { readonly month: string; readonly items: readonly DueItem[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles.month}>
          {format.months(`${month}-01`, `${month}-01`)}{' '}
          <span className={styles.soft}>{t('steps:calendar.count', { count: items.length })}</span>
        </th>
      </tr>
      {items.map((item, at) => (
        <DueRow key={`${item.kind} ${item.id} ${at}`} item={item} />
      ))}
    </tbody>
  )
}

const TONES = { later: 'unknown', soon: 'partly', overdue: 'warn' } as const

function DueRow({ item }: { readonly item: DueItem }) {
  const t = useText()
  const format = useFormat()
  const { repeatMonths } = item
  return (
    <tr>
      <td className={styles.calendarDay}>{format.date(item.dueOn)}</td>
      <td>
        <Link to={DUE_LINKS[item.kind]} params={dueParams(item)} search={dueSearch(item)} dir="auto">
          {item.title}
        </Link>
        {item.count === null ? null : (
          <span className={styles.soft}>
            {' '}
            {t(`steps:calendar.stands.${item.kind === 'retention' ? 'records' : 'answers'}`, {
              count: item.count,
            })}
          </span>
        )}
        {repeatMonths === null ? null : (
          <span className={styles.soft}>
            {' '}
            {t('steps:calendar.again', { every: repeatText(t, repeatMonths) })}
          </span>
        )}
      </td>
      <td className={styles.soft}>{t(`steps:calendar.kinds.${item.kind}`)}</td>
      <td className={styles.soft}>{item.owner ?? t('kit:notKnown')}</td>
      <td>
        <StatusChip tone={TONES[item.state]}>{t(`steps:calendar.is.${item.state}`)}</StatusChip>
      </td>
    </tr>
  )
}
