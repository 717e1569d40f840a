import type { BrokenRule } from './registry'

/**
 * The key of a broken rule's sentence in the catalogue `steps`: the rule's own, or for an answer that contradicts a record
 * the one that says what contradicts what.
 */
export function ruleKey({ rule, params }: Pick<BrokenRule, 'rule' | 'params'>): string {
  const { code } = params
  return typeof code === 'string' ? `contradiction.${code}` : `rule.${rule}`
}
