import { describe, expect, it } from 'vitest'
import { localeWords } from '../../text/locale-words'
import { translatorFor } from '../../text/translator'
import { fieldsOfRow } from './row-fields'
import { bundleSentence, bundleValue, rowInWords, type BundleVoice } from './value-words'

function voiceOf(language: string): BundleVoice {
  const t = translatorFor(language)
  const words = localeWords(language)
  const sentence: BundleVoice['sentence'] = (key, params) => t(key, { ...params, defaultValue: '' }) || null
  return {
    sentence,
    say: key => sentence(key, {}),
    number: value => String(Math.round(value * 1000) / 1000),
    date: day => words.date(new Date(`${day}T00:00:00Z`)),
    moment: moment => `at ${moment.slice(11, 16)}`,
    country: code => words.country(code),
    language: code => code,
    money: ({ minor, currency }) => `${currency} ${minor / 100}`,
    series: parts => parts.join('; '),
  }
}

const told = (path: string, at: string, value: string | number, language = 'en') =>
  bundleValue(path, at.split('.'), value, voiceOf(language))

describe('a value of a bundle', () => {
  it.each([
    ['records/findings.jsonl', 'grade', 'major', 'Major'],
    ['records/findings.jsonl', 'kind', 'access-refused', 'Access refused'],
    ['records/findings.jsonl', 'stage', 'to-decide', translatorFor('en')('response:stage.to-decide')],
    [
      'records/findings.jsonl',
      'option',
      'continue',
      translatorFor('en')('response:decision.options.continue'),
    ],
    ['records/findings.jsonl', 'reviewDue', 'later', 'later'],
    ['records/findings.jsonl', 'indicatorId', 'FL09', 'Debt bondage (FL09)'],
    ['records/findings.jsonl', 'floors', 'F7', 'Access refused to auditors, unions or workers (F7)'],
    ['records/findings.jsonl', 'subject.country', 'BD', 'Bangladesh'],
    ['records/findings.jsonl', 'observedOn', '2026-09-13', '13 Sept 2026'],
    [
      'records/actions.jsonl',
      'status',
      'in-progress',
      translatorFor('en')('response:action.statuses.in-progress'),
    ],
    ['records/audits.jsonl', 'findings.grade', 'critical', 'Critical'],
    [
      'records/audits.jsonl',
      'checks',
      'not-in-register',
      translatorFor('en')('audits:check.not-in-register'),
    ],
    ['records/corridors.jsonl', 'corridor.legalContext', 'tied', translatorFor('en')('corridors:legal.tied')],
    [
      'records/corridors.jsonl',
      'burden.gap',
      'other-currency',
      translatorFor('en')('corridors:burden.gap.other-currency'),
    ],
    ['records/corridors.jsonl', 'fees.payer', 'worker', translatorFor('en')('corridors:payer.worker')],
    ['records/corridors.jsonl', 'stops.role', 'transit', translatorFor('en')('corridors:role.transit')],
    ['records/recruiters.jsonl', 'kind', 'sub_agent', 'Sub-agent'],
    ['records/suppliers.jsonl', 'sector', 'fisheries', translatorFor('en')('risk:sector.fisheries')],
    ['records/coverage.json', 'level', 'recommended', 'recommended'],
    ['records/five-steps.json', 'id', 'S2', translatorFor('en')('app:step.S2')],
    [
      'records/five-steps.json',
      'progress.state',
      'in-progress',
      translatorFor('en')('steps:state.in-progress'),
    ],
    ['records/five-steps.json', 'requirements.due', 'overdue', 'overdue'],
    ['scores/suppliers.jsonl', 'band', 'critical', 'Critical'],
    [
      'scores/suppliers.jsonl',
      'parts.countries.BD.parts.id',
      'tipTier',
      translatorFor('en')('risk:indicator.tipTier'),
    ],
    ['scores/suppliers.jsonl', 'residual', 42.63410215621606, '42.634'],
    ['screening/candidates.jsonl', 'subject.type', 'recruiter', 'Recruiter or sub-agent'],
    ['screening/candidates.jsonl', 'match.reasons.side', 'against', 'Speaks against it'],
    ['evidence/index.json', 'uses.type', 'requirement', 'Requirement'],
  ])('is said as the owner’s screens say it: %s %s %s', (path, at, value, words) => {
    expect(told(path, at, value)).toBe(words)
  })

  it.each([
    ['records/suppliers.jsonl', 'name', 'Nodi Doyel Dyeing Ltd.'],
    ['records/suppliers.jsonl', 'id', '01a21e30-6262-7875-b4fb-55afe3496426'],
    ['records/five-steps.json', 'requirements.requirement.id', 'S1.01'],
    ['records/findings.jsonl', 'grade', 'unheard-of'],
    ['records/findings.jsonl', 'floors', 'F4'],
    ['records/sites.jsonl', 'lat', 23.65083333333333],
    ['records/corridors.jsonl', 'corridor.source.row', 1204],
    ['records/findings.jsonl', 'grade', 'major.title'],
    ['records/findings.jsonl', 'grade', '__proto__'],
  ])('stands as it is where it is no code of ours: %s %s %s', (path, at, value) => {
    expect(told(path, at, value)).toBeNull()
  })

  it.each(['ne', 'fr', 'es', 'ar'])('is said in the reader’s language: %s', language => {
    const codes: readonly (readonly [string, string, string])[] = [
      ['records/actions.jsonl', 'due', 'overdue'],
      ['records/actions.jsonl', 'status', 'in-progress'],
      ['records/five-steps.json', 'id', 'S2'],
      ['records/five-steps.json', 'requirements.requirement.appliesTo', 'both'],
    ]
    for (const [path, at, code] of codes)
      expect(told(path, at, code, language)).not.toBe(told(path, at, code, 'en'))
  })
})

