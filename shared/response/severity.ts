import type { Finding } from './finding'

type Rated = Pick<Finding, 'scale' | 'scopeOfImpact' | 'irremediability'>

/**
 * Severity: the worst of scale, scope and irremediability, 1 to 5 (UN Guiding Principles, 14 commentary).
 * `null` while none of the three is rated.
 */
export function severityOf(finding: Rated): number | null {
  const rated = [finding.scale, finding.scopeOfImpact, finding.irremediability].filter(
    value => value !== null,
  )
  return rated.length === 0 ? null : Math.max(...rated)
}
