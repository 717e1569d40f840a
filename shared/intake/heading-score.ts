import { FIELD_KEYS, isFieldKey, type FieldKey, type SheetKind } from './fields'
import { fold } from './fold'
import { HEADING_WORDS } from './headings'
import { MORE_HEADINGS } from './headings-languages'

const wordsOf = (...lists: readonly (string | undefined)[]): readonly string[] =>
  lists.flatMap(list => (list ?? '').split('|').map(word => fold(word))).filter(word => word !== '')

const WORDS: ReadonlyMap<FieldKey, readonly string[]> = new Map(
  FIELD_KEYS.map(key => [key, wordsOf(HEADING_WORDS[key], MORE_HEADINGS[key])]),
)
const ALL_WORDS: ReadonlySet<string> = new Set([...WORDS.values()].flat())

/** Units and asides of a heading say how values are written, not what they are: `Fee (NPR)`, `Migrants %`, `Name *`. `ownNumber` is two words. */
function bareHeading(heading: string): string {
  const plain = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[#*%]/g, ' ')
  return fold(plain.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

/** A heading as it is compared: the whole, and without unit and aside; alone and led by its group. Made once per column. */
export interface HeadingText {
  readonly written: string
  readonly forms: readonly { readonly whole: string; readonly bare: string }[]
}

export function headingText(heading: string, group: string | null): HeadingText {
  const forms = group === null ? [heading] : [heading, `${group} ${heading}`]
  return { written: heading, forms: forms.map(form => ({ whole: fold(form), bare: bareHeading(form) })) }
}

/** Is the text a heading of some field? */
export function isKnownHeading(text: string): boolean {
  return isFieldKey(text) || ALL_WORDS.has(fold(text)) || ALL_WORDS.has(bareHeading(text))
}

/**
 * How well a heading names a field, 0 to 1: the very words 1 (0.96 without unit or aside); the words among others less,
 * the more other words stand beside them. A group heading counts as part of the heading.
 */
export function headingScoreFor(field: FieldKey, { written, forms }: HeadingText, kind: SheetKind): number {
  if (written === field || (written === nameOf(field) && hasPlainWords(field, kind))) return 1
  const words = wordsFor(field, kind)
  return Math.max(...forms.map(({ whole, bare }) => scoreOf(words, whole, bare)))
}

/** The name a field has in records and JSON lists. */
const nameOf = (field: FieldKey): string => field.slice(field.indexOf('.') + 1)
const hasPlainWords = (field: FieldKey, kind: SheetKind): boolean =>
  kind !== 'suppliers' || !field.startsWith('site.')

const wordsByKind = new Map<string, readonly string[]>()

function wordsFor(field: FieldKey, kind: SheetKind): readonly string[] {
  const key = `${kind} ${field}`
  const words = wordsByKind.get(key) ?? ownWords(field, kind)
  wordsByKind.set(key, words)
  return words
}

/** In a list of suppliers plain words (`City`) are the supplier's; the site's fields need words of their own. */
function ownWords(field: FieldKey, kind: SheetKind): readonly string[] {
  const words = WORDS.get(field) ?? []
  // Among recruiters, whom somebody works for is the recruiter above, not the client.
  if (kind === 'recruiters' && field === 'ref.supplier') return words.filter(word => word !== 'works for')
  if (hasPlainWords(field, kind)) return words
  const rival = field.replace('site.', 'supplier.')
  const taken = isFieldKey(rival) ? new Set(WORDS.get(rival)) : new Set<string>()
  return words.filter(word => !taken.has(word))
}

function scoreOf(words: readonly string[], whole: string, bare: string): number {
  const rank = words.indexOf(whole)
  if (rank >= 0) return 1 - Math.min(rank, 40) * 0.001
  if (words.includes(bare)) return 0.96
  return Math.max(0, ...words.map(word => partScore(word, bare)))
}

/** Columns about somebody's contact data hold the words of many fields and are none of them. */
const STRANGERS =
  /\b(?:contact|email|e mail|mail|phone|telephone|tel|mobile|fax|website|web|url|person|manager|title)\b/

/** Words that name a field only when nothing else stands beside them: a `Price code` is no supplier's number. */
const GENERIC = new Set(
  'name|code|number|type|kind|role|status|share|level|place|amount|part|art|category|area|region|nom|nombre|nummer|numero|codigo|to|from|via|visa|id|nome|nama|stato|note|quota|parte|negara|kode'.split(
    '|',
  ),
)

function partScore(word: string, bare: string): number {
  if (word.length < 3 || GENERIC.has(word) || STRANGERS.test(bare) || !` ${bare} `.includes(` ${word} `))
    return 0
  return 0.4 + 0.4 * (word.length / bare.length)
}
