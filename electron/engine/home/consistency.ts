import type { InputOf, OutputOf } from '@shared/contract/contract'
import { brokenRules, type RuleSeverity } from '@shared/steps/rules/registry'
import type { Call } from '../call'
import { ruleFacts } from '../steps'

/** More than these no person reads through; the counts tell of all. */
const SHOWN = 500

/** What doesn't hold together in the workspace as it stands. */
export async function consistency(
  { language }: InputOf<'home.consistency'>,
  call: Call,
): Promise<OutputOf<'home.consistency'>> {
  const broken = brokenRules(await ruleFacts(call, language))
  const count = (severity: RuleSeverity) => broken.filter(one => one.severity === severity).length
  return {
    serious: count('serious'),
    warning: count('warning'),
    note: count('note'),
    broken: broken.slice(0, SHOWN),
  }
}
