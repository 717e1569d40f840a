import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GrievanceDraft } from '@shared/grievances/record'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { grievanceAbout } from './testing/grievance'

const SECRET = 'call the sister of P. after nine'

let test: TestEngine
let supplierId: string
beforeEach(async () => {
  test = await withWorkspace()
  supplierId = await addSupplier(test)
})
afterEach(() => test.close())

const draft = (more: Partial<GrievanceDraft> = {}) => grievanceAbout(supplierId, more)
const add = async (more: Partial<GrievanceDraft> = {}) =>
  (await test.ask('grievances.add', { grievance: draft(more) })).id
const take = (grievanceId: string, step: 'acknowledged' | 'referred', takenOn: string) =>
  test.ask('grievances.take-step', { step: { grievanceId, step, takenOn, note: null, referredTo: null } })

describe('a grievance', () => {
  it('is due until the person was answered, and counts by days to the first answer', async () => {
    const id = await add()
    expect((await test.ask('steps.due', {})).items).toMatchObject([
      { kind: 'grievance', id, title: 'G-2026-01', state: 'overdue' },
    ])
    await take(id, 'acknowledged', '2026-11-04')
    expect((await test.ask('steps.due', {})).items).toEqual([])
    const { rows, figures } = await test.ask('grievances.list', {})
    expect(rows[0]).toMatchObject({ daysToAnswer: 3, due: 'done', subject: { name: 'Kosi Garments' } })
    expect(figures).toEqual({
      received: 1,
      resolved: 0,
      closed: 0,
      medianDaysToFirstResponse: 3,
      unanswered: 0,
    })
  })

  it('closes and opens again with reasons, each a step that undo takes back', async () => {
    const id = await add()
    const closing = {
      outcome: 'remedied',
      reason: 'fees repaid',
      content: true,
      closedOn: '2026-11-20',
    } as const
    await test.ask('grievances.close', { id, closing })
    expect(await refusalOf(test, 'grievances.close', { id, closing })).toMatchObject({
      detail: 'closed-already',
    })
    expect(
      await refusalOf(test, 'grievances.edit', { id, grievance: draft({ workers: 4 }), reason: null }),
    ).toMatchObject({ detail: 'grievance-closed' })
    await test.ask('trail.undo', {})
    expect((await test.ask('grievances.get', { id })).grievance.closing).toBeNull()
    await test.ask('trail.redo', {})
    await test.ask('grievances.reopen', { id, reason: 'paid back under pressure' })
    expect((await test.ask('grievances.get', { id })).grievance.closing).toBeNull()
  })

  it.each([
    ['number-taken', () => ({ number: 'G-2026-01' })],
    ['in-the-future', () => ({ number: 'G-2', receivedOn: '2999-01-01', answerDueOn: null })],
  ] as const)('is refused: %s', async (detail, more) => {
    await add()
    expect(await refusalOf(test, 'grievances.add', { grievance: draft(more()) })).toMatchObject({ detail })
    expect((await test.ask('grievances.list', {})).rows).toHaveLength(1)
  })

  it('refuses what is not there, and a referral without consent', async () => {
    const nobody = '01900000-0000-7000-8000-0000000000ff'
    expect(await test.refusal('grievances.add', { grievance: draft({ subjectId: nobody }) })).toBe(
      'not-found',
    )
    expect(await test.refusal('grievances.add', { grievance: draft({ remedyId: nobody }) })).toBe('not-found')
    expect(await test.refusal('grievances.restricted', { id: nobody })).toBe('not-found')
    const id = await add({ consent: null })
    expect(
      await refusalOf(test, 'grievances.take-step', {
        step: {
          grievanceId: id,
          step: 'referred',
          takenOn: '2026-11-02',
          note: null,
          referredTo: 'A shelter',
        },
      }),
    ).toMatchObject({ detail: 'referred-without-consent' })
  })
})

describe('what could lead to a person', () => {
  it('is given only to who asks for it, and is in no list, sentence or export', async () => {
    const id = await add()
    await test.ask('grievances.keep-restricted', { id, restricted: { safeContact: SECRET, account: null } })
    expect(await test.ask('grievances.restricted', { id })).toEqual({ safeContact: SECRET, account: null })
    expect((await test.ask('grievances.list', {})).rows[0]).toMatchObject({ hasRestricted: true })
    for (const name of ['grievances.list', 'steps.due', 'home.overview', 'home.rail'] as const)
      expect(JSON.stringify(await test.ask(name, {}))).not.toContain(SECRET)
    expect(JSON.stringify(await test.ask('grievances.get', { id }))).not.toContain(SECRET)
    const filter = { topic: null, text: null, recordId: null, before: null, limit: 50 }
    const history = await test.ask('trail.list', filter)
    expect(JSON.stringify(history)).not.toContain(SECRET)
    expect(history.entries[0]?.rows).toMatchObject([{ table: 'grievance_restricted', id }])

    const target = { format: 'csv', language: 'en' } as const
    for (const [name, seen] of [
      ['grievances.export', {}],
      ['trail.export', { topic: null, recordId: null, text: null }],
    ] as const) {
      const path = test.path(`${name}.csv`)
      await test.ask(name, { ...seen, ...target, file: test.saving(path) })
      expect(readFileSync(path, 'utf8')).not.toContain(SECRET)
    }
    expect(test.reported).toEqual([])
  })

  it('is gone once it is emptied, and comes back by undo', async () => {
    const id = await add()
    await test.ask('grievances.keep-restricted', { id, restricted: { safeContact: SECRET, account: null } })
    await test.ask('grievances.keep-restricted', { id, restricted: { safeContact: null, account: null } })
    expect(await test.ask('grievances.restricted', { id })).toBeNull()
    await test.ask('trail.undo', {})
    expect(await test.ask('grievances.restricted', { id })).toMatchObject({ safeContact: SECRET })
  })
})

describe('the referral list', () => {
  it('takes contacts of the entity, first in their country, and says when a country is not known', async () => {
    const referral = {
      ...{ country: 'KP', name: 'Desk of the federation', kind: 'union' as const, contact: '+850 1' },
      ...{ note: null, source: 'their letter of May', checkedOn: null },
    }
    expect(await test.ask('grievances.referrals', { country: 'KP' })).toMatchObject({ known: false })
    const { id } = await test.ask('grievances.add-referral', { referral })
    const found = await test.ask('grievances.referrals', { country: 'KP' })
    expect(found).toMatchObject({
      known: true,
      lines: [{ id, name: 'Desk of the federation', asOf: null }, {}, {}],
    })
    await test.ask('grievances.edit-referral', { id, referral: { ...referral, checkedOn: '2026-11-20' } })
    expect((await test.ask('grievances.referrals', { country: 'KP' })).lines[0]).toMatchObject({
      asOf: '2026-11-20',
    })
    const path = test.path('referrals.csv')
    const target = { file: test.saving(path), format: 'csv', language: 'en' } as const
    expect(await test.ask('grievances.export-referrals', { ...target, country: 'KP' })).toEqual({ rows: 3 })
    await test.ask('grievances.drop-referral', { id, reason: 'Number is dead' })
    expect((await test.ask('grievances.referrals', { country: 'KP' })).known).toBe(false)
    expect(await test.refusal('grievances.drop-referral', { id, reason: 'again' })).toBe('not-found')
  })
})
