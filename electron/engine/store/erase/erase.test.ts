import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../migrations'
import { Names } from './names'
import { EMPTIED, emptiedCells, referringColumns } from './references'

it('knows of every column by which a record can hang on another', () => {
  const db = new Sqlite(':memory:')
  migrate(db)
  const all = referringColumns(db).map(({ table, column }) => `${table}.${column}`)
  db.close()
  expect([...EMPTIED].filter(column => !all.includes(column))).toEqual([])
  // A new column is either emptied or takes its row along; what is neither stands in ELSEWHERE.
  expect(all.filter(column => !EMPTIED.has(column as never))).toMatchInlineSnapshot(`
    [
      "action.finding_id",
      "action_partner.action_id",
      "action_partner.subject_id",
      "assessment.subject_id",
      "assessment_answer.assessment_id",
      "audit.subject_id",
      "audit_check.checklist_id",
      "audit_checklist.audit_id",
      "audit_remark.audit_id",
      "audit_remark.target_id",
      "audit_report.audit_id",
      "audit_report.evidence_id",
      "audit_sample.audit_id",
      "bundle_remark.record_id",
      "contact.owner_id",
      "control.subject_id",
      "corridor_cohort.corridor_id",
      "corridor_fee.corridor_id",
      "corridor_recruiter.corridor_id",
      "corridor_recruiter.recruiter_id",
      "corridor_stop.corridor_id",
      "decision.finding_id",
      "declaration.evidence_id",
      "declaration.supplier_id",
      "declaration_answer.declaration_id",
      "duplicate_decision.left_id",
      "duplicate_decision.right_id",
      "evidence_link.evidence_id",
      "evidence_link.target_id",
      "finding.subject_id",
      "grievance.subject_id",
      "grievance_restricted.id",
      "grievance_step.grievance_id",
      "import_row.record_id",
      "origin_group.site_id",
      "party_merge.kept_id",
      "party_merge.lost_id",
      "questionnaire_recipient.campaign_id",
      "questionnaire_recipient.subject_id",
      "questionnaire_reply.evidence_id",
      "questionnaire_reply.recipient_id",
      "recruiter_link.recruiter_id",
      "recruiter_link.site_id",
      "recruiter_link.supplier_id",
      "register_entry.supplier_id",
      "related_party.recruiter_id",
      "related_party.supplier_id",
      "remedy.subject_id",
      "remedy_entry.remedy_id",
      "score.parent_id",
      "score.subject_id",
      "score_parts.subject_id",
      "screening_candidate.subject_id",
      "screening_decision.subject_id",
      "screening_uncheckable.subject_id",
      "sensitivity_rank.supplier_id",
      "site.supplier_id",
      "supply_relation.customer_id",
      "supply_relation.supplier_id",
    ]
  `)
})

it('knows of every column that names stored bytes', () => {
  const db = new Sqlite(':memory:')
  migrate(db)
  const all = db
    .prepare<[], string>(
      `SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.sql LIKE '%STRICT%' AND c.name LIKE '%sha256' ORDER BY 1`,
    )
    .pluck()
    .all()
  db.close()
  // Bytes of evidence, questionnaires and lists that brought records go with them (files.ts), extracts are packed anew; the others hold
  // nothing of a record, or name a file of evidence by its hash.
  expect(all).toMatchInlineSnapshot(`
    [
      "audit_remark.file_sha256",
      "audit_report.file_sha256",
      "baseline_content.sha256",
      "baseline_edition.sha256",
      "blob.sha256",
      "bundle_remark.file_sha256",
      "declaration.sha256",
      "derived_events.sha256",
      "edition.sha256",
      "evidence.sha256",
      "import.sha256",
      "merged_copy.extract_sha256",
      "pack_edition.sha256",
      "questionnaire_reply.sha256",
      "sanctions_list.sha256",
    ]
  `)
})

it('empties what the schema lets be empty, and what it wants to be empty with it', () => {
  const db = new Sqlite(':memory:')
  migrate(db)
  const checksOf = (table: string) =>
    db
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table)
      ?.split(/[\n,]/)
      .filter(line => line.includes('CHECK')) ?? []
  const named = [...EMPTIED].flatMap(name => {
    const [table = '', column = ''] = name.split('.')
    const along = Object.keys(emptiedCells(table, column))
    return checksOf(table)
      .filter(check => new RegExp(`\\b${column}\\b`).test(check))
      .map(check => `${table}: ${check.trim()} empties ${along.join(', ')}`)
  })
  db.close()
  // A new check on such a column stands here with what is emptied for it, or its row goes with what it names.
  expect(named).toMatchInlineSnapshot(`
    [
      "finding: CHECK ((audit_id IS NULL) = (grade IS NULL)) empties audit_id, grade",
      "recruiter: parent_id TEXT REFERENCES recruiter (id) DEFERRABLE INITIALLY DEFERRED CHECK (parent_id <> id) empties parent_id",
    ]
  `)
})

it.each([
  ['Kosi', 'Changed Kosi', true],
  ['Kosi', 'Changed Kosice', false],
  ['Ad', 'Changed Ad', false],
  ['Ad', 'Ad', true],
  ['Mill & Co.', 'the mill co of old', true],
  ['मिल', 'पुराना मिल', false],
  ['कोशी मिल', 'पुराना कोशी मिल', true],
])('a name %s in “%s”: %s', (name, text, isIn) => {
  const names = new Names()
  names.addRow(JSON.stringify({ name, workers: 3, city: 'Old' }))
  expect(names.isIn(text)).toBe(isIn)
})
