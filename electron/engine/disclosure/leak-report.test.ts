import { mkdirSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { grievanceAbout } from '../grievances/testing/grievance'
import { TestEngine } from '../testing/test-engine'
import { paperlessPrinter } from './testing/sample-workspace'

const REGIME = { regime: 'OECD5' }
const ABOUT = { ...REGIME, profile: 'public', what: 'files', evidence: false } as const

let test: TestEngine
let supplier: string
beforeEach(async () => {
  test = new TestEngine({ print: paperlessPrinter })
  // A label that people chose stands on every page and in the names of files: nothing is taken out of it.
  await test.ask('workspace.create', {
    file: test.saving(test.path('leaking.fivefold')),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: { ...calendarYear(2026), label: 'Kosi Garments 2026' },
  })
  supplier = await addSupplier(test, 'Kosi Garments')
})
afterEach(() => test.close())

describe('a statement that would name a supplier', () => {
  it('is told of with every file and place before it is exported', async () => {
    const { leaks } = await test.ask('disclosure.leak-check', ABOUT)
    expect(leaks.passed).toBe(false)
    expect(leaks.sought).toBeGreaterThan(0)
    const found = leaks.leaks.filter(({ kind }) => kind === 'supplier')
    expect(new Set(found.map(({ file }) => file.slice(file.lastIndexOf('.'))))).toEqual(
      new Set(['.docx', '.xlsx', '.html', '.json']),
    )
    expect(found.find(({ inside }) => inside.includes('word/header1.xml'))?.found).toBe('Kosi Garments')
    expect(found.some(({ place }) => place?.at === 'name')).toBe(true)
  })

  it('is not saved: no file, no bundle, no entry of the history', async () => {
    const folder = test.path('out')
    mkdirSync(folder)
    const request = { ...REGIME, profile: 'public', page: 'A4' }
    const files = { ...request, formats: ['json', 'html'], folder: test.folderToken(folder) }
    expect(await refusalOf(test, 'disclosure.export', files)).toMatchObject({
      code: 'refused',
      detail: 'leaks-found',
    })
    const bundle = { ...request, file: test.saving(`${folder}/b.zip`), evidence: true }
    expect(await refusalOf(test, 'disclosure.bundle', bundle)).toMatchObject({ detail: 'leaks-found' })
    expect(readdirSync(folder)).toEqual([])
    expect(await test.ask('disclosure.history', {})).toEqual([])
  })

  it('goes to those who may know the name', async () => {
    const { leaks } = await test.ask('disclosure.leak-check', { ...ABOUT, profile: 'regulator' })
    expect(leaks).toMatchObject({ passed: true, leaks: [] })
  })
})

describe('a find that is let through', () => {
  const KOSI = { kind: 'supplier', text: 'kosi GARMENTS', reason: 'Its own brand, on every label' } as const

  it('passes, is told with who said so and why, and stands in the record of the export', async () => {
    await test.ask('disclosure.let-through', KOSI)
    const { leaks } = await test.ask('disclosure.leak-check', ABOUT)
    expect(leaks).toMatchObject({ passed: true, leaks: [] })
    const [one, ...others] = leaks.letThrough
    expect(others).toEqual([])
    expect(one).toMatchObject({ ...KOSI, by: 'Tester' })
    expect(one?.times).toBeGreaterThan(3)
    expect(one?.files.some(file => file.endsWith('.docx'))).toBe(true)
    const folder = test.path('out')
    mkdirSync(folder)
    const made = { ...REGIME, profile: 'public', page: 'A4', language: 'fr' } as const
    const { leaks: exported } = await test.ask('disclosure.export', {
      ...made,
      formats: ['json'],
      folder: test.folderToken(folder),
    })
    const [past] = await test.ask('disclosure.history', {})
    expect(past).toMatchObject({ language: 'fr', profile: 'public', letThrough: exported.letThrough })
    expect(exported.letThrough).toHaveLength(1)
    const [entry] = (
      await test.ask('trail.list', { topic: null, recordId: null, text: null, before: null, limit: 1 })
    ).entries
    expect(entry?.summary).toMatchObject({ profile: 'public', language: 'fr', letThrough: 1 })
  })

  it('is found again when it is taken back, and the undo of that lets it through again', async () => {
    const { id } = await test.ask('disclosure.let-through', KOSI)
    expect(await test.ask('disclosure.let-through-list', {})).toHaveLength(1)
    await test.ask('disclosure.hold-again', { id })
    expect((await test.ask('disclosure.leak-check', ABOUT)).leaks.passed).toBe(false)
    await test.ask('trail.undo', {})
    expect(await test.ask('disclosure.let-through-list', {})).toMatchObject([{ id, text: KOSI.text }])
    expect(
      await refusalOf(test, 'disclosure.hold-again', { id: '01a20ca1-a590-725c-8285-4a6f93056f55' }),
    ).toMatchObject({
      code: 'not-found',
    })
  })

  it('is one that the check makes: no other text, no other kind, and none twice', async () => {
    for (const wrong of [
      { ...KOSI, text: 'Kosi' },
      { ...KOSI, text: 'Kosi Garments 2026' },
      { ...KOSI, kind: 'person' as const },
      { ...KOSI, kind: 'email' as const, text: 'not an address' },
    ])
      expect(await refusalOf(test, 'disclosure.let-through', wrong)).toMatchObject({ detail: 'not-a-find' })
    await test.ask('disclosure.let-through', KOSI)
    expect(await refusalOf(test, 'disclosure.let-through', KOSI)).toMatchObject({
      code: 'conflict',
      detail: 'let-through-already',
    })
    for (const kind of ['restricted', 'contact', 'comment', 'count', 'path', 'author'])
      expect(await test.refusal('disclosure.let-through', { ...KOSI, kind })).toBe('invalid-input')
    expect(await test.refusal('disclosure.let-through', { ...KOSI, reason: ' ' })).toBe('invalid-input')
  })

  it('is never what stands in a restricted field, whatever else it is called', async () => {
    const { id } = await test.ask('grievances.add', { grievance: grievanceAbout(supplier) })
    const restricted = { safeContact: 'Kosi Garments', account: null }
    await test.ask('grievances.keep-restricted', { id, restricted })
    expect(await refusalOf(test, 'disclosure.let-through', KOSI)).toMatchObject({
      detail: 'never-let-through',
    })
  })
})

it('refuses a limit that protects nobody', async () => {
  for (const leastCount of [0, 4, 1001, 5.5])
    expect(await test.refusal('disclosure.leak-check', { ...ABOUT, leastCount })).toBe('invalid-input')
})
