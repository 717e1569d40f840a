import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '@shared/contract/contract'
import type { InputOf, EndpointName } from '@shared/contract/contract'
import { ALL_CORRIDORS } from '@shared/corridors/list'
import { ALL_RECRUITERS, ALL_SUPPLIERS } from '@shared/suppliers/list'
import type { ShownList } from '@shared/contract/lists'
import type { ListTarget } from '@shared/contract/list-export'
import { ALL_RANKED } from '@shared/risk/ranking'
import { officeProgram } from '../testing/office'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

const EVIL = '=HYPERLINK("http://bad.example","x")'
const LIST = [
  'Name,Country,City,Site name,Latitude,Longitude,Recruitment agency,Quality grade',
  `"${EVIL.replaceAll('"', '""')}",Bangladesh,@town,+site,23.8,90.4,Green Visa,-2+3`,
  'Delta Yarn,India,Pune,Mill,18.5,73.8,,B',
].join('\n')
const RECRUITERS = 'Agency name,Country,Licence no\n@Green Visa,Nepal,=1+1\n'
const CORRIDORS = 'Corridor,Origin country,Destination country,Quality mark\n=A1,Nepal,Qatar,@x\n'

/** A list that a window sorted and narrowed. */
const SHOWN: ShownList = {
  kind: 'tasks',
  title: 'Tasks',
  columns: [
    { heading: 'Title', kind: 'text' },
    { heading: 'Due', kind: 'date' },
    { heading: 'Count', kind: 'number' },
  ],
  people: [],
  rows: [
    [EVIL, '2026-01-01', 2],
    ['+site', null, null],
  ],
}

