import { describe, expect, it } from 'vitest'
import { requirementsOf, stepsFrameworkSchema } from '../steps/framework'
import { answerProblem, type AnswerValue } from './answer'
import { askedQuestions } from './asked'
import { packSchema, questionsIn, type Pack, type Question } from './pack'
import { assess, nextSteps, type Answered } from './score'
import { answered, choice, number, readFramework, readPack } from './testing/answered'

const pack = readPack('recruiter-self-assessment')
const byId = new Map(questionsIn(pack).map(question => [question.id, question]))
const question = (id: string): Question => byId.get(id)!

describe('the self-assessment of recruiters as data', () => {
  it('has its sections and a short form of about twenty questions', () => {
    expect(pack.sections.map(section => [section.id, section.questions.length])).toEqual([
      ['A', 8],
      ['B', 8],
      ['P1', 8],
      ['P2', 7],
      ['P3', 7],
      ['P4', 4],
      ['P5', 5],
      ['C', 10],
      ['W', 5],
    ])
    expect(questionsIn(pack).filter(one => one.short)).toHaveLength(21)
    expect(pack.sections.every(section => section.questions.some(one => one.short))).toBe(true)
  })

  it('says everything in Nepali too, as a machine put it until somebody confirms it', () => {
    const english: string[] = []
    const walk = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return
      if (Array.isArray(part)) {
        part.forEach(walk)
        return
      }
      const { en, ne } = part as { en?: unknown; ne?: unknown }
      if (typeof en === 'string' && (typeof ne !== 'string' || !/[\u0900-\u097f]/.test(ne))) english.push(en)
      Object.values(part).forEach(walk)
    }
    walk(pack)
    expect(english).toEqual([])
    expect(pack.translations).toMatchObject({ ne: 'machine' })
  })

  it('serves only requirements of the five steps that there are', () => {
    const framework = stepsFrameworkSchema.parse(readFramework('five-steps'))
    const known = new Set(requirementsOf(framework).map(one => one.id))
    expect(questionsIn(pack).flatMap(one => one.alsoAnswers.filter(id => !known.has(id)))).toEqual([])
    expect(questionsIn(pack).filter(one => one.alsoAnswers.length === 0)).toEqual([])
  })

  it.each<[string, (broken: Pack) => void]>([
    ['question-twice', broken => broken.sections[0]!.questions.push(broken.sections[0]!.questions[0]!)],
    ['unknown-question', broken => (broken.crossChecks[0]!.when = { question: 'Z.99', notKnown: true })],
    ['unknown-source', broken => (broken.sections[0]!.questions[0]!.references[0]!.source = 'NONE')],
    ['good-answer-missing', broken => (broken.sections[0]!.questions[0]!.good = null)],
    ['options-missing', broken => (broken.sections[1]!.questions[5]!.options = [])],
    ['rows-missing', broken => (broken.sections[2]!.questions[3]!.rows = [])],
    [
      'circle-of-conditions',
      broken => {
        const [first, second] = broken.sections[0]!.questions
        first!.askWhen = { question: second!.id, is: ['yes'] }
        second!.askWhen = { not: { question: first!.id, notKnown: true } }
      },
    ],
  ])('a broken pack is refused: %s', (code, breakIt) => {
    const broken = structuredClone(pack)
    breakIt(broken)
    const issues = packSchema.safeParse(broken).error?.issues.map(issue => issue.message) ?? []
    expect(issues).toContain(code)
  })
})

describe('an answer against its question', () => {
  it.each<[string, AnswerValue, string | null]>([
    ['A.01', choice('yes'), null],
    ['A.01', choice('maybe'), 'unknown-option'],
    ['A.01', number(1), 'wrong-kind'],
    ['A.01', { kind: 'not-applicable', reason: 'no licence exists' }, 'always-applies'],
    ['A.02', { kind: 'not-applicable', reason: 'founded last month' }, null],
    ['A.01', { kind: 'not-known' }, null],
    ['B.03', number(2.5), 'not-whole'],
    ['B.03', number(-1), 'too-low'],
    ['P3.07', number(101), 'too-high'],
    ['P1.04', { kind: 'grid', cells: { travel: ['worker'] } }, null],
    ['P1.04', { kind: 'grid', cells: { yacht: ['worker'] } }, 'unknown-row'],
    ['P1.04', { kind: 'grid', cells: { travel: ['bank'] } }, 'unknown-option'],
  ])('%s %j: %s', (id, value, problem) => {
    expect(answerProblem(question(id), value)).toBe(problem)
  })
})

