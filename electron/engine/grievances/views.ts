import type { OutputOf } from '@shared/contract/contract'
import type { GrievanceRow } from '@shared/contract/grievances'
import { daysToAnswer, grievanceFigures, type GrievanceFigures } from '@shared/grievances/figures'
import type { Grievance, KeptStep } from '@shared/grievances/record'
import { doNoHarm } from '@shared/grievances/rules'
import { dueState } from '@shared/steps/due'
import type { Period } from '@shared/workspace/entity'
import type { Call } from '../call'
import { grouped } from '../store/by-id'
import { oneGrievance, readGrievances, readGrievanceSteps, withRestricted } from '../store/grievances'
import { oneRemedy } from '../store/remedy'
import { oneFinding } from '../store/response'
import type { Store } from '../store/store'
import { readSubjects, subjectView } from '../store/subjects'

async function rowsOf(
  call: Call,
  grievances: readonly Grievance[],
  stepsOf: (id: string) => readonly KeptStep[],
): Promise<GrievanceRow[]> {
  const [subjects, restricted] = await Promise.all([
    readSubjects(call.store, grievances),
    withRestricted(call.store),
  ])
  return grievances.map(grievance => {
    const days = daysToAnswer(grievance, stepsOf(grievance.id))
    const settled = grievance.closing !== null || days !== null
    return {
      ...grievance,
      subject: subjectView(subjects, grievance),
      daysToAnswer: days,
      due: dueState(grievance.answerDueOn, settled, call.today()),
      hasRestricted: restricted.has(grievance.id),
    }
  })
}

async function casesOf(store: Store) {
  const [grievances, steps] = await Promise.all([readGrievances(store), readGrievanceSteps(store, null)])
  const stepsOf = grouped(steps, step => step.grievanceId)
  return { grievances, stepsOf }
}

export async function listGrievances(call: Call): Promise<OutputOf<'grievances.list'>> {
  const { grievances, stepsOf } = await casesOf(call.store)
  return {
    rows: await rowsOf(call, grievances, stepsOf),
    figures: { ...(await grievanceFiguresOf(call.store, null)) },
  }
}

/** Complaints as numbers, of those received within a period or ever. */
export async function grievanceFiguresOf(store: Store, period: Period | null): Promise<GrievanceFigures> {
  const { grievances, stepsOf } = await casesOf(store)
  const all = grievances.map(grievance => ({ grievance, steps: stepsOf(grievance.id) }))
  return grievanceFigures(all, period)
}

export async function getGrievance(id: string, call: Call): Promise<OutputOf<'grievances.get'>> {
  const grievance = await oneGrievance(call.store, id)
  const steps = await readGrievanceSteps(call.store, id)
  const [row] = await rowsOf(call, [grievance], () => steps)
  if (row === undefined) throw new Error('a grievance has one row')
  const { findingId, remedyId } = grievance
  return {
    grievance: row,
    steps,
    findingTitle: findingId === null ? null : (await oneFinding(call.store, findingId)).title,
    remedyTitle: remedyId === null ? null : (await oneRemedy(call.store, remedyId)).title,
    prompts: doNoHarm(grievance, steps),
  }
}
