import { z } from 'zod'
import type { Declaration, DeclarationAnswer } from '@shared/intake/declaration'
import { templateProfileSchema, type TemplateProfile } from '@shared/intake/templates/profile'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Moment } from '@shared/units/calendar-date'
import type { Store } from './store'

type DeclarationRow = {
  id: string
  supplier_id: string
  template: string
  revision: string | null
  scope: string | null
  scope_text: string | null
  effective_on: string | null
  import_id: string
  evidence_id: string
  sha256: string
  importer_version: number
  gaps: number
  received_at: string
  received_by: string
}

type DeclarationAnswerRow = {
  id: string
  declaration_id: string
  question: string
  answer: string | null
  note: string | null
  sheet: string
  ref: string
}

type TemplateProfileRow = {
  id: string
  name: string
  profile: string
  made_at: string
}

export interface DeclarationTables {
  declaration: DeclarationRow
  declaration_answer: DeclarationAnswerRow
  template_profile: TemplateProfileRow
}

export const declarationToRow = (declaration: Declaration): DeclarationRow => ({
  id: declaration.id,
  supplier_id: declaration.supplierId,
  template: declaration.template,
  revision: declaration.revision,
  scope: declaration.scope,
  scope_text: declaration.scopeText,
  effective_on: declaration.effectiveOn,
  import_id: declaration.importId,
  evidence_id: declaration.evidenceId,
  sha256: declaration.sha256,
  importer_version: declaration.importerVersion,
  gaps: declaration.gaps,
  received_at: declaration.receivedAt,
  received_by: declaration.receivedBy,
})

const rowToDeclaration = (row: DeclarationRow): Declaration => ({
  id: row.id,
  supplierId: row.supplier_id,
  template: row.template,
  revision: row.revision,
  scope: row.scope,
  scopeText: row.scope_text,
  effectiveOn: row.effective_on,
  importId: row.import_id,
  evidenceId: row.evidence_id,
  sha256: row.sha256,
  importerVersion: row.importer_version,
  gaps: row.gaps,
  receivedAt: row.received_at,
  receivedBy: row.received_by,
})

export const answerToRow = (answer: DeclarationAnswer): DeclarationAnswerRow => ({
  id: answer.id,
  declaration_id: answer.declarationId,
  question: answer.question,
  answer: answer.answer,
  note: answer.note,
  sheet: answer.sheet,
  ref: answer.ref,
})

const rowToAnswer = (row: DeclarationAnswerRow): DeclarationAnswer => ({
  id: row.id,
  declarationId: row.declaration_id,
  question: row.question,
  answer: row.answer,
  note: row.note,
  sheet: row.sheet,
  ref: row.ref,
})

/** Which files were taken as whose declaration. */
export interface DeclaredFile {
  readonly supplierId: string
  readonly template: string
  readonly sha256: string
}

export async function declaredFiles(store: Store): Promise<DeclaredFile[]> {
  const rows = await store.db
    .selectFrom('declaration')
    .select(['supplier_id', 'template', 'sha256'])
    .execute()
  return rows.map(row => ({ supplierId: row.supplier_id, template: row.template, sha256: row.sha256 }))
}

/** A supplier's declarations with their answers, newest first. */
export async function declarationsOf(
  store: Store,
  supplierId: string,
): Promise<{ declaration: Declaration; answers: DeclarationAnswer[] }[]> {
  const rows = await store.db
    .selectFrom('declaration')
    .selectAll()
    .where('supplier_id', '=', supplierId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const answers = await store.db
    .selectFrom('declaration_answer')
    .innerJoin('declaration', 'declaration.id', 'declaration_answer.declaration_id')
    .selectAll('declaration_answer')
    .where('declaration.supplier_id', '=', supplierId)
    .orderBy('declaration_answer.id')
    .execute()
  return rows.map(row => ({
    declaration: rowToDeclaration(row),
    answers: answers.filter(answer => answer.declaration_id === row.id).map(rowToAnswer),
  }))
}

/** Profiles of templates that a person mapped by hand, by name. */
export async function ownProfiles(store: Store): Promise<{ id: string; profile: TemplateProfile }[]> {
  const rows = await store.db.selectFrom('template_profile').selectAll().orderBy('name').execute()
  return rows.map(row => ({ id: row.id, profile: profileText.parse(row.profile) }))
}

const profileText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(templateProfileSchema)

export const profileToRow = (id: string, profile: TemplateProfile, at: Moment): TemplateProfileRow => ({
  id,
  name: profile.title,
  profile: canonicalJson(profile),
  made_at: at,
})
