import { copyFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReferralDraft } from '@shared/grievances/referral'
import { BEHIND_LOCK } from '@shared/second-lock/behind-lock'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const PASSPHRASE = 'four quiet words apart'
const SECRET = 'ask for Rina behind the mosque'
const REFERRAL: ReferralDraft = {
  kind: 'shelter',
  ...{ country: 'BD', name: 'House of Shelter', contact: SECRET, note: null },
  ...{ source: 'union', checkedOn: null },
}

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const referral = async () => (await test.ask('grievances.referrals', { country: null })).own[0]?.id ?? ''
const edit = async (contact: string) =>
  test.ask('grievances.edit-referral', { id: await referral(), referral: { ...REFERRAL, contact } })
const history = () =>
  test.ask('trail.list', { ...{ topic: null, recordId: null, text: null, before: null, limit: 50 } })

describe('with a second lock', () => {
  it('the history shows nothing of what was written before it was set, and finds nothing by it', async () => {
    await test.ask('grievances.add-referral', { referral: REFERRAL })
    await edit('ask at the gate')
    expect(JSON.stringify(await history())).toContain(SECRET)
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    for (const close of [false, true]) {
      if (close) await test.ask('grievances.close-second-lock', {})
      const told = await history()
      expect(JSON.stringify(told)).not.toMatch(/Rina|ask at the gate/)
      expect(JSON.stringify(told)).toContain(BEHIND_LOCK)
    }
    const found = await test.ask('trail.list', {
      ...{ topic: null, recordId: null, text: 'Rina', before: null, limit: 50 },
    })
    expect(found.entries).toEqual([])
  })

  it('two copies that differ in such a text are shown side by side without it', async () => {
    await test.ask('grievances.add-referral', { referral: REFERRAL })
    await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
    await test.ask('workspace.close', {})
    copyFileSync(test.path('test.fivefold'), test.path('copy.fivefold'))
    for (const [name, contact] of [
      ['copy.fivefold', 'by the river'],
      ['test.fivefold', 'by the mill'],
    ] as const) {
      await test.ask('workspace.open', { file: test.opening(test.path(name)) })
      await test.ask('grievances.open-second-lock', { passphrase: PASSPHRASE })
      await edit(contact)
      if (name === 'copy.fivefold') await test.ask('workspace.close', {})
    }
    await test.ask('grievances.close-second-lock', {})
    const plan = await test.ask('trail.merge-plan', { file: test.opening(test.path('copy.fivefold')) })
    expect(plan.conflicts.flatMap(({ fields }) => fields)).toContainEqual({
      ...{ field: 'contact', base: null, mine: null, theirs: null, hidden: true },
    })
    expect(JSON.stringify(plan)).not.toMatch(/by the|locked:/)
  })
})