describe('short first', () => {
  const ids = (known: Answered, everything = false) =>
    askedQuestions(pack, known, everything).map(one => one.question.id)

  it('begins with the short form and nothing else', () => {
    const asked = askedQuestions(pack, answered({}), false)
    expect(asked).toHaveLength(21)
    expect(asked.every(one => one.question.short && one.because === null)).toBe(true)
  })

  it('opens a section when one of its short answers is not the good one', () => {
    expect(ids(answered({ 'P2.01': choice('no') }))).not.toContain('P2.06')
    expect(ids(answered({ 'P2.01': choice('yes') }))).toContain('P2.06')
    expect(ids(answered({ 'P2.01': choice('partial') }))).toContain('P2.06')
    expect(ids(answered({ 'P2.01': { kind: 'not-known' } }))).toContain('P2.06')
    expect(ids(answered({ 'P2.01': choice('yes') }))).not.toContain('A.05')
  })

  it('asks for a protection plan where an answer or a place calls for it', () => {
    expect(ids(answered({ 'C.01': choice('yes') }))).toContain('C.01a')
    expect(ids(answered({}, 'self', ['near-conflict']), true)).toContain('C.01a')
    expect(ids(answered({ 'C.01': choice('no') }), true)).not.toContain('C.01a')
  })

  it('keeps an answer in sight whose condition no longer holds', () => {
    const asked = askedQuestions(pack, answered({ 'C.01': choice('no'), 'C.01a': choice('yes') }), false)
    expect(asked.find(one => one.question.id === 'C.01a')?.because).toBe('answered')
  })
})

