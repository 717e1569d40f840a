import { z } from 'zod'
import { auditDraftSchema, type AuditDraft } from '@shared/audits/audit'

/** An audit as the form holds it: criteria as lines of text, independence as a box with its fields. */
export type AuditValues = Omit<AuditDraft, 'criteria'> & { readonly criteria: string | null }

/** One criterion a line, its version after the last comma. */
export function criteriaOf(text: string | null): AuditDraft['criteria'] {
  const lines = (text ?? '').split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').map(criterionOf)
}

function criterionOf(line: string): AuditDraft['criteria'][number] {
  const comma = line.lastIndexOf(',')
  const name = comma > 0 ? line.slice(0, comma).trim() : line
  const version = comma > 0 ? line.slice(comma + 1).trim() : ''
  return { name, version: version === '' ? null : version }
}

/** The same back as text. */
export const criteriaText = (criteria: AuditDraft['criteria']): string | null =>
  criteria.length === 0
    ? null
    : criteria.map(({ name, version }) => (version === null ? name : `${name}, ${version}`)).join('\n')

export const valuesOf = (audit: AuditDraft): AuditValues => ({
  ...audit,
  criteria: criteriaText(audit.criteria),
})

/** The rules of an audit, over what the form holds. */
export const auditValuesSchema = z
  .custom<AuditValues>()
  .transform(values => ({ ...values, criteria: criteriaOf(values.criteria) }))
  .pipe(auditDraftSchema)
