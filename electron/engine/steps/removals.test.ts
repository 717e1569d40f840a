import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyEntry, type RegisterDraft } from '@shared/steps/register'
import { exportWords } from '../export-list/words'
import { sentenceOf } from '../trail/export-trail'
import { steadyClock, withWorkspace, type TestEngine } from '../testing/test-engine'

let clock = steadyClock()
const since = (day: string) => (clock = steadyClock(`${day}T08:00:00.000Z`))
let test: TestEngine
beforeEach(async () => {
  since('2026-11-24')
  test = await withWorkspace({ now: () => clock() })
})
afterEach(() => test.close())

async function file(name: string, validUntil: string): Promise<string> {
  writeFileSync(test.path(name), `what ${name} says`)
  const given = { file: test.opening(test.path(name)), title: null, validUntil }
  const input = { ...given, language: null, restricted: false, targets: [] }
  return (await test.ask('evidence.add', input)).evidence.id
}

async function rule(title: string, more: Partial<RegisterDraft> = {}, id: string | null = null) {
  const draft = { ...emptyEntry('retention'), title, ...more }
  return (await test.ask('steps.save-register', { id, replaces: null, draft })).id
}

async function carryOut(): Promise<void> {
  const { rules } = await test.ask('steps.retention', {})
  await test.ask('steps.apply-retention', {
    rules: rules.map(({ ruleId, records }) => ({ ruleId, recordIds: records.map(({ id }) => id) })),
  })
}

const waiting = async () => {
  const { rules } = await test.ask('steps.retention', {})
  return rules.flatMap(one => one.waiting.map(({ name, dueOn }) => [one.title, name, dueOn]))
}

async function eraseBy(ruleId: string, ids: readonly string[]) {
  const records = ids.map(id => ({ kind: 'evidence' as const, id }))
  const { head } = await test.ask('trail.erase-plan', { records })
  return { records, reason: null, ruleId, head, backups: [] }
}

describe('a rule that removes for good', () => {
  it('waits in the bin for its days, asks, and removes on a yes with the rule as the reason', async () => {
    const ruleId = await rule('Five years', { eraseAfterDays: 90, content: 'Article 5 of our policy' })
    const ids = [await file('old.txt', '2020-01-31'), await file('older.txt', '2019-01-31')]
    await file('younger.txt', '2026-01-31')
    await carryOut()
    since('2027-02-21')
    expect(await waiting()).toEqual([])
    const due = { ruleId, title: 'Five years', dueOn: '2027-02-22' }
    expect((await test.ask('trail.bin', {})).rows.map(({ removal }) => removal)).toEqual([
      { ...due, waits: false },
      { ...due, waits: false },
    ])
    expect(await test.refusal('trail.erase', await eraseBy(ruleId, ids))).toBe('conflict')
    since('2027-02-22')
    expect((await waiting()).sort()).toEqual([
      ['Five years', 'old', '2027-02-22'],
      ['Five years', 'older', '2027-02-22'],
    ])
    const [only = ''] = ids
    expect(await test.refusal('trail.erase', await eraseBy(ruleId, [only]))).toBe('conflict')
    expect(await test.ask('trail.erase', await eraseBy(ruleId, ids))).toMatchObject({ erased: 2 })
    expect(await waiting()).toEqual([])
    const all = { topic: null, recordId: null, text: null, before: null, limit: 1 }
    const { entries } = await test.ask('trail.list', all)
    const [told] = entries
    expect(told && sentenceOf(exportWords('en'), told, 'en')).toContain(
      'Removed 2 records for good by the rule “Five years”',
    )
    expect(entries).toMatchObject([
      {
        action: 'trail.erase',
        summary: { count: 2, rule: 'Five years' },
        reason: 'Article 5 of our policy',
      },
    ])
    expect(await test.ask('trail.check', {})).toMatchObject({ ok: true })
  })

  it('leaves alone what a person put into the bin, also where undo or redo put it back there', async () => {
    await rule('Five years', { eraseAfterDays: 30 })
    const byHand = await file('by hand.txt', '2020-01-31')
    await test.ask('evidence.remove', { id: byHand, reason: 'wrong file' })
    await file('by rule.txt', '2020-01-31')
    await carryOut()
    await test.ask('trail.undo', {})
    await test.ask('trail.redo', {})
    since('2027-06-01')
    expect((await waiting()).map(([, name]) => name)).toEqual(['by rule'])
    const rows = (await test.ask('trail.bin', {})).rows
    await test.ask('trail.take-from-bin', { records: rows.map(({ kind, id }) => ({ kind, id })) })
    expect(await waiting()).toEqual([])
    await test.ask('trail.undo', {})
    expect((await waiting()).map(([, name]) => name)).toEqual(['by rule'])
  })

  it('asks no more once it was changed to keep for longer, says nothing of removal, or is gone', async () => {
    const id = await rule('Five years', { eraseAfterDays: 30 })
    await file('old.txt', '2020-01-31')
    await carryOut()
    since('2027-06-01')
    expect(await waiting()).toHaveLength(1)
    await rule('Ten years', { eraseAfterDays: 30, keepMonths: 120 }, id)
    expect(await waiting()).toEqual([])
    await rule('Five years', { eraseAfterDays: null }, id)
    expect(await waiting()).toEqual([])
    await test.ask('trail.undo', {})
    await test.ask('trail.undo', {})
    expect(await waiting()).toHaveLength(1)
    await test.ask('steps.remove-register', { id, reason: 'no longer' })
    expect(await waiting()).toEqual([])
  })

  it('is refused for other kinds of entries, for less than thirty days, and beside a reason of one’s own', async () => {
    const policy = { ...emptyEntry('policy'), title: 'Policy', eraseAfterDays: 90 }
    const short = { ...emptyEntry('retention'), title: 'Rule', eraseAfterDays: 29 }
    for (const draft of [policy, short])
      expect(await test.refusal('steps.save-register', { id: null, replaces: null, draft })).toBe(
        'invalid-input',
      )
    const ruleId = await rule('Five years', { eraseAfterDays: 30 })
    const id = await file('old.txt', '2020-01-31')
    await carryOut()
    const ask = await eraseBy(ruleId, [id])
    expect(await test.refusal('trail.erase', { ...ask, reason: 'why' })).toBe('invalid-input')
    expect(await test.refusal('trail.erase', { ...ask, ruleId: null })).toBe('invalid-input')
  })
})
