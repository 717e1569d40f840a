import type { Finding } from './finding'
import { SOURCE_GRADES } from './indicators'
import { severityOf } from './severity'

/** What the order of work looks at. */
export type Ordered = Pick<
  Finding,
  | 'id'
  | 'scale'
  | 'scopeOfImpact'
  | 'irremediability'
  | 'likelihood'
  | 'leverage'
  | 'sourceGrade'
  | 'observedOn'
>

/** Not rated stands just below the worst: unknown is a risk, and rating it is the work (method, section 1.3). */
const UNRATED = 4.5

/**
 * Order of work: severity first, then likelihood, then leverage, then how sure the source is (UN Guiding Principles, 24;
 * method, section 5). Never a product of severity and likelihood: a rare but lethal harm must not sink below a common
 * minor one. Ties: seen earlier comes first; without a date last.
 */
export function compareForWork(a: Ordered, b: Ordered): number {
  return (
    (severityOf(b) ?? UNRATED) - (severityOf(a) ?? UNRATED) ||
    (b.likelihood ?? UNRATED) - (a.likelihood ?? UNRATED) ||
    (b.leverage ?? 0) - (a.leverage ?? 0) ||
    SOURCE_GRADES.indexOf(a.sourceGrade) - SOURCE_GRADES.indexOf(b.sourceGrade) ||
    compareText(a.observedOn ?? '9999', b.observedOn ?? '9999') ||
    compareText(a.id, b.id)
  )
}

/** Findings in the order they should be worked on. */
export function inOrderOfWork<F extends Ordered>(findings: readonly F[]): F[] {
  return [...findings].sort(compareForWork)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
