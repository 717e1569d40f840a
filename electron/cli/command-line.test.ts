import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from './commands'
import { Terminal } from './testing/terminal'

let terminal: Terminal
beforeEach(() => {
  terminal = new Terminal()
})
afterEach(() => terminal.close())

const lines = (text: string) => text.trimEnd().split('\n')

describe('the command line', () => {
  it('explains every command when asked', async () => {
    const { code, out, err } = await terminal.type('help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const { name } of commands) expect(out).toContain(`fivefold ${name} `)
    expect(out).not.toMatch(/cli:/)
  })

  it.each(commands.map(({ name }) => name))('explains %s alone', async name => {
    const { code, out } = await terminal.type(name, '--help')
    expect(code).toBe(0)
    expect(lines(out)[0]).toMatch(new RegExp(`^fivefold ${name} `))
  })

  it('without a command shows the overview as an error', async () => {
    const { code, out, err } = await terminal.type()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('fivefold new WS')
  })

  it.each([
    ['a command that is none', ['scroe', 'a.fivefold'], /“scroe”/],
    ['a missing argument', ['check'], /WS/],
    ['an argument too many', ['check', 'a.fivefold', 'b'], /“b”/],
    ['an option that is none', ['check', 'a.fivefold', '--fast'], /--fast/],
    ['an option without its value', ['new', 'a.fivefold', '--entity'], /--entity/],
    ['a missing option', ['new', 'a.fivefold', '--entity', 'Harbour'], /--period/],
    ['a period that is none', ['new', 'a.fivefold', '--entity', 'Harbour', '--period', '26'], /“26”/],
    [
      'a period that ends before it starts',
      ['new', 'a.fivefold', '--entity', 'H', '--period', '2026-02-01/2026-01-31'],
      /2026-02-01/,
    ],
    [
      'a day that is none',
      ['new', 'a.fivefold', '--entity', 'H', '--period', '2026-02-30/2026-03-31'],
      /2026-02-30/,
    ],
  ])('refuses %s in one clear line', async (_, words, says) => {
    const { code, out, err } = await terminal.type(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(lines(err)).toHaveLength(1)
    expect(err).toMatch(says)
  })

  it('with --json prints one document, for a failure too', async () => {
    const { code, err, json } = await terminal.type('check', 'nowhere.fivefold', '--json')
    expect(code).toBe(2)
    expect(json()).toMatchObject({ error: { code: 'file-missing' } })
    expect(lines(err)).toHaveLength(1)
  })
})

describe('new and check', () => {
  it('make a workspace and find it whole', async () => {
    const made = await terminal.ask(
      'new',
      'a.fivefold',
      '--entity',
      'Harbour Textiles Ltd',
      '--period',
      '2026',
    )
    expect(made).toMatchObject({
      fileName: 'a.fivefold',
      folder: terminal.folder,
      entity: { name: 'Harbour Textiles Ltd' },
      period: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    })
    const checked = await terminal.ask('check', 'a.fivefold')
    expect(checked).toMatchObject({ whole: true, trail: { ok: true, entries: 1 } })
    const { out } = await terminal.type('check', 'a.fivefold')
    // A heading and a line each for database, references, history, signed heads, evidence, copies taken in.
    expect(lines(out)).toHaveLength(7)
  })

  it('take a financial year', async () => {
    const period = '2025-07-01/2026-06-30'
    const made = await terminal.ask('new', 'a.fivefold', '--entity', 'Harbour', '--period', period)
    expect(made).toMatchObject({ period: { startsOn: '2025-07-01', endsOn: '2026-06-30' } })
  })
})
