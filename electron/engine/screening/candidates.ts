import { z } from 'zod'
import { candidateSchema, nameMatchSchema, type Candidate } from '@shared/contract/screening'
import { listEntrySchema } from '@shared/screening/entry'
import type { CandidateRow } from '../store/screening-candidates'

const subjectSchema = candidateSchema.shape.subject

type State = Candidate['state']

function stateOf(row: CandidateRow): { state: State; changed: Candidate['changed'] } {
  if (row.decision === null) return { state: 'open', changed: [] }
  const changed: Candidate['changed'] = []
  if (row.decision.subject_fingerprint !== row.subject_fingerprint) changed.push('subject-changed')
  if (row.decision.entry_fingerprint !== row.entry_fingerprint) changed.push('entry-changed')
  return { state: changed.length === 0 ? 'decided' : 'reopened', changed }
}

const parsed = <T>(schema: z.ZodType<T>, json: string): T => schema.parse(JSON.parse(json))

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
    decision:
      decision === null
        ? null
        : {
            id: decision.id,
            verdict: decision.verdict,
            reason: decision.reason,
            decidedAt: decision.decided_at,
            decidedBy: decision.decided_by,
          },
  }
}
