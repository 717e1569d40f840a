import { changeWords, waysWords, type ChangeSpeech } from '../../risk/change-words'
import type { Step } from '../../risk/levers'
import { asColumn, isMoney } from '../../trail/data-words'
import { placeOf, placesIn, textInWords, type ValueVoice } from '../../trail/value-words'
import { lookup } from '../../units/lookup'
import type { Sentence } from './row-fields'

type Params = Readonly<Record<string, string | number>>
type Fields = Readonly<Record<string, unknown>>

/** How the reader's language says what stands in a bundle. */
export interface BundleVoice extends Pick<
  ValueVoice,
  'say' | 'number' | 'date' | 'moment' | 'country' | 'language' | 'money' | 'series'
> {
  /** A text under a key with its parameters; `null` where there is none. */
  sentence(key: string, params: Params): string | null
}

/** Tables of the workspace by the file or the field that holds their rows: codes are told as the history tells them. */
const TABLES = lookup({
  actions: 'action',
  audits: 'audit',
  candidates: 'screening_candidate',
  corridor: 'corridor',
  corridors: 'corridor',
  decision: 'screening_decision',
  decisions: 'decision',
  editions: 'edition',
  fees: 'corridor_fee',
  findings: 'finding',
  recruiters: 'recruiter',
  sites: 'site',
  stops: 'corridor_stop',
  suppliers: 'supplier',
})

/** Where the words of codes stand that only a bundle has: by file and field, by the field around and the field, or by the field. */
const PLACES = lookup({
  'burden.gap': 'corridors:burden.gap',
  'coverage.level': 'disclosure:levels',
  'coverage.state': 'disclosure:coverage.states',
  'entry.type': 'screening:type',
  'findings.option': 'response:decision.options',
  'hotspots.kind': 'map:kind',
  'note.status': 'steps:claim',
  'owed.gap': 'corridors:owed.gap',
  'owed.reasons': 'corridors:owed.reason',
  'pairs.kind': 'screening:mark',
  'parts.id': 'risk:indicator',
  'parts.value': 'risk:fatf',
  'progress.state': 'steps:state',
  'reasons.side': 'screening:panel',
  'recruiterChain.value': 'suppliers:chain',
  'references.status': 'steps:claim',
  'subject.type': 'screening:subject',
  'uses.type': 'steps:calendar.kinds',
  band: 'kit:band',
  basis: 'risk:work',
  checks: 'audits:check',
  conflictFrom: 'verify:field',
  id: 'app:step',
  leftOutBecause: 'disclosure:withheld.evidenceWhy',
  level: 'suppliers:verification',
  precision: 'risk:precision',
  quality: 'screening:quality',
  stage: 'response:stage',
  state: 'screening:state',
  stepId: 'app:step',
  theirQuality: 'screening:quality',
  topic: 'app:topic',
})

/** Where the sentences of reasons and changes stand, and the names that stand in them. */
const SENTENCES = [
  ...['risk:chain', 'risk:change', 'risk:driver', 'risk:factor', 'risk:source', 'risk:verification'],
  ...['screening:reason', 'screening:type'],
]

/** Where all words stand in which rows of bundles are told: what a page with texts of its own needs beside those of fields. */
export const bundlePlaces = (): readonly string[] => [
  ...PLACES.values(),
  ...placesIn([...TABLES.values()]),
  ...WITH_CODE.values(),
  ...SENTENCES,
  'auditor:value',
  'trail:code',
]

const due = (code: string): string => `auditor:value.due.${code}`
/** Codes whose screens say them in sentences of their own, with a day or a name. */
const ALONE = lookup<(code: string) => string>({
  appliesTo: code => `auditor:value.appliesTo.${code}`,
  due,
  reviewDue: due,
})

/** Codes that people know by their code: it stands behind its words. */
const WITH_CODE = lookup({
  floors: 'risk:driver.floor',
  indicatorId: 'disclosure:indicators.iloNames',
})
/** Floors whose sentence counts something that stands elsewhere in the row. */
const COUNTED_FLOORS = /^(F1|F4|F5)$/

/** Numbers that name or place something: they are told as they stand. */
const AS_IT_STANDS = /^(lat|lon|row|line|seq|number|n|year|fromYear|toYear|edition|position)$/

/** `findings`, of `records/findings.jsonl`. */
const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')

function placeOfCode(path: string, at: readonly string[]): string | null {
  const name = at[at.length - 1] ?? ''
  const around = at.length > 1 ? (at[at.length - 2] ?? '') : stemOf(path)
  const table = TABLES.get(around) ?? TABLES.get(stemOf(path)) ?? ''
  return PLACES.get(`${around}.${name}`) ?? placeOf(table, asColumn(name)) ?? PLACES.get(name) ?? null
}

/**
 * A value of a row in words, by the tables of the owner's screens: codes, days, countries, numbers. `null` for texts that people
 * wrote, for ids, and for numbers that name something.
 *
 * @param path the file of the bundle; `at` the names of the fields that lead to the value
 */