/** Every list of the app with what its screen would send; the walk below fails when a new one is missing here. */
const LISTS = {
  'suppliers.export': { filter: ALL_SUPPLIERS, sort: [] },
  'suppliers.export-sites': { filter: ALL_SUPPLIERS, sort: [] },
  'suppliers.export-os-hub': { filter: ALL_SUPPLIERS, sort: [] },
  'suppliers.export-recruiters': { filter: ALL_RECRUITERS, sort: [] },
  'corridors.export': { filter: ALL_CORRIDORS, sort: [] },
  'risk.export-ranking': {
    ...ALL_RANKED,
  },
  'response.export-findings': {
    status: 'all',
    stage: null,
    subjectType: null,
    subjectId: null,
    auditId: null,
    source: null,
    text: null,
  },
  'response.export-actions': { due: null, findingId: null, owner: null },
  'screening.export-candidates': { states: [], verdict: null, subjectType: null, text: '' },
  'evidence.export': { target: null, text: null, validity: null },
  'audits.export': {},
  'grievances.export': {},
  'grievances.export-referrals': { country: null },
  'remedy.export': {},
  'remedy.export-ledger': {},
  'intake.export': {},
  'response.export-clusters': {},
  'steps.export': {},
  'steps.export-due': { kinds: [], owner: null, overdueOnly: false, until: null },
  'lists.export-shown': { list: SHOWN },
  'trail.export': { topic: null, recordId: null, text: null },
} as const satisfies { readonly [N in EndpointName]?: Omit<InputOf<N>, keyof ListTarget> }
/** Tested in their rooms: a statement and a picture, and lists that need a loaded sanctions list or the id of a run. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'disclosure.export',
  'risk.export-map',
  'risk.export-analytics',
  'screening.export-differences',
  'risk.export-ranks',
  'steps.export-calendar',
  'questionnaires.export',
])
type ListName = keyof typeof LISTS
const names = Object.keys(LISTS) as ListName[]

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
  for (const [name, text] of [
    ['suppliers.csv', LIST],
    ['recruiters.csv', RECRUITERS],
    ['corridors.csv', CORRIDORS],
  ] as const) {
    writeFileSync(test.path(name), text)
    const file = test.opening(test.path(name))
    await test.ask('intake.commit', { file, sheets: null, answers: {}, returnTo: null })
  }
  writeFileSync(test.path('proof.txt'), 'proof')
  for (const [title, restricted] of [
    [EVIL, false],
    ['Named Person tells', true],
  ] as const) {
    writeFileSync(test.path('proof.txt'), title)
    const file = test.opening(test.path('proof.txt'))
    await test.ask('evidence.add', {
      file,
      title,
      validUntil: '2027-01-01',
      language: null,
      restricted,
      targets: [],
    })
  }
  await test.ask('risk.run', {})
}, 60_000)
afterAll(() => test.close())

const write = (name: ListName, format: 'xlsx' | 'csv') =>
  test.ask(name, {
    ...LISTS[name],
    file: test.saving(test.path(`${name}.${format}`)),
    format,
    language: 'en',
  })

describe('every list', () => {
  it('is walked here', () => {
    const exports = Object.keys(contract).filter(name => /\.export(-|$)/.test(name) && !ELSEWHERE.has(name))
    expect(exports.sort()).toEqual([...names].sort())
  })

  it.each(names)('%s opens in another library, without formulas and keys instead of words', async name => {
    const { rows } = await write(name, 'xlsx')
    const { sheets } = await readXlsx(readFileSync(test.path(`${name}.xlsx`)), { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.rows).toHaveLength(rows + 1)
    expect(new Set(sheet?.rows[0]).size).toBe(sheet?.rows[0]?.length)
    expect(JSON.stringify(sheet?.rows[0])).not.toMatch(/[a-z]:[a-z]|\{\{/)
    expect([...(sheet?.cells?.values() ?? [])].filter(cell => cell.type === 'formula')).toEqual([])
  })

  it.each(names)('%s as text disarms what a program could take for a formula', async name => {
    const { rows } = await write(name, 'csv')
    const text = readFileSync(test.path(`${name}.csv`), 'utf8').slice(1)
    const lines = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    expect(lines).toHaveLength(rows + 1)
    const armed = lines.flat().filter(cell => /^[=+@\t\r]/.test(cell) || /^-(?![\d.]+$)/.test(cell))
    expect(armed).toEqual([])
  })

  it('holds columns without a field of ours, and no title of a restricted file', async () => {
    await write('suppliers.export', 'csv')
    expect(readFileSync(test.path('suppliers.export.csv'), 'utf8')).toContain('Quality grade')
    await write('corridors.export', 'csv')
    expect(readFileSync(test.path('corridors.export.csv'), 'utf8')).toContain('Quality mark')
    await write('evidence.export', 'csv')
    expect(readFileSync(test.path('evidence.export.csv'), 'utf8')).not.toContain('Named Person')
    await write('steps.export-due', 'csv')
    const due = readFileSync(test.path('steps.export-due.csv'), 'utf8')
    expect(due).toContain('Restricted')
    expect(due).not.toContain('Named Person')
  })

  it('the history names no file that is restricted, or became so later', async () => {
    writeFileSync(test.path('later.txt'), 'Later Name testifies')
    const input = { validUntil: null, language: null, targets: [] }
    const { evidence } = await test.ask('evidence.add', {
      ...input,
      file: test.opening(test.path('later.txt')),
      title: 'Later Name testifies',
      restricted: false,
    })
    await write('trail.export', 'csv')
    expect(readFileSync(test.path('trail.export.csv'), 'utf8')).toContain('Later Name testifies (later.txt)')
    const { title, note, validUntil, language, pages } = evidence
    await test.ask('evidence.edit', {
      id: evidence.id,
      draft: { title, note, validUntil, language, pages, restricted: true },
    })
    await test.ask('evidence.remove', { id: evidence.id, reason: 'Later Name asked for it' })
    await write('trail.export', 'csv')
    const text = readFileSync(test.path('trail.export.csv'), 'utf8')
    expect(text).not.toMatch(/Later Name|later\.txt|Named Person/)
    expect(text).toContain('Took in a restricted file')
    expect(text).toContain('Put a restricted file into the bin')
    const filter = { topic: 'evidence', recordId: null, text: null, before: null, limit: 100 } as const
    const outward = JSON.stringify(await test.ask('trail.list', { ...filter, outward: true }))
    expect(outward).not.toMatch(/Later Name|later\.txt|Named Person/)
    // What was restricted from the start is not named in the trail itself, which goes into bundles.
    const { entries } = await test.ask('trail.list', filter)
    const sentences = entries.map(({ rows, ...entry }) => ({ ...entry, rows: rows.length }))
    expect(JSON.stringify(sentences)).not.toContain('Named Person')
  })

  const office = officeProgram('calc')
  it.skipIf(office === null)('opens in LibreOffice', { timeout: 180_000 }, async () => {
    for (const name of names) await write(name, 'xlsx')
    execFileSync(office ?? '', [
      `-env:UserInstallation=file://${test.path('profile')}`,
      ...['--headless', '--convert-to', 'csv', '--outdir', test.path('office')],
      ...names.map(name => test.path(`${name}.xlsx`)),
    ])
    for (const name of names)
      expect(readFileSync(test.path(`office/${name}.csv`), 'utf8').length).toBeGreaterThan(10)
  })
})
