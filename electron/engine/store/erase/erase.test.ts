import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '../migrations'
import { Names } from './names'
import { EMPTIED, referringColumns } from './references'

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
