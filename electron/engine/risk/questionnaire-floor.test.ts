import { afterEach, beforeEach, expect, it } from 'vitest'
import { insertCampaign, insertRecipient } from '../store/questionnaires'
import { openStore } from '../store/store'
import { addSupplier } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const AT = '2026-11-24T08:00:00.000Z'
const CAMPAIGN = '01900000-0000-7000-8000-0000000000c1'

/** Puts a sent questionnaire into the closed file, as a campaign leaves it, and opens it again. */
async function sent(subjectId: string, sentOn: string, answeredOn: string | null): Promise<void> {
  const path = test.path('test.fivefold')
  await test.ask('workspace.close', {})
  const store = openStore(path)
  const campaign = insertCampaign({
    id: CAMPAIGN,
    title: 'Recruitment',
    packId: 'recruiter-self-assessment',
    packVersion: '1',
    period: { label: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31' },
    dueOn: '2025-12-31',
    languages: ['en'],
    createdAt: AT,
    updatedAt: AT,
  })
  const recipient = insertRecipient({
    id: '01900000-0000-7000-8000-0000000000c2',
    campaignId: CAMPAIGN,
    subjectType: 'supplier',
    subjectId,
    assessmentId: null,
    fileName: null,
    sentOn,
    remindedOn: null,
    reminders: 0,
    answeredOn,
  })
  const draft = { topic: 'questionnaires', action: 'questionnaires.send', summary: {}, undo: 'step' } as const
  store.trail.commit({ ...draft, rows: [campaign, recipient], touched: [] }, { actor: 'Tester', at: AT })
  store.close()
  await test.ask('workspace.open', { file: test.opening(path) })
}

it.each([
  ['unanswered for over a year raises floor F8', '2025-10-01', null, ['F8']],
  ['answered raises none', '2025-10-01', '2025-12-01', []],
  ['sent lately raises none', '2026-10-01', null, []],
])('a questionnaire %s', async (_, sentOn, answeredOn, floors) => {
  const supplier = await addSupplier(test)
  await sent(supplier, sentOn, answeredOn)
  await test.ask('risk.run', {})
  const explained = await test.ask('risk.explain', { runId: null, supplier })
  expect(explained.floors.map(({ code }) => code)).toEqual(floors)
  if (floors.length > 0) {
    expect(explained.residual).toBeGreaterThanOrEqual(50)
    expect(explained.floors[0]).toMatchObject({
      date: sentOn,
      ref: { topic: 'questionnaires', id: CAMPAIGN },
    })
  }
})
