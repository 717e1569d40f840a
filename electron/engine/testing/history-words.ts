import type { TrailEntry } from '@shared/contract/trail'
import { localeWords } from '@shared/text/locale-words'
import { translatorFor } from '@shared/text/translator'
import type { SentenceVoice } from '@shared/trail/sentence-params'
import { changeInWords } from '@shared/trail/field-words'
import { isTold, placeOf, type ValueVoice } from '@shared/trail/value-words'
import { exportWords } from '../export-list/words'
import { connect } from '../store/connection'
import { migrate } from '../store/migrations'
import { sentenceOf } from '../trail/export-trail'

/** What the values of the history are told with, outside a window. */
export function voiceOf(
  language: string,
  names: Readonly<Record<string, string>>,
): ValueVoice & SentenceVoice {
  const t = translatorFor(language)
  const words = localeWords(language)
  const languages = new Intl.DisplayNames([language, 'en'], { type: 'language' })
  const say = (key: string) => {
    const text = t(key, { defaultValue: '' })
    return text === '' ? null : text
  }
  return {
    say,
    checklist: packId => say(`audits:checklist.packs.${packId}`),
    number: String,
    date: day => words.date(new Date(`${day}T00:00:00Z`)),
    moment: moment => words.moment(new Date(moment)),
    country: code => words.country(code),
    language: code => languages.of(code) ?? code,
    money: ({ minor, currency }) => `${currency} ${minor}`,
    series: parts => parts.join('; '),
    named: (name, value) => t('app:history.namedValue', { name, value }),
    nothing: t('app:history.nothing'),
    behindLock: t('kit:behindLock'),
    data: letters => t('app:history.data', { letters }),
    further: count => t('app:history.further', { count }),
    asBefore: count => t('app:history.asBefore', { count }),
    nameOf: id => names[id] ?? null,
  }
}

/** The codes that the schema lets a column hold, by `table.column`. */
export function codesOfSchema(): ReadonlyMap<string, readonly string[]> {
  const db = connect(':memory:')
  migrate(db)
  const tables = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'table'`)
    .all()
  db.close()
  return new Map(
    tables.flatMap(({ name, sql }) =>
      [...sql.matchAll(/(\w+)\s+IN\s*\(\s*('[^)]*')\s*\)/g)]
        .filter(([, column]) => column !== 'NOT')
        .map(([, column = '', list = '']) => [
          `${name}.${column}`,
          [...list.matchAll(/'([^']+)'/g)].map(([, code = '']) => code),
        ]),
    ),
  )
}

const JOINED_CODE = /^[a-z0-9]+([-_][a-z0-9]+)+$/
const ID_OR_DAY = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}|\b\d{4}-\d{2}-\d{2}\b/
/** Names of encodings and of an edition are written so. */
const PROPER = new Set(['utf-8', 'utf-16', 'windows-1252', 'open-2026'])

/** What a summary holds as a code. */
const CODED = /^(outcome|step|event|option|status|state|verdict|stage)$/

const rawIn = (text: string): boolean =>
  ID_OR_DAY.test(text) || text.includes('{"') || (JOINED_CODE.test(text) && !PROPER.has(text))

/** The fields of a row with what is told of them, before and after. */
const toldOf = (
  { table, before, after }: Pick<TrailEntry['rows'][number], 'table' | 'before' | 'after'>,
  voice: ValueVoice,
): (readonly [field: string, value: unknown, told: string])[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isTold).flatMap(field => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null]
    const told = changeInWords(table, field, was, is, voice)
    return [[field, was, told.before] as const, [field, is, told.after] as const].filter(
      ([, value]) => value !== null,
    )
  })

/** What an entry says in a language that is no word of it: codes, ids and days as they are kept, data as it is kept. */
export function rawWords(
  entry: TrailEntry,
  language: string,
  voice: ValueVoice,
  codes: ReadonlySet<string>,
): string[] {
  const sentence = sentenceOf(exportWords(language), entry, language)
  const inSentence = Object.entries(entry.summary).some(
    ([key, value]) =>
      typeof value === 'string' &&
      ((CODED.test(key) && codes.has(value)) || (JOINED_CODE.test(value) && !PROPER.has(value))) &&
      new RegExp(`\\b${value}\\b`).test(sentence),
  )
  const found =
    inSentence || ID_OR_DAY.test(sentence) || sentence === '' ? [`${entry.action}: ${sentence}`] : []
  for (const { table, before, after } of entry.rows)
    for (const [field, value, told] of toldOf({ table, before, after }, voice)) {
      const place = placeOf(table, field)
      // A language may call a thing as its code does: open, draft.
      const isCode = place !== null && told === value && voice.say(`${place}.${value}`) !== value
      if (isCode || rawIn(told)) found.push(`${table}.${field}: ${told}`)
    }
  return found
}
