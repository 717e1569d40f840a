import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorsFrameworkSchema } from '../response/indicators'
import { requirementsOf, stepsFrameworkSchema } from '../steps/framework'
import { textIn } from '../steps/local-text'
import { LANGUAGES } from '../text/languages'
import { translatorFor } from '../text/translator'
import type { AnswerValue } from './answer'
import { applies, askedQuestions } from './asked'
import { questionsOf } from './condition'
import { questionsIn } from './pack'
import { SUBJECTS_OF_KIND } from './record'
import { ANSWER_VERIFICATIONS, assess, type Answered } from './score'
import { answered, anyFilled, choice, number, readFramework, readPack, withAnswer } from './testing/answered'

const supplier = readPack('supplier-questionnaire')
const site = readPack('site-assessment')
const interviews = readPack('worker-interviews')
const management = readPack('management-systems')
const finance = readPack('financial-red-flags')
const all = [readPack('recruiter-self-assessment'), supplier, site, interviews, management, finance]
const named = all.map(pack => [pack.id, pack] as const)

/** Letters that a text of the language cannot do without. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ne: /[\u0900-\u097f]/,
  hi: /[\u0900-\u097f]/,
  bn: /[\u0980-\u09ff]/,
  ar: /[\u0600-\u06ff]/,
  fr: /[a-z]/i,
  es: /[a-z]/i,
}

function textsWithout(part: unknown, language: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  if (Array.isArray(part)) return part.flatMap(one => textsWithout(one, language))
  const { en, [language]: other } = part as Readonly<Record<string, unknown>>
  const missing =
    typeof en === 'string' && (typeof other !== 'string' || !SCRIPTS[language]!.test(other)) ? [en] : []
  return [...missing, ...Object.values(part).flatMap(one => textsWithout(one, language))]
}

/** The history names them without reading them. */
it.each([
  ...named.map(([id, { title }]) => ({ id, title })),
  stepsFrameworkSchema.parse(readFramework('five-steps')),
])('has the name of $id in the catalogues of every language', ({ id, title }) => {
  const names = LANGUAGES.map(({ tag }) => [tag, translatorFor(tag)(`audits:checklist.packs.${id}`)])
  expect(Object.fromEntries(names)).toEqual(
    Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, textIn(title, tag)])),
  )
})

describe.each(named)('%s as data', (_, pack) => {
  it('says everything in every language it names, as a machine put it until somebody confirms it', () => {
    for (const [language, status] of Object.entries(pack.translations)) {
      expect(textsWithout(pack, language), language).toEqual([])
      expect(status).toBe('machine')
    }
    expect(Object.keys(pack.translations)).toContain('ne')
  })

  it('names only requirements, indicators and sources that there are, and a source for each question', () => {
    const steps = requirementsOf(stepsFrameworkSchema.parse(readFramework('five-steps')))
    const requirements = new Set(steps.map(one => one.id))
    const framework = indicatorsFrameworkSchema.parse(readFramework('forced-labour-indicators'))
    const indicators = JSON.stringify(framework)
    for (const question of questionsIn(pack)) {
      expect(question.alsoAnswers.length, question.id).toBeGreaterThan(0)
      expect(question.alsoAnswers.filter(id => !requirements.has(id))).toEqual([])
      expect(question.indicators.filter(id => !indicators.includes(`"${id}"`))).toEqual([])
      expect(question.references.length, question.id).toBeGreaterThan(0)
      expect(question.evidence.length, question.id).toBeGreaterThan(0)
    }
  })

  it('has a short form of every section, of at most about twenty-five questions', () => {
    const short = questionsIn(pack).filter(one => one.short)
    expect(short.length).toBeLessThanOrEqual(26)
    expect(pack.sections.every(section => section.questions.some(one => one.short))).toBe(true)
    expect(askedQuestions(pack, answered({}), false).every(one => one.question.short)).toBe(true)
  })

  it('can be about something', () => expect(SUBJECTS_OF_KIND[pack.kind].length).toBeGreaterThan(0))
})

