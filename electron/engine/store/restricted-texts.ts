import type { Position, Term, TermKind } from '@shared/disclosure/profiles/terms'
import { isSealedTable, sealedColumnsOf, type SealedTable } from './sealed-columns'
import type { Store } from './store'

type Column = `${string}.${string}`

/**
 * Columns whose texts a disclosure may have to keep back, by the reason why. `restricted-texts.test.ts` holds them against
 * the schema, so that no new column of this sort is forgotten.
 */
export const RESTRICTED_COLUMNS: Readonly<Record<Exclude<TermKind, 'count'>, readonly Column[]>> = {
  /** Never in any disclosure. */
  restricted: ['grievance_restricted.safe_contact', 'grievance_restricted.account'],
  person: [
    'action.owner',
    'assessment.declared_name',
    'audit.declared_by',
    'audit_check.author',
    'audit_remark.author',
    'audit_report.author',
    'auditor.name',
    'baseline_edition.decided_by',
    'bundle_remark.author',
    'column_mapping.mapped_by',
    'contact.name',
    'decision.approver',
    'declaration.received_by',
    'duplicate_decision.decided_by',
    'edition.decided_by',
    'evidence.added_by',
    'finding.verified_by',
    'grievance.owner',
    'let_through.let_by',
    'merged_copy.merged_by',
    'pack_edition.taken_by',
    'pack_language.confirmed_by',
    'party_merge.merged_by',
    'questionnaire_reply.taken_by',
    'register_entry.approved_by',
    'register_entry.holder',
    'related_party.name',
    'remedy.owner',
    'screening_decision.confirmed_by',
    'screening_decision.decided_by',
    'statement_export.actor',
    'step_answer.owner',
    'trail.actor',
  ],
  contact: ['contact.email', 'contact.phone', 'referral.contact', 'referral.name'],
  supplier: [
    'corridor.name',
    'party_merge.lost_name',
    'recruiter.latin',
    'recruiter.licence_number',
    'recruiter.name',
    'recruiter.registration_number',
    'screening_candidate.subject_name',
    'screening_uncheckable.name',
    'screening_decision.our_name',
    'site.name',
    'supplier.duns_number',
    'supplier.latin',
    'supplier.lei',
    'supplier.name',
    'supplier.os_id',
    'supplier.own_number',
    'supplier.registration_number',
    'supplier.vat_number',
  ],
  place: ['recruiter.address', 'related_party.address', 'site.address', 'supplier.address'],
  comment: [
    'action.completion_note',
    'action.description',
    'action.measure',
    'action_partner.note',
    'assessment_answer.note',
    'audit.not_covered',
    'audit.conflicts',
    'audit_check.note',
    'audit_remark.text',
    'auditor.conflicts',
    'auditor.notes',
    'baseline_edition.decided_reason',
    'bundle_remark.text',
    'control.note',
    'corridor.notes',
    'decision.effect_on_workers',
    'decision.leverage_tried',
    'decision.reasons',
    'declaration_answer.note',
    'duplicate_decision.note',
    'edition.decided_reason',
    'evidence.note',
    'finding.closing_reason',
    'finding.description',
    'finding.involvement_reason',
    'finding.root_cause',
    'grievance.closing_reason',
    'grievance_step.note',
    'let_through.reason',
    'model_version.reason',
    'party_merge.note',
    'recruiter.notes',
    'referral.note',
    'related_party.notes',
    'remedy.closing_reason',
    'remedy_entry.note',
    'screening_decision.reason',
    'step_answer.note',
    'step_answer.not_applicable_reason',
    'supplier.notes',
    'supply_relation.note',
    'trail.reason',
  ],
  title: ['action.title', 'audit.title', 'finding.title', 'remedy.title'],
  evidence: [
    'column_mapping.file_name',
    'contact.source_file_name',
    'corridor.source_file_name',
    'edition.file_name',
    'evidence.file_name',
    'import.file_name',
    'merged_copy.file_name',
    'origin_group.source_file_name',
    'pack_edition.file_name',
    'questionnaire_recipient.file_name',
    'questionnaire_reply.file_name',
    'recruiter.source_file_name',
    'related_party.source_file_name',
    'sanctions_list.file_name',
    'site.source_file_name',
    'supplier.source_file_name',
    'supply_relation.source_file_name',
  ],
}

