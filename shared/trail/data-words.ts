import { answerInWords } from './answer-words'
import { isTold, plainInWords, type ValueVoice } from './value-words'

/** Where the names of the parts of a field's data stand, where those are not named as columns are. */
const NAMES: Readonly<Record<string, string>> = {
  'model_version.settings': 'risk:setting',
  'reporting_entity.answers': 'disclosure:who.question',
  'setting.value': 'screening:settings',
  'statement.details': 'disclosure:screen',
  'statement.own_words': 'disclosure:sections',
  'statement_export.own_words': 'disclosure:sections',
}

/** As much as two lines hold; what is over is counted. */
const MOST_LETTERS = 160

/** An empty list says no more than one that is not there. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

export const isMoney = (data: object): data is { minor: number; currency: string } =>
  'minor' in data && 'currency' in data && typeof data.minor === 'number' && typeof data.currency === 'string'

/** As columns are named: `starts_on`, from `startsOn`. */
export const asColumn = (key: string): string => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

const nameOf = (table: string, field: string, key: string, voice: ValueVoice): string | null =>
  voice.say(`${NAMES[`${table}.${field}`] ?? 'trail:field'}.${key}`) ??
  voice.say(`trail:field.${asColumn(key)}`)

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/**
 * Parts one after the other, as many as two lines hold; those over are counted, and at the top (not within another part, where
 * nobody could tell what is counted) those without words (`null`) as well.
 */
function seriesOf(parts: readonly (string | null)[], voice: ValueVoice, isTop: boolean): string | null {
  const known = parts.filter(part => part !== null)
  if (known.length === 0) return null
  let letters = 0
  const fitting = known.filter((part, n) => (letters += part.length) <= MOST_LETTERS || n === 0)
  const over = (isTop ? parts.length : known.length) - fitting.length
  return voice.series(over === 0 ? fitting : [...fitting, voice.further(over)])
}

/** Data that one row keeps in a field, by its parts; `null` where none of them has a name in words. */
export function dataInWords(
  table: string,
  field: string,
  data: unknown,
  voice: ValueVoice,
  isTop = true,
): string | null {
  if (typeof data !== 'object' || data === null) return plainInWords(table, field, data, voice)
  if (isEmpty(data)) return voice.nothing
  if (isMoney(data)) return voice.money(data)
  const answer = table === 'assessment_answer' && field === 'value' ? answerInWords(data, voice) : null
  if (answer !== null) return answer
  if (Array.isArray(data))
    return seriesOf(
      data.map(one => dataInWords(table, field, one, voice, false)),
      voice,
      isTop,
    )
  const parts = Object.entries(data).filter(([key, value]) => !isEmpty(value) && isTold(key))
  if (parts.length === 0) return voice.nothing
  return seriesOf(
    parts.map(([key, value]) => partInWords(table, field, key, value, voice)),
    voice,
    isTop,
  )
}

function partInWords(
  table: string,
  field: string,
  key: string,
  value: unknown,
  voice: ValueVoice,
): string | null {
  const name = nameOf(table, field, key, voice)
  const told = isEmpty(value)
    ? voice.nothing
    : dataInWords(table, `${field}.${asColumn(key)}`, value, voice, false)
  return name === null || told === null ? null : voice.named(name, told)
}

/** What an entry of a list is known by when something else about it changes. */
const NAMED_BY = ['id', 'name', 'what', 'title', 'heading', 'regime', 'figure', 'rule'] as const

function keyOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return JSON.stringify(entry)
  const by = NAMED_BY.find(key => key in entry)
  return JSON.stringify(by === undefined ? entry : [by, (entry as Readonly<Record<string, unknown>>)[by]])
}

/** What differs between two states of data, each side in words. */
interface Sides {
  readonly before: string
  readonly after: string
}

type Data = Readonly<Record<string, unknown>>

const isObject = (data: unknown): data is Data =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && !isMoney(data)

/** Of two states of one object only the parts that differ; `null` where one of those has no name in words. */
function differingParts(
  [table, field]: readonly [string, string],
  before: Data,
  after: Data,
  voice: ValueVoice,
): Sides | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    key => isTold(key) && !same(before[key] ?? null, after[key] ?? null),
  )
  const side = (data: Data) =>
    seriesOf(
      keys.map(key => partInWords(table, field, key, data[key] ?? null, voice)),
      voice,
      true,
    )
  const [was, is] = [side(before), side(after)]
  return was === null || is === null ? null : { before: was, after: is }
}

/** Of two states of a list: which entries went, came and changed, and how many are as before. */
function differingEntries(
  place: readonly [string, string],
  before: readonly unknown[],
  after: readonly unknown[],
  voice: ValueVoice,
): Sides | null {
  const keys = { before: before.map(keyOf), after: after.map(keyOf) }
  // Two entries that are known by the same can't be told apart.
  if ([keys.before, keys.after].some(list => new Set(list).size < list.length)) return null
  const gone = before.filter((_, n) => !keys.after.includes(keys.before[n] ?? ''))
  const came = after.filter((_, n) => !keys.before.includes(keys.after[n] ?? ''))
  const both = after.flatMap((is, n) => {
    const was = before[keys.before.indexOf(keys.after[n] ?? '')]
    return was === undefined ? [] : [{ was, is }]
  })
  const changed = both.filter(({ was, is }) => !same(was, is))
  // Only their order differs.
  if (gone.length + came.length + changed.length === 0) return null
  const told = (name: 'gone' | 'came' | 'changed', entries: readonly unknown[]) => {
    if (entries.length === 0) return []
    const words = seriesOf(
      entries.map(entry => dataInWords(...place, entry, voice, false)),
      voice,
      true,
    )
    return [words === null ? null : voice.named(voice.say(`trail:code.${name}`) ?? '', words)]
  }
  const kept = both.length - changed.length
  const end = kept === 0 ? [] : [voice.asBefore(kept)]
  const sides = {
    before: [
      ...told('gone', gone),
      ...told(
        'changed',
        changed.map(({ was }) => was),
      ),
      ...end,
    ],
    after: [
      ...told('came', came),
      ...told(
        'changed',
        changed.map(({ is }) => is),
      ),
      ...end,
    ],
  }
  if ([...sides.before, ...sides.after].includes(null)) return null
  const joined = (parts: readonly (string | null)[]) =>
    parts.length === 0 ? voice.nothing : voice.series(parts.filter(part => part !== null))
  return { before: joined(sides.before), after: joined(sides.after) }
}

/**
 * What differs between two states of data that one field keeps, so that nobody has to look for it: parts of an object that
 * differ, entries of a list that went, came or changed. `null` where it is better told whole.
 */
export function differenceInWords(
  table: string,
  field: string,
  before: unknown,
  after: unknown,
  voice: ValueVoice,
): Sides | null {
  if (isEmpty(before) || isEmpty(after)) return null
  if (Array.isArray(before) && Array.isArray(after))
    return differingEntries([table, field], before, after, voice)
  return isObject(before) && isObject(after) ? differingParts([table, field], before, after, voice) : null
}
