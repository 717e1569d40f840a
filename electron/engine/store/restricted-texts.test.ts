import { expect, it } from 'vitest'
import { connect } from './connection'
import { migrate } from './migrations'
import { RESTRICTED_COLUMNS } from './restricted-texts'

/** What such columns are called. */
const TELLING =
  /[_.](name|owner|author|actor|by|email|phone|contact|address|reason|reasons|description|notes?|text|account|title|remark|holder|approver|measure|number|conflicts)$/

/** Columns so called that name no person, party, place or file of anybody, or are told in every disclosure on purpose. */
const TOLD: readonly string[] = [
  // Countries, sectors and kinds of records.
  'trail_row.table_name',
  'supplier.country_text',
  'supplier.sector_text',
  'site.country_text',
  'site.sector_text',
  'recruiter.country_text',
  'declaration.scope_text',
  // The same as the names they are sorted by or copied from.
  'supplier.sort_name',
  'recruiter.sort_name',
  'corridor.sort_name',
  'score.name',
  'sensitivity_rank.name',
  // Left out of lists by the profile; the words of a title are ordinary ones, and the names in it are looked for anyway.
  'evidence.title',
  // An id.
  'evidence.replaced_by',
  // Those who approve, the reason of an edition and the entities that answer stand in the statement itself.
  'statement.approver_name',
  'statement.reason',
  'reporting_entity.name',
  'reporting_entity.registration_number',
  // Words that somebody let through as public.
  'let_through.text',
  // Published data, lists and questionnaires.
  'sanctions_list.title',
  'screening_candidate.their_name',
  'screening_decision.their_name',
  'template_profile.name',
  'edition.name',
  'model_version.name',
  'baseline_edition.name',
  'pack_edition.title',
  // What the house calls its own papers and rounds of questions, and running numbers of cases.
  'register_entry.title',
  'questionnaire_campaign.title',
  'grievance.number',
]

it('knows every column that could tell of somebody', () => {
  const db = connect(':memory:')
  migrate(db)
  const columns = db
    .prepare(
      `SELECT t.name || '.' || c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND c.type = 'TEXT'`,
    )
    .all()
    .map(row => (row as { column: string }).column)
  db.close()
  const known = new Set<string>(Object.values(RESTRICTED_COLUMNS).flat())
  expect([...known].filter(column => !columns.includes(column))).toEqual([])
  expect(
    columns.filter(column => TELLING.test(column) && !known.has(column) && !TOLD.includes(column)),
  ).toEqual([])
})
