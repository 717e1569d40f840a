import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Candidate, Verdict } from '@shared/contract/screening'
import type { SupplierDraft } from '@shared/suppliers/drafts'
import { recruiterNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { EVERY_CANDIDATE, SAMPLE_LIST } from './testing/sample-list'

let test: TestEngine

beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

async function addSupplier(
  name: string,
  country: string | null,
  more: Partial<SupplierDraft> = {},
): Promise<string> {
  const supplier = supplierNamed(name, { country, ...more })
  return (await test.ask('suppliers.add', { supplier })).id
}

async function addRecruiter(name: string, country: string | null): Promise<string> {
  const recruiter = recruiterNamed(name, { country })
  return (await test.ask('suppliers.add-recruiter', { recruiter })).id
}

async function load(content: string, name = 'list.xml') {
  const path = test.path(name)
  writeFileSync(path, content)
  const { loaded } = await test.ask('screening.load-list', { files: [test.opening(path)] })
  const [only] = loaded
  if (only === undefined) throw new Error('nothing loaded')
  return only
}

const run = () => test.ask('screening.run', { threshold: null })
const candidates = async (more: object = {}) =>
  (await test.ask('screening.candidates', { ...EVERY_CANDIDATE, ...more })).rows
const candidateOf = async (key: string): Promise<Candidate> => {
  const found = (await candidates()).find(row => row.entry.key === key)
  if (found === undefined) throw new Error(`no candidate for ${key}`)
  return found
}
const decide = async (key: string, verdict: Verdict, reason = 'Register extract compared') => {
  const { runId, n } = await candidateOf(key)
  return test.ask('screening.decide', { runId, n, verdict, reason })
}

describe('loading a list', () => {
  it('keeps it as an edition with date, counts and hash', async () => {
    const { edition, already } = await load(SAMPLE_LIST)
    expect(already).toBe(false)
    expect(edition).toMatchObject({
      code: 'SAMPLE',
      generatedAt: '2026-11-02T00:00:00.000Z',
      fileName: 'list.xml',
      entries: 38,
      persons: 18,
      organisations: 20,
      rejected: [],
      current: true,
    })
    expect(await test.ask('screening.lists', {})).toEqual({ lists: [edition] })
  })

  it('changes nothing when the same file comes again', async () => {
    const first = await load(SAMPLE_LIST)
    expect(await load(SAMPLE_LIST)).toEqual({ edition: first.edition, already: true })
    expect((await test.ask('screening.lists', {})).lists).toHaveLength(1)
  })

  it('makes a newer file current and keeps the edition before for the record', async () => {
    await load(SAMPLE_LIST)
    const { edition } = await load(SAMPLE_LIST.replace('2026-11-02T', '2026-11-20T'))
    const { lists } = await test.ask('screening.lists', {})
    expect(lists.map(list => list.current)).toEqual([true, false])
    expect(lists[0]).toEqual(edition)
  })

  it('never lets the invented list pass for a published one', async () => {
    await load(SAMPLE_LIST)
    const { edition } = await load(SAMPLE_LIST.replaceAll('Invented sample list', 'UN List'), 'real.xml')
    expect(edition).toMatchObject({
      code: 'UN-SC',
      title: 'UN Security Council Consolidated List',
      current: true,
    })
    const { lists } = await test.ask('screening.lists', {})
    expect(lists.map(list => [list.title, list.current])).toContainEqual(['Invented sample list', true])
  })

  it('says which records were left out', async () => {
    const faulty = readFileSync(join(import.meta.dirname, 'testing/un-list-with-faults.xml'), 'utf8')
    const { edition } = await load(faulty)
    expect(edition.entries).toBe(2)
    expect(edition.rejected.map(each => [each.code, each.line])).toEqual([
      ['no-reference', 22],
      ['no-name', 26],
      ['repeated-reference', 32],
      ['unknown-record', 44],
    ])
  })

  it.each([
    ['<html><body>Sign in</body></html>', 'file-wrong-kind'],
    [SAMPLE_LIST.slice(0, 9000), 'file-unreadable'],
    ['', 'file-empty'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><CONSOLIDATED_LIST/>', 'file-unsafe'],
  ])('refuses what is no list and leaves nothing behind: %.30s', async (content, code) => {
    const path = test.path('bad.xml')
    writeFileSync(path, content)
    expect(await test.refusal('screening.load-list', { files: [test.opening(path)] })).toBe(code)
    expect((await test.ask('screening.lists', {})).lists).toEqual([])
  })

  it('refuses a folder, a missing file and a token that was never given', async () => {
    expect(await test.refusal('screening.load-list', { files: [test.opening(test.folder)] })).toBe(
      'file-is-directory',
    )
    expect(await test.refusal('screening.load-list', { files: [test.opening(test.path('none'))] })).toBe(
      'file-missing',
    )
    expect(await test.refusal('screening.load-list', { files: ['a'.repeat(24)] })).toBe('not-found')
  })
})

describe('a run', () => {
  it('compares suppliers with aliases, sites and recruiters, and says what it could not check', async () => {
    await load(SAMPLE_LIST)
    const supplier = await addSupplier('Harbour Cotton', 'BD', { aliases: ['Tarn Valley Minerals'] })
    const unnamed = await addSupplier('Trading Co., Ltd', 'CN')
    await addRecruiter('Qasr al-Rimal Manpower Supply', 'QA')
    const { run: done } = await run()
    expect(done).toMatchObject({ subjects: 3, namesChecked: 3, namesUncheckable: 1, candidates: 2, fresh: 2 })
    expect(done.editions).toMatchObject([{ code: 'SAMPLE', entries: 38 }])
    expect(await test.ask('screening.uncheckable', { runId: done.id })).toEqual({
      names: [
        { subjectType: 'supplier', subjectId: unnamed, name: 'Trading Co., Ltd', why: 'only-stop-words' },
      ],
    })
    const found = await candidateOf('SMe.002')
    expect(found).toMatchObject({
      subject: { type: 'supplier', id: supplier },
      state: 'open',
      decision: null,
    })
    expect(found.match.ourName).toBe('Tarn Valley Minerals')
    expect(found.match.reasons).toContainEqual({
      code: 'country.differs',
      side: 'against',
      params: { ours: 'BD', theirs: 'CD' },
    })
    expect(
      (await test.ask('screening.of-subject', { subjectType: 'supplier', subjectId: supplier })).rows,
    ).toEqual([found])
  })

  it('puts the surest first and the decided last', async () => {
    await load(SAMPLE_LIST)
    await addSupplier('Indus Lily Overseas Employment', 'PK')
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await addSupplier('Borys Hrynchuk Logistics', 'UA')
    await run()
    const scores = (await candidates()).map(row => row.match.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    await decide('SMe.002', 'false')
    const rows = await candidates()
    expect(rows.at(-1)).toMatchObject({ entry: { key: 'SMe.002' }, state: 'decided' })
    expect((await candidates({ states: ['decided'], verdict: 'false' })).map(row => row.entry.key)).toEqual([
      'SMe.002',
    ])
    expect((await candidates({ text: 'hrynchuk' })).every(row => row.subject.name.includes('Hrynchuk'))).toBe(
      true,
    )
  })

  it('is refused without a list and without a workspace', async () => {
    expect(await test.refusal('screening.run', { threshold: null })).toBe('refused')
    await test.ask('workspace.close', {})
    expect(await test.refusal('screening.run', { threshold: null })).toBe('no-workspace')
    expect(await test.refusal('screening.state', {})).toBe('no-workspace')
  })

  it('leaves no trace when cancelled', async () => {
    await load(SAMPLE_LIST)
    const stop = new AbortController()
    stop.abort()
    const reply = await test.engine.call('screening.run', { threshold: null }, { signal: stop.signal })
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect((await test.ask('screening.runs', {})).runs).toEqual([])
  })

  /** What nobody said yet of an auditor. */
  const NOTHING_ELSE = {
    ...{ firm: null, competence: null, accreditation: null, accreditedUntil: null },
    ...{ declaredOn: null, conflicts: null, notes: null },
  }

  it('knows when it is out of date', async () => {
    await load(SAMPLE_LIST)
    await run()
    expect(await test.ask('screening.state', {})).toMatchObject({ stale: false })
    await addSupplier('Harbour Cotton', 'BD')
    expect(await test.ask('screening.state', {})).toMatchObject({ stale: true })
    await run()
    expect(await test.ask('screening.state', {})).toMatchObject({ stale: false })
    await load(SAMPLE_LIST.replace('2026-11-02T', '2026-11-20T'))
    expect(await test.ask('screening.state', {})).toMatchObject({ stale: true })
    await run()
    await test.ask('audits.add-auditor', {
      auditor: { ...NOTHING_ELSE, name: 'Kosi Garments', kind: 'third-party', languages: [] },
    })
    expect(await test.ask('screening.state', {})).toMatchObject({ stale: true })
  })
})

describe('a decision', () => {
  beforeEach(async () => {
    await load(SAMPLE_LIST)
  })

  it('holds in the next run and after a list update that leaves both sides as they were', async () => {
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await run()
    const { decision } = await decide('SMe.002', 'true', 'Same register number at the same address')
    await run()
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'decided', decision })
    await load(SAMPLE_LIST.replace('2026-11-02T', '2026-11-20T'))
    const { run: second } = await run()
    expect(second.fresh).toBe(0)
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'decided', decision })
  })

  it('is reopened, with the reason, when our side changes', async () => {
    const id = await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await run()
    await decide('SMe.002', 'false')
    await test.ask('suppliers.edit', { id, patch: { aliases: ['Comptoir TVM'] }, reason: null })
    await run()
    expect(await candidateOf('SMe.002')).toMatchObject({
      state: 'reopened',
      changed: ['subject-changed'],
      decision: { verdict: 'false' },
    })
    await decide('SMe.002', 'false', 'Looked at again')
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'decided', changed: [] })
  })

  it('is reopened when the listed side changes, but not for a reworded remark', async () => {
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await run()
    await decide('SMe.002', 'false')
    await load(SAMPLE_LIST.replace('Invented trading house named', 'Invented trading house, named'))
    await run()
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'decided' })
    await load(SAMPLE_LIST.replace('TVM Comptoir', 'TVM Comptoir de Bukavu'))
    const { run: after } = await run()
    expect(after.fresh).toBe(1)
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'reopened', changed: ['entry-changed'] })
    expect(await test.ask('screening.state', {})).toMatchObject({ open: 0, reopened: 1 })
  })

  it('can be undone and done again', async () => {
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await run()
    await decide('SMe.002', 'true')
    await test.ask('trail.undo', {})
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'open', decision: null })
    await test.ask('trail.redo', {})
    expect(await candidateOf('SMe.002')).toMatchObject({ state: 'decided', decision: { verdict: 'true' } })
    await decide('SMe.002', 'unsure', 'Asked the supplier')
    await test.ask('trail.undo', {})
    expect(await candidateOf('SMe.002')).toMatchObject({ decision: { verdict: 'true' } })
  })

  it('needs a candidate, a verdict and a reason', async () => {
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await run()
    const { runId, n } = await candidateOf('SMe.002')
    const good = { runId, n, verdict: 'true', reason: 'x' }
    expect(await test.refusal('screening.decide', { ...good, reason: '  ' })).toBe('invalid-input')
    expect(await test.refusal('screening.decide', { ...good, verdict: 'maybe' })).toBe('invalid-input')
    expect(await test.refusal('screening.decide', { ...good, n: 4711 })).toBe('not-found')
    expect(await test.refusal('screening.decide', { ...good, runId: 'x' })).toBe('invalid-input')
  })

  it('counts in the state', async () => {
    await addSupplier('Tarn Valley Minerals SARL', 'CD')
    await addSupplier('Borys Hrynchuk Logistics', 'UA')
    await run()
    const open = (await test.ask('screening.state', {})).open
    await decide('SMe.002', 'true')
    expect(await test.ask('screening.state', {})).toMatchObject({
      open: open - 1,
      reopened: 0,
      decided: { true: 1, false: 0, unsure: 0 },
    })
  })
})

