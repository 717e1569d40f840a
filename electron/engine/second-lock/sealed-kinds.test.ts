import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReferralDraft } from '@shared/grievances/referral'
import { BEHIND_LOCK } from '@shared/second-lock/behind-lock'
import type { RelatedPartyDraft } from '@shared/suppliers/related-party'
import { sealedColumnsOf, SEALED_TABLES } from '../store/sealed-columns'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const PASSPHRASE = 'four quiet words apart'
const NEVER = {
  email: 'ana.prova@kosi.example',
  phone: '+880 1711 000111',
  notes: 'brother of the broker in Sylhet',
  reach: 'ask for Rina behind the mosque',
  note: 'opens on Fridays only for women',
}

let test: TestEngine
let owner: { readonly ownerType: 'supplier'; readonly ownerId: string }
beforeAll(async () => {
  test = await withWorkspace()
  owner = { ownerType: 'supplier', ownerId: await addSupplier(test) }
  await test.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })
  await setContact({})
  await test.ask('suppliers.add-related-party', { supplierId: owner.ownerId, party: PARTY })
  await test.ask('grievances.add-referral', { referral: REFERRAL })
})
afterAll(() => test.close())

const PARTY: RelatedPartyDraft = {
  role: 'director',
  type: 'person',
  ...{ name: 'Karim Uddin', aliases: [], born: null, nationality: null },
  ...{ country: null, address: null, identifiers: [], sharePct: null, notes: NEVER.notes },
}
const REFERRAL: ReferralDraft = {
  kind: 'shelter',
  ...{ country: 'BD', name: 'House of Shelter', contact: NEVER.reach, note: NEVER.note },
  ...{ source: 'union', checkedOn: null },
}

const setContact = async (more: { id?: string; phone?: string; role?: string }) => {
  const contact = { id: null, name: 'Ana Prova', role: null, email: NEVER.email, phone: NEVER.phone, ...more }
  await test.ask('suppliers.set-contacts', { ...owner, contacts: [contact], reason: null })
}
const contacts = async () => (await test.ask('suppliers.contacts', owner)).contacts
const parties = async () =>
  (await test.ask('suppliers.related-parties', { supplierId: owner.ownerId })).parties
const ownReferral = async () => (await test.ask('grievances.referrals', { country: null })).own[0]
const close = () => test.ask('grievances.close-second-lock', {})
const open = () => test.ask('grievances.open-second-lock', { passphrase: PASSPHRASE })
const refused = async (name: string, input: unknown) => (await refusalOf(test, name, input)).detail
/** Everything the workspace's file and its log hold. */
const bytes = () =>
  ['test.fivefold', 'test.fivefold-wal'].map(name => readFileSync(test.path(name)).toString('utf8')).join('')

describe('texts of every kind under the second lock', () => {
  it('stand nowhere in file, log and history, and are read while it is open', async () => {
    for (const text of Object.values(NEVER)) expect(bytes()).not.toContain(text)
    expect(bytes()).toContain('Karim Uddin')
    expect((await contacts())[0]).toMatchObject({ email: NEVER.email, phone: NEVER.phone })
    expect((await parties())[0]).toMatchObject({ notes: NEVER.notes })
    expect(await ownReferral()).toMatchObject({ contact: NEVER.reach, note: NEVER.note })
  })

  it('are refused or said to be there while it is closed, in lists and files, never left empty', async () => {
    await close()
    expect(await refused('suppliers.contacts', owner)).toBe('second-lock-closed')
    const none = { ...owner, contacts: [], reason: null }
    expect(await refused('suppliers.set-contacts', none)).toBe('second-lock-closed')
    expect((await parties())[0]).toMatchObject({ name: 'Karim Uddin', notes: BEHIND_LOCK })
    expect(await ownReferral()).toMatchObject({ contact: BEHIND_LOCK, note: BEHIND_LOCK })
    const path = test.path('referrals.csv')
    const target = { file: test.saving(path), format: 'csv', language: 'en' } as const
    await test.ask('grievances.export-referrals', { ...target, country: 'BD' })
    const line = readFileSync(path, 'utf8')
      .split('\r\n')
      .find(one => one.includes('House of Shelter'))
    expect(line?.match(/behind the second lock/g)).toHaveLength(2)
    await open()
  })

  it('stay when other fields are changed with a closed lock, and new ones are refused', async () => {
    await close()
    const { id = '' } = (await parties())[0] ?? {}
    const patch = { sharePct: 40, notes: BEHIND_LOCK }
    await test.ask('suppliers.edit-related-party', { id, patch, reason: null })
    const other = { id, patch: { notes: 'another' }, reason: null }
    expect(await refused('suppliers.edit-related-party', other)).toBe('second-lock-closed')
    await open()
    expect((await parties())[0]).toMatchObject({ sharePct: 40, notes: NEVER.notes })
  })

  it('are not sealed anew when they say the same, so that no history and no merge sees a change', async () => {
    const { id = '' } = (await ownReferral()) ?? {}
    const referral = { ...REFERRAL, source: 'embassy' }
    await test.ask('grievances.edit-referral', { id, referral })
    const { entries } = await test.ask('trail.list', LIST)
    expect(Object.keys(entries[0]?.rows[0]?.after ?? {})).toEqual(['source', 'updated_at'])
    await test.ask('grievances.edit-referral', { id, referral: { ...referral, contact: 'ask at the gate' } })
    const [latest] = (await test.ask('trail.list', LIST)).entries
    expect(latest?.rows[0]).toMatchObject({
      before: { contact: BEHIND_LOCK },
      after: { contact: BEHIND_LOCK },
    })
  })

  it('come back with undo and redo as they were sealed', async () => {
    const { id = '' } = (await contacts())[0] ?? {}
    await setContact({ id, phone: '+880 2' })
    await test.ask('trail.undo', {})
    expect((await contacts())[0]).toMatchObject({ phone: NEVER.phone })
    await test.ask('trail.redo', {})
    expect((await contacts())[0]).toMatchObject({ phone: '+880 2' })
    expect(await test.ask('workspace.check', {})).toMatchObject({ trail: { ok: true } })
    expect(bytes()).not.toContain('+880 2')
  })
})

const LIST = { topic: null, recordId: null, text: null, before: null, limit: 50 } as const

it('names columns with an id and a text beside it only', () => {
  expect(SEALED_TABLES.every(table => sealedColumnsOf(table).length > 0)).toBe(true)
  expect(sealedColumnsOf('toString')).toEqual([])
})

it('seals what an older version left in the clear when the lock is opened next', async () => {
  const early = await withWorkspace()
  try {
    const supplierId = await addSupplier(early)
    const own = { ownerType: 'supplier' as const, ownerId: supplierId }
    const contact = { id: null, name: null, role: null, email: NEVER.email, phone: null }
    await early.ask('suppliers.set-contacts', { ...own, contacts: [contact], reason: null })
    expect(await early.ask('grievances.set-second-lock', { passphrase: PASSPHRASE })).toEqual({ sealed: 1 })
    // Taken back beyond the lock and done again, the text from before it stands there in the clear.
    await early.ask('trail.undo', {})
    await early.ask('trail.redo', {})
    expect(await early.ask('grievances.lock-state', {})).toMatchObject({ plain: 1 })
    await early.ask('grievances.open-second-lock', { passphrase: PASSPHRASE })
    expect(await early.ask('grievances.lock-state', {})).toEqual({ isSet: true, isOpen: true, plain: 0 })
    expect((await early.ask('suppliers.contacts', own)).contacts[0]).toMatchObject({ email: NEVER.email })
  } finally {
    early.close()
  }
})
