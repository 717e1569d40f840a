import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import type { AnswerValue } from '@shared/assessment/answer'
import { supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const broken = async () =>
  (await test.ask('home.consistency', {})).broken.map(one => `${one.rule} ${one.link.id}`)
const answer = (requirementId: string, more: object) =>
  test.ask('steps.answer', {
    answer: {
      requirementId,
      maturity: null,
      verification: 'none',
      note: null,
      owner: 'HR',
      dueOn: null,
      repeatMonths: null,
      notApplicableReason: null,
      ...more,
    },
    reason: null,
  })

describe('what does not hold together', () => {
  it('is nothing in an empty workspace', async () => {
    expect(await test.ask('home.consistency', {})).toEqual({ serious: 0, warning: 0, note: 0, broken: [] })
  })

  it('is a level without proof, until a file proves it, and again when the file has ended', async () => {
    await answer('S2.04', { maturity: 3 })
    const rule = 'compliant-without-evidence S2.04'
    expect(await broken()).toContain(rule)
    writeFileSync(test.path('proof.txt'), 'proof')
    const target: EvidenceTarget = { type: 'requirement', id: 'S2.04' }
    const { evidence } = await test.ask('evidence.add', {
      file: test.opening(test.path('proof.txt')),
      title: null,
      validUntil: null,
      language: null,
      restricted: false,
      targets: [target],
    })
    expect(await broken()).not.toContain(rule)
    const { title, note, language, restricted, pages } = evidence
    await test.ask('evidence.edit', {
      id: evidence.id,
      draft: { title, note, language, restricted, pages, validUntil: '2026-11-01' },
    })
    expect(await broken()).toEqual(
      expect.arrayContaining(['proof-ended S2.04', `evidence-ended ${evidence.id}`]),
    )
    await test.ask('evidence.unlink', { id: evidence.id, target })
    expect(await broken()).toContain(`evidence-unused ${evidence.id}`)
  })

  it('is a red flag until its finding is recorded, and an answer that the register contradicts', async () => {
    const supplier = supplierNamed('Kosi Garments', { workers: 400 })
    const { id: subjectId } = await test.ask('suppliers.add', { supplier })
    const { id } = await test.ask('assessment.start', {
      packId: 'supplier-questionnaire',
      subjectType: 'supplier',
      subjectId,
    })
    const say = (questionId: string, value: AnswerValue) =>
      test.ask('assessment.answer', { id, questionId, value, verification: 'self', note: null, reason: null })
    await say('A.01', { kind: 'number', value: 120 })
    await say('D.01', { kind: 'choice', option: 'yes' })
    const { broken: found } = await test.ask('home.consistency', {})
    expect(found.map(one => [one.rule, one.params['code'] ?? one.params['questions']])).toEqual(
      expect.arrayContaining([
        ['red-flag-without-finding', 'D.01'],
        ['answer-contradicts-record', 'workers'],
      ]),
    )
    const flags = async (language: string) =>
      (await test.ask('home.consistency', { language })).broken.find(
        one => one.rule === 'red-flag-without-finding',
      )?.params['title']
    expect(await flags('de')).toBe(await flags('en'))
    expect(await flags('fr')).toBe('Questionnaire pour les fournisseurs: Kosi Garments')
    await test.ask('assessment.record-flags', { id })
    expect(await broken()).not.toContain(`red-flag-without-finding ${id}`)
  })
})
