import { once } from '../text/once'

const MARKS_OF_EUROPEAN_SCRIPTS = /[\u0300-\u036f]/g
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu

const SINGLE_SPACED = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/** Zero-width and direction marks, and every kind of space, made harmless; what a person sees stays. */
export function tidy(text: string): string {
  if (SINGLE_SPACED.test(text)) return text
  return text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
}

/** Most cells hold printable ASCII only; they need none of the care below. */
const PLAIN = /^[\x20-\x7e]*$/
const NOT_PLAIN_WORD = /[^a-z0-9]+/g

/**
 * One form for words that differ only in case, accents, width, punctuation or spacing: `Côte d’Ivoire` and
 * `COTE D'IVOIRE` become `cote d ivoire`. Marks of Indic and Arabic scripts are letters' parts and stay.
 */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const fresh = foldedBefore.get(text) ?? foldedAnew(text)
  if (folded.size >= MOST_REMEMBERED) [foldedBefore, folded] = [folded, new Map<string, string>()]
  folded.set(text, fresh)
  return fresh
}

/** The last texts: a name of a row is folded for its keys, its comparison and its questions. What is asked for again stays. */
let folded = new Map<string, string>()
let foldedBefore = new Map<string, string>()
const MOST_REMEMBERED = 500

function foldedAnew(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_PLAIN_WORD, ' ').trim()
  return tidy(text.normalize('NFKD').replace(MARKS_OF_EUROPEAN_SCRIPTS, ''))
    .replace(/[ß]/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(NOT_WORD, ' ')
    .trim()
    .normalize('NFC')
}

const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10]

/** Arabic-Indic, Persian, Devanagari, Bengali and full-width digits as 0 to 9; Arabic separators as their Latin twins. */
export function asciiDigits(text: string): string {
  if (PLAIN.test(text)) return text
  const digits = Array.from(text, char => {
    const code = char.codePointAt(0) ?? 0
    const zero = DIGIT_ZEROS.find(start => code >= start && code <= start + 9)
    return zero === undefined ? char : String(code - zero)
  }).join('')
  return digits
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replaceAll('٪', '%')
    .replaceAll('％', '%')
    .replaceAll('−', '-')
}

/** Words of a cell that say "nothing known here". */
const nothing = once(
  () =>
    new Set(
      [
        '',
        'n a',
        'na',
        'none',
        'null',
        'nil',
        'unknown',
        'not known',
        'not available',
        'not applicable',
        'tbd',
        'tbc',
        'to be confirmed',
        'inconnu',
        'non connu',
        'desconocido',
        'no disponible',
        'unbekannt',
        'k a',
        'keine angabe',
        'sin datos',
        's o',
        'nd',
        'غير معروف',
        'لا يوجد',
        'थाहा छैन',
        'अज्ञात',
        'desconhecido',
        'sem dados',
        'não disponível',
        'sconosciuto',
        'non disponibile',
        'bilinmiyor',
        'yok',
        'không rõ',
        'không có',
        'tidak diketahui',
        'tidak ada',
        'неизвестно',
        'нет данных',
        '未知',
        '不详',
        '无',
        'পাওয়া যায়নি',
        'অজানা',
        'x x x',
        'xxx',
      ].map(word => fold(word)),
    ),
)

const LONGEST_NOTHING = 24
/** None of these words holds a digit, as most values do. */
const WITH_DIGIT = /\d/

/** Does the text say that there is no value? Such cells are unknown, never a value. (`NA` as a country is asked before.) */
export function saysNothing(text: string): boolean {
  return text.length <= LONGEST_NOTHING && !WITH_DIGIT.test(text) && nothing().has(fold(text))
}
