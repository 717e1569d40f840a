import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { paperlessPrinter } from '../engine/disclosure/testing/sample-workspace'
import { addSupplier } from '../engine/testing/people-and-places'
import { TestEngine } from '../engine/testing/test-engine'
import { Terminal } from './testing/terminal'

const WORKSPACE = 'w.fivefold'
const PUBLIC = ['leaks', WORKSPACE, '--profile', 'public'] as const
const LET = ['--let-through', 'kosi GARMENTS', '--kind', 'supplier', '--reason', 'Its own brand'] as const

const made = mkdtempSync(join(tmpdir(), 'fivefold-leaks-'))

/** A person at a terminal with a copy of the workspace. */
function withCopy(): Terminal {
  const terminal = new Terminal({ print: paperlessPrinter })
  copyFileSync(join(made, WORKSPACE), terminal.path(WORKSPACE))
  return terminal
}

beforeAll(async () => {
  const test = new TestEngine()
  await test.ask('workspace.create', {
    file: test.saving(join(made, WORKSPACE)),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: { ...calendarYear(2026), label: 'Kosi Garments 2026' },
  })
  await addSupplier(test, 'Kosi Garments')
  await test.ask('workspace.close', {})
  test.close()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))

it('finds a name, lets it through with a reason, says so each time, and holds it back again', async () => {
  const terminal = withCopy()
  const found = await terminal.type(...PUBLIC)
  expect(found.code, found.err).toBe(1)
  expect(found.out).toContain('Kosi Garments')

  const passed = await terminal.type(...PUBLIC, ...LET)
  expect(passed.code, passed.err).toBe(0)
  expect(passed.out).toContain('Nothing was found that must not go out.')
  expect(passed.out).toMatch(/kosi GARMENTS.*Its own brand/)

  const again = await terminal.type(...PUBLIC)
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('Its own brand')])
  const json = (await terminal.type(...PUBLIC, '--json')).json() as { leaks: { letThrough: unknown[] } }
  expect(json.leaks.letThrough).toMatchObject([{ kind: 'supplier', text: 'kosi GARMENTS' }])

  const back = await terminal.type(...PUBLIC, '--hold-again', 'Kosi Garments')
  expect(back.code, back.err).toBe(1)
  expect(back.out).not.toContain('Its own brand')
  terminal.close()
})

describe('what is asked for wrongly', () => {
  let terminal: Terminal
  beforeAll(() => void (terminal = withCopy()))
  afterAll(() => terminal.close())

  it.each([
    ['back what was never let through', ['--hold-again', 'Kosi Garments'], /Kosi Garments/],
    ['without a kind', ['--let-through', 'Kosi Garments', '--reason', 'x'], /--kind/],
    ['without a reason', ['--let-through', 'Kosi Garments', '--kind', 'supplier'], /--reason/],
    [
      'as a kind there is not',
      ['--let-through', 'Kosi Garments', '--kind', 'restricted', '--reason', 'x'],
      /restricted/,
    ],
    [
      'what the check does not find',
      ['--let-through', 'Kosi', '--kind', 'supplier', '--reason', 'x'],
      /Kosi/,
    ],
    ['a reason without a text', ['--kind', 'supplier', '--reason', 'x'], /--let-through/],
  ])('does not let through %s, and says why', async (_, words, said) => {
    const answer = await terminal.type(...PUBLIC, ...words)
    expect(answer.code).toBe(2)
    expect(answer.err).toMatch(said)
  })

  // After all of them; the one that holds back comes first, so that it can't make good what another let through.
  it('has let nothing through', async () => {
    const found = await terminal.type(...PUBLIC)
    expect(found.code, found.err).toBe(1)
    expect(found.out).toContain('Kosi Garments')
  })
})
