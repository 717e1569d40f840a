import { localeWords } from '../text/locale-words'
import type { CalendarDate } from '../units/calendar-date'
import type { Figure, Inline } from './report'

/** The text layer as this topic sees it: a key of a catalogue and what fills the sentence. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** A language to speak: its catalogue, its code (BCP 47) and its direction of writing. */
export interface Speech {
  readonly t: Translate
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Keys of figures that are not told: no plural may tell their number either. */
  readonly untold?: ReadonlySet<string>
}

/** What may fill a place of a sentence. A figure stays a figure, so that its number can't be retyped. */
export type Filling = string | Figure | Inline | readonly Inline[]

const OPEN = '\ue000'
const CLOSE = '\ue001'
const MARK = /\ue000(\w+)\ue001/

const asInlines = (filling: Filling): readonly Inline[] => {
  if (typeof filling === 'string') return [{ kind: 'text', text: filling }]
  return 'kind' in filling ? [filling] : filling
}

const plainText = (text: string): readonly Inline[] => (text === '' ? [] : [{ kind: 'text', text }])

/**
 * A sentence of the catalogue with figures bound into it. The catalogue sees a private mark for each place and the
 * count that chooses the plural (CLDR); the marks are then exchanged for the inlines themselves.
 * @param count what the plural form depends on; `null` (not known) takes the form of many
 */
export function sentence(
  say: Speech,
  key: string,
  fillings: Readonly<Record<string, Filling>> = {},
  count?: number | null,
): readonly Inline[] {
  const names = Object.keys(fillings)
  const marks = Object.fromEntries(names.map(name => [name, `${OPEN}${name}${CLOSE}`]))
  const isUntold = Object.values(fillings)
    .flatMap(asInlines)
    .some(part => part.kind === 'figure' && say.untold?.has(part.key) === true)
  const plural = count === undefined ? {} : { count: isUntold ? 2 : (count ?? 2) }
  const text = say.t(`disclosure:${key}`, { ...marks, ...plural })
  return text.split(/(\ue000\w+\ue001)/).flatMap(piece => {
    const name = MARK.exec(piece)?.[1]
    const filling = name === undefined ? undefined : fillings[name]
    return filling === undefined ? plainText(piece) : asInlines(filling)
  })
}

/** A figure with its noun, for example "63 recruiters"; the noun's plural follows the figure. What is not known stands without: "not known". */
export const counted = (say: Speech, noun: string, item: Figure): readonly Inline[] =>
  item.value === null && say.untold?.has(item.key) !== true
    ? [item]
    : sentence(say, `counted.${noun}`, { n: item }, item.value)

/** A calendar date in a sentence or a cell; `null` is written as not known. */
export const onDate = (date: CalendarDate | null): Inline => ({ kind: 'date', date })

export const text = (value: string): Inline => ({ kind: 'text', text: value })

/** Items with commas and a closing "and", in the language's own way. */
export function joined(items: readonly (readonly Inline[])[], language: string): readonly Inline[] {
  const marks = items.map((_, index) => `${OPEN}${index}${CLOSE}`)
  const pattern = localeWords(language).list(marks)
  return pattern.split(/(\ue000\w+\ue001)/).flatMap(piece => {
    const index = MARK.exec(piece)?.[1]
    return index === undefined ? plainText(piece) : (items[Number(index)] ?? [])
  })
}
