import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyEntry } from '@shared/steps/register'
import { addSupplier } from '../engine/testing/people-and-places'
import { steadyClock, withWorkspace, type TestEngine } from '../engine/testing/test-engine'
import { terminal as person } from './confirm'
import { Terminal } from './testing/terminal'

const WS = 'work.fivefold'
const WORD = 'Zarqubex'

let terminal: Terminal
let before: NodeJS.ProcessEnv
let made: TestEngine | null = null
beforeEach(() => {
  before = { ...process.env }
  terminal = new Terminal({ now: steadyClock('2027-06-01T08:00:00.000Z') })
  process.env['FIVEFOLD_DATA_DIR'] = terminal.path('person')
})
afterEach(() => {
  vi.restoreAllMocks()
  process.env = before
  terminal.close()
  made?.close()
  made = null
})

/** A workspace with two suppliers of one name and one of its own in the bin, where somebody at the terminal finds it. */
async function withBin(): Promise<string[]> {
  const test = (made = await withWorkspace())
  const ids = []
  for (const name of ['Twice Ltd', 'Twice Ltd', `${WORD} Mill`]) ids.push(await addSupplier(test, name))
  await addSupplier(test, 'Stays Ltd')
  await test.ask('suppliers.remove', { ids, reason: 'closed' })
  await test.ask('workspace.close', {})
  copyFileSync(test.path('test.fivefold'), terminal.path(WS))
  return ids
}

const bytesHold = (text: string) =>
  readdirSync(terminal.folder)
    .filter(name => name.startsWith(WS))
    .some(name => readFileSync(terminal.path(name)).toString('latin1').includes(text))

const says = (answer: boolean) =>
  vi.spyOn(person, 'asked').mockImplementationOnce(tell => {
    tell()
    return Promise.resolve(answer)
  })
const erase = (...words: string[]) => terminal.type('erase', WS, ...words)
const bin = async () => (await terminal.ask('erase', WS))['rows'] as { name: string }[]

describe('removal for good at the terminal', () => {
  it('shows the bin, plans first, and removes on a yes with a reason', async () => {
    await withBin()
    const list = await erase()
    expect(list).toMatchObject({ code: 0 })
    expect(list.out).toMatch(/Supplier +Zarqubex Mill/)
    const plan = await erase(`${WORD} Mill`)
    expect(plan.code).toBe(0)
    expect(plan.out).toContain('Undo stops there: 5 steps')
    expect(plan.out).toContain('--reason')
    const withReason = await erase(`${WORD} Mill`, '--reason', 'asked for')
    expect(withReason).toMatchObject({ code: 0 })
    expect(withReason.out).toContain('Add --yes')
    expect(await bin()).toHaveLength(3)

    // The daily backup that opening made holds it: told, and with --backups removed.
    const left = await terminal.type('erase', WS, `${WORD} Mill`, '--reason', 'asked for', '--yes', '--json')
    expect(left.code).toBe(1)
    const { stillIn, erased } = left.json() as { stillIn: string[]; erased: object }
    expect([stillIn.length, erased]).toEqual([1, { erased: 1, backups: 0, clean: true }])
    expect(bytesHold(WORD)).toBe(false)
    expect((await bin()).map(({ name }) => name)).toEqual(['Twice Ltd', 'Twice Ltd'])
    expect(await terminal.type('check', WS)).toMatchObject({ code: 0 })
  })

  it('takes backups along on request, and ends with 0 where nothing is left of it', async () => {
    await withBin()
    const done = await erase(`${WORD} Mill`, '--reason', 'asked for', '--yes', '--backups')
    expect(done).toMatchObject({ code: 0 })
    expect(done.out).toContain('1 backup that held it is removed')
    const { backups } = await terminal.ask('backup', WS)
    expect(backups).toEqual([])
  })

  it('asks whoever sits there, and leaves everything on anything but a yes', async () => {
    await withBin()
    says(false)
    const no = await erase(`${WORD} Mill`, '--reason', 'asked for')
    expect(no).toMatchObject({ code: 1, out: 'Nothing was removed.\n' })
    expect(no.err).toContain('\nUndo stops there')
    expect(await bin()).toHaveLength(3)
    says(true)
    expect((await erase(`${WORD} Mill`, '--reason', 'asked for', '--backups')).code).toBe(0)
    expect(await bin()).toHaveLength(2)
  })

  it('refuses what it can’t tell apart, what is not in the bin, and what does not go together', async () => {
    const [id = ''] = await withBin()
    for (const words of [
      ['Twice Ltd', '--reason', 'x', '--yes'],
      ['Stays Ltd', '--reason', 'x', '--yes'],
      [id, '--reason', ' ', '--yes'],
      [id, '--rule', 'Five years', '--yes'],
      ['--rule', 'Five years', '--reason', 'x', '--yes'],
      ['--rule', 'Nobody’s', '--yes'],
    ])
      expect((await erase(...words)).code).toBe(2)
    expect(await bin()).toHaveLength(3)
    expect((await erase(id, '--reason', 'x', '--yes', '--backups')).code).toBe(0)
  })

  it('removes what waits by a rule, with the rule as the reason', async () => {
    const test = (made = await withWorkspace())
    writeFileSync(test.path('old.txt'), 'old')
    const file = test.opening(test.path('old.txt'))
    const ended = { title: null, validUntil: '2020-01-31', language: null, restricted: false, targets: [] }
    await test.ask('evidence.add', { file, ...ended })
    const draft = { ...emptyEntry('retention'), title: 'Five years', eraseAfterDays: 30 }
    await test.ask('steps.save-register', { id: null, replaces: null, draft })
    const { rules } = await test.ask('steps.retention', {})
    await test.ask('steps.apply-retention', {
      rules: rules.map(({ ruleId, records }) => ({ ruleId, recordIds: records.map(one => one.id) })),
    })
    await test.ask('workspace.close', {})
    copyFileSync(test.path('test.fivefold'), terminal.path(WS))
    const waiting = await terminal.type('retention', WS)
    expect(waiting.out).toMatch(/Five years +old +2026-12-24/)
    expect((await erase('--rule', 'Five years', '--yes', '--backups')).code).toBe(0)
    const history = await terminal.ask('list', WS, 'history')
    expect(JSON.stringify(history)).toContain(
      '"action":"trail.erase","summary":{"count":1,"entries":2,"files":1,"rows":1,"rule":"Five years"}',
    )
    expect(await bin()).toEqual([])
  })
})
