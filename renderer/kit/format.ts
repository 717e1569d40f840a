import { minorDigits, type Money } from '@shared/units/money'
import { localeWords } from '@shared/text/locale-words'
import { amountIn, signsOf, wayIn } from '@shared/text/signs'
import { useText, type Translate } from './text'

const NARROW_SPACE = '\u202f'

export interface Format {
  /** 1 214. `digits` fixes the decimals. `null` is "not known", in words. */
  number(value: number | null, digits?: number): string
  /** A text in the figures of the language: "2026", "3"; nothing is grouped. */
  figures(text: string | number): string
  /** 64 %, from 64. */
  percent(pct: number | null, digits?: number): string
  /** 04 Mar 2026, from `2026-03-04`. A calendar date has no zone and never slips a day. */
  date(date: string | null): string
  /** 4 Mar: a day near enough that its year is clear. */
  day(date: string): string
  /** 04 Mar 2026, 14:05, from a UTC moment, in the zone of the computer. */
  moment(moment: string | null): string
  /** January – December 2026, from the first and last day of a period. */
  months(from: string, to: string): string
  money(money: Money | null): string
  /** 2.4 MB. */
  bytes(size: number): string
  /** Qatar, from `QA`. */
  country(code: string | null): string
  /** "a, b and c" by the rules of the language. */
  list(items: readonly string[]): string
  /** "Al Wakrah, Qatar": parts of a place or an address, from the smaller to the larger; what is not known is left out. */
  place(parts: readonly (string | null | undefined)[]): string
  /** "25.2854, 51.5310", from degrees; apart by a semicolon where the decimal sign is a comma. */
  position(lat: number, lon: number): string
  /** "a; b; c": names and sentences that may hold commas of their own. */
  series(items: readonly string[]): string
  /** "Reviewer: not known": a name and what is said of it. */
  labelled(name: string, said: string): string
  /** "9 → 3", "Nepal → Qatar": steps of a way or of a change, the arrow pointing where the language reads on. */
  way(steps: readonly string[]): string
}

/** A number as it stands inside a sentence: grouped, with the decimals it has (three at most). */
export function numberInText(value: number, language: string): string {
  return written(localeWords(language).numbers, value)
}

/** By locale and decimals: to make one takes twenty times as long as to write a number with it. */
const numberFormats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: string, options: Digits): Intl.NumberFormat {
  const key = `${locale} ${options.minimumFractionDigits ?? ''} ${options.maximumFractionDigits ?? ''}`
  const known = numberFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(locale, options)
  numberFormats.set(key, made)
  return made
}

type Digits = Pick<Intl.NumberFormatOptions, 'minimumFractionDigits' | 'maximumFractionDigits'>

/** English groups by thin spaces; elsewhere the language's own signs stand. */
function written(locale: string, value: number, digits: Digits = {}): string {
  const thin = locale.startsWith('en') && !locale.includes('-u-')
  return numberFormat(locale, digits)
    .formatToParts(value)
    .map(part => (part.type === 'group' && thin ? NARROW_SPACE : part.value))
    .join('')
}

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

function formatOf(language: string, notKnown: string): Format {
  const words = localeWords(language)
  const { comma, semicolon, colon, percent: percentSign, turn } = signsOf(language)
  // Parts in Latin letters (sums of money, names) are read in their order, whichever way the window runs.
  const ordered = (parts: readonly string[], said: string) => `${parts.length > 1 ? turn : ''}${said}`
  const write = (value: number, digits: Digits) => written(words.numbers, value, digits)
  const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits })
  const number: Format['number'] = (value, digits = 0) =>
    value === null ? notKnown : write(value, fixed(digits))
  return {
    number,
    figures: text => String(text).replace(/[0-9]/g, digit => write(Number(digit), {})),
    percent: (pct, digits = 0) => (pct === null ? notKnown : `${write(pct, fixed(digits))}${percentSign}`),
    date: date => (date === null ? notKnown : words.date(dayOf(date))),
    day: date => words.day(dayOf(date)),
    moment: moment => (moment === null ? notKnown : words.moment(new Date(moment))),
    months: (from, to) => words.months(dayOf(from), dayOf(to)),
    money: money => (money === null ? notKnown : writeMoney(money, language, write)),
    // A size is written as its unit is, number first, in a window that runs from the right too.
    bytes: size => `${turn === '' ? '' : '\u200e'}${writeBytes(size, number, unitsOf(language))}`,
    country: code => (code === null ? notKnown : words.country(code)),
    list: items => ordered(items, words.list(items)),
    place: parts => {
      const said = parts.flatMap(part => (part ? [part] : []))
      return ordered(said, said.join(comma))
    },
    position: (lat, lon) => {
      const degrees = [number(lat, 4), number(lon, 4)]
      return degrees.join(degrees.some(one => one.includes(',')) ? semicolon : ', ')
    },
    series: items => ordered(items, items.join(semicolon)),
    labelled: (name, said) => `${name}${colon}${said}`,
    way: steps => wayIn(language, steps),
  }
}

function writeMoney(
  money: Money,
  language: string,
  write: (value: number, digits: Digits) => string,
): string {
  const digits = minorDigits(money.currency)
  // Whole amounts without their zeros, broken ones with all their decimals: 240, but 240.80.
  const shown = money.minor % 10 ** digits === 0 ? 0 : digits
  const amount = write(money.minor / 10 ** digits, {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  })
  return amountIn(language, amount, money.currency)
}

/** French counts octets. */
const unitsOf = (language: string): readonly string[] =>
  /^fr\b/.test(language) ? ['o', 'ko', 'Mo', 'Go'] : ['B', 'kB', 'MB', 'GB']

function writeBytes(size: number, number: Format['number'], units: readonly string[]): string {
  const step = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3))
  const unit = units[step] ?? 'B'
  // One decimal from megabytes on, but for whole ones: 4.3 MB, 200 MB.
  const tenths = Math.round((size / 1000 ** step) * 10)
  return `${number(size / 1000 ** step, step > 1 && tenths % 10 !== 0 ? 1 : 0)}${NARROW_SPACE}${unit}`
}

const formats = new WeakMap<Translate, Format>()

/** Numbers, dates, money and names of countries as the language of the person writes them. */
export function useFormat(): Format {
  const t = useText()
  const format = formats.get(t) ?? formatOf(t.language, t('kit:notKnown'))
  formats.set(t, format)
  return format
}
