import { mkdirSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { addSupplier, refusalOf } from '../testing/people-and-places'
import { TestEngine } from '../testing/test-engine'
import { paperlessPrinter } from './testing/sample-workspace'

const REGIME = { regime: 'OECD5' }
const ABOUT = { ...REGIME, profile: 'public', what: 'files', evidence: false } as const

let test: TestEngine
beforeEach(async () => {
  test = new TestEngine({ print: paperlessPrinter })
  // A label that people chose stands on every page and in the names of files: nothing is taken out of it.
  await test.ask('workspace.create', {
    file: test.saving(test.path('leaking.fivefold')),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: { ...calendarYear(2026), label: 'Kosi Garments 2026' },
  })
  await addSupplier(test, 'Kosi Garments')
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

it('refuses a limit that protects nobody', async () => {
  for (const leastCount of [0, 4, 1001, 5.5])
    expect(await test.refusal('disclosure.leak-check', { ...ABOUT, leastCount })).toBe('invalid-input')
})
