import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DueItem } from '@shared/steps/due'
import { exportWords } from '../export-list'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { calendarText } from './calendar-file'

const item = (more: Partial<DueItem> = {}): DueItem => ({
  kind: 'audit',
  id: '01900000-0000-7000-8000-000000000001',
  title: 'Dormitory; payroll, wages\nand a title so long that its line must be folded: ' + 'नेपाल '.repeat(20),
  owner: 'Ana Prova',
  dueOn: '2026-12-31',
  state: 'later',
  supplierId: null,
  repeatMonths: null,
  restricted: false,
  count: null,
  ...more,
})
const text = (...items: readonly DueItem[]) =>
  calendarText(items, exportWords('en'), '2026-11-26T08:00:00.000Z')
const unfolded = (calendar: string) => calendar.replaceAll('\r\n ', '')

describe('a calendar file', () => {
  it('holds a whole day for each thing, in lines that every program reads', () => {
    const calendar = text(item())
    const bare = unfolded(calendar)
    expect(bare).toContain('DTSTART;VALUE=DATE:20261231')
    expect(bare).toContain('UID:audit-01900000-0000-7000-8000-000000000001@fivefold')
    expect(bare).toMatch(/SUMMARY:Audit: Dormitory\\; payroll\\, wages\\nand a title/)
    expect(bare).toContain('Ana Prova')
    expect(calendar.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/)
  })

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\u000b'])(
    'takes no entry or guest from a title or a name that breaks its line (%j)',
    cut => {
      const more = `${cut}ATTENDEE:mailto:thief@bad.example${cut}BEGIN:VALARM${cut}`
      const calendar = text(item({ title: `Payroll${more}`, owner: `Ana${more}` }))
      const starts = unfolded(calendar).split(/[\r\n\v\u2028\u0085]+/)
      expect(starts.filter(line => /^(?:ATTENDEE|BEGIN:VALARM)/.test(line))).toEqual([])
    },
  )

  it('keeps a restricted title in the house and repeats what comes again', () => {
    const calendar = unfolded(text(item({ restricted: true, title: 'Statement of P.', repeatMonths: 6 })))
    expect(calendar).not.toContain('Statement of P.')
    expect(calendar).toContain('RRULE:FREQ=MONTHLY;INTERVAL=6')
  })
})

describe('the export', () => {
  let test: TestEngine
  beforeEach(async () => {
    test = await withWorkspace()
  })
  afterEach(() => test.close())

  it('writes what the filter shows', async () => {
    await test.ask('remedy.add', {
      remedy: {
        title: 'Repay fees',
        kind: 'fees',
        subjectType: 'entity',
        subjectId: null,
        findingId: null,
        cohortId: null,
        workers: null,
        owed: null,
        basis: null,
        agreement: null,
        owner: null,
        startsOn: null,
        dueOn: '2026-12-24',
      },
    })
    const path = test.path('due.ics')
    const everything = { owner: null, overdueOnly: false, until: null, language: 'en' } as const
    const write = (kinds: readonly DueItem['kind'][]) =>
      test.ask('steps.export-calendar', { ...everything, kinds: [...kinds], file: test.saving(path) })
    expect(await write([])).toEqual({ rows: 1 })
    expect(readFileSync(path, 'utf8')).toContain('SUMMARY:Remedy: Repay fees')
    expect(await write(['audit'])).toEqual({ rows: 0 })
  })
})
