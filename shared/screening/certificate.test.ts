import { describe, expect, it } from 'vitest'
import type { Candidate } from '../contract/screening'
import { cellText, periodText } from '../disclosure/figure'
import type { Table } from '../disclosure/report'
import { translatorFor } from '../text/translator'
import { buildCertificate, type CertificateFacts } from './certificate'

const t = translatorFor('en')
const speech = {
  language: 'en',
  direction: 'ltr',
  t: (key: string, params = {}) => t(key, { ...params }),
} as const

const facts: CertificateFacts = {
  entity: 'Harbour Textiles Ltd',
  madeAt: '2026-11-26T10:00:00.000Z',
  madeBy: 'Tester',
  run: {
    id: '01890000-0000-7000-8000-000000000001',
    at: '2026-11-25T09:00:00.000Z',
    threshold: 0.58,
    editions: [
      {
        id: '01890000-0000-7000-8000-000000000002',
        code: 'UN-SC',
        title: 'UN list',
        generatedAt: '2026-11-02T00:00:00.000Z',
        sha256: 'a'.repeat(64),
        entries: 1003,
      },
    ],
    subjects: 214,
    namesChecked: 240,
    namesUncheckable: 1,
    candidates: 0,
    fresh: 0,
  },
  counts: { open: 0, reopened: 0, toConfirm: 0, decided: { true: 0, false: 0, unsure: 0 } },
  outdated: false,
  candidates: [],
  uncheckable: [{ subjectType: 'supplier', name: 'Trading Co. Ltd', why: 'only-stop-words' }],
}

const words = (value: unknown): string => JSON.stringify(value)
const tables = (of: CertificateFacts): Table[] =>
  buildCertificate(of, speech).sections.flatMap(section =>
    section.blocks.filter(block => block.kind === 'table'),
  )

describe('the certificate of screening', () => {
  it('says on its cover and at its end that no match is no clearance', () => {
    const report = buildCertificate(facts, speech)
    expect(report.cover.counsel).toMatch(/No match is not a clearance/)
    expect(words(report.sections.at(-1))).toMatch(/No match is not a clearance/)
  })

  it('names day, edition with hash, threshold, names checked and not checkable with the reason', () => {
    const said = words(buildCertificate(facts, speech))
    for (const part of ['2026-11-25', '2026-11-02', 'a'.repeat(64), '58 %', '240', 'Trading Co. Ltd'])
      expect(said).toContain(part)
    expect(said).toContain('only words that many names share')
    expect(said).not.toMatch(/screening:|disclosure:/)
  })

  it('warns when names or lists changed since, and only then', () => {
    expect(words(buildCertificate(facts, speech))).not.toMatch(/have changed since this run/)
    expect(words(buildCertificate({ ...facts, outdated: true }, speech))).toMatch(
      /have changed since this run/,
    )
  })

  it('comes to the result first, then to what it could not check, then to what it compared with', () => {
    expect(buildCertificate(facts, speech).sections.map(({ id }) => id)).toEqual([
      'result',
      'uncheckable',
      'lists',
      'candidates',
      'limits',
    ])
  })

  it('says how many decisions wait for a second person, where any do', () => {
    expect(words(tables(facts)[0])).not.toMatch(/second person/)
    const waiting = { ...facts, counts: { ...facts.counts, toConfirm: 2 } }
    expect(words(tables(waiting)[0])).toMatch(/second person to confirm/)
  })

  it('gives every figure one key', () => {
    const keys = tables(facts).flatMap(table =>
      table.rows.flat().flatMap(cell => (cell.kind === 'figure' ? [cell.key] : [])),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('says days as a reader writes them wherever they stand, in its running head too', () => {
    const decision = { reason: 'Other birth year', decidedBy: 'Asha', decidedAt: '2026-11-24T10:00:00.000Z' }
    const confirmed = { confirmedBy: 'Bina', confirmedAt: '2026-11-25T10:00:00.000Z', needsSecond: true }
    const candidate = {
      n: 1,
      subject: { name: 'Ours' },
      match: { theirName: 'Theirs', score: 0.6 },
      list: { code: 'UN' },
      entry: { key: 'X1' },
      state: 'decided',
      decision: { verdict: 'false', ...decision, ...confirmed },
    } as unknown as Candidate
    const report = buildCertificate({ ...facts, candidates: [candidate] }, speech)
    const cells = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap(block => (block.kind === 'table' ? block.rows.flat() : []))
      .map(cell => cellText(cell, 'en', 'not known'))
      .join('\n')
    expect(cells).toContain('Asha, 24 Nov 2026')
    expect(cells).toContain('Bina, 25 Nov 2026')
    expect(cells).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    expect(periodText(report.periodLabel, 'en')).toBe('25 Nov 2026')
    expect(periodText('2026-27', 'en'), 'a financial year').toBe('2026-27')
  })
})
