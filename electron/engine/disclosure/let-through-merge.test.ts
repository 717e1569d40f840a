import { afterEach, describe, expect, it } from 'vitest'
import { grievanceAbout } from '../grievances/testing/grievance'
import { addSupplier } from '../testing/people-and-places'
import type { TestEngine } from '../testing/test-engine'
import { TwoCopies } from '../testing/two-copies'

const KOSI = { kind: 'supplier', text: 'Kosi Garments', reason: 'Its own brand' } as const
const ABOUT = { regime: 'OECD5', profile: 'public', what: 'files', evidence: false } as const

let open: { close(): void }[] = []
afterEach(() => {
  for (const one of open) one.close()
  open = []
})

async function twoCopies() {
  const { copies, known } = await TwoCopies.after(async test => ({
    kosi: await addSupplier(test, 'Kosi Garments'),
  }))
  open.push(copies)
  return { copies, mine: copies.mine, theirs: copies.theirs, ...known }
}

const list = (test: TestEngine) => test.ask('disclosure.let-through-list', {})

describe('two copies that let the same text through', () => {
  it('make one of it where the reason is the same, whoever said it', async () => {
    const { copies, mine, theirs } = await twoCopies()
    await mine.ask('disclosure.let-through', KOSI)
    await theirs.ask('disclosure.let-through', { ...KOSI, text: 'KOSI garments' })
    expect((await copies.plan()).conflicts).toEqual([])
    await copies.merge()
    expect(await list(mine)).toMatchObject([{ text: 'Kosi Garments', reason: 'Its own brand', by: 'Tester' }])
  })

  it.each([
    ['mine', 'Its own brand', 'Tester'],
    ['theirs', 'On the label of every shirt', 'Bina'],
  ] as const)('show where the reasons differ, and keep %s whole', async (choice, reason, by) => {
    const { copies, mine, theirs } = await twoCopies()
    await mine.ask('disclosure.let-through', KOSI)
    await theirs.ask('disclosure.let-through', { ...KOSI, reason: 'On the label of every shirt' })
    const { conflicts } = await copies.plan()
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]).toMatchObject({ table: 'let_through', name: 'Kosi Garments' })
    expect(conflicts[0]!.fields.find(({ field }) => field === 'reason')).toMatchObject({
      mine: 'Its own brand',
      theirs: 'On the label of every shirt',
    })
    await copies.merge({ choices: { [conflicts[0]!.key]: choice } })
    expect(await list(mine)).toMatchObject([{ text: 'Kosi Garments', reason, by }])
    await mine.ask('trail.undo', {})
    expect(await list(mine)).toMatchObject([{ reason: 'Its own brand', by: 'Tester' }])
  })

  it('keep both where they are of two kinds, or two texts', async () => {
    const { copies, mine, theirs } = await twoCopies()
    await addSupplier(theirs, 'Blue Dune')
    await mine.ask('disclosure.let-through', KOSI)
    await theirs.ask('disclosure.let-through', { ...KOSI, text: 'Blue Dune' })
    await copies.merge()
    expect((await list(mine)).map(({ text }) => text).sort()).toEqual(['Blue Dune', 'Kosi Garments'])
  })

  it('do not let through what one of them keeps restricted', async () => {
    const { copies, mine, theirs, kosi } = await twoCopies()
    await mine.ask('disclosure.edit', {
      regime: 'OECD5',
      ownWords: { summary: 'Kosi Garments was visited.' },
    })
    await mine.ask('disclosure.let-through', KOSI)
    expect((await mine.ask('disclosure.leak-check', ABOUT)).leaks.letThrough).toHaveLength(1)
    const { id } = await theirs.ask('grievances.add', { grievance: grievanceAbout(kosi) })
    await theirs.ask('grievances.keep-restricted', {
      id,
      restricted: { safeContact: 'Kosi Garments', account: null },
    })
    await copies.merge()
    const { leaks, takenOut } = await mine.ask('disclosure.leak-check', ABOUT)
    expect(leaks.letThrough).toEqual([])
    expect([...leaks.leaks.map(({ kind }) => kind), ...takenOut.map(({ kind }) => kind)]).toContain(
      'restricted',
    )
  })
})
