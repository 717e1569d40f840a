import { describe, expect, it } from 'vitest'
import type { AskedView, AssessmentForm } from '@shared/contract/assessment'
import { placeToResume, shownAt, stepFrom } from './place'

const asked = (id: string, answeredAt: string | null) =>
  ({ question: { id }, answer: answeredAt === null ? null : { answeredAt } }) as AskedView
const form = (...questions: readonly (readonly [string, string | null])[]) =>
  ({
    sections: [
      { id: 'A', questions: questions.slice(0, 2).map(one => asked(...one)) },
      { id: 'B', questions: questions.slice(2).map(one => asked(...one)) },
    ],
  }) as AssessmentForm

describe('where a person goes on who comes back', () => {
  it.each([
    ['nothing answered', form(['1', null], ['2', null]), { at: 'question', id: '1' }],
    ['in the middle', form(['1', '09:00'], ['2', '09:01'], ['3', null]), { at: 'question', id: '3' }],
    [
      'a question was left out before',
      form(['1', null], ['2', '09:01'], ['3', null]),
      { at: 'question', id: '3' },
    ],
    [
      'an early answer was changed last',
      form(['1', '09:09'], ['2', null], ['3', '09:01'], ['4', null]),
      { at: 'question', id: '2' },
    ],
    [
      'only one before is open',
      form(['1', null], ['2', '09:01'], ['3', '09:02']),
      { at: 'question', id: '1' },
    ],
    ['all answered', form(['1', '09:00'], ['2', '09:01']), { at: 'result' }],
  ] as const)('%s', (_, given, place) => {
    expect(placeToResume(given)).toEqual(place)
  })
})

describe('steps through a form', () => {
  const given = form(['1', null], ['2', null], ['3', null])

  it('goes over the ends of sections, to the result and back', () => {
    expect(stepFrom(given, { at: 'question', id: '2' }, 1)).toEqual({ at: 'question', id: '3' })
    expect(stepFrom(given, { at: 'question', id: '3' }, 1)).toEqual({ at: 'result' })
    expect(stepFrom(given, { at: 'result' }, -1)).toEqual({ at: 'question', id: '3' })
    expect(stepFrom(given, { at: 'question', id: '1' }, -1)).toEqual({ at: 'question', id: '1' })
  })

  it('knows the number of a question in its section, and that a question has gone', () => {
    expect(shownAt(given, { at: 'question', id: '3' })).toMatchObject({ number: 1, section: { id: 'B' } })
    expect(shownAt(given, { at: 'question', id: '9' })).toBeUndefined()
  })
})
