import type { Database } from 'better-sqlite3'

export const version = 70
export const name = 'response-audits'

const DATE = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"
const rating = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 1 AND 5)`

/** The subject of a finding or audit: the entity itself, or a record of another topic. */
const SUBJECT = `
      subject_type TEXT NOT NULL CHECK (subject_type IN ('entity', 'supplier', 'site', 'recruiter', 'corridor')),
      subject_id TEXT,
      CHECK ((subject_type = 'entity') = (subject_id IS NULL))`

/** Audits, findings with how they were closed, decisions and actions. */
export function up(db: Database): void {
  db.exec(AUDIT_SQL)
  db.exec(FINDING_SQL)
  db.exec(DECISION_SQL)
  db.exec(ACTION_SQL)
}

const AUDIT_SQL = `
    CREATE TABLE audit (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      auditor_type TEXT NOT NULL CHECK (auditor_type IN ('second-party', 'third-party')),
      announcement TEXT CHECK (announcement IN ('announced', 'semi-announced', 'unannounced')),
      auditor TEXT,
      criteria TEXT NOT NULL CHECK (json_valid(criteria) AND json_type(criteria) = 'array'),
      audit_scope TEXT NOT NULL CHECK (length(audit_scope) >= 1),
      not_covered TEXT,
      interviews INTEGER CHECK (interviews >= 0),
      starts_on TEXT CHECK (starts_on ${DATE}),
      ends_on TEXT CHECK (ends_on ${DATE}),
      declared_by TEXT,
      declared_on TEXT CHECK (declared_on ${DATE}),
      conflicts TEXT,
      status TEXT NOT NULL CHECK (status IN ('planned', 'under-way', 'reported', 'closed')),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      ${SUBJECT},
      CHECK (ends_on >= starts_on),
      CHECK ((declared_by IS NULL) = (declared_on IS NULL))
    ) STRICT;
    CREATE INDEX audit_by_start ON audit (starts_on);
`

const FINDING_SQL = `
    CREATE TABLE finding (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      description TEXT,
      kind TEXT NOT NULL CHECK (kind IN
        ('indicator', 'armed-group-support', 'access-refused', 'red-flag', 'system-gap', 'other')),
      source TEXT NOT NULL,
      source_grade TEXT NOT NULL CHECK (source_grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
      observed_on TEXT CHECK (observed_on ${DATE}),
      indicator_id TEXT,
      indicator_strength TEXT CHECK (indicator_strength IN ('strong', 'medium', 'weak')),
      red_flag_severity TEXT CHECK (red_flag_severity IN ('critical', 'major', 'minor')),
      section TEXT,
      ${rating('scale')},
      ${rating('scope_of_impact')},
      ${rating('irremediability')},
      ${rating('likelihood')},
      ${rating('leverage')},
      workers_affected INTEGER CHECK (workers_affected >= 0),
      involvement TEXT CHECK (involvement IN ('caused', 'contributed', 'linked')),
      involvement_reason TEXT,
      audit_id TEXT REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
      grade TEXT CHECK (grade IN ('critical', 'major', 'minor', 'observation')),
      criterion TEXT,
      requirement_id TEXT,
      status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
      closing_outcome TEXT CHECK (closing_outcome IN ('resolved', 'unfounded', 'duplicate')),
      closing_reason TEXT,
      closing_verification TEXT CHECK (closing_verification IN ('none', 'self', 'doc', 'indep')),
      verified_by TEXT,
      closed_on TEXT CHECK (closed_on ${DATE}),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      ${SUBJECT},
      CHECK ((indicator_id IS NULL) = (indicator_strength IS NULL)),
      CHECK ((audit_id IS NULL) = (grade IS NULL)),
      CHECK ((status = 'closed') = (closing_outcome IS NOT NULL)),
      CHECK ((closing_outcome IS NULL) = (closed_on IS NULL)
         AND (closing_outcome IS NULL) = (closing_reason IS NULL)
         AND (closing_outcome IS NULL) = (closing_verification IS NULL))
    ) STRICT;
    CREATE INDEX finding_by_subject ON finding (subject_type, subject_id);
    CREATE INDEX finding_by_status ON finding (status);
    CREATE INDEX finding_by_audit ON finding (audit_id) WHERE audit_id IS NOT NULL;
`

const DECISION_SQL = `
    CREATE TABLE decision (
      id TEXT PRIMARY KEY,
      finding_id TEXT NOT NULL REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
      option TEXT NOT NULL CHECK (option IN ('continue', 'suspend', 'disengage')),
      reasons TEXT NOT NULL CHECK (length(reasons) >= 1),
      effect_on_workers TEXT,
      leverage_tried TEXT,
      approver TEXT NOT NULL CHECK (length(approver) >= 1),
      decided_on TEXT NOT NULL CHECK (decided_on ${DATE}),
      review_on TEXT NOT NULL CHECK (review_on ${DATE} AND review_on > decided_on),
      created_at TEXT NOT NULL,
      CHECK (option = 'continue' OR effect_on_workers IS NOT NULL)
    ) STRICT;
    CREATE INDEX decision_by_finding ON decision (finding_id);
`

const ACTION_SQL = `
    CREATE TABLE action (
      id TEXT PRIMARY KEY,
      finding_id TEXT NOT NULL REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('prevent', 'mitigate', 'cease', 'remedy')),
      title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
      description TEXT,
      owner TEXT NOT NULL CHECK (length(owner) >= 1),
      starts_on TEXT CHECK (starts_on ${DATE}),
      due_on TEXT NOT NULL CHECK (due_on ${DATE}),
      status TEXT NOT NULL CHECK (status IN ('open', 'in-progress', 'done', 'cancelled')),
      measure TEXT CHECK (json_valid(measure)),
      completed_on TEXT CHECK (completed_on ${DATE}),
      completion_note TEXT,
      verification TEXT NOT NULL CHECK (verification IN ('none', 'self', 'doc', 'indep')),
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK ((status = 'done') = (completed_on IS NOT NULL)),
      CHECK (status NOT IN ('done', 'cancelled') OR completion_note IS NOT NULL),
      CHECK (due_on >= starts_on)
    ) STRICT;
    CREATE INDEX action_by_finding ON action (finding_id);
    CREATE INDEX action_by_due ON action (due_on) WHERE status IN ('open', 'in-progress');
`
