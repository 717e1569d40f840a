import anyAscii from 'any-ascii'
import { fold } from '../fold'

/** Words that say what kind of place it is, not which; in the languages of the headings. */
const KINDS = new Set(
  (
    'city town village municipality metropolitan district province state region division governorate prefecture county ' +
    'oblast krai upazila thana zila zilla taluk tehsil pradesh of the ville commune departement ciudad municipio provincia ' +
    'estado departamento cidade comune regione stadt landkreis kreis bezirk il ili ilcesi sehri kota kabupaten provinsi ' +
    'tinh thanh pho quan huyen nagar palika nagarpalika jilla provincie provincia sheng shi xian zhen hsien do si gun gu eup ' +
    'gwangyeoksi teukbyeolsi oblysy oblast dist sadar zizhiqu'
  ).split(' '),
)

const PLAIN = /^[a-z0-9 ]*$/
/** Most towns: nothing has to be taken away. */
const ONE_WORD = /^[A-Za-z]+$/

/**
 * A key by which two spellings of a place's name meet: without accents, spaces, house numbers and words of kind. Other
 * scripts are romanised letter by letter, which is enough for Chinese (`深圳`) and some Cyrillic names.
 */
export function placeKey(name: string): string {
  if (ONE_WORD.test(name)) return name.toLowerCase()
  const folded = fold(name)
  const words = (PLAIN.test(folded) ? folded : fold(anyAscii(name))).split(' ')
  const telling = words.filter(word => !KINDS.has(word) && !/^\d+$/.test(word))
  return (telling.length > 0 ? telling : words).join('')
}

/** The names a cell may hold, the likeliest first: the whole, then the parts between commas, brackets and bars. */
export function namesIn(text: string): readonly string[] {
  const parts = text.split(/[,;()[\]|/\n]|\s[-–—]\s/u).map(part => part.trim())
  return [...new Set([text, ...parts])].filter(part => /\p{L}{2}/u.test(part))
}