function row(path: string, value: unknown): string[] {
  const voice = voiceOf('en')
  return fieldsOfRow(value, {
    field: () => null,
    value: (one, at) => bundleValue(path, at, one, voice),
    sentence: (one, at) => bundleSentence(path, at, one, voice),
    language: 'en',
    yes: 'yes',
    no: 'no',
  }).map(({ pieces }) => pieces.map(({ text }) => text).join(''))
}

describe('a part of a row that has a sentence', () => {
  it('is money', () => {
    const monthlyWage = { minor: 120000, currency: 'QAR', rateDate: null }
    expect(row('records/corridors.jsonl', { monthlyWage })).toEqual(['QAR 1200'])
  })

  it('is what drives a score, with what is left of it', () => {
    const drivers = [
      { code: 'floor.F7', params: { count: 1 }, score: 50, site: null },
      { code: 'country', params: { country: 'BD' }, score: 59.237142, site: 'Gazipur' },
    ]
    const [first, second] = row('scores/suppliers.jsonl', { drivers })[0]?.split('\n') ?? []
    expect(first).toBe('Access refused to auditors, unions or workers · score: 50')
    expect(second).toContain('Bangladesh')
    expect(second).toContain('site: Gazipur')
  })

  it('is a change that would lower a score', () => {
    const step = {
      kind: 'floor',
      subject: 'F7',
      site: null,
      from: 50,
      to: null,
      verification: null,
      workers: null,
    }
    const [text] = row('scores/suppliers.jsonl', { changes: [{ ...step, band: 'medium', residual: 42.63 }] })
    expect(text).toBe(`${translatorFor('en')('risk:change.floor.F7')} · band: Medium · residual: 42.63`)
  })

  it('is what speaks for or against a match', () => {
    const reasons = [
      { code: 'type.differs', params: { ours: 'organisation', theirs: 'person' }, side: 'against' },
    ]
    const [text] = row('screening/candidates.jsonl', { match: { reasons } })
    expect(text).toContain(translatorFor('en')('screening:type.person'))
    expect(text).toContain('side: Speaks against it')
  })

  it('is told by its fields where its code has no sentence', () => {
    const drivers = [{ code: 'unheard', params: { count: 1 }, score: 5 }]
    expect(row('scores/suppliers.jsonl', { drivers })).toEqual([
      'code: unheard · params: count: 1 · score: 5',
    ])
  })
})

describe('what would bring a score lower', () => {
  const floor = (subject: string) => ({
    ...{ kind: 'floor', subject, site: null, from: 50, to: null, verification: null, workers: null },
    ...{ band: 'medium', residual: 42.63 },
  })
  const row = {
    changes: [floor('F7')],
    combinations: [[floor('F7'), floor('F3')]],
    wouldChange: ['Access is granted', 'Access is granted + licences'],
  }
  const ways = (value: unknown, language = 'ne') =>
    (rowInWords(value, voiceOf(language)) as typeof row).wouldChange

  it('is said in the language of the reader, whatever that of the statement was', () => {
    const t = translatorFor('ne')
    const [one, other] = [t('risk:change.floor.F7'), t('risk:change.floor.F3')]
    expect(ways(row)).toEqual([one, t('risk:change.together', { changes: `${one} + ${other}` })])
  })

  it('stands as in the bundle where it does not fit the changes beside it, or has no words', () => {
    const shorter = { ...row, combinations: [] }
    expect(rowInWords(shorter, voiceOf('ne'))).toBe(shorter)
    const unheard = { ...row, changes: [floor('F99')] }
    expect(rowInWords(unheard, voiceOf('ne'))).toBe(unheard)
    const broken = { ...row, changes: ['F7'] }
    expect(rowInWords(broken, voiceOf('ne'))).toBe(broken)
    expect(rowInWords(null, voiceOf('ne'))).toBeNull()
  })
})
