import { expect, it } from 'vitest'
import type { Recipient } from './campaign'
import { longUnanswered } from './unanswered'

const TODAY = '2026-11-24'
const recipient = (patch: Partial<Recipient>): Recipient => ({
  id: 'r1',
  campaignId: 'c1',
  subjectType: 'supplier',
  subjectId: 's1',
  assessmentId: null,
  fileName: null,
  sentOn: '2025-11-23',
  remindedOn: null,
  reminders: 0,
  answeredOn: null,
  ...patch,
})

it.each<[string, readonly Partial<Recipient>[], number]>([
  ['sent a year and a day ago', [{}], 1],
  ['sent just twelve months ago', [{ sentOn: '2025-11-24' }], 0],
  ['never sent', [{ sentOn: null }], 0],
  ['answered late', [{ answeredOn: '2026-11-01' }], 0],
  [
    'another one answered since',
    [{}, { campaignId: 'c2', sentOn: '2026-03-01', answeredOn: '2026-04-01' }],
    0,
  ],
  [
    'another one answered before',
    [{}, { campaignId: 'c0', sentOn: '2024-03-01', answeredOn: '2024-04-01' }],
    1,
  ],
  ['answered by somebody else', [{}, { subjectId: 's2', answeredOn: '2026-04-01' }], 1],
])('a questionnaire %s', (_, patches, expected) => {
  expect(longUnanswered(patches.map(recipient), TODAY)).toHaveLength(expected)
})

it('the oldest of several counts', () => {
  const found = longUnanswered(
    [recipient({ sentOn: '2025-06-01' }), recipient({ sentOn: '2024-06-01' })],
    TODAY,
  )
  expect(found.map(({ sentOn }) => sentOn)).toEqual(['2024-06-01'])
})
