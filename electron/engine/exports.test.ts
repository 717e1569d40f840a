import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { contract, type EndpointName } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import type { PeopleShown } from '@shared/contract/shown'
import trailText from '@shared/text/en/trail.json'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import * as disk from './disk'
import { exportWords } from './export-list'
import { EXPORT_ACTIONS, filterWords, NOT_TOLD } from './exports'
import { supplierNamed } from './testing/people-and-places'
import { withWorkspace, type TestEngine } from './testing/test-engine'
import { sentenceOf } from './trail/export-trail'

const sources = import.meta.glob<string>('./**/*.ts', { query: '?raw', import: 'default', eager: true })

/** Code of the engine itself, without tests and what only they use. */
const own = Object.entries(sources).filter(([path]) => !/\.test\.ts$|\/testing\//.test(path))

/** Every endpoint whose handler could write where the person said: those that a token of a place to write to comes in with. */
const writing = (Object.keys(contract) as EndpointName[]).filter(name => {
  const verb = name.split('.')[1] ?? ''
  return /^(export|write|save-(copy|remarks|head)|send|screening-certificate|management-report)/.test(verb)
})

const leftIn = (folder: string): string[] => readdirSync(folder).filter(name => name.endsWith('.part'))

describe('what leaves the workspace', () => {
  it('is asked for by its token only, so that no way out is forgotten', () => {
    const asking = own.filter(([, code]) => /\.path\([^)]*'(save|folder)'\)/.test(code))
    expect(asking.length).toBeGreaterThan(15)
    const past = own.filter(([path, code]) => /#grants|engine\.files/.test(code) && path !== './files.ts')
    expect(past.map(([path]) => path)).toEqual([])
  })

  it('is written by queries nowhere: these are answered beside a change and may tell nothing', () => {
    expect(writing.filter(name => contract[name].kind === 'query')).toEqual([])
  })

  it('has words for each way out, and exceptions with a reason', () => {
    const words = trailText.out as Readonly<Record<string, Readonly<Record<string, string>>>>
    const untold = writing.filter(name => {
      const [topic = '', verb = ''] = name.split('.')
      return words[topic]?.[verb] === undefined && !Object.hasOwn(NOT_TOLD, name)
    })
    expect(untold).toEqual([])
    for (const reason of Object.values(NOT_TOLD)) expect(reason.length).toBeGreaterThan(10)
    for (const name of Object.keys(NOT_TOLD)) expect(Object.keys(contract)).toContain(name)
  })
})

describe('an export', () => {
  let test: TestEngine
  beforeAll(async () => {
    test = await withWorkspace({ print: html => Promise.resolve(Buffer.from(`%PDF ${html}`)) })
    await test.ask('suppliers.add', { supplier: supplierNamed('Kosi Garments') })
  })
  afterAll(() => test.close())

  const everything = { topic: null, recordId: null, text: null, before: null, limit: 50 }
  const told = async () => (await test.ask('trail.list', { ...everything, left: 'only' })).entries
  const steps = async () => (await test.ask('trail.steps', {})).undo?.action

  it('writes one entry: what, how much, chosen how, which hash; and neither path nor what was typed', async () => {
    const path = test.path('Asha Rai, home.csv')
    const before = await steps()
    await test.ask('suppliers.export', {
      file: test.saving(path),
      format: 'csv',
      language: 'en',
      filter: { ...ALL_SUPPLIERS, text: 'Kosi', countries: ['NP', 'QA'] },
      sort: [{ by: 'name', descending: false }],
    })
    const [entry, ...more] = await told()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ action: 'trail.export-rows', topic: 'suppliers', kind: 'record' })
    expect(entry?.summary).toMatchObject({
      what: 'suppliers.export',
      format: 'csv',
      files: 1,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    })
    expect(entry?.summary['filter']).toContain('countries: NP, QA')
    expect(entry?.summary['filter']).toContain('text: …')
    expect(JSON.stringify(entry)).not.toMatch(/Asha|home|Kosi/)
    expect(await steps(), 'undo passes it by').toBe(before)
  })

  it('that is refused or cancelled writes none', async () => {
    const count = (await told()).length
    expect(await test.refusal('suppliers.export', { file: 'x'.repeat(20) })).toBe('invalid-input')
    const stop = AbortSignal.abort()
    const target = { file: test.saving(test.path('stopped.csv')), format: 'csv', language: 'en' } as const
    const reply = await test.engine.call(
      'suppliers.export',
      { ...target, filter: ALL_SUPPLIERS, sort: [] },
      { signal: stop },
    )
    expect(reply.ok).toBe(false)
    expect(await told()).toHaveLength(count)
  })

  it('of the history itself is told as well, and can be taken out alone', async () => {
    await test.ask('trail.export', {
      file: test.saving(test.path('history.xlsx')),
      format: 'xlsx',
      language: 'en',
      topic: null,
      recordId: null,
      text: null,
      left: 'only',
    })
    expect((await told())[0]?.summary).toMatchObject({ what: 'trail.export', format: 'xlsx', count: 1 })
  })

  it('by the command line is told by name', async () => {
    await test.ask('trail.tell-list', {
      list: 'suppliers',
      format: 'json',
      rows: 3,
      chosenBy: ['name', 'country'],
      sha256: 'a'.repeat(64),
    })
    const filter = 'name: …; country: …'
    expect((await told())[0]).toMatchObject({ summary: { what: 'list.suppliers', count: 3, filter } })
  })

  it('of the screen is told by what was shown and whose data it held', async () => {
    const shown = { what: 'suppliers', rows: 3, people: ['author', 'contact'] as PeopleShown[] } as const
    expect(await test.ask('trail.tell-shown', { way: 'clipboard', ...shown })).toEqual({ told: true })
    await test.ask('trail.tell-shown', { way: 'print', what: 'home', rows: null, people: [] })
    const [print, copy] = await told()
    expect(print).toMatchObject({ action: 'trail.print', summary: { what: 'shown.home' } })
    expect(copy).toMatchObject({
      action: 'trail.copy-rows',
      summary: { what: 'shown.suppliers', count: 3, people: 'author, contact' },
    })
    expect(
      (await test.ask('trail.list', { ...everything, left: 'without' })).entries.map(one => one.action),
    ).toEqual(['suppliers.add', 'workspace.create'])
  })

  it('of text out of a restricted part is told by part and record, never by what it says', async () => {
    const page = { offset: 0, limit: 1, filter: ALL_SUPPLIERS, sort: [] }
    const recordId = (await test.ask('suppliers.list', page)).rows[0]?.id ?? ''
    expect(await test.ask('trail.tell-text', { part: 'contacts', recordId })).toEqual({ told: true })
    const { entries, names } = await test.ask('trail.list', { ...everything, left: 'only' })
    expect(entries[0]).toMatchObject({ action: 'trail.copy-text', kind: 'record', rowCount: 0 })
    expect(entries[0]?.summary).toEqual({ what: 'text.contacts', record: recordId })
    expect(names?.[recordId]).toBe('Kosi Garments')
    const said = sentenceOf(exportWords('en'), entries[0]!, 'en')
    expect(said).toBe('Text out of contacts was copied to the clipboard')
  })

  it('of a page is a file with its entry, but for pages of help', async () => {
    const file = test.path('page.pdf')
    const page = { file: test.saving(file), html: '<p>Kosi</p>', name: 'Suppliers', page: 'A4' as const }
    const shown = { what: 'suppliers', rows: 3, people: ['listed'] as PeopleShown[] } as const
    expect(await test.ask('trail.save-page', { ...page, shown })).toEqual({ told: true })
    expect(readFileSync(file, 'utf8')).toBe('%PDF <p>Kosi</p>')
    const [entry] = await told()
    expect(entry?.summary).toMatchObject({
      what: 'shown.suppliers',
      format: 'pdf',
      count: 3,
      people: 'listed',
    })
    expect(entry?.summary['sha256']).toBe(createHash('sha256').update('%PDF <p>Kosi</p>').digest('hex'))
    const before = (await told()).length
    await test.ask('trail.save-page', { ...page, shown: null })
    expect(await told()).toHaveLength(before)
  })

  it('of a list as it is shown is told by the name of the list', async () => {
    await test.ask('lists.export-shown', {
      file: test.saving(test.path('shown.csv')),
      format: 'csv',
      language: 'en',
      list: {
        kind: 'response.actions',
        title: 'Asha’s actions',
        columns: [{ heading: 'Who', kind: 'text' }],
        people: ['responsible'],
        rows: [['Asha Rai']],
      },
    })
    const [entry] = await told()
    expect(entry?.summary).toMatchObject({ what: 'shown.response-actions', count: 1, people: 'responsible' })
    expect(JSON.stringify(entry)).not.toContain('Asha')
  })

  it('has its name only when the history tells of it; untold, the file of before stays and nothing else', async () => {
    const path = test.path('kept.csv')
    writeFileSync(path, 'of before')
    const full = vi.spyOn(disk, 'roomForChange').mockImplementation(() => {
      expect(readFileSync(path, 'utf8')).toBe('of before')
      throw new Refusal({ code: 'disk-full' })
    })
    const target = { file: test.saving(path), format: 'csv', language: 'en' } as const
    const asked = { ...target, filter: ALL_SUPPLIERS, sort: [] }
    expect(await test.refusal('suppliers.export', asked)).toBe('disk-full')
    full.mockRestore()
    expect(readFileSync(path, 'utf8')).toBe('of before')
    expect(leftIn(test.folder)).toEqual([])
    await test.ask('suppliers.export', { ...asked, file: test.saving(path) })
    expect(readFileSync(path, 'utf8')).toContain('Kosi')
    expect(leftIn(test.folder)).toEqual([])
    // What is kept there is room for a note on a full disk, no note.
    expect(readdirSync(test.path('person/unfinished'))).toEqual(['room'])
  })

  it('keeps the chain whole', async () => {
    expect(await test.ask('trail.check', {})).toMatchObject({ ok: true })
    expect(EXPORT_ACTIONS.length).toBeGreaterThan(4)
  })
})

describe('a filter in words', () => {
  it.each([
    [{ filter: { bands: ['high'], text: 'Ram' }, sort: 'name' }, 'bands: high; text: …'],
    [{ sign: { key: null, passphrase: 'four words' }, passphrase: 'secret words' }, null],
    [{ auditId: 'a-1', filled: true, file: 'token' }, 'auditId: a-1; filled: yes'],
    [{ quarter: '2026-Q3', folder: 't', owner: 'asha' }, 'quarter: 2026-Q3; owner: …'],
    [null, null],
  ])('%j', (input, words) => {
    expect(filterWords(input)).toBe(words)
  })
})