describe('looking up one name', () => {
  const ask = { type: 'unknown', country: null, birthYear: null, threshold: null } as const

  it('answers with the listed party, the alias that hit and reasons', async () => {
    await load(SAMPLE_LIST)
    const { found, uncheckable } = await test.ask('screening.check-name', {
      ...ask,
      name: 'عبد الرحمن قزبري',
    })
    expect(uncheckable).toBeNull()
    expect(found[0]).toMatchObject({ entry: { key: 'SMi.009' }, list: { code: 'SAMPLE' } })
    expect(found[0]?.match.pairs.length).toBeGreaterThan(0)
  })

  it('takes country and birth year into account', async () => {
    await load(SAMPLE_LIST)
    const scoreWith = async (more: object) =>
      (await test.ask('screening.check-name', { ...ask, name: 'Gleb Sorokvin', ...more })).found[0]?.match
        .score ?? 0
    const plain = await scoreWith({})
    expect(await scoreWith({ birthYear: 1979, country: 'RU' })).toBeGreaterThan(plain)
    expect(await scoreWith({ birthYear: 1955 })).toBeLessThan(plain)
  })

  it('says why a name cannot be checked, and survives odd ones', async () => {
    await load(SAMPLE_LIST)
    const why = async (name: string) => (await test.ask('screening.check-name', { ...ask, name })).uncheckable
    expect(await why('')).toBe('empty')
    expect(await why('X')).toBe('too-short')
    expect(await why('y'.repeat(301))).toBe('too-long')
    expect(await why('\u202e\u200b')).toBe('no-letters')
    expect(await test.refusal('screening.check-name', { ...ask, name: 'a\u0000b' })).toBe('invalid-input')
    expect(await test.refusal('screening.check-name', { ...ask, name: 'z'.repeat(2000) })).toBe(
      'invalid-input',
    )
    expect(await test.refusal('screening.check-name', { ...ask, name: 7 })).toBe('invalid-input')
  })
})

describe('junk', () => {
  it.each([
    ['screening.load-list', {}],
    ['screening.run', { threshold: 2 }],
    ['screening.candidates', { ...EVERY_CANDIDATE, limit: 100_000 }],
    ['screening.candidates', { ...EVERY_CANDIDATE, states: ['other'] }],
    ['screening.of-subject', { subjectType: 'planet', subjectId: 'x' }],
    ['screening.uncheckable', { runId: "'; DROP TABLE supplier" }],
    ['screening.lists', { more: 1 }],
    ['screening.runs', null],
    ['screening.state', []],
  ])('%s refuses %j', async (name, input) => {
    expect(await test.refusal(name, input)).toBe('invalid-input')
  })
})
