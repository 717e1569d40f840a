import type { ScorePartsRow, ScoreRow } from './risk'
import type { Store } from './store'

const STRETCH = 200

/** A scored subject with the packed parts of its score. */
export type ScoreWithParts = ScoreRow & Pick<ScorePartsRow, 'parts'>

const LINES = `SELECT score.*, score_parts.parts AS parts
  FROM score JOIN score_parts USING (run_id, subject_type, subject_id)
  WHERE score.run_id = ? AND score.subject_type = ? AND score.subject_id > ?
  ORDER BY score.subject_id LIMIT ${STRETCH}`

const SITES = `SELECT * FROM score WHERE run_id = ? AND subject_type = 'site' AND subject_id > ?
  ORDER BY subject_id LIMIT ${STRETCH}`

function* inStretches<Row extends ScoreRow>(read: (after: string) => Row[]): Generator<Row> {
  let after = ''
  for (;;) {
    const rows = read(after)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.subject_id
  }
}

/** The scores of the sites of a run, by id; what made them stands with their suppliers. */
export function siteScores(store: Store, runId: string): Generator<ScoreRow> {
  const read = store.sqlite.prepare<[string, string], ScoreRow>(SITES)
  return inStretches(after => read.all(runId, after))
}

/** The scores of a run with their parts, by id, a stretch at a time so that memory stays bounded. */
export function scoresWithParts(
  store: Store,
  runId: string,
  subject: ScorePartsRow['subject_type'],
): Generator<ScoreWithParts> {
  const read = store.sqlite.prepare<[string, string, string], ScoreWithParts>(LINES)
  return inStretches(after => read.all(runId, subject, after))
}
