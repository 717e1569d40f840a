import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { emptyEntry } from '@shared/steps/register'
import { stampedZip } from '../engine/disclosure/render/stamped-zip'
import { withWorkspace, type TestEngine } from '../engine/testing/test-engine'
import { Terminal } from './testing/terminal'

let terminal: Terminal
let made: TestEngine | null = null
beforeAll(() => {
  terminal = new Terminal()
})
afterAll(() => terminal.close())
afterEach(() => {
  made?.close()
  made = null
})

/** Closes a workspace that was filled through the engine and lays it into the terminal's folder. */
function laidDown(test: TestEngine, name: string): void {
  test.engine.close()
  copyFileSync(test.path('test.fivefold'), terminal.path(name))
}

describe('retention', () => {
  it('shows what has been kept long enough, bins exactly that once, and says when there is nothing', async () => {
    const test = (made = await withWorkspace())
    for (const [name, validUntil] of [
      ['old.txt', '2020-01-31'],
      ['younger.txt', '2026-01-31'],
    ] as const) {
      writeFileSync(test.path(name), name)
      const file = test.opening(test.path(name))
      await test.ask('evidence.add', {
        ...{ file, title: null, validUntil, language: null, restricted: false, targets: [] },
      })
    }
    const draft = { ...emptyEntry('retention'), title: 'Five years' }
    await test.ask('steps.save-register', { id: null, replaces: null, draft })
    laidDown(test, 'kept.fivefold')

    const shown = await terminal.type('retention', 'kept.fivefold')
    expect(shown.code).toBe(0)
    expect(shown.out).toMatch(/Five years +old +2020-01-31 +no/)
    expect(shown.out).not.toContain('younger')
    expect(await terminal.ask('retention', 'kept.fivefold', 'apply')).toEqual({ binned: 1 })
    expect(await terminal.ask('retention', 'kept.fivefold', 'apply')).toEqual({ binned: 0 })
    expect((await terminal.type('retention', 'kept.fivefold', 'now')).code).toBe(2)
  })
})

describe('laws', () => {
  it('says what applies and what is unknown, takes answers in, and names words it does not know', async () => {
    await terminal.ask('new', 'laws.fivefold', '--entity', 'Harbour Textiles Ltd', '--period', '2026')
    const verdicts = async (...words: string[]) => {
      const { laws } = await terminal.ask('laws', 'laws.fivefold', ...words)
      return Object.fromEntries(
        (laws as { regime: string; verdict: string }[]).map(law => [law.regime, law.verdict]),
      )
    }
    expect((await verdicts())['UKMSA']).toBe('perhaps')
    expect(
      (await verdicts('--say', 'businessIn=GB;turnover=GBP 40000000;goodsOrServices=yes'))['UKMSA'],
    ).toBe('applies')
    expect((await verdicts('--say', 'turnover=GBP 2000000'))['UKMSA']).toBe('no')
    const asked = await terminal.type('laws', 'laws.fivefold')
    expect(asked.out).toContain('turnover')
    expect(asked.out).not.toMatch(/\bturnover\b.*, turnover\b/)
    const chosen = await terminal.ask('laws', 'laws.fivefold', '--choose', 'UKMSA,NOTA')
    expect(chosen['regimes']).toEqual(['UKMSA', 'NOTA'])
    const wrong = await terminal.type('laws', 'laws.fivefold', '--say', 'turnover=plenty')
    expect(wrong).toMatchObject({ code: 2 })
    expect(wrong.err).toContain('turnover=plenty')
    expect((await terminal.type('laws', 'laws.fivefold', '--entity', 'Nobody')).err).toContain(
      'Harbour Textiles Ltd',
    )
  })
})

describe('returned', () => {
  it('tells what somebody edited, and takes over own words that nobody changed here', async () => {
    const test = (made = await withWorkspace())
    const own = { summary: 'Two mills were sold.', response: 'We met the union.' }
    await test.ask('disclosure.edit', { regime: 'OECD5', ownWords: own })
    mkdirSync(test.path('out'))
    const { files } = await test.ask('disclosure.export', {
      ...{ regime: 'OECD5', formats: ['docx'], profile: 'auditor', page: 'A4' },
      folder: test.folderToken(test.path('out')),
    })
    const sent = readFileSync(files[0]?.path ?? '')
    laidDown(test, 'returned.fivefold')
    const edited = async (name: string, change: (xml: string) => string) =>
      writeFileSync(
        terminal.path(name),
        await stampedZip(sent, '2026-01-01T00:00:00.000Z', { 'word/document.xml': change }),
      )
    await edited('same.docx', xml => xml)
    await edited('words.docx', xml => xml.replace('Two mills were sold.', 'Three mills were sold.'))
    await edited('numbers.docx', xml => xml.replace(/>0</, '>7<'))

    expect(await terminal.ask('returned', 'returned.fivefold', 'same.docx')).toMatchObject({
      own: [],
      taken: [],
    })
    expect((await terminal.type('returned', 'returned.fivefold', 'numbers.docx')).code).toBe(1)
    const taken = await terminal.ask('returned', 'returned.fivefold', 'words.docx', '--take')
    expect(taken['taken']).toEqual(['summary'])
    const again = await terminal.ask('returned', 'returned.fivefold', 'words.docx')
    expect(again['own']).toEqual([])
    writeFileSync(terminal.path('text.docx'), 'no zip at all')
    expect((await terminal.type('returned', 'returned.fivefold', 'text.docx')).code).toBe(2)
  })
})
