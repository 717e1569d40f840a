import type { Call } from '../call'
import { readStatement, type KeptStatement } from '../store/disclosure'
import { readWorkspace } from '../store/workspace'
import { regimeOf } from './regimes'

/** The current statement under a regime for the workspace's period. */
export async function currentStatement(
  call: Call,
  regime: string,
): Promise<KeptStatement & { readonly period: string }> {
  await regimeOf(call.assetsDir, regime)
  const { period } = await readWorkspace(call.store)
  return { ...(await readStatement(call.store, regime, period.label)), period: period.label }
}
