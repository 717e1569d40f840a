import { z } from 'zod'
import { candidateSchema, nameMatchSchema, type Candidate } from '@shared/contract/screening'
import { listEntrySchema } from '@shared/screening/entry'
import type { CandidateRow } from '../store/screening-candidates'

const subjectSchema = candidateSchema.shape.subject

type State = Candidate['state']
type Decision = NonNullable<Candidate['decision']>

function stateOf(row: CandidateRow): { state: State; changed: Candidate['changed'] } {
  if (row.decision === null) return { state: 'open', changed: [] }
  const changed: Candidate['changed'] = []
  if (row.decision.subject_fingerprint !== row.subject_fingerprint) changed.push('subject-changed')
  if (row.decision.entry_fingerprint !== row.entry_fingerprint) changed.push('entry-changed')
  if (changed.length > 0) return { state: 'reopened', changed }
  const waits = row.decision.needs_second === 1 && row.decision.confirmed_at === null
  return { state: waits ? 'to-confirm' : 'decided', changed }
}

const parsed = <T>(schema: z.ZodType<T>, json: string): T => schema.parse(JSON.parse(json))

/** A stored decision as it is shown. */
export const toDecision = (row: NonNullable<CandidateRow['decision']>): Decision => ({
  id: row.id,
  verdict: row.verdict,
  reason: row.reason,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
  needsSecond: row.needs_second === 1,
  confirmedAt: row.confirmed_at,
  confirmedBy: row.confirmed_by,
})

/** A stored candidate as both columns of the screen show it. */
export function toCandidate(row: CandidateRow): Candidate {
  const { decision } = row
  return {
    runId: row.run_id,
    n: row.n,
    subject: parsed(subjectSchema, row.subject),
    list: { id: row.list_id, code: row.list_code, title: row.list_title, generatedAt: row.list_generated_at },
    entry: parsed(listEntrySchema, row.entry),
    match: parsed(nameMatchSchema, row.match),
    ...stateOf(row),
    because: row.because,
    decision: decision === null ? null : toDecision(decision),
  }
}
