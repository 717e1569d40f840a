import { lookup } from '../units/lookup'
/** Where the words of a code stand: by field in every table, and by `table.field` where that field says something else there. */
const PLACES = lookup({
  subject_type: 'response:subjectType',
  verification: 'suppliers:verification',
  closing_verification: 'suppliers:verification',
  owner_type: 'duplicates:kind',
  recruiter_chain: 'suppliers:chain',
  position_precision: 'suppliers:precision',
  sector: 'risk:sector',
  made_for: 'disclosure:publishing.profiles',
  'action.kind': 'response:action.kinds',
  'action.status': 'response:action.statuses',
  'action_partner.status': 'response:action.statuses',
  'audit.announcement': 'audits:announcement',
  'audit.auditor_type': 'audits:auditorType',
  'audit.status': 'audits:status',
  'audit_check.result': 'audits:checklist.results',
  'audit_remark.target': 'audits:kit.target',
  'audit_remark.verdict': 'audits:kit.verdicts',
  'audit_sample.kind': 'audits:sample.kinds',
  'audit_sample.method': 'audits:sample.methods',
  'auditor.kind': 'audits:auditorType',
  'baseline_edition.kind': 'reference:kind',
  'baseline_edition.state': 'trail:code.editionState',
  'bundle_remark.verdict': 'audits:kit.verdicts',
  'column_mapping.columns.target': 'intake:field',
  'column_mapping.kind': 'app:topic',
  'control.control': 'suppliers:control',
  'corridor.legal_context': 'corridors:legal',
  'corridor_fee.category': 'corridors:category',
  'corridor_fee.payer': 'corridors:payer',
  'corridor_stop.role': 'corridors:role',
  'decision.option': 'response:decision.options',
  'duplicate_decision.verdict': 'duplicates:verdict',
  'edition.content.kind': 'reference:kind',
  'edition.kind': 'reference:kind',
  'edition.state': 'trail:code.editionState',
  'evidence_link.target_type': 'evidence:target',
  'finding.closing_outcome': 'response:closing.outcomes',
  'finding.grade': 'response:findingGrade',
  'finding.indicator_strength': 'response:strength',
  'finding.involvement': 'response:involvement',
  'finding.kind': 'response:kind',
  'finding.red_flag_severity': 'response:redFlag',
  'finding.source': 'response:source',
  'finding.status': 'trail:code.findingStatus',
  'grievance.channel': 'grievances:channel',
  'grievance.closing_outcome': 'grievances:outcome',
  'grievance.topic': 'grievances:topic',
  'grievance.voice': 'grievances:voice',
  'grievance_step.step': 'grievances:step',
  'import.mapping.columns.target': 'intake:field',
  'import.mapping.kind': 'app:topic',
  'import_row.kind': 'trail:table',
  'let_through.kind': 'disclosure:leaks.kind',
  'party_merge.moved.table': 'trail:table',
  'recruiter.kind': 'suppliers:kind',
  'recruiter.licence_status': 'suppliers:licence',
  'referral.kind': 'grievances:referral.kinds',
  'register_entry.clauses': 'steps:register.clauseNames',
  'register_entry.kind': 'steps:register.one',
  'register_entry.record_kind': 'steps:register.recordKinds',
  'related_party.role': 'suppliers:related.role',
  'related_party.type': 'suppliers:related.type',
  'remedy.closing_outcome': 'remedy:outcome',
  'remedy.kind': 'remedy:kind',
  'remedy_entry.event': 'remedy:event',
  'reporting_entity.relation': 'disclosure:relations',
  'sanctions_list.kind': 'screening:listKind',
  'score.band': 'kit:band',
  'screening_candidate.because': 'screening:because',
  'screening_candidate.subject_type': 'screening:subject',
  'screening_decision.subject_type': 'screening:subject',
  'screening_decision.verdict': 'screening:state',
  'screening_uncheckable.subject_type': 'screening:subject',
  'setting.value.kind': 'app:topic',
  'statement.details.capacity': 'disclosure:capacities',
  'statement.status': 'disclosure:editionStates',
  'statement_export.kind': 'disclosure:exportKinds',
  'statement_export.status': 'disclosure:editionStates',
  'workspace.entity.kind': 'trail:code.entityKind',
  'workspace.entity.sector': 'risk:sector',
})