/** Columns with a list of names as JSON. */
const LISTS: readonly (readonly [TermKind, Column])[] = [
  ['supplier', 'supplier.aliases'],
  ['supplier', 'recruiter.aliases'],
  ['person', 'related_party.aliases'],
]

const POSITIONS = ['site', 'origin_group', 'corridor_stop'] as const

/** Opens a sealed text; `null` = it can't be told what is in it while its lock is closed. */
export type OpenText = (
  place: { readonly table: SealedTable; readonly id: string; readonly column: string },
  text: string,
) => string | null

function textsIn({ sqlite }: Store, column: Column, open: OpenText): string[] {
  const [table = '', field = ''] = column.split('.')
  if (isSealedTable(table) && sealedColumnsOf(table).includes(field))
    return sqlite
      .prepare<[], { id: string; text: string }>(
        `SELECT id, "${field}" AS text FROM "${table}" WHERE "${field}" IS NOT NULL AND "${field}" <> ''`,
      )
      .all()
      .flatMap(({ id, text }) => open({ table, id, column: field }, text) ?? [])
  return sqlite
    .prepare<[], { text: string }>(
      `SELECT DISTINCT "${field}" AS text FROM "${table}" WHERE "${field}" IS NOT NULL AND "${field}" <> ''`,
    )
    .all()
    .map(({ text }) => text)
}

/** The names of people that a table has beside roles: two words or more that begin with capitals, or have none. */
const isName = (text: string): boolean =>
  text.trim().split(/\s+/).length > 1 &&
  text
    .trim()
    .split(/\s+/)
    .every(word => !/^\p{Ll}/u.test(word))

const listIn = (text: string): string[] => {
  const found: unknown = JSON.parse(text)
  return Array.isArray(found)
    ? found.flatMap(one => (typeof one === 'string' ? one : ((one as { text?: string }).text ?? [])))
    : []
}

/** A title of fewer words is an ordinary expression ("Interviews"). */
const LEAST_TITLE_WORDS = 3

/** Titles and names of restricted files stay out of every disclosure. */
const RESTRICTED_EVIDENCE = `SELECT title AS text FROM evidence WHERE restricted = 1
  UNION SELECT file_name FROM evidence WHERE restricted = 1`

/**
 * Everything the workspace knows that a disclosure may have to keep back. What is behind a closed lock is not among it: nothing
 * that is written out can hold it, since nothing reads it, and mail addresses and numbers are found by their form anyway.
 */
export function restrictedTexts(store: Store, open: OpenText): Term[] {
  const kinds = Object.entries(RESTRICTED_COLUMNS) as [Exclude<TermKind, 'count'>, readonly Column[]][]
  const plain = kinds.flatMap(([kind, columns]) =>
    columns.flatMap(column =>
      textsIn(store, column, open)
        .filter(text => kind !== 'person' || isName(text))
        .map((text): Term => ({ kind, text })),
    ),
  )
  const lists = LISTS.flatMap(([kind, column]) =>
    textsIn(store, column, open)
      .flatMap(listIn)
      .map((text): Term => ({ kind, text })),
  )
  const evidence = store.sqlite
    .prepare<[], { text: string }>(RESTRICTED_EVIDENCE)
    .all()
    .filter(({ text }) => text.split(/\s+/).length >= LEAST_TITLE_WORDS || /\.\w{2,5}$/.test(text))
    .map(({ text }): Term => ({ kind: 'restricted', text }))
  return [...plain, ...lists, ...evidence]
}

/** Every recorded position, in degrees. */
export const restrictedPositions = ({ sqlite }: Store): Position[] =>
  POSITIONS.flatMap(table =>
    sqlite.prepare<[], Position>(`SELECT DISTINCT lat, lon FROM "${table}" WHERE lat IS NOT NULL`).all(),
  )
