import { fold } from '../fold'

/** Names and usual short forms of the Gregorian months: English, French, Spanish, Portuguese, German, Arabic (two traditions), Nepali. */
const NAMES: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'janvier',
    'janv',
    'enero',
    'ene',
    'janeiro',
    'januar',
    'jänner',
    'يناير',
    'كانون الثاني',
    'जनवरी',
  ],
  [
    'february',
    'feb',
    'février',
    'févr',
    'fév',
    'febrero',
    'fevereiro',
    'februar',
    'فبراير',
    'شباط',
    'फेब्रुअरी',
    'फरवरी',
  ],
  ['march', 'mar', 'mars', 'marzo', 'março', 'märz', 'maerz', 'مارس', 'آذار', 'मार्च'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'أبريل', 'ابريل', 'نيسان', 'अप्रिल', 'अप्रैल'],
  ['may', 'mai', 'mayo', 'maio', 'مايو', 'أيار', 'मे', 'मई'],
  ['june', 'jun', 'juin', 'junio', 'junho', 'juni', 'يونيو', 'حزيران', 'जुन', 'जून'],
  ['july', 'jul', 'juillet', 'juil', 'julio', 'julho', 'juli', 'يوليو', 'تموز', 'जुलाई'],
  ['august', 'aug', 'août', 'agosto', 'ago', 'أغسطس', 'آب', 'अगस्ट', 'अगस्त'],
  [
    'september',
    'sep',
    'sept',
    'septembre',
    'septiembre',
    'setiembre',
    'setembro',
    'set',
    'سبتمبر',
    'أيلول',
    'सेप्टेम्बर',
    'सितंबर',
  ],
  [
    'october',
    'oct',
    'octobre',
    'octubre',
    'outubro',
    'out',
    'oktober',
    'okt',
    'أكتوبر',
    'تشرين الأول',
    'अक्टोबर',
    'अक्टूबर',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'نوفمبر', 'تشرين الثاني', 'नोभेम्बर', 'नवंबर'],
  [
    'december',
    'dec',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dezembro',
    'dez',
    'dezember',
    'ديسمبر',
    'كانون الأول',
    'डिसेम्बर',
    'दिसंबर',
  ],
]

/** Languages whose names of months ICU adds to those above; the first to name a word keeps it. */
const LANGUAGES = 'en fr es de pt it nl ru uk tr id ms vi ar fa ur ne hi bn ta si th pl ro zh ja ko'.split(
  ' ',
)

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))

/** What a language calls each month: alone and beside a day (`январь`, `января`), in full and short. */
function* namesInLanguage(language: string): Generator<readonly [name: string, month: number]> {
  for (const length of ['long', 'short'] as const)
    for (const beside of [{}, { day: 'numeric' as const }]) {
      const settings = { month: length, ...beside, timeZone: 'UTC', calendar: 'gregory' } as const
      // Made once for all months: making one is what costs.
      const format = new Intl.DateTimeFormat(language, settings)
      for (const [month, middle] of MONTHS.entries())
        for (const { type, value } of format.formatToParts(middle))
          if (type === 'month') yield [fold(value), month]
    }
}

type Months = ReadonlyMap<string, number>

function monthsBy(names: Iterable<readonly [name: string, month: number]>): Months {
  const months = new Map<string, number>()
  for (const [name, month] of names)
    if (/^\p{L}[\p{L}\p{M}]+$/u.test(name) && !months.has(name)) months.set(name, month + 1)
  return months
}

const ownNames = (): Months =>
  monthsBy(NAMES.flatMap((names, month) => names.map(name => [fold(name), month] as const)))
const namesOfIcu = (): Months => monthsBy(LANGUAGES.flatMap(language => [...namesInLanguage(language)]))

let own: Months | null = null
let ofIcu: Months | null = null

/**
 * Month number (1 to 12) of a folded name, or `undefined`. Names of two words are left out: a date is read word by word.
 * Built at first use, and ICU is asked only for words that are none of ours: that takes a moment.
 */
export function monthOf(word: string): number | undefined {
  own ??= ownNames()
  const known = own.get(word)
  if (known !== undefined || !/^\p{L}/u.test(word)) return known
  ofIcu ??= namesOfIcu()
  return ofIcu.get(word)
}
