import { reportingAnswersSchema, type ReportingAnswers } from '@shared/disclosure/applies'
import { MONEY_QUESTIONS, PLACE_QUESTIONS, YES_QUESTIONS } from '@shared/disclosure/regime'

/** Questions that can be answered on the command line. */
export const LAW_FIELDS: readonly string[] = [
  ...PLACE_QUESTIONS,
  ...MONEY_QUESTIONS,
  'employees',
  'employeesIn',
  ...YES_QUESTIONS,
]

const has = (names: readonly string[], name: string): boolean => names.includes(name)
const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')

/** `GBP 40000000,EUR 5`: each with its number. */
const numbered = (text: string): readonly (readonly [string, number])[] =>
  listed(text).map(part => {
    const [key = '', amount = ''] = part.split(/\s+/)
    return [key, amount === '' ? Number.NaN : Number(amount)] as const
  })

/** The value of one question as it was typed; `unknown` takes an answer back. */
function valueOf(name: string, text: string): unknown {
  if (has(PLACE_QUESTIONS, name)) return text === 'unknown' ? null : text === 'none' ? [] : listed(text)
  if (has(MONEY_QUESTIONS, name))
    return text === 'unknown' ? [] : numbered(text).map(([currency, amount]) => ({ currency, amount }))
  if (name === 'employeesIn')
    return text === 'unknown' ? [] : numbered(text).map(([country, count]) => ({ country, count }))
  if (name === 'employees') return text === 'unknown' ? null : Number(text)
  return text === 'unknown' ? null : text === 'yes' ? true : text === 'no' ? false : text
}

/** Answers with some replaced by what was typed; the words that can't be understood instead, where there are any. */
export function lawAnswers(
  before: ReportingAnswers,
  said: readonly (readonly [string, string])[],
): ReportingAnswers | string {
  const unknown = said.find(([name]) => !has(LAW_FIELDS, name))
  if (unknown !== undefined) return unknown[0]
  let answers = before
  for (const [name, text] of said) {
    const one = reportingAnswersSchema.safeParse({ ...answers, [name]: valueOf(name, text) })
    if (!one.success) return `${name}=${text}`
    answers = one.data
  }
  return answers
}
