import { fold, saysNothing } from '../fold'
import type { Cell } from '../sheet'
import { ABSENT, read, refuse, type Reading } from './reading'

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map(word => fold(word)))

const YES = words(
  'yes|y|true|t|1|ja|j|oui|o|si|sí|s|sim|да|evet|ya|有|是|はい|예|نعم|हो|छ|हाँ|हां|हा|হ্যাঁ|হ্যা|có|iya|sì|verdadeiro|vero|vrai|wahr|verdadero|истина|对|x',
)
const NO = words(
  'no|n|false|f|0|nein|non|não|nao|нет|hayır|tidak|否|无|いいえ|아니오|لا|होइन|छैन|नहीं|না|không|bukan|yok|falso|faux|falsch|ложь|错|没有|無',
)

/** Yes or no in the languages of the headings and some more. */
export function readYesNo(cell: Cell): Reading<boolean> {
  if (cell.kind === 'empty') return ABSENT
  if (typeof cell.value === 'boolean') return read(cell.value)
  const text = /[\p{L}\p{N}]/u.test(cell.text) ? fold(cell.text) : cell.text
  if (YES.has(text) || cell.text === '✓' || cell.text === '✔') return read(true)
  if (NO.has(text) || cell.text === '✗' || cell.text === '✘') return read(false)
  return saysNothing(cell.text) || cell.text === '-' ? ABSENT : refuse('yes-no-unreadable')
}
