import { DateInput, type DateInputProps } from '@mantine/dates'
import { readDate } from '@shared/intake/values/date'
import { useFormat } from './format'

/** Shown in an empty field of a date: how it may be typed. */
const EXAMPLE_DAY = '2026-03-04'

/**
 * A day as a person types it: with the month by name in any of the languages lists come in, in the figures of any script, or as
 * `YYYY-MM-DD`; with numbers only, the day comes first, as in every language of the program. `null` for what is no day.
 */
export function typedDay(text: string): string | null {
  const reading = readDate({ kind: 'text', text, value: text }, 'day-first')
  return reading.state === 'read' ? reading.value : null
}

/** A calendar date, kept as `YYYY-MM-DD`, shown as the language writes days; typed or picked. */
export function DayInput(props: Omit<DateInputProps, 'valueFormat' | 'dateParser' | 'placeholder'>) {
  const format = useFormat()
  return (
    <DateInput
      {...props}
      valueFormat={day => format.date(day)}
      dateParser={typedDay}
      placeholder={format.date(EXAMPLE_DAY)}
      popoverProps={{ transitionProps: { duration: 0 }, ...props.popoverProps }}
    />
  )
}
