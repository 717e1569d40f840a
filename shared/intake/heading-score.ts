import { FIELD_KEYS, isFieldKey, type FieldKey, type SheetKind } from './fields'
import { fold } from './fold'
import { HEADING_WORDS } from './headings'

const WORDS: ReadonlyMap<FieldKey, readonly string[]> = new Map(
  FIELD_KEYS.map(key => [key, (HEADING_WORDS[key] ?? '').split('|').map(word => fold(word))]),
)
const ALL_WORDS: ReadonlySet<string> = new Set([...WORDS.values()].flat())

/** Units and asides of a heading say how values are written, not what they are: `Fee (NPR)`, `Migrants %`, `Name *`. */
function bareHeading(heading: string): string {
  return fold(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[#*%]/g, ' '))
}

/** Is the text a heading of some field? */
export function isKnownHeading(text: string): boolean {
  return ALL_WORDS.has(fold(text)) || ALL_WORDS.has(bareHeading(text))
}

/**
 * How well a heading names a field, 0 to 1: the very words 1 (0.96 without unit or aside); the words among others less,
 * the more other words stand beside them. A group heading counts as part of the heading.
 */
export function headingScoreFor(
  field: FieldKey,
  heading: string,
  group: string | null,
  kind: SheetKind,
): number {
  const words = wordsFor(field, kind)
  const grouped = group === null ? 0 : scoreOf(words, `${group} ${heading}`)
  return Math.max(scoreOf(words, heading), grouped)
}

/** In a list of suppliers plain words (`City`) are the supplier's; the site's fields need words of their own. */
function wordsFor(field: FieldKey, kind: SheetKind): readonly string[] {
  const words = WORDS.get(field) ?? []
  // Among recruiters, whom somebody works for is the recruiter above, not the client.
  if (kind === 'recruiters' && field === 'ref.supplier') return words.filter(word => word !== 'works for')
  if (kind !== 'suppliers' || !field.startsWith('site.')) return words
  const rival = field.replace('site.', 'supplier.')
  const taken = isFieldKey(rival) ? new Set(WORDS.get(rival)) : new Set<string>()
  return words.filter(word => !taken.has(word))
}

function scoreOf(words: readonly string[], heading: string): number {
  const rank = words.indexOf(fold(heading))
  if (rank >= 0) return 1 - Math.min(rank, 40) * 0.001
  const bare = bareHeading(heading)
  if (words.includes(bare)) return 0.96
  return Math.max(0, ...words.map(word => partScore(word, bare)))
}

/** Columns about somebody's contact data hold the words of many fields and are none of them. */
const STRANGERS =
  /\b(?:contact|email|e mail|mail|phone|telephone|tel|mobile|fax|website|web|url|person|manager|title)\b/

/** Words that name a field only when nothing else stands beside them: a `Price code` is no supplier's number. */
const GENERIC = new Set(
  'name|code|number|type|kind|role|status|share|level|place|amount|part|art|category|area|region|nom|nombre|nummer|numero|codigo|to|from|via|visa|id'.split(
    '|',
  ),
)

function partScore(word: string, bare: string): number {
  if (word.length < 3 || GENERIC.has(word) || STRANGERS.test(bare) || !` ${bare} `.includes(` ${word} `))
    return 0
  return 0.4 + 0.4 * (word.length / bare.length)
}
