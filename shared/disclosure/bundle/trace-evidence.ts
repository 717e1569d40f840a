import { evidenceEntry, type EvidenceEntry } from './evidence-entry'
import type { BundleFiles } from './files'
import { fieldOf } from './trace'
import { rowsOf } from './trace-rows'

const INDEX = 'evidence/index.json'
/** What evidence can be filed under, in the order in which one leads to the next: an audit has findings, a finding actions. */
const FILED_UNDER = ['records/audits.jsonl', 'records/findings.jsonl', 'records/actions.jsonl'] as const
/** Fields in which a row names itself, or the record it belongs to. */
const NAMED = ['id', 'corridor.id', 'auditId', 'findingId', 'requirementId'] as const
/** Fields in which an audit, finding or action says what it is about. */
const ABOUT = ['subjectId', 'subject.supplierId', 'auditId', 'findingId'] as const

const textsOf = (row: unknown, fields: readonly string[]): readonly string[] =>
  fields.map(field => fieldOf(row, field)).filter(found => typeof found === 'string')

/** The requirements of one of the five steps; evidence is filed under each of them. */
function requirementsOf(row: unknown): readonly string[] {
  const found = fieldOf(row, 'requirements')
  return Array.isArray(found) ? found.flatMap(one => textsOf(one, ['requirement.id'])) : []
}

/** The row itself, and the audits, findings and actions that are about it. */
async function subjectsOf(files: BundleFiles, row: unknown): Promise<ReadonlySet<string>> {
  const subjects = new Set([...textsOf(row, NAMED), ...requirementsOf(row)])
  const about = new Set(textsOf(row, ['id', 'corridor.id']))
  for (const path of FILED_UNDER)
    for await (const { row: record } of rowsOf(files, path)) {
      if (!textsOf(record, ABOUT).some(id => about.has(id))) continue
      for (const id of textsOf(record, ['id'])) {
        subjects.add(id)
        about.add(id)
      }
    }
  return subjects
}

/**
 * The entries of the index of evidence that stand behind a row, in its order: files filed under the row, under the requirements of a step, and under the
 * audits, findings and actions about it. An entry of the index stands behind itself.
 */
export async function evidenceBehind(files: BundleFiles, row: unknown): Promise<readonly EvidenceEntry[]> {
  const subjects = await subjectsOf(files, row)
  const own = fieldOf(row, 'sha256')
  const behind: EvidenceEntry[] = []
  for await (const { row: file } of rowsOf(files, INDEX)) {
    const uses = fieldOf(file, 'uses')
    const isUsed = Array.isArray(uses) && uses.some(use => textsOf(use, ['id']).some(id => subjects.has(id)))
    if (isUsed || (own !== null && fieldOf(file, 'sha256') === own)) behind.push(evidenceEntry(file))
  }
  return behind
}
