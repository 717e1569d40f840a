import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@shared/contract/contract'
import { LIST_SOURCES } from '@shared/screening/list-sources'
import { download, type DownloadOptions } from '../download'
import { LoopbackServer, loopbackCertificate } from '../testing/loopback-server'
import { recruiterNamed, supplierNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { EVERY_CANDIDATE, SAMPLE_LIST } from './testing/sample-list'

const fixtures = join(import.meta.dirname, 'lists/testing')

let test: TestEngine | null = null
let server: LoopbackServer | null = null
afterEach(async () => {
  test?.close()
  await server?.stop()
  test = null
  server = null
})

async function workspace(ports: Parameters<typeof withWorkspace>[0] = {}): Promise<TestEngine> {
  test = await withWorkspace(ports)
  return test
}

function load(on: TestEngine, ...files: readonly (readonly [name: string, content: string])[]) {
  const tokens = files.map(([name, content]) => {
    writeFileSync(on.path(name), content)
    return on.opening(on.path(name))
  })
  return on.ask('screening.load-list', { files: tokens })
}

/** The next edition of the sample: one party gets another alias, one is dropped, one is new, one is only reworded. */
function nextEdition(): string {
  const records = [...SAMPLE_LIST.matchAll(/ {4}<(INDIVIDUAL|ENTITY)>[\s\S]*?<\/\1>\n/g)].map(
    found => found[0],
  )
  const [first = '', second = '', third = ''] = records
  const added = first
    .replace(/<REFERENCE_NUMBER>[^<]*/, '<REFERENCE_NUMBER>SMi.900')
    .replace(/<FIRST_NAME>[^<]*/, '<FIRST_NAME>NEWCOMER')
  return SAMPLE_LIST.replace('2026-11-02T', '2026-11-23T')
    .replace(first, first.replace(/<SECOND_NAME>[^<]*/, '<SECOND_NAME>OTHERWISE') + added)
    .replace(second, '')
    .replace(third, third.replace(/<COMMENTS1>[^<]*/, '<COMMENTS1>Reworded.'))
}

describe('editions of a list', () => {
  it('tell what was added, changed and dropped, field by field, and keep the edition before', async () => {
    const on = await workspace()
    await load(on, ['a.xml', SAMPLE_LIST])
    const { loaded } = await load(on, ['b.xml', nextEdition()])
    const edition = loaded[0]?.edition
    expect(edition?.difference).toEqual({ added: 1, removed: 1, changed: 2 })
    const listId = edition?.id ?? ''
    const page = { listId, change: null, offset: 0, limit: 100 }
    const { rows, total, kept } = await on.ask('screening.differences', page)
    expect([total, kept]).toEqual([4, true])
    expect(rows.map(row => row.change)).toEqual(['added', 'changed', 'changed', 'removed'])
    const changed = rows.filter(row => row.change === 'changed')
    expect(changed.map(row => [row.fields.map(field => field.field), row.decides])).toEqual(
      expect.arrayContaining([
        [['names'], true],
        [['remarks'], false],
      ]),
    )
    const only = await on.ask('screening.differences', { ...page, change: 'removed' })
    expect([only.total, only.rows.length]).toEqual([1, 1])
    const file = on.saving(on.path('changes.csv'))
    const target = { file, format: 'csv', language: 'en' } as const
    expect(await on.ask('screening.export-differences', { listId, change: null, ...target })).toEqual({
      rows: 4,
    })
    expect(readFileSync(on.path('changes.csv'), 'utf8')).toContain('Dropped')
  })

  it('drop what no run refers to, but never what one does', async () => {
    const on = await workspace()
    const titles = async () => (await on.ask('screening.lists', {})).lists.length
    await load(on, ['a.xml', SAMPLE_LIST])
    await on.ask('screening.run', { threshold: null })
    for (const day of ['03', '04', '05'])
      await load(on, [`${day}.xml`, SAMPLE_LIST.replace('2026-11-02T', `2026-11-${day}T`)])
    expect(await titles()).toBe(3)
    const { lists } = await on.ask('screening.lists', {})
    const [current, before, first] = lists
    expect(current?.difference).toEqual({ added: 0, removed: 0, changed: 0 })
    expect(first?.generatedAt).toBe('2026-11-02T00:00:00.000Z')
    expect(before?.current).toBe(false)
    expect(await on.ask('trail.check', {})).toMatchObject({ ok: true })
  })

  it('say after a load what is new to screen', async () => {
    const on = await workspace()
    await load(on, ['a.xml', SAMPLE_LIST])
    expect(await on.ask('screening.list-news', {})).toEqual({ lists: [] })
    await on.ask('screening.run', { threshold: null })
    await load(on, ['b.xml', nextEdition()])
    expect((await on.ask('screening.list-news', {})).lists).toMatchObject([
      { added: 1, changed: 1, removed: 1 },
    ])
    await on.ask('screening.run', { threshold: null })
    expect(await on.ask('screening.list-news', {})).toEqual({ lists: [] })
  })
})

describe('several lists at once', () => {
  it('each becomes an edition of its own; one bad file and nothing is loaded', async () => {
    const on = await workspace()
    const files = ['sdn.csv', 'alt.csv', 'add.csv', 'eu.csv', 'entities.ndjson'].map(name => {
      copyFileSync(join(fixtures, name), on.path(name))
      return on.path(name)
    })
    writeFileSync(on.path('page.csv'), '<html>Sign in</html>')
    const tokens = files.map(path => on.opening(path))
    const bad = { files: [...tokens, on.opening(on.path('page.csv'))] }
    expect(await on.refusal('screening.load-list', bad)).toBe('file-wrong-kind')
    expect((await on.ask('screening.lists', {})).lists).toEqual([])
    const { loaded } = await on.ask('screening.load-list', { files: tokens })
    expect(loaded.map(({ edition }) => edition.code).sort()).toEqual(['EU-FSF', 'OFAC-SDN', 'OPENSANCTIONS'])
    const again = await on.ask('screening.load-list', { files: tokens })
    expect(again.loaded.every(({ already }) => already)).toBe(true)
  })
})

describe('a list of one’s own', () => {
  it('is read by the columns that were named, and known again', async () => {
    const on = await workspace()
    const content = readFileSync(join(fixtures, 'debarred.csv'), 'utf8')
    writeFileSync(on.path('debarred.csv'), content)
    const file = on.opening(on.path('debarred.csv'))
    const asked = await on.engine.call('screening.load-list', { files: [file] })
    expect(asked).toMatchObject({ ok: false, error: { detail: 'list-needs-columns' } })
    const found = await on.ask('screening.own-columns', { file })
    expect(found.columns.map(({ suggested }) => suggested)).toEqual([
      'name',
      'aliases',
      'address',
      'country',
      'listedOn',
      'until',
      'programme',
    ])
    const mapping = {
      columns: found.columns.flatMap(({ column, suggested }) =>
        suggested === null ? [] : [{ column, field: suggested }],
      ),
      headings: found.columns.map(({ heading }) => heading),
      defaultType: 'organisation' as const,
    }
    const own = {
      file,
      title: 'Bank debarments',
      publisher: 'Invented Bank',
      kind: 'debarment',
      mapping,
    } as const
    const { loaded } = await on.ask('screening.load-own-list', own)
    expect(loaded[0]?.edition).toMatchObject({
      code: 'OWN-bank-debarments',
      kind: 'debarment',
      entries: 2,
      names: 4,
      rejectedCount: 1,
    })
    expect((await on.ask('screening.own-columns', { file })).known).toMatchObject({
      title: 'Bank debarments',
    })
    const nameless = { ...own, mapping: { ...mapping, columns: [] } }
    expect(await on.refusal('screening.load-own-list', nameless)).toBe('refused')
    writeFileSync(on.path('narrow.csv'), 'Firm Name,Country\nRiverbend Works SARL,Burundi\n')
    const narrow = { ...own, file: on.opening(on.path('narrow.csv')) }
    expect(await on.refusal('screening.load-own-list', narrow)).toBe('refused')
  })
})

describe('fetching from the publisher', () => {
  const LIVE: Readonly<Record<string, string>> = {
    '/SDN.CSV': 'sdn.csv',
    '/ALT.CSV': 'alt.csv',
    '/ADD.CSV': 'add.csv',
    '/SDN_COMMENTS.CSV': 'sdn_comments.csv',
  }

  async function publisher(answer = (name: string) => readFileSync(join(fixtures, name))) {
    server = new LoopbackServer((request, response) => {
      const name = LIVE[request.url ?? '']
      if (name === undefined) response.writeHead(404).end()
      else response.end(answer(name))
    })
    const at = await server.start()
    return (address: string, options: DownloadOptions) =>
      download(`${at}/${address.split('/').at(-1) ?? ''}`, { ...options, ca: loopbackCertificate })
  }

  it('needs a permit, uses it up, and loads all files of the list as one edition', async () => {
    const on = await workspace({ download: await publisher() })
    expect(await on.refusal('screening.fetch-list', { permit: 'x'.repeat(24) })).toBe('not-found')
    expect(server?.asked).toHaveLength(0)
    const permit = on.engine.permits.grant({ kind: 'list', source: 'ofac' })
    const { loaded } = await on.ask('screening.fetch-list', { permit })
    expect(loaded[0]?.edition).toMatchObject({
      code: 'OFAC-SDN',
      entries: 3,
      fileName: 'SDN.CSV, ALT.CSV, ADD.CSV, SDN_COMMENTS.CSV',
    })
    expect(server?.asked).toHaveLength(LIST_SOURCES.ofac.addresses.length)
    expect(await on.refusal('screening.fetch-list', { permit })).toBe('not-found')
  })

  it('keeps nothing when the publisher sends a page, another list, or an error', async () => {
    const on = await workspace({ download: await publisher(() => Buffer.from('<html>Maintenance</html>')) })
    expect(
      await on.refusal('screening.fetch-list', {
        permit: on.engine.permits.grant({ kind: 'list', source: 'ofac' }),
      }),
    ).toBe('file-wrong-kind')
    expect(
      await on.refusal('screening.fetch-list', {
        permit: on.engine.permits.grant({ kind: 'list', source: 'un' }),
      }),
    ).toBe('refused')
    expect((await on.ask('screening.lists', {})).lists).toEqual([])
  })

  it('is not there where nothing may be fetched', async () => {
    const on = await workspace()
    expect(
      await on.refusal('screening.fetch-list', {
        permit: on.engine.permits.grant({ kind: 'list', source: 'un' }),
      }),
    ).toBe('refused')
  })
})

type NewParty = InputOf<'suppliers.add-related-party'>['party']

const NOBODY: Omit<NewParty, 'role' | 'type' | 'name'> = {
  aliases: [],
  born: null,
  nationality: null,
  country: null,
  address: null,
  identifiers: [],
  sharePct: null,
  notes: null,
}

describe('owners, directors, ships and auditors', () => {
  it('are screened; a listed owner is the supplier’s floor, and the history does not name the person', async () => {
    const on = await workspace()
    await load(on, ['a.xml', SAMPLE_LIST])
    const { id: supplierId } = await on.ask('suppliers.add', {
      supplier: supplierNamed('Harbour Cotton', { country: 'BD' }),
    })
    const listed: NewParty = {
      ...NOBODY,
      role: 'beneficial-owner',
      type: 'person',
      name: 'Patrice Ondoua Mbekolo',
      born: '1975',
    }
    const { id: ownerId } = await on.ask('suppliers.add-related-party', { supplierId, party: listed })
    await on.ask('suppliers.add-related-party', {
      supplierId,
      party: {
        ...NOBODY,
        role: 'vessel',
        type: 'vessel',
        name: 'Nobody Knows Her',
        identifiers: ['9000001'],
      },
    })
    const { run } = await on.ask('screening.run', { threshold: null })
    expect(run.subjects).toBe(3)
    const { rows } = await on.ask('screening.candidates', {
      ...EVERY_CANDIDATE,
      subjectType: 'related-party',
    })
    expect(rows[0]).toMatchObject({ subject: { id: ownerId, supplierId }, entry: { key: 'SMi.003' } })
    expect(rows[0]?.match.reasons.map(reason => reason.code)).toContain('birth-year.same')
    const { runId, n } = rows[0] ?? { runId: '', n: 0 }
    await on.ask('screening.decide', { runId, n, verdict: 'true', reason: 'Passport compared' })
    await on.ask('risk.run', {})
    const explained = await on.ask('risk.explain', { runId: null, supplier: supplierId })
    expect(JSON.stringify(explained)).toContain('F1')
    const { entries } = await on.ask('trail.list', {
      topic: null,
      recordId: null,
      text: null,
      before: null,
      limit: 100,
    })
    const told = entries.map(({ summary, rows: changed }) => JSON.stringify([summary, changed]))
    expect(told.filter(text => text.includes('Ondoua') && text.includes('related_party'))).toEqual([])
    expect(entries.map(({ action }) => action)).toContain('screening.decide-related-true')
    const summaries = entries.map(({ summary }) => JSON.stringify(summary))
    expect(summaries.filter(text => text.includes('Patrice Ondoua Mbekolo'))).toEqual([])
  })

  it('of a recruiter raise its floor and open a finding about it, and go into the bin with it', async () => {
    const on = await workspace()
    await load(on, ['a.xml', SAMPLE_LIST])
    const { id: recruiterId } = await on.ask('suppliers.add-recruiter', {
      recruiter: recruiterNamed('Salween Manpower', { country: 'TH' }),
    })
    const party: NewParty = {
      ...NOBODY,
      role: 'director',
      type: 'person',
      name: 'Patrice Ondoua Mbekolo',
      born: '1975',
    }
    const { id } = await on.ask('suppliers.add-related-party', { recruiterId, party })
    expect((await on.ask('suppliers.related-parties', { recruiterId })).parties).toMatchObject([
      { id, supplierId: null, recruiterId },
    ])
    await on.ask('screening.run', { threshold: null })
    const { rows } = await on.ask('screening.candidates', EVERY_CANDIDATE)
    expect(rows[0]).toMatchObject({
      subject: { id, supplierId: null, recruiterId },
      entry: { key: 'SMi.003' },
    })
    const { runId, n } = rows[0] ?? { runId: '', n: 0 }
    const decided = await on.ask('screening.decide', {
      runId,
      n,
      verdict: 'true',
      reason: 'Passport compared',
    })
    expect(decided.findingId).not.toBeNull()
    const { finding } = await on.ask('response.finding', { id: decided.findingId ?? '' })
    expect(finding).toMatchObject({ subjectType: 'recruiter', subjectId: recruiterId })
    await on.ask('suppliers.remove-recruiters', { ids: [recruiterId], reason: null })
    expect((await on.ask('screening.run', { threshold: null })).run.subjects).toBe(0)
  })

  it('come back after a step is undone, and go with it', async () => {
    const on = await workspace()
    const { id: supplierId } = await on.ask('suppliers.add', {
      supplier: supplierNamed('Harbour Cotton', { country: 'BD' }),
    })
    const party: NewParty = { ...NOBODY, role: 'director', type: 'person', name: 'Oskar Tervani' }
    const { id } = await on.ask('suppliers.add-related-party', { supplierId, party })
    const names = async () =>
      (await on.ask('suppliers.related-parties', { supplierId })).parties.map(each => each.name)
    await on.ask('suppliers.edit-related-party', { id, patch: { name: 'Oscar Tervani' }, reason: null })
    expect(await names()).toEqual(['Oscar Tervani'])
    await on.ask('trail.undo', {})
    expect(await names()).toEqual(['Oskar Tervani'])
    await on.ask('suppliers.remove-related-party', { id, reason: 'Left' })
    expect(await names()).toEqual([])
    await on.ask('suppliers.restore-related-party', { id })
    expect(await names()).toEqual(['Oskar Tervani'])
    const half = { ...party, born: '68' }
    expect(await on.refusal('suppliers.add-related-party', { supplierId, party: half })).toBe('invalid-input')
    const nowhere = '01890000-0000-7000-8000-000000000000'
    expect(await on.refusal('suppliers.add-related-party', { supplierId: nowhere, party })).toBe('not-found')
  })
})
