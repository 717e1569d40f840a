import type { Database } from 'better-sqlite3'

export const version = 260
export const name = 'step-recurrence'

/** Requirements that come again: every how many months, and the day they were last done. Frozen once released. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE step_answer ADD COLUMN repeat_months INTEGER CHECK (repeat_months BETWEEN 1 AND 60);
    ALTER TABLE step_answer ADD COLUMN last_done_on TEXT
      CHECK (last_done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
  `)
}