export function bundleValue(
  path: string,
  at: readonly string[],
  value: string | number,
  voice: BundleVoice,
): string | null {
  const name = at[at.length - 1] ?? ''
  if (typeof value === 'number') return AS_IT_STANDS.test(name) ? null : voice.number(value)
  const coded = WITH_CODE.get(name)
  if (coded !== undefined) {
    const text = COUNTED_FLOORS.test(value) ? null : voice.say(`${coded}.${value}`)
    return text === null ? null : `${text} (${value})`
  }
  const place = placeOfCode(path, at)
  const key = ALONE.get(name)?.(value) ?? (place === null ? null : `${place}.${value}`)
  // Codes are plain: a text that a person wrote is never looked up.
  const isCode = /^[\w-]+$/.test(value) && !(value in Object.prototype)
  const told = key !== null && isCode ? voice.say(key) : null
  return told ?? textInWords(name, value, voice)
}

/** Parameters as a reader wants them: countries and days by name. */
const textsOf = (params: unknown, voice: BundleVoice): Params => {
  const told: Record<string, string | number> = {}
  for (const [name, value] of Object.entries((params ?? {}) as Fields)) {
    if (typeof value === 'number') told[name] = value
    if (typeof value !== 'string') continue
    told[name] = name === 'countries' ? countries(value, voice) : (textInWords(name, value, voice) ?? value)
  }
  return told
}

const countries = (codes: string, voice: BundleVoice): string =>
  voice.series(codes.split(', ').map(code => voice.country(code)))

const STEP_KINDS: readonly string[] = ['floor', 'chain', 'factor', 'control'] satisfies Step['kind'][]
/** Fields of a change that its sentence says. */
const STEP_FIELDS = ['kind', 'subject', 'site', 'from', 'to', 'verification', 'workers']

const isStep = (value: unknown): boolean => {
  const { kind, residual } = (value ?? {}) as Fields
  return STEP_KINDS.includes(String(kind)) && residual !== undefined
}

/** What is made of changes in the reader's language; `null` where a text for one is missing. */
function ofChanges<T>(voice: BundleVoice, make: (speech: ChangeSpeech) => T): T | null {
  const missing: string[] = []
  const say: ChangeSpeech['say'] = (key, params) => {
    const text = voice.sentence(`risk:${key}`, params)
    if (text === null) missing.push(key)
    return text ?? ''
  }
  const made = make({ say, number: pct => voice.number(Math.round(pct)) })
  return missing.length === 0 ? made : null
}

function change(value: Fields, voice: BundleVoice): Sentence | null {
  if (!isStep(value)) return null
  const text = ofChanges(voice, speech => changeWords(value as unknown as Step, speech))
  return text === null ? null : { text, speaksFor: STEP_FIELDS }
}

/**
 * A row with its sentences in the reader's language: what would bring a score lower stands in a bundle in the language of the
 * statement, and as changes that say the same. Where the two don't agree, the row is given as it stands.
 */
export function rowInWords(row: unknown, voice: BundleVoice): unknown {
  const { wouldChange, changes, combinations } = (row ?? {}) as Fields
  if (!Array.isArray(wouldChange) || !Array.isArray(changes) || !Array.isArray(combinations)) return row
  const ways: readonly unknown[] = combinations
  if (!changes.every(isStep) || !ways.every(way => Array.isArray(way) && way.every(isStep))) return row
  const told = ofChanges(voice, speech => waysWords({ changes, combinations }, speech))
  return told?.length === wouldChange.length ? { ...(row as Fields), wouldChange: told } : row
}

/** Reasons by a code and what it counts: those of scores, of floors, and for or against a match. */
function reason(path: string, value: Fields, voice: BundleVoice): Sentence | null {
  const { code, reason: floor, params } = value
  if (typeof code !== 'string' || !('params' in value)) return null
  const key = path.startsWith('screening/')
    ? `screening:reason.${code}`
    : `risk:driver.${typeof floor === 'string' ? `floor.${floor}` : code}`
  const { ours, theirs } = textsOf(params, voice)
  const isOfKinds = code === 'type.differs'
  const kind = (type: string | number | undefined) =>
    type === undefined || !isOfKinds ? type : (voice.say(`screening:type.${type}`) ?? type)
  const sides = Object.entries({ ours: kind(ours), theirs: kind(theirs) })
  const told = Object.fromEntries(sides.flatMap(([side, text]) => (text === undefined ? [] : [[side, text]])))
  const text = voice.sentence(key, { ...textsOf(params, voice), ...told })
  return text === null ? null : { text, speaksFor: ['code', 'params', 'reason'] }
}

function source(at: readonly string[], { kind, ...params }: Fields, voice: BundleVoice): Sentence | null {
  if (at[at.length - 1] !== 'source' || typeof kind !== 'string') return null
  const text = voice.sentence(`risk:source.${kind}`, textsOf(params, voice))
  return text === null ? null : { text, speaksFor: ['kind', 'fileName', 'sheet', 'row', 'from', 'edition'] }
}

/** The sentence for an object of a row that has one: money, a change that would lower a score, a reason, where a fact comes from. */
export function bundleSentence(
  path: string,
  at: readonly string[],
  value: Fields,
  voice: BundleVoice,
): Sentence | null {
  if (isMoney(value)) return { text: voice.money(value), speaksFor: ['minor', 'currency'] }
  return change(value, voice) ?? reason(path, value, voice) ?? source(at, value, voice)
}
