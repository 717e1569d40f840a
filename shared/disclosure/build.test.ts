import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../assets/frameworks/regimes/oecd5.json'
import { buildStatement } from './build'
import { cellText, inlineText } from './figure'
import { allTables, figuresOf, inlinesOf } from './plain'
import { regimeSchema } from './regime'
import type { Report } from './report'
import type { Speech } from './sentence'
import { emptyFacts, fullFacts } from './testing/facts'
import { english } from './testing/speech'
import { PROBLEM_CODES } from './verdict'

const regime = regimeSchema.parse(oecd5)
let say: Speech
let full: Report
let empty: Report

beforeAll(async () => {
  say = await english()
  full = buildStatement(fullFacts, regime, say)
  empty = buildStatement(emptyFacts, regime, say)
})

const sectionText = (report: Report, id: string): string =>
  report.sections
    .filter(section => section.id === id)
    .flatMap(section => section.blocks)
    .map(block =>
      block.kind === 'paragraph' || block.kind === 'note' ? inlineText(block.content, 'en', 'not known') : '',
    )
    .filter(line => line !== '')
    .join('\n')

describe('a statement with something in every place', () => {
  it('comes in the order readers look for it', () => {
    expect(full.sections.map(section => section.number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'G',
      'H',
    ])
    expect(full.sections.map(section => section.id).slice(0, 5)).toEqual([
      'summary',
      'laws',
      'changes',
      'organisation',
      'management',
    ])
  })

  it('binds figures into sentences', () => {
    expect(sectionText(full, 'summary')).toContain(
      'On record are 1\u00a0214 suppliers, 1\u00a0377 sites, 63 recruiters and 18 recruitment corridors.',
    )
    expect(sectionText(full, 'risk')).toContain(
      '14 sites of 11 suppliers lie inside a recorded hotspot or within 100\u00a0km of one',
    )
  })

  it('gives one number for one key, wherever it is printed', () => {
    const seen = new Map<string, number | null>()
    for (const item of figuresOf(full)) {
      if (seen.has(item.key)) expect([item.key, seen.get(item.key)]).toEqual([item.key, item.value])
      seen.set(item.key, item.value)
    }
    expect(seen.size).toBeGreaterThan(100)
  })

  it('numbers its tables through and refers only to sections that exist', () => {
    expect(allTables(full).map(table => table.number)).toEqual(allTables(full).map((_, index) => index + 1))
    const ids = full.sections.map(section => section.id)
    for (const item of inlinesOf(full)) if (item.kind === 'ref') expect(ids).toContain(item.to)
  })

  it('has as many cells in each row as columns', () => {
    for (const table of allTables(full))
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })

  it('joins what comes after the fifteenth country and keeps the sum', () => {
    const table = allTables(full).find(entry => entry.id === 'byCountry')!
    expect(table.rows).toHaveLength(16)
    const sum = table.rows.reduce(
      (total, row) => total + (row[1]?.kind === 'figure' ? (row[1].value ?? 0) : 0),
      0,
    )
    expect(sum).toBe(fullFacts.register.byCountry.reduce((total, entry) => total + entry.suppliers, 0))
  })

  it('sets the change against the statement before, and leaves it unknown where one side is', () => {
    const changes = allTables(full).find(entry => entry.id === 'changes')!
    const value = (key: string) => figuresOf(full).find(item => item.key === key)?.value
    expect(changes.rows.length).toBeGreaterThan(5)
    expect(value('change.register.suppliers')).toBe(24)
    expect(value('change.risk.near.sites')).toBeNull()
  })
})

describe('what the model knows of each supplier and corridor', () => {
  const rows = (id: string) =>
    allTables(full)
      .find(entry => entry.id === id)!
      .rows.map(row => row.map(cell => cellText(cell, 'en', 'not known')))

  it('is told in the order of work, by number, with what would change the band', () => {
    expect(rows('work')).toEqual([
      ['1', 'Myanmar', '5', '5', 'rated in findings', 'Critical', '81.3'],
      ['2', 'not known', '4', '4', 'estimated from the score', 'High, provisional', '66'],
    ])
    expect(rows('workChanges')).toEqual([['1', 'Myanmar', fullFacts.risk!.work[0]!.changes[0]]])
  })

  it('tells recruiters, what a worker pays and what is owed of each corridor; unknown is not nothing', () => {
    const [first, second, third] = rows('corridors')
    expect(first).toEqual([
      '1',
      'Nepal › not known › Qatar',
      'Critical',
      'sub-agent, licence not known; agency, licence expired',
      '120',
      'NPR 185\u00a0000; QAR 350.5',
      'not known',
      'NPR 22\u00a0200\u00a0000',
    ])
    expect(second?.slice(2)).toEqual([
      'not scored',
      'not known',
      'not known',
      'not known',
      'not known',
      'not known',
    ])
    expect(third?.slice(5)).toEqual(['nothing', '0', 'nothing'])
  })
})

describe('coverage of the regime', () => {
  it('tells answered, partly and missing, each with its words', () => {
    const states = Object.fromEntries(full.coverage.map(item => [item.id, item.state]))
    expect(states).toEqual({
      'OECD5.01': 'answered',
      'OECD5.02': 'partly',
      'OECD5.03': 'answered',
      'OECD5.04': 'answered',
      'OECD5.05': 'partly',
      'OECD5.06': 'partly',
      'OECD5.07': 'partly',
      'OECD5.08': 'answered',
      'OECD5.09': 'answered',
      'OECD5.10': 'partly',
      'OECD5.11': 'answered',
    })
    for (const item of full.coverage) expect(inlineText(item.answeredBy, 'en', 'not known')).not.toBe('')
  })

  it('is missing everywhere on the first day, but for what holds by construction', () => {
    expect(empty.coverage.filter(item => item.state !== 'missing').map(item => item.id)).toEqual(['OECD5.11'])
  })
})

describe('a statement about nothing yet', () => {
  it('says what is missing instead of printing zeros as results', () => {
    expect(sectionText(empty, 'risk')).toContain('No score run is on record')
    expect(sectionText(empty, 'response')).toContain('does not show that there is nothing to find')
    expect(sectionText(empty, 'organisation')).toContain('Employees: not known')
    expect(sectionText(empty, 'management')).toContain('how many they reached, is not on record')
  })
})

it('uses one form for one and another for many', () => {
  const one = buildStatement(
    { ...fullFacts, risk: { ...fullFacts.risk!, near: { ...fullFacts.risk!.near, sites: 1, suppliers: 1 } } },
    regime,
    say,
  )
  expect(sectionText(one, 'risk')).toContain('1 site of 1 supplier lies inside')
})

it('is a pure function of its facts', () => {
  expect(buildStatement(fullFacts, regime, say)).toEqual(full)
})

it('has a sentence for every problem a check can name', () => {
  for (const code of PROBLEM_CODES)
    expect(say.t(`verify:problem.${code}`, { path: 'x', line: 1, record: '' })).not.toBe('')
})