describe.each(named)('%s, whatever is answered', (_, pack) => {
  const filled = anyFilled(pack)
  const levels = fc.constantFrom(...ANSWER_VERIFICATIONS)
  /**
   * Whether an answered question is asked only because of this one: it leaves the score with its points as soon as it no
   * longer applies ("do you repay?" once nobody pays), so the two sums can't be compared.
   */
  const isReasonFor = (id: string, known: Answered): boolean =>
    questionsIn(pack).some(
      other =>
        known.answers.has(other.id) && other.askWhen !== null && questionsOf(other.askWhen).includes(id),
    )

  it('an added good answer never lowers the score', () => {
    const judged = questionsIn(pack).filter(one => one.good !== null)
    fc.assert(
      fc.property(filled, fc.constantFrom(...judged), levels, (known, one, level) => {
        fc.pre(!known.answers.has(one.id) && !isReasonFor(one.id, known))
        const before = assess(pack, known).score!
        const after = assess(pack, withAnswer(known, one.id, choice(one.good!), level)).score!
        expect(after).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })

  it('missing and "not known" never count as good, and the score stays within 0 and 100', () => {
    fc.assert(
      fc.property(filled, fc.constantFrom(...questionsIn(pack)), (known, one) => {
        const { score } = assess(pack, known)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        const open = withAnswer(known, one.id, { kind: 'not-known' }, 'indep')
        expect(assess(pack, open).missing.includes(one.id)).toBe(applies(one, open))
      }),
    )
  })

  it('"not known" in place of a good answer never raises the score', () => {
    const judged = questionsIn(pack).filter(one => one.good !== null)
    fc.assert(
      fc.property(filled, fc.constantFrom(...judged), levels, (known, one, level) => {
        fc.pre(!isReasonFor(one.id, known))
        const good = assess(pack, withAnswer(known, one.id, choice(one.good!), level)).score!
        const open = assess(pack, withAnswer(known, one.id, { kind: 'not-known' }, level)).score!
        expect(open).toBeLessThanOrEqual(good + 1e-9)
      }),
    )
  })

  it('better checking of the same answers never lowers the score', () => {
    fc.assert(
      fc.property(filled, known => {
        const at = (level: (typeof ANSWER_VERIFICATIONS)[number]): Answered => ({
          ...known,
          verification: new Map([...known.answers.keys()].map(id => [id, level])),
        })
        const scores = ANSWER_VERIFICATIONS.map(level => assess(pack, at(level)).score!)
        expect(scores).toEqual([...scores].sort((a, b) => a - b))
      }),
    )
  })
})

const sectionScore = (pack: (typeof all)[number], id: string, known: Answered) =>
  assess(pack, known).sections.find(one => one.sectionId === id)?.score

describe('scores computed by hand', () => {
  it('supplier, section C where nothing is paid: C.02 and C.03 do not apply; 3×0.7 + 2×0.4 of 3+2+3+3+3', () => {
    const level = { 'C.01': 'doc', 'C.04': 'self' } as const
    const known = answered({ 'C.01': choice('no'), 'C.04': choice('yes') }, level)
    expect(sectionScore(supplier, 'C', known)).toBeCloseTo((100 * (3 * 0.7 + 2 * 0.4)) / 14, 10)
  })

  it('supplier, section C where workers paid: nothing of 3, 0 of the amount, half of the repayment by documents, of 20', () => {
    const paid: AnswerValue = { kind: 'money', money: { minor: 9_000_000, currency: 'NPR', rateDate: null } }
    const level = { 'C.01': 'indep', 'C.02': 'indep', 'C.03': 'doc' } as const
    const known = answered({ 'C.01': choice('yes'), 'C.02': paid, 'C.03': choice('partial') }, level)
    expect(sectionScore(supplier, 'C', known)).toBeCloseTo((100 * 3 * 0.5 * 0.7) / 20, 10)
    const flags = assess(supplier, known).redFlags.map(flag => [flag.questionId, flag.severity])
    expect(flags).toEqual([
      ['C.01', 'critical'],
      ['C.02', 'critical'],
    ])
  })

  it('supplier, section E without housing: 3×0.4 of wages, 2×1 of 60 hours, none of 60.5; E.06 is not scored', () => {
    const level = { 'E.01': 'self', 'E.03': 'indep', 'E.06': 'self' } as const
    const at = (hours: number) =>
      answered({ 'E.01': choice('yes'), 'E.03': number(hours), 'E.06': choice('nobody') }, level)
    // Weights of E without E.06 and E.07: 3 + 2 + 2 + 3 + 2 = 12.
    expect(sectionScore(supplier, 'E', at(60))).toBeCloseTo((100 * (1.2 + 2)) / 12, 10)
    expect(sectionScore(supplier, 'E', at(60.5))).toBeCloseTo((100 * 1.2) / 12, 10)
  })

  it('site, section C: half the contracts is a flag, all transfers are none; (0 + 3×0.7 + 1×0.7) of 16', () => {
    const level = { 'C.01': 'doc', 'C.02': 'doc', 'C.03': 'doc' } as const
    const known = answered({ 'C.01': number(10), 'C.02': number(50), 'C.03': number(100) }, level)
    // Weights: 1 + 2 + 3 + 2 + 2 + 3 + 3 = 16.
    expect(sectionScore(site, 'C', known)).toBeCloseTo((100 * (0.7 + 2.1)) / 16, 10)
    expect(assess(site, known).redFlags.map(flag => flag.questionId)).toEqual(['C.02'])
  })

  it('interviews: nobody says it counts as good, one person does not, a question not asked counts nothing', () => {
    const level = { 'B.01': 'indep', 'B.03': 'indep' } as const
    const say = (fees: AnswerValue, papers: AnswerValue) =>
      sectionScore(interviews, 'B', answered({ 'B.01': fees, 'B.03': papers }, level))
    // Weights: 11 critical of 3 and 6 major of 2 = 45.
    expect(say(number(0), number(0))).toBeCloseTo((100 * 6) / 45, 10)
    expect(say(number(0), number(1))).toBeCloseTo((100 * 3) / 45, 10)
    expect(say(number(0), { kind: 'not-known' })).toBeCloseTo((100 * 3) / 45, 10)
  })

  it('management systems, section D: 1×0.4 + 2×0.5×0.7 of 5', () => {
    const level = { 'D.01': 'self', 'D.02': 'doc' } as const
    const known = answered({ 'D.01': choice('yes'), 'D.02': choice('partial') }, level)
    expect(sectionScore(management, 'D', known)).toBeCloseTo((100 * (0.4 + 0.7)) / 5, 10)
  })

  it('financial red flags, section C: 2×0.7 + 2×0.5×0.4 of 10; something like it is a lesser flag', () => {
    const level = { 'C.01': 'doc', 'C.02': 'self' } as const
    const known = answered({ 'C.01': choice('no'), 'C.02': choice('partial') }, level)
    expect(sectionScore(finance, 'C', known)).toBeCloseTo((100 * (1.4 + 0.4)) / 10, 10)
    expect(assess(finance, known).redFlags).toMatchObject([{ questionId: 'C.02', severity: 'minor' }])
    // Who does not see accounts of others is not asked what only a bank sees.
    expect(sectionScore(finance, 'F', known)).toBeNull()
  })
})

describe('answers that do not go together', () => {
  it.each<[string, (typeof all)[number], Readonly<Record<string, AnswerValue>>]>([
    [
      'XC.01',
      supplier,
      {
        'C.01': choice('no'),
        'C.02': { kind: 'money', money: { minor: 1, currency: 'USD', rateDate: null } },
      },
    ],
    ['XC.02', supplier, { 'A.03': number(0), 'E.06': choice('agency') }],
    ['XC.03', supplier, { 'A.01': number(101), 'G.01': choice('yes'), 'G.02': number(0) }],
    ['XC.04', supplier, { 'C.01': choice('no'), 'C.05': { kind: 'grid', cells: { travel: ['worker'] } } }],
    ['XC.05', supplier, { 'E.03': number(73), 'E.05': choice('yes') }],
    ['XC.01', site, { 'B.01': choice('yes'), 'B.02': choice('yes') }],
    ['XC.02', site, { 'B.03': choice('no'), 'B.04': choice('week') }],
    ['XC.03', site, { 'D.01': choice('none'), 'D.04': number(5) }],
    ['XC.01', interviews, { 'A.01': number(10), 'B.08': number(11) }],
    ['XC.02', interviews, { 'A.01': number(4) }],
    ['XC.03', interviews, { 'B.01': number(0), 'B.02': number(2) }],
    ['XC.01', management, { 'B.02': number(49), 'B.03': choice('yes') }],
    ['XC.02', management, { 'B.06': choice('no'), 'E.01': choice('yes') }],
    ['XC.01', finance, { 'A.02': number(0), 'C.01': choice('no') }],
    ['XC.02', finance, { 'A.01': { kind: 'several', options: ['none'] }, 'A.02': number(3) }],
  ])('%s', (id, pack, answers) => {
    expect(assess(pack, answered(answers)).queries).toContain(id)
    expect(assess(pack, answered({})).queries).toEqual([])
  })

  it('as many as were interviewed may say something, only more may not', () => {
    const says = (count: number) =>
      assess(interviews, answered({ 'A.01': number(10), 'B.08': number(count) })).queries
    expect(says(10)).toEqual([])
    expect(says(11)).toEqual(['XC.01'])
  })
})

describe('the interview sheet', () => {
  it('asks for numbers and choices only: nothing in it can hold a name', () => {
    expect(questionsIn(interviews).filter(one => one.type === 'text' || one.type === 'file')).toEqual([])
  })
})
