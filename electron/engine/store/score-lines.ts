import type { ScorePartsRow, ScoreRow } from './risk'
import type { Store } from './store'

const STRETCH = 200

/** A scored subject with the packed parts of its score. */
export type ScoreWithParts = ScoreRow & Pick<ScorePartsRow, 'parts'>

const LINES = `SELECT score.*, score_parts.parts AS parts
  FROM score JOIN score_parts USING (run_id, subject_type, subject_id)
  WHERE score.run_id = ? AND score.subject_type = ? AND score.subject_id > ?
  ORDER BY score.subject_id LIMIT ${STRETCH}`

/** The scores of a run with their parts, by id, a stretch at a time so that memory stays bounded. */
export function* scoresWithParts(
  store: Store,
  runId: string,
  subject: ScorePartsRow['subject_type'],
): Generator<ScoreWithParts> {
  const read = store.sqlite.prepare<[string, string, string], ScoreWithParts>(LINES)
  let after = ''
  for (;;) {
    const rows = read.all(runId, subject, after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.subject_id
  }
}
