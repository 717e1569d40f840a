import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { DUE_KINDS, fitsDue, type DueFilter, type DueItem } from '@shared/steps/due'
import { calendarDateSchema } from '@shared/units/calendar-date'
import { Answer } from '../app/answer'
import { usePaper } from '../app/use-paper'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { ToPage } from '../app/to-page'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { EmptyState } from '../kit/empty-state'
import { useFormat } from '../kit/format'
import { useKeptState } from '../kit/list-memory'
import { Page } from '../kit/page'
import { useText } from '../kit/text'
import { ListEnd, ToggleChip, Toolbar } from '../kit/toolbar'
import { CalendarMonths } from './calendar-months'
import { SaveCalendar } from './save-calendar'
import styles from './steps.module.css'

const EVERYTHING: DueFilter = { kinds: [], owner: null, overdueOnly: false, until: null }

/** Everything that has a date and still wants a hand, month by month: the same list that home begins. */
export function CalendarPage() {
  const t = useText()
  const { print } = usePaper()
  const due = useAnswer('home.due', { language: t.language }, { keep: true })
  return (
    <Page
      title={t('steps:calendar.page')}
      actions={<Button onClick={() => void print()}>{t('steps:calendar.print')}</Button>}
    >
      <Answer of={due}>{({ items }) => <Calendar items={items} />}</Answer>
    </Page>
  )
}

function Calendar({ items }: { readonly items: readonly DueItem[] }) {
  const t = useText()
  const navigate = useNavigate()
  const linked = useLinkedFilter()
  const [kept, keep] = useKeptState<DueFilter>('calendar.filter', EVERYTHING)
  const filter = linked ?? kept
  const setFilter = (next: DueFilter) => {
    keep(next)
    if (linked !== null) void navigate({ to: '/due', search: {} })
  }
  const shown = useMemo(() => items.filter(item => fitsDue(item, filter)), [items, filter])
  if (items.length === 0)
    return (
      <EmptyState title={t('steps:calendar.empty')} actions={<ToPage to="/response" />}>
        {t('steps:calendar.emptyWhat')}
      </EmptyState>
    )
  return (
    <Card label={t('steps:calendar.list')} flush fill>
      <CalendarFilters items={items} shown={shown.length} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <EmptyState title={t('steps:calendar.none')} />
      ) : (
        <CalendarMonths items={shown} />
      )}
    </Card>
  )
}

/** What a link asks for, as from the numbers of home: `until` a day, or what is `overdue`. */
function useLinkedFilter(): DueFilter | null {
  const { until, overdue }: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const day = calendarDateSchema.safeParse(until)
  if (!day.success && overdue !== 'yes') return null
  return { ...EVERYTHING, overdueOnly: overdue === 'yes', until: day.success ? day.data : null }
}

interface FilterProps {
  readonly items: readonly DueItem[]
  readonly shown: number
  readonly filter: DueFilter
  readonly onChange: (filter: DueFilter) => void
}

/** Only kinds and owners that occur are offered. */
function CalendarFilters({ items, shown, filter, onChange }: FilterProps) {
  const t = useText()
  const kinds = DUE_KINDS.filter(kind => items.some(item => item.kind === kind))
  const owners = [...new Set(items.flatMap(item => item.owner ?? []))].sort((a, b) =>
    a.localeCompare(b, t.language),
  )
  const format = useFormat()
  const { kinds: chosen, owner, overdueOnly, until } = filter
  const seen = { kinds: [...chosen], owner, overdueOnly, until }
  return (
    <Toolbar
      label={t('steps:calendar.label')}
      end={
        <ListEnd count={t('steps:calendar.count', { count: shown })}>
          <ExportList endpoint="steps.export-due" name={t('steps:calendar.page')} seen={seen} />
          <SaveCalendar seen={seen} />
        </ListEnd>
      }
    >
      <Select
        size="xs"
        className={styles.ownerFilter ?? ''}
        aria-label={t('steps:calendar.owner')}
        placeholder={t('steps:calendar.anyOwner')}
        clearable
        searchable
        data={owners}
        value={owner}
        onChange={value => onChange({ ...filter, owner: value })}
      />
      <ToggleChip on={overdueOnly} onChange={on => onChange({ ...filter, overdueOnly: on })}>
        {t('steps:calendar.overdueOnly')}
      </ToggleChip>
      {until === null ? null : (
        <ToggleChip on onChange={() => onChange({ ...filter, until: null })}>
          {t('steps:calendar.until', { date: format.day(until) })}
        </ToggleChip>
      )}
      {kinds.map(kind => (
        <ToggleChip
          key={kind}
          on={chosen.includes(kind)}
          onChange={on =>
            onChange({ ...filter, kinds: on ? [...chosen, kind] : chosen.filter(one => one !== kind) })
          }
        >
          {t(`steps:calendar.kinds.${kind}`)}
        </ToggleChip>
      ))}
    </Toolbar>
  )
}