describe('the score, computed by hand', () => {
  it('section A: 3 × 1 × 0.4 + 2 × 1 × 0.7 + 3 × 0.5 × 1 + 3 × 0 of 19 is 21.58', () => {
    const result = assess(
      pack,
      answered(
        { 'A.01': choice('yes'), 'A.02': choice('no'), 'A.03': choice('partial'), 'A.04': choice('no') },
        { 'A.01': 'self', 'A.02': 'doc', 'A.03': 'indep', 'A.04': 'self' },
      ),
    )
    const [section] = result.sections
    expect(section).toMatchObject({ sectionId: 'A', asked: 8, answered: 4 })
    expect(section!.score).toBeCloseTo((100 * 4.1) / 19, 10)
    expect(result.redFlags.map(flag => [flag.questionId, flag.severity])).toEqual([['A.04', 'critical']])
    expect(result.floors).toEqual(['F6'])
  })

  it('section P3 with a share of deductions: 3 × 1 × 1 + 2 × 1 × 0.7 of 17; 30 per cent of deductions and more count 0', () => {
    const level = { 'P3.01': 'indep', 'P3.07': 'doc' } as const
    const at = (deductions: number) =>
      assess(pack, answered({ 'P3.01': choice('yes'), 'P3.07': number(deductions) }, level)).sections[4]!
        .score
    // Weights of P3: 3 + 2 + 3 + 2 + 2 + 3 + 2 = 17.
    expect(at(29.9)).toBeCloseTo((100 * (3 + 1.4)) / 17, 10)
    expect(at(30)).toBeCloseTo((100 * 3) / 17, 10)
  })

  it('a reason why a question does not apply takes it out of the sum', () => {
    const level = { 'P4.01': 'doc', 'P4.02': 'self' } as const
    const some = answered(
      { 'P4.01': choice('yes'), 'P4.02': { kind: 'not-applicable', reason: 'no data kept' } },
      level,
    )
    // Weights of P4 without P4.02: 2 + 3 + 1 = 6.
    expect(assess(pack, some).sections[5]!.score).toBeCloseTo((100 * 2 * 0.7) / 6, 10)
  })

  it('fees of one month are major, of three critical', () => {
    const flags = (months: number) =>
      assess(pack, answered({ 'P1.01': choice('yes'), 'P1.03': number(months) })).redFlags.flatMap(flag =>
        flag.questionId === 'P1.03' ? [flag.severity] : [],
      )
    expect([flags(0.9), flags(1), flags(3)]).toEqual([[], ['major'], ['critical']])
  })

  it('two major flags in one section raise F9, one does not; a critical one raises F6', () => {
    expect(assess(pack, answered({ 'A.05': choice('no') })).floors).toEqual([])
    expect(assess(pack, answered({ 'A.05': choice('no'), 'B.01': choice('no') })).floors).toEqual([])
    expect(assess(pack, answered({ 'A.05': choice('no'), 'A.06': choice('no') })).floors).toEqual(['F9'])
    expect(assess(pack, answered({ 'P2.03': choice('no') })).floors).toEqual(['F6'])
  })

  it('recruiting near a conflict is a red flag only without a written plan', () => {
    const flagged = (plan: string | null) =>
      assess(
        pack,
        answered({ 'C.01': choice('yes'), ...(plan === null ? {} : { 'C.01a': choice(plan) }) }),
      ).redFlags.some(flag => flag.questionId === 'C.01')
    expect([flagged('yes'), flagged('no'), flagged(null)]).toEqual([false, true, true])
  })

  it.each<[string, Readonly<Record<string, AnswerValue>>]>([
    ['XC.01', { 'P1.01': choice('no'), 'P1.02': number(400) }],
    ['XC.02', { 'B.03': number(1), 'W.04': number(20) }],
    ['XC.03', { 'C.01': choice('no'), 'C.08': number(3) }],
    ['XC.04', { 'P1.07': choice('yes'), 'P1.04': { kind: 'grid', cells: { lodging: ['unknown'] } } }],
    ['XC.05', { 'P5.01': choice('yes'), 'P5.02': number(0), 'W.01': number(101) }],
    ['XC.06', { 'P2.01': choice('no'), 'P2.02': choice('longer') }],
    ['XC.07', { 'P1.02': number(1), 'P1.08': choice('partial') }],
  ])('%s asks about answers that do not go together', (id, answers) => {
    expect(assess(pack, answered(answers)).queries).toContain(id)
    expect(assess(pack, answered({})).queries).toEqual([])
  })

  it('ends with three things to do, the gravest first', () => {
    const steps = nextSteps(
      pack,
      answered({ 'A.05': choice('no'), 'P2.03': choice('no'), 'P5.01': choice('no') }),
    )
    expect(steps.map(step => step.id)).toEqual(['P2.03', 'P5.01', 'A.05'])
    expect(nextSteps(pack, answered({})).every(step => step.short)).toBe(true)
  })

  it('goes on with answers that cost points, the heaviest first, before what only the long form asks', () => {
    const all = pack.sections.flatMap(section => section.questions)
    const good = Object.fromEntries(
      all.flatMap(({ id, type, good }) => (type === 'yes-no-partial' ? [[id, choice(good ?? 'yes')]] : [])),
    )
    const short = all.filter(question => question.short && good[question.id] === undefined)
    const rest = Object.fromEntries(
      short.map(({ id }) => [id, { kind: 'not-applicable', reason: 'none' } as const]),
    )
    const scored = all.filter(({ id, scored }) => good[id] !== undefined && scored === 'answer')
    const light = scored.find(({ severity }) => severity === 'minor')!
    const heavy = scored.findLast(({ severity }) => severity === 'critical')!
    expect(all.indexOf(light)).toBeLessThan(all.indexOf(heavy))
    const weaker = { [light.id]: choice('partial'), [heavy.id]: choice('partial') }
    const steps = nextSteps(pack, answered({ ...good, ...rest, ...weaker }))
    expect(steps.slice(0, 2).map(({ id }) => id)).toEqual([heavy.id, light.id])
    expect(steps[2]?.short).toBe(false)
  })
})
