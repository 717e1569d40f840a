import type { AssessmentTables } from './assessment'
import type { AuditChecklistTables } from './audit-checklists'
import type { AuditRemarkTables } from './audit-remarks'
import type { BundleRemarkTables } from './bundle-remarks'
import type { AuditSampleTables } from './audit-samples'
import type { AuditorTables } from './auditors'
import type { AuditsTables } from './audits'
import type { BaselineTables } from './baseline'
import type { ColumnMappingRow } from './column-mapping'
import type { CorridorsTables } from './corridors'
import type { DisclosureTables } from './disclosure'
import type { DuplicatesTables } from './duplicates'
import type { EvidenceTables } from './evidence'
import type { GrievancesTables } from './grievances'
import type { IntakeTables } from './intake'
import type { DeclarationTables } from './declarations'
import type { DerivedEventsTables } from './derived-events'
import type { PacksTables } from './packs'
import type { QuestionnairesTables } from './questionnaires'
import type { ReferralTables } from './referrals'
import type { ReferenceTables } from './reference'
import type { RelationTables } from './relation-rows'
import type { RelatedPartiesTables } from './related-parties'
import type { RemedyTables } from './remedy'
import type { ResponseTables } from './response'
import type { RiskTables } from './risk'
import type { ModelTables } from './risk-model'
import type { ScreeningTables } from './screening'
import type { ScreeningIndexTables } from './screening-index'
import type { SecondLockTables } from './second-lock'
import type { SignedHeadTables } from './signed-heads'
import type { SensitivityTables } from './sensitivity'
import type { StepsTables } from './steps'
import type { RegisterTables } from './step-registers'
import type { SuppliersTables } from './suppliers'

/** Columns of the tables that belong to the file itself and to the trail. */
export interface WorkspaceTables {
  workspace: { id: string; entity: string; period: string; sample: number; created_at: string }
  setting: { id: string; value: string }
  blob: { sha256: string; size_bytes: number; bytes: Uint8Array }
  column_mapping: ColumnMappingRow
}

/** A copy that was merged into this one (migration 0650). */
interface MergedCopyRow {
  id: string
  file_name: string
  base_hash: string
  head_seq: number
  head_hash: string
  entry_count: number
  extract_sha256: string
  stands_for: string
  verdicts: string
  merged_at: string
  merged_by: string
}

/** What was removed for good (migration 0722); all of it names, none of it tells. */
interface ErasureRow {
  id: string
  /** `[table, id]` of every record that is gone. */
  records: string
  /** By the hash of an entry: whether its words went, and which of its rows. */
  entries: string
  /** Hashes of stored files that went along. */
  files: string
  /** Sealed histories of merged copies that were blanked: the hash of what stood there, and of what stands now. */
  extracts: string
}

export interface TrailTables {
  merged_copy: MergedCopyRow
  erasure: ErasureRow
  unclean: { id: string }
  trail: {
    seq: number
    at: string
    actor: string
    topic: string
    action: string
    summary: string
    reason: string | null
    kind: string
    refers_to: number | null
    row_count: number
    rows_hash: string
    prev_hash: string
    hash: string
    salt: string | null
    said_hash: string | null
  }
  trail_row: {
    seq: number
    n: number
    table_name: string
    row_id: string
    before: string | null
    after: string | null
    salt: string | null
    digest: string | null
  }
}

/** Every table of a workspace, by name. */
export interface Tables
  extends
    WorkspaceTables,
    TrailTables,
    SuppliersTables,
    RelatedPartiesTables,
    CorridorsTables,
    ReferenceTables,
    BaselineTables,
    DerivedEventsTables,
    RiskTables,
    ModelTables,
    SensitivityTables,
    ScreeningTables,
    ScreeningIndexTables,
    IntakeTables,
    RelationTables,
    DeclarationTables,
    DuplicatesTables,
    StepsTables,
    RegisterTables,
    AssessmentTables,
    PacksTables,
    QuestionnairesTables,
    EvidenceTables,
    ResponseTables,
    RemedyTables,
    GrievancesTables,
    SecondLockTables,
    SignedHeadTables,
    ReferralTables,
    AuditsTables,
    AuditSampleTables,
    AuditRemarkTables,
    AuditChecklistTables,
    BundleRemarkTables,
    AuditorTables,
    DisclosureTables {}
export type TableName = keyof Tables
