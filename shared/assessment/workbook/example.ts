import type { AnswerWords, Pack, Question } from '../pack'

/** Texts of the example, in the words of the catalogue. */
export interface ExampleTexts {
  readonly title: string
  readonly intro: string
  readonly declaration: string
  readonly section: string
  readonly licence: string
  readonly licenceProof: string
  readonly workers: string
  readonly workersUnit: string
  readonly paid: string
  readonly why: string
  readonly check: string
}

/** A small questionnaire that shows each thing a workbook can say: what somebody overwrites to make an own one. */
export function examplePack(texts: ExampleTexts, answerWords: AnswerWords): Pack {
  const base = (id: string, text: string) => ({ ...empty(), id, text: { en: text } })
  return {
    schemaVersion: 1,
    id: 'own-questions',
    kind: 'other',
    version: '1',
    title: { en: texts.title },
    intro: { en: texts.intro },
    declaration: { en: texts.declaration },
    answerWords,
    validMonths: 12,
    translations: {},
    sources: [],
    sections: [
      {
        id: 'A',
        title: { en: texts.section },
        framework: '',
        questions: [
          {
            ...base('A.01', texts.licence),
            type: 'yes-no-partial',
            severity: 'major',
            good: 'yes',
            scored: 'answer',
            redFlags: [{ severity: 'major', when: { question: 'A.01', is: ['no'] } }],
            evidence: [{ en: texts.licenceProof }],
            alsoAnswers: ['S2.05'],
          },
          {
            ...base('A.02', texts.workers),
            type: 'number',
            severity: 'minor',
            unit: { en: texts.workersUnit },
            limits: { min: 0, max: null, whole: true },
          },
          {
            ...base('A.03', texts.paid),
            type: 'yes-no-partial',
            severity: 'critical',
            good: 'no',
            scored: 'answer',
            redFlags: [{ severity: 'critical', when: { question: 'A.03', is: ['yes', 'partial'] } }],
            indicators: ['FL09'],
          },
          {
            ...base('A.04', texts.why),
            type: 'text',
            severity: 'minor',
            short: false,
            askWhen: { question: 'A.03', is: ['yes', 'partial'] },
          },
        ],
      },
    ],
    crossChecks: [
      {
        id: 'X.01',
        when: {
          all: [
            { question: 'A.02', equals: 0 },
            { question: 'A.03', is: ['yes'] },
          ],
        },
        message: { en: texts.check },
      },
    ],
  }
}

type Unsaid = Omit<Question, 'id' | 'text' | 'type' | 'severity'>

const empty = (): Unsaid => ({
  options: [],
  rows: [],
  unit: null,
  limits: null,
  short: true,
  alwaysApplies: false,
  good: null,
  scored: 'none',
  askWhen: null,
  redFlags: [],
  indicators: [],
  evidence: [],
  references: [],
  alsoAnswers: [],
})
