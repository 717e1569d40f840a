import { once } from '../text/once'
import { FIELD_KEYS, isFieldKey, type FieldKey, type SheetKind } from './fields'
import { fold } from './fold'
import { HEADING_WORDS } from './headings'
import { MORE_HEADINGS } from './headings-languages'

const wordsOf = (...lists: readonly (string | undefined)[]): readonly string[] =>
  lists.flatMap(list => (list ?? '').split('|').map(word => fold(word))).filter(word => word !== '')

const SUPPLIER_WORDS = [
  'supplier|vendor|creditor|sap|erp|lieferant|lieferanten|lief|kreditor|kreditoren|fournisseur|proveedor|fornecedor|fornitore|tedarikçi',
  'pemasok|आपूर्तिकर्ता|विक्रेता|المورد|المورّد|مورد',
]
const NUMBER_WORDS = [
  'no|nr|num|nbr|number|n°|nº|id|code|key|ref|cod|cód|código|codice|kod|kodu|kode|nomor|numéro|número|नं|नम्बर|कोड|رقم|رمز',
]

/** `Vendor #`, `Lieferant-Nr`, `No. de proveedor`: a supplier's number is called in more ways than can be listed. */
function ownNumbers(): readonly string[] {
  const numbers = wordsOf(...NUMBER_WORDS)
  return wordsOf(...SUPPLIER_WORDS).flatMap(supplier =>
    numbers.flatMap(number => [
      `${supplier} ${number}`,
      `${supplier}${number}`,
      ...[' ', ' de ', ' do ', ' du ', ' del ', ' of '].map(between => `${number}${between}${supplier}`),
    ]),
  )
}

const wordsByField = once(
  (): ReadonlyMap<FieldKey, readonly string[]> =>
    new Map(
      FIELD_KEYS.map(key => [
        key,
        [
          ...wordsOf(HEADING_WORDS[key], MORE_HEADINGS[key]),
          ...(key === 'supplier.ownNumber' ? ownNumbers() : []),
        ],
      ]),
    ),
)
const allWords = once((): ReadonlySet<string> => new Set([...wordsByField().values()].flat()))
/** Words of the longest phrase that names a field. */
const longestPhrase = once(() => Math.max(...[...allWords()].map(phrase => phrase.split(' ').length)))

/** Units and asides of a heading say how values are written, not what they are: `Fee (NPR)`, `Migrants %`, `Name *`. `ownNumber` is two words. */
function bareHeading(heading: string): string {
  const plain = heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[#*%]/g, ' ')
  return fold(plain.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

interface HeadingForm {
  readonly whole: string
  readonly bare: string
  /** The words of `bare` that may name a field among others: each run of them, but for those that tell nothing alone. */
  readonly parts: readonly string[]
}

/** A heading as it is compared: the whole, and without unit and aside; alone and led by its group. Made once per column. */
export interface HeadingText {
  readonly written: string
  readonly forms: readonly HeadingForm[]
}

export function headingText(heading: string, group: string | null): HeadingText {
  const forms = group === null ? [heading] : [heading, `${group} ${heading}`]
  return { written: heading, forms: forms.map(formOf) }
}

function formOf(heading: string): HeadingForm {
  // `Vendor #` numbers vendors; `# of workers` counts workers.
  const said = heading.replace(/#\s*$/, ' no')
  const bare = bareHeading(said)
  return { whole: fold(said), bare, parts: STRANGERS.test(bare) ? [] : partsOf(bare) }
}

function partsOf(bare: string): string[] {
  const words = bare.split(' ')
  const longest = longestPhrase()
  const parts = words.flatMap((_, at) =>
    words.slice(at, at + longest).map((_, more) => words.slice(at, at + more + 1).join(' ')),
  )
  return parts.filter(part => part.length >= 3 && !GENERIC.has(part))
}

/** Is the text a heading of some field? */
export function isKnownHeading(text: string): boolean {
  return isFieldKey(text) || allWords().has(fold(text)) || allWords().has(bareHeading(text))
}

/**
 * How well a heading names a field, 0 to 1: the very words 1 (0.96 without unit or aside); the words among others less,
 * the more other words stand beside them. A group heading counts as part of the heading.
 */
export function headingScoreFor(field: FieldKey, { written, forms }: HeadingText, kind: SheetKind): number {
  if (written === field || (written === nameOf(field) && hasPlainWords(field, kind))) return 1
  const words = wordsFor(field, kind)
  return Math.max(...forms.map(form => scoreOf(words, form)))
}

/** The name a field has in records and JSON lists. */
const nameOf = (field: FieldKey): string => field.slice(field.indexOf('.') + 1)
const hasPlainWords = (field: FieldKey, kind: SheetKind): boolean =>
  kind !== 'suppliers' || !field.startsWith('site.')

/** The words of a field by their rank. */
type Ranks = ReadonlyMap<string, number>
const ranksByKind = new Map<SheetKind, Map<FieldKey, Ranks>>()

function wordsFor(field: FieldKey, kind: SheetKind): Ranks {
  const ofKind = ranksByKind.get(kind) ?? new Map<FieldKey, Ranks>()
  ranksByKind.set(kind, ofKind)
  const known = ofKind.get(field)
  if (known) return known
  const ranks = new Map<string, number>()
  ownWords(field, kind).forEach((word, rank) => ranks.set(word, Math.min(rank, ranks.get(word) ?? rank)))
  ofKind.set(field, ranks)
  return ranks
}

/** In a list of suppliers plain words (`City`) are the supplier's; the site's fields need words of their own. */
function ownWords(field: FieldKey, kind: SheetKind): readonly string[] {
  const words = wordsByField().get(field) ?? []
  // Among recruiters, whom somebody works for is the recruiter above, not the client.
  if (kind === 'recruiters' && field === 'ref.supplier') return words.filter(word => word !== 'works for')
  if (hasPlainWords(field, kind)) return words
  const rival = field.replace('site.', 'supplier.')
  const taken = isFieldKey(rival) ? new Set(wordsByField().get(rival)) : new Set<string>()
  return words.filter(word => !taken.has(word))
}

function scoreOf(words: Ranks, { whole, bare, parts }: HeadingForm): number {
  const rank = words.get(whole)
  if (rank !== undefined) return 1 - Math.min(rank, 40) * 0.001
  if (words.has(bare)) return 0.96
  const named = parts.filter(part => words.has(part)).map(part => part.length)
  return named.length === 0 ? 0 : 0.4 + 0.4 * (Math.max(...named) / bare.length)
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
