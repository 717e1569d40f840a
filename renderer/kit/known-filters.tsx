import { addDays } from '@shared/units/calendar-date'
import type { Choice } from './fields'
import { FilterChip } from './filter-chip'
import { useText } from './text'

/** What is not known, and since when changed: the part of a filter that every list of the engine has. */
export interface KnownPart<Gap extends string> {
  readonly notKnown: readonly Gap[]
  readonly changedSince: string | null
}

export interface KnownFiltersProps<Gap extends string> {
  readonly gaps: readonly (Choice & { readonly value: Gap })[]
  readonly filter: KnownPart<Gap>
  /** Today, for "changed since". */
  readonly today: string
  readonly onChange: (part: { readonly notKnown: Gap[]; readonly changedSince: string | null }) => void
}

const SPANS = { week: 7, month: 30, quarter: 90 } as const

/** The two chips above a list that the engine pages: "not known" and "changed since". */
export function KnownFilters<Gap extends string>({ gaps, filter, today, onChange }: KnownFiltersProps<Gap>) {
  const t = useText()
  const { notKnown, changedSince } = filter
  const spans = (['week', 'month', 'quarter'] as const).map(span => ({
    value: addDays(today, -SPANS[span]),
    label: t(`kit:list.known.${span}`),
  }))
  return (
    <>
      <FilterChip
        name={t('kit:list.known.notKnown')}
        choices={gaps}
        chosen={notKnown}
        onChange={chosen =>
          onChange({
            notKnown: gaps.flatMap(({ value }) => (chosen.includes(value) ? [value] : [])),
            changedSince,
          })
        }
      />
      <FilterChip
        name={t('kit:list.known.changedSince')}
        choices={spans}
        chosen={changedSince === null ? [] : [changedSince]}
        onChange={chosen => onChange({ notKnown: [...notKnown], changedSince: chosen.at(-1) ?? null })}
      />
    </>
  )
}
