import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { optionIds, type AnswerValue } from '../answer'
import type { PlaceFact } from '../condition'
import { packSchema, questionsIn, type Pack, type Question } from '../pack'
import { ANSWER_VERIFICATIONS, type Answered, type AnswerVerification } from '../score'

/** A framework file as it stands in the program. */
export const readFramework = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../assets/frameworks', `${name}.json`), 'utf8'))

export const readPack = (id: string): Pack => packSchema.parse(readFramework(id))

export const choice = (option: string): AnswerValue => ({ kind: 'choice', option })
export const number = (value: number): AnswerValue => ({ kind: 'number', value })

/** Answers held against a pack, all checked alike or each as told. */
export function answered(
  answers: Readonly<Record<string, AnswerValue>>,
  verification: AnswerVerification | Readonly<Record<string, AnswerVerification>> = 'self',
  places: readonly PlaceFact[] = [],
): Answered {
  const level = (id: string) =>
    typeof verification === 'string' ? verification : (verification[id] ?? 'none')
  return {
    answers: new Map(Object.entries(answers)),
    places: new Set(places),
    verification: new Map(Object.keys(answers).map(id => [id, level(id)])),
  }
}

export const withAnswer = (
  known: Answered,
  id: string,
  answer: AnswerValue,
  level: AnswerVerification,
): Answered => ({
  ...known,
  answers: new Map(known.answers).set(id, answer),
  verification: new Map(known.verification).set(id, level),
})

/** Any answer that can stand to a question. */
export function anyAnswer(one: Question): fc.Arbitrary<AnswerValue> {
  switch (one.type) {
    case 'number':
      return fc.integer({ min: one.limits?.min ?? 0, max: Math.min(one.limits?.max ?? 300, 300) }).map(number)
    case 'money':
      return fc
        .integer({ min: 0, max: 1e9 })
        .map(minor => ({ kind: 'money', money: { minor, currency: 'NPR', rateDate: null } }) as const)
    case 'text':
      return fc.constant({ kind: 'text', text: 'words' } as const)
    case 'file':
      return fc.constant({ kind: 'file', evidenceIds: ['one'] } as const)
    case 'several':
      return fc
        .subarray([...optionIds(one)], { minLength: 1 })
        .map(options => ({ kind: 'several', options }) as const)
    case 'grid':
      return fc
        .tuple(fc.constantFrom(...one.rows.map(row => row.id)), fc.constantFrom(...optionIds(one)))
        .map(([row, option]) => ({ kind: 'grid', cells: { [row]: [option] } }) as const)
    default:
      return fc.constantFrom(...optionIds(one)).map(choice)
  }
}

/** Any part of a pack filled in anyhow, "not known" among the answers, checked anyhow. */
export const anyFilled = (pack: Pack): fc.Arbitrary<Answered> =>
  fc
    .subarray(questionsIn(pack))
    .chain(some =>
      fc.tuple(
        ...some.map(one =>
          fc.tuple(
            fc.constant(one.id),
            fc.oneof(
              { weight: 6, arbitrary: anyAnswer(one) },
              fc.constant<AnswerValue>({ kind: 'not-known' }),
            ),
            fc.constantFrom(...ANSWER_VERIFICATIONS),
          ),
        ),
      ),
    )
    .map(rows => ({
      answers: new Map(rows.map(([id, answer]) => [id, answer])),
      verification: new Map(rows.map(([id, , level]) => [id, level])),
      places: new Set(),
    }))