/** Kept as 0 and 1. */
const YES_OR_NO =
  /^(sample|displaced|documents_retained|contract_substituted|receipt|provisional|restricted|needs_second|urgent|consent|content|own)$/
const COUNTRY = /^(country|countries|nationality|flag|seat|business_in|listed_in|products_in)$/
const LANGUAGE = /^languages?$/
/** What names a row to the program: its own id, and codes of questionnaires and frameworks that come with it. */
const UNTOLD = /^(id|pack_id|family)$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** How the person's language says what a value needs. */
export interface ValueVoice {
  /** The text under a key of the catalogues (`topic:path`); `null` where there is none. */
  say(key: string): string | null
  number(value: number): string
  date(day: string): string
  moment(moment: string): string
  country(code: string): string
  language(code: string): string
  money(money: { readonly minor: number; readonly currency: string }): string
  /** Parts one after the other; they may hold commas. */
  series(parts: readonly string[]): string
  /** "Workers: 12". */
  named(name: string, value: string): string
  readonly nothing: string
  readonly behindLock: string
  /** Of data of which nothing has words. */
  data(letters: number): string
  /** Parts that are only counted. */
  further(count: number): string
  /** Entries of a list that did not change. */
  asBefore(count: number): string
  /** What a record is called, by its id; `null` where nobody knows. */
  nameOf(id: string): string | null
}

/** Where the words of all codes of some tables stand. */
export const placesIn = (tables: readonly string[]): readonly string[] =>
  [...PLACES].flatMap(([field, place]) => {
    const at = field.indexOf('.')
    return at === -1 || tables.includes(field.slice(0, at)) ? [place] : []
  })

/** Whether a field of a row is told at all. */
export const isTold = (field: string): boolean => !UNTOLD.test(field)

/** Where the words of a field's codes stand; `null` for what is no code. `field` may name a part of its data: `entity.kind`. */
export const placeOf = (table: string, field: string): string | null =>
  PLACES.get(`${table}.${field}`) ?? PLACES.get(field) ?? null

/** The last part of a name: `kind` of `entity.kind`. */
const lastOf = (field: string): string => field.slice(field.lastIndexOf('.') + 1)

/** What is no data, in words; `null` for data. */
export function plainInWords(table: string, field: string, value: unknown, voice: ValueVoice): string | null {
  const name = lastOf(field)
  if (typeof value === 'boolean' || (typeof value === 'number' && YES_OR_NO.test(name)))
    return voice.say(value === true || value === 1 ? 'trail:code.yes' : 'trail:code.no')
  if (typeof value === 'number') return voice.number(value)
  if (typeof value !== 'string') return null
  if (ID.test(value)) return voice.nameOf(value) ?? voice.say('trail:code.record')
  const place = placeOf(table, field)
  return textInWords(name, value, voice) ?? (place === null ? null : voice.say(`${place}.${value}`)) ?? value
}

/** A day, a moment, a country or a language, told by what it looks like and by the name of its field; `null` for any other text. */
export function textInWords(
  name: string,
  value: string,
  voice: Pick<ValueVoice, 'date' | 'moment' | 'country' | 'language'>,
): string | null {
  if (DAY.test(value)) return voice.date(value)
  if (MOMENT.test(value)) return voice.moment(value)
  if (COUNTRY.test(name) && /^[A-Z]{2}$/.test(value)) return voice.country(value)
  return LANGUAGE.test(name) ? voice.language(value) : null
}
