import { existsSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findingDraft } from '@shared/response/testing/finding'
import { moneyOf } from '@shared/units/money'
import { addSupplier } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let printed: string[]
let test: TestEngine
beforeEach(async () => {
  printed = []
  test = await withWorkspace({
    print: html => {
      printed.push(html)
      return Promise.resolve(Buffer.from('%PDF-1.7 of a test'))
    },
  })
})
afterEach(() => test.close())

/** The words of a page without their marks. */
const told = (html = ''): string => html.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ')

const write = (quarter: string, replace = true) =>
  test.ask('disclosure.management-report', {
    ...{ quarter, page: 'A4', language: 'en', folder: test.folderToken(), replace },
  })

describe('the report to management', () => {
  it('names what is due, what is risky and what was paid, and is written as PDF and DOCX', async () => {
    const subjectId = await addSupplier(test)
    const { id: findingId } = await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId, title: 'Passports are kept' }),
    })
    await test.ask('response.decide', {
      decision: {
        findingId,
        option: 'continue',
        reasons: 'leverage is there',
        effectOnWorkers: null,
        leverageTried: null,
        exitStages: [],
        approver: 'Managing director',
        decidedOn: '2026-11-01',
        reviewOn: '2026-11-20',
      },
    })
    const { id: remedyId } = await test.ask('remedy.add', {
      remedy: {
        title: 'Repay fees',
        kind: 'fees',
        subjectType: 'supplier',
        subjectId,
        findingId,
        cohortId: null,
        workers: 2,
        owed: [moneyOf(1000, 'QAR')],
        basis: null,
        agreement: null,
        owner: null,
        startsOn: null,
        dueOn: null,
      },
    })
    await test.ask('remedy.record', {
      entry: {
        remedyId,
        event: 'paid',
        happenedOn: '2026-11-02',
        workers: 2,
        amount: moneyOf(600, 'QAR'),
        rate: null,
        note: null,
      },
    })
    await test.ask('risk.run', {})
    const { files } = await write('2026-Q4')
    expect(files.map(({ name }) => name)).toEqual([
      'Harbour-Textiles-Ltd_2026-Q4_management-report.pdf',
      'Harbour-Textiles-Ltd_2026-Q4_management-report.docx',
    ])
    expect(files.every(({ path }) => existsSync(path))).toBe(true)
    const html = told(printed[0])
    for (const words of [
      'Passports are kept',
      'Managing director',
      'Kosi Garments',
      'this report names suppliers',
      '1 to continue with mitigation',
      'something reached 2',
    ])
      expect(html).toContain(words)
    expect(html).toMatch(/QAR.*1\u00a0000.*600.*400/s)
    // Three pages of content have no page of their own for cover and contents.
    expect(printed[0]).toMatch(/<main class="[^"]*brief">/)
    expect(printed[0]).not.toContain('<nav')
  })

  it('of another quarter counts nothing of this one', async () => {
    await test.ask('response.add-finding', {
      finding: findingDraft({ subjectId: await addSupplier(test) }),
    })
    await write('2026-Q1')
    expect(told(printed[0])).toContain('0 recorded, 0 closed in the quarter; 1 open')
  })

  it('asks before it replaces files, and refuses what is no quarter', async () => {
    const { files } = await write('2026-Q4')
    const before = readFileSync(files[1]!.path)
    const input = { page: 'A4', language: 'xx', folder: test.folderToken(), replace: false } as const
    expect(await test.refusal('disclosure.management-report', { ...input, quarter: '2026-Q4' })).toBe(
      'conflict',
    )
    expect(await test.refusal('disclosure.management-report', { ...input, quarter: '2026-Q5' })).toBe(
      'invalid-input',
    )
    expect(readFileSync(files[1]!.path)).toEqual(before)
  })
})
