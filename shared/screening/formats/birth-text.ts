import { monthOf } from '../../intake/values/month-names'
import { calendarDateSchema } from '../../units/calendar-date'
import type { BirthDate } from '../entry'

const CIRCA = /\b(?:circa|ca\.?|approx\w*|about|around)\s*/i
const YEAR = /\b(1[89]\d{2}|20\d{2})\b/g

const two = (n: number): string => String(n).padStart(2, '0')

function dateOf(year: number, month: number, day: number): string | null {
  const date = calendarDateSchema.safeParse(`${year}-${two(month)}-${two(day)}`)
  return date.success ? date.data : null
}

/** The day in one of the ways lists write it: 1954-06-24, 24/06/1954 (day first), 24 Jun 1954, 13-Feb-2026. */
export function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (numbers) return dateOf(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const named = /^(\d{1,2})[\s-]+(\p{L}+)\.?[\s-]+(\d{4})$/u.exec(text)
  const month = named === null ? undefined : monthOf((named[2] ?? '').toLowerCase())
  return named === null || month === undefined ? null : dateOf(Number(named[3]), month, Number(named[1]))
}

/** The day in the way US publishers write it with numbers only: month first. */
export function usDayOf(text: string | null): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text?.trim() ?? '')
  return parts === null ? null : dateOf(Number(parts[3]), Number(parts[1]), Number(parts[2]))
}

/**
 * A birth date as a list writes it: a day, a year, a span of years, "circa"; unknown parts as zeros or letters
 * (`00/00/1958` in the OFSI list, `dd/mm/1958` in the UK list). `null` when no year can be told.
 */
export function birthDateOf(text: string | null): BirthDate | null {
  const said = (text ?? '').replace(/\s+/g, ' ').trim()
  const circa = CIRCA.test(said)
  const bare = said.replace(CIRCA, '')
  const date = circa ? null : dayOf(bare)
  const years = [...bare.matchAll(YEAR)].map(found => Number(found[1]))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0) return null
  return { date, fromYear: from, toYear: to, circa }
}
