import type { Action } from '@shared/response/action'
import type { Decision } from '@shared/response/decision'
import type { Finding } from '@shared/response/finding'
import { raisedFloors, type FindingFloor } from '@shared/response/floors'
import { grouped } from '../store/by-id'
import { readActions, readDecisions, readFindings } from '../store/response'
import type { Store } from '../store/store'
import { readSubjects, subjectView, type Subject, type SubjectRef } from '../store/subjects'

/** Everything the response keeps, with what belongs together at hand. */
export interface ResponseFacts {
  readonly findings: readonly Finding[]
  readonly actions: readonly Action[]
  readonly subjects: ReadonlyMap<string, Subject>
  readonly decisionsOf: (findingId: string) => readonly Decision[]
  readonly actionsOf: (findingId: string) => readonly Action[]
  readonly floorsOf: (findingId: string) => readonly FindingFloor[]
}

export async function responseFacts(store: Store): Promise<ResponseFacts> {
  const [findings, decisions, actions] = await Promise.all([
    readFindings(store),
    readDecisions(store),
    readActions(store),
  ])
  const subjects = await readSubjects(store, findings)
  const floorsByFinding = floorsByFindingId(findings)
  return {
    findings,
    actions,
    subjects,
    decisionsOf: grouped(decisions, one => one.findingId),
    actionsOf: grouped(actions, one => one.findingId),
    floorsOf: id => floorsByFinding.get(id) ?? [],
  }
}

/** What a finding is about, as lists show it. */
export const subjectOf = (facts: Pick<ResponseFacts, 'subjects'>, ref: SubjectRef) =>
  subjectView(facts.subjects, ref)

function floorsByFindingId(findings: readonly Finding[]): Map<string, FindingFloor[]> {
  const floors = new Map<string, FindingFloor[]>()
  for (const { floor, findingIds } of raisedFloors(findings))
    for (const id of findingIds) floors.set(id, [...(floors.get(id) ?? []), floor])
  return floors
}
