import { NO_ANSWERS, type ReportingAnswers } from '@shared/disclosure/applies'
import { MONEY_QUESTIONS, PLACE_QUESTIONS, YES_QUESTIONS } from '@shared/disclosure/regime'

type Amounts = Record<string, number | null>
type Answer = 'yes' | 'no' | null

/** The answers as fields: amounts and people by currency and country, yes and no as words. */
export interface AnswersForm {
  name: string | null
  country: string | null
  registrationNumber: string | null
  relation: string
  places: Record<(typeof PLACE_QUESTIONS)[number], string[]>
  listedNowhere: boolean
  money: Record<(typeof MONEY_QUESTIONS)[number], Amounts>
  employees: number | null
  employeesIn: Record<string, number | null>
  said: Record<(typeof YES_QUESTIONS)[number], Answer>
}

const byName = <K extends string, V>(names: readonly K[], value: (name: K) => V): Record<K, V> =>
  Object.fromEntries(names.map(name => [name, value(name)])) as Record<K, V>

const answerOf = (said: boolean | null): Answer => (said === null ? null : said ? 'yes' : 'no')

/** What is kept, as the form shows it. */
export function formOf(
  answers: ReportingAnswers,
  about: Omit<AnswersForm, 'places' | 'listedNowhere' | 'money' | 'employees' | 'employeesIn' | 'said'>,
): AnswersForm {
  return {
    ...about,
    places: byName(PLACE_QUESTIONS, question => answers[question] ?? []),
    listedNowhere: answers.listedIn?.length === 0,
    money: byName(MONEY_QUESTIONS, question =>
      Object.fromEntries(answers[question].map(({ currency, amount }) => [currency, amount])),
    ),
    employees: answers.employees,
    employeesIn: Object.fromEntries(answers.employeesIn.map(({ country, count }) => [country, count])),
    said: byName(YES_QUESTIONS, question => answerOf(answers[question])),
  }
}

const known = <T>(entries: Record<string, number | null>, of: (key: string, value: number) => T): T[] =>
  Object.entries(entries).flatMap(([key, value]) => (value === null ? [] : [of(key, value)]))

const placesOf = (chosen: readonly string[]): string[] | null => (chosen.length === 0 ? null : [...chosen])

/** What the form says, as it is kept: an empty field is not known, and only "listed nowhere" is an empty list. */
export function answersOf(form: AnswersForm): ReportingAnswers {
  const said = byName(YES_QUESTIONS, question =>
    form.said[question] === null ? null : form.said[question] === 'yes',
  )
  return {
    ...NO_ANSWERS,
    ...said,
    ...byName(PLACE_QUESTIONS, question => placesOf(form.places[question])),
    ...(form.listedNowhere ? { listedIn: [] } : {}),
    ...byName(MONEY_QUESTIONS, question =>
      known(form.money[question], (currency, amount) => ({ currency, amount })),
    ),
    employees: form.employees,
    employeesIn: known(form.employeesIn, (country, count) => ({ country, count })),
  }
}
