import { Refusal } from '@shared/contract/error'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { requirementsOf } from '@shared/steps/framework'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { stepsFramework } from '../frameworks'
import { readAudits } from '../store/audits'
import { readActions, readFindings } from '../store/response'

export type TargetTitles = ReadonlyMap<string, string>

/** The title of everything that evidence can prove, by id. */
export async function targetTitles(call: Pick<Call, 'store' | 'assetsDir'>): Promise<TargetTitles> {
  const { store, assetsDir } = call
  const [framework, findings, actions, audits] = await Promise.all([
    stepsFramework(assetsDir),
    readFindings(store),
    readActions(store),
    readAudits(store),
  ])
  return new Map([
    ...requirementsOf(framework).map(one => [one.id, textIn(one.title, 'en')] as const),
    ...[...findings, ...actions, ...audits].map(one => [one.id, one.title] as const),
  ])
}

/** Refuses a target that is not there. */
export function mustBeThere(titles: TargetTitles, targets: readonly EvidenceTarget[]): void {
  const missing = targets.find(target => !titles.has(target.id))
  if (missing) throw new Refusal({ code: 'not-found', params: { table: missing.type, id: missing.id } })
}
