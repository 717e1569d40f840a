import type { ActionDraft } from '@shared/response/action'
import { findingDraft } from '@shared/response/testing/finding'
import { moneyOf } from '@shared/units/money'
import { grievanceAbout } from '../../grievances/testing/grievance'
import { addSupplier } from '../people-and-places'
import type { TestEngine } from '../test-engine'

const reason = 'Seen on site'
const closedOn = '2026-11-24'

async function findings(test: TestEngine, subjectId: string): Promise<void> {
  const finding = findingDraft({ subjectId })
  const { id: findingId } = await test.ask('response.add-finding', { finding })
  await test.ask('response.edit-finding', { id: findingId, finding: { ...finding, leverage: 2 }, reason })
  const { id: decisionId } = await test.ask('response.decide', {
    decision: {
      ...{ findingId, option: 'disengage', reasons: 'No way left', effectOnWorkers: 'Jobs are found' },
      ...{ leverageTried: 'Three letters', approver: 'A. Gurung' },
      ...{ decidedOn: '2026-11-20', reviewOn: '2027-05-24' },
      exitStages: [{ what: 'Give notice', dueOn: '2026-12-01', doneOn: null }],
    },
  })
  await test.ask('response.finish-exit-stage', { decisionId, stage: 0, doneOn: '2026-11-23' })
  const action: ActionDraft = {
    ...{ findingId, kind: 'remedy', title: 'Return all passports', description: null, owner: 'S. Thapa' },
    ...{ startsOn: null, dueOn: '2026-12-01', status: 'open', measure: null, completedOn: null },
    ...{ completionNote: null, verification: 'none', cost: null, dependsOn: [], partners: [] },
  }
  const { id: actionId } = await test.ask('response.add-action', { action })
  await test.ask('response.edit-action', {
    ...{ id: actionId, reason },
    action: { ...action, status: 'cancelled', completionNote: 'Done elsewhere' },
  })
  await test.ask('response.close-finding', {
    id: findingId,
    closing: {
      outcome: 'unfounded',
      reason,
      verification: 'doc',
      verifiedBy: 'M. Rai',
      duplicateOf: null,
      closedOn,
    },
  })
  await test.ask('response.reopen-finding', { id: findingId, reason })
}

async function remedies(test: TestEngine, subjectId: string): Promise<void> {
  const remedy = {
    ...{
      title: 'Repay fees',
      kind: 'fees' as const,
      subjectType: 'supplier' as const,
      subjectId,
      findingId: null,
    },
    ...{ cohortId: null, workers: 2, owed: [moneyOf(1000, 'QAR')], basis: null, agreement: null },
    ...{ owner: 'Head of sourcing', startsOn: null, dueOn: '2026-11-20' },
  }
  const { id } = await test.ask('remedy.add', { remedy })
  await test.ask('remedy.edit', { id, remedy: { ...remedy, workers: 3 }, reason })
  const { id: entryId } = await test.ask('remedy.record', {
    entry: {
      ...{ remedyId: id, event: 'paid', happenedOn: '2026-11-02', workers: 2 },
      ...{ amount: moneyOf(600, 'QAR'), rate: null, note: null },
    },
  })
  await test.ask('remedy.take-back', { entryId, reason })
  await test.ask('remedy.close', { id, closing: { outcome: 'not-possible', reason, closedOn } })
  await test.ask('remedy.reopen', { id, reason })
}

async function grievances(test: TestEngine, supplierId: string): Promise<void> {
  const grievance = grievanceAbout(supplierId)
  const { id } = await test.ask('grievances.add', { grievance })
  await test.ask('grievances.edit', { id, grievance: { ...grievance, workers: 4 }, reason })
  await test.ask('grievances.keep-restricted', {
    id,
    restricted: { safeContact: 'after nine', account: null },
  })
  const { id: stepId } = await test.ask('grievances.take-step', {
    step: { grievanceId: id, step: 'acknowledged', takenOn: closedOn, note: null, referredTo: null },
  })
  await test.ask('grievances.take-back-step', { stepId, reason })
  await test.ask('grievances.take-step', {
    step: { grievanceId: id, step: 'acknowledged', takenOn: closedOn, note: null, referredTo: null },
  })
  await test.ask('grievances.close', {
    id,
    closing: { outcome: 'withdrawn', reason, content: null, closedOn },
  })
  await test.ask('grievances.reopen', { id, reason })
  const referral = {
    ...{ country: 'KP', name: 'Desk of the federation', kind: 'union' as const, contact: '+850 1' },
    ...{ note: null, source: 'their letter of May', checkedOn: null },
  }
  const { id: referralId } = await test.ask('grievances.add-referral', { referral })
  await test.ask('grievances.edit-referral', {
    id: referralId,
    referral: { ...referral, checkedOn: '2026-11-20' },
  })
  await test.ask('grievances.drop-referral', { id: referralId, reason })
}

/** Findings with what is decided and done, remedies, grievances and referrals: every command once. */
export async function responseJourney(test: TestEngine): Promise<void> {
  const supplierId = await addSupplier(test, 'Terai Knit')
  await findings(test, supplierId)
  await remedies(test, supplierId)
  await grievances(test, supplierId)
}
