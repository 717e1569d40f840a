import { describe, expect, it } from 'vitest'
import steps from '../../text/en/steps.json'
import { contradictionsOf, type RecordFacts } from './contradictions'
import type { AssessmentFact, RequirementFact, RuleFacts } from './facts'
import { brokenRules, RULES } from './registry'

const today = '2026-11-24'
const NOTHING: RuleFacts = {
  today,
  doneThreshold: 3,
  gateThreshold: 2,
  requirements: [],
  evidence: [],
  assessments: [],
  findings: [],
  actions: [],
  audits: [],
}
const requirement = (more: Partial<RequirementFact>): RequirementFact => ({
  id: 'S1.01',
  title: 'Policy',
  gate: false,
  applies: true,
  isSettled: false,
  stepBegun: true,
  maturity: null,
  verification: 'none',
  owner: null,
  dueOn: null,
  notApplicableReason: null,
  provedUntil: [],
  ...more,
})
const assessment = (more: Partial<AssessmentFact>): AssessmentFact => ({
  id: 'a1',
  title: 'Everest Manpower',
  declared: true,
  validUntil: '2027-01-01',
  isReplaced: false,
  flagsWithoutFinding: [],
  queries: 0,
  contradictions: [],
  ...more,
})
const broken = (facts: Partial<RuleFacts>) => brokenRules({ ...NOTHING, ...facts }).map(one => one.rule)
const ofRequirement = (more: Partial<RequirementFact>) => broken({ requirements: [requirement(more)] })

describe('rules about requirements', () => {
  it.each<[string, Partial<RequirementFact>, string[]]>([
    ['nothing begun', { stepBegun: false, gate: true }, []],
    ['in place without a file', { maturity: 3 }, ['compliant-without-evidence']],
    ['in place with a file', { maturity: 3, provedUntil: [null] }, []],
    ['in place, all files ended', { maturity: 4, provedUntil: ['2026-11-23'] }, ['proof-ended']],
    ['in place, one file still counts', { maturity: 4, provedUntil: ['2026-11-23', today] }, []],
    ['not yet in place, without a file', { maturity: 2 }, []],
    [
      'said to be checked without a file',
      { maturity: 1, verification: 'doc' },
      ['verified-without-evidence'],
    ],
    ['a gate at level 1', { gate: true, maturity: 1 }, ['gate-below-level']],
    ['a gate not assessed', { gate: true }, ['gate-below-level']],
    ['a gate at level 2', { gate: true, maturity: 2 }, []],
    ['due yesterday', { dueOn: '2026-11-23', owner: 'HR' }, ['requirement-overdue']],
    ['due today', { dueOn: today, owner: 'HR' }, []],
    ['due yesterday but settled', { dueOn: '2026-11-23', isSettled: true }, []],
    ['due without an owner', { dueOn: '2027-01-01' }, ['due-without-owner']],
    [
      'excused, yet assessed',
      { applies: false, notApplicableReason: 'no agencies', maturity: 3 },
      ['excused-but-assessed'],
    ],
  ])('%s', (_, more, rules) => {
    expect(ofRequirement(more)).toEqual(rules)
  })
})

describe('rules about the rest', () => {
  it.each<[string, Partial<RuleFacts>, string[]]>([
    [
      'a red flag without a finding',
      { assessments: [assessment({ flagsWithoutFinding: ['P1.01'] })] },
      ['red-flag-without-finding'],
    ],
    [
      'the same, replaced by a newer one',
      { assessments: [assessment({ flagsWithoutFinding: ['P1.01'], isReplaced: true })] },
      [],
    ],
    [
      'answers that do not go together',
      { assessments: [assessment({ queries: 2 })] },
      ['answers-contradict'],
    ],
    [
      'an assessment that ended',
      { assessments: [assessment({ validUntil: '2026-01-01' })] },
      ['assessment-ended'],
    ],
    ['one that was never declared', { assessments: [assessment({ declared: false, validUntil: null })] }, []],
    [
      'a used file that ended',
      { evidence: [{ id: 'e', title: 'Licence', validUntil: '2026-11-23', uses: 1 }] },
      ['evidence-ended'],
    ],
    [
      'a file nobody uses',
      { evidence: [{ id: 'e', title: 'x', validUntil: '2020-01-01', uses: 0 }] },
      ['evidence-unused'],
    ],
    [
      'a grave finding nobody decided',
      { findings: [{ id: 'f', title: 'x', stage: 'to-decide', isGrave: true }] },
      ['grave-finding-undecided'],
    ],
    ['a small one', { findings: [{ id: 'f', title: 'x', stage: 'to-decide', isGrave: false }] }, []],
    [
      'an overdue action',
      { actions: [{ id: 'f', title: 'x', dueOn: '2026-11-01', isSettled: false }] },
      ['action-overdue'],
    ],
    [
      'an audit planned for the past',
      { audits: [{ id: 'u', title: 'x', dueOn: '2026-11-01', isSettled: false, isPlanned: true }] },
      ['audit-not-begun'],
    ],
  ])('%s', (_, facts, rules) => {
    expect(broken(facts)).toEqual(rules)
  })

  it('are told the serious first, and each has its sentence', () => {
    const facts = { requirements: [requirement({ maturity: 3, dueOn: '2026-01-01' })] }
    expect(broken(facts)).toEqual(['compliant-without-evidence', 'requirement-overdue', 'due-without-owner'])
    expect(
      RULES.map(rule => rule.id).filter(id => !Object.keys(steps.rule).some(key => key.startsWith(id))),
    ).toEqual([])
    expect(new Set(RULES.map(rule => rule.id)).size).toBe(RULES.length)
  })
})

describe('answers against records', () => {
  const record: RecordFacts = {
    workers: 400,
    migrantPct: 60,
    licenceStatus: null,
    licenceValidUntil: null,
    nearConflict: false,
  }
  const number = (value: number) => ({ kind: 'number', value }) as const
  const choice = (option: string) => ({ kind: 'choice', option }) as const
  it.each([
    ['supplier-questionnaire', 'A.01', number(320), record, []],
    ['supplier-questionnaire', 'A.01', number(250), record, ['workers']],
    ['supplier-questionnaire', 'A.01', number(250), { ...record, workers: null }, []],
    ['supplier-questionnaire', 'A.02', number(39), record, ['migrants']],
    ['supplier-questionnaire', 'A.02', number(40), record, []],
    ['supplier-questionnaire', 'H.01', choice('no'), { ...record, nearConflict: true }, ['near-conflict']],
    ['supplier-questionnaire', 'H.01', choice('yes'), { ...record, nearConflict: true }, []],
    [
      'recruiter-self-assessment',
      'A.01',
      choice('yes'),
      { ...record, licenceStatus: 'expired' as const },
      ['licence'],
    ],
    [
      'recruiter-self-assessment',
      'A.01',
      choice('yes'),
      { ...record, licenceValidUntil: '2026-11-23' },
      ['licence-ended'],
    ],
    ['recruiter-self-assessment', 'A.01', choice('no'), { ...record, licenceStatus: 'expired' as const }, []],
    [
      'recruiter-self-assessment',
      'A.01',
      { kind: 'not-known' } as const,
      { ...record, licenceStatus: 'expired' as const },
      [],
    ],
    ['own-pack', 'A.01', number(1), record, []],
  ])('%s %s %j', (pack, question, value, known, codes) => {
    const found = contradictionsOf(pack, new Map([[question, value]]), known, today)
    expect(found.map(one => one.code)).toEqual(codes)
  })
})
