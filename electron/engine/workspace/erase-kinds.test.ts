import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingDraft } from '@shared/response/testing/finding'
import { emptyEntry, type RegisterDraft } from '@shared/steps/register'
import { BIN_KINDS, type BinKind } from '@shared/trail/bin'
import { moneyOf } from '@shared/units/money'
import { calendarYear } from '@shared/workspace/entity'
import { grievanceAbout } from '../grievances/testing/grievance'
import { addSupplier, recruiterNamed, siteNamed } from '../testing/people-and-places'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { erase, filesWith, inFile, isWhole, packedTexts } from './testing/removed'

const reason = null
/** A word that stands nowhere else, one for each kind. */
const word = (kind: BinKind) => `Zarq${kind.replaceAll('_', '')}bex`
const KEPT = 'Larkspur Mill'

let test: TestEngine
let kept: string
/** What is in the bin of each kind. */
const binned = new Map<BinKind, string>()

async function file(name: string, text: string) {
  writeFileSync(test.path(name), text)
  const about = { title: null, validUntil: null, language: null, restricted: false, targets: [] }
  return (await test.ask('evidence.add', { file: test.opening(test.path(name)), ...about })).evidence.id
}

const register = async (
  draft: Partial<RegisterDraft> & Pick<RegisterDraft, 'kind'>,
  replaces: string | null = null,
) =>
  (
    await test.ask('steps.save-register', {
      ...{ id: null, replaces, draft: { ...emptyEntry(draft.kind), title: 'x', ...draft } },
    })
  ).id

/** A supplier and a site with findings, audits and a contract, named by what is about others and stays. */
async function partiesAndAudits(): Promise<void> {
  const supplierId = await addSupplier(test, `${word('supplier')} Weaving`)
  const site = siteNamed(`${word('site')} shed`)
  const { id: siteId } = await test.ask('suppliers.add-site', { supplierId: kept, site })
  await register({
    kind: 'clause',
    supplierId,
    clauses: ['access'],
    title: `Contract of ${word('supplier')}`,
  })
  const finding = async (subjectId: string, subjectType: 'supplier' | 'site', title: string) =>
    (await test.ask('response.add-finding', { finding: findingDraft({ subjectId, subjectType, title }) })).id
  const findingId = await finding(siteId, 'site', `Locked doors at ${word('site')}`)
  const { id: joined } = await test.ask('response.add-finding', {
    finding: findingDraft({ subjectId: kept, title: 'The same again' }),
  })
  await test.ask('response.close-finding', {
    id: joined,
    closing: {
      ...{ outcome: 'duplicate', reason: 'The same', verification: 'none', verifiedBy: null },
      ...{ closedOn: '2026-11-24', duplicateOf: findingId },
    },
  })
  await test.ask('grievances.add', { grievance: grievanceAbout(kept, { findingId }) })
  const audit = {
    ...{ title: `Audit of ${word('site')}`, subjectType: 'site' as const, subjectId: siteId },
    ...{ auditorType: 'third-party' as const, announcement: null, auditor: 'Lakeside', auditorId: null },
    ...{ languages: [], sharedFrom: null, interviewPlan: null, criteria: [], scope: 'All', notCovered: null },
    ...{ interviews: null, startsOn: '2026-11-10', endsOn: null, independence: null, followsId: null },
    status: 'under-way' as const,
  }
  const { id: auditId } = await test.ask('audits.add', { audit })
  await test.ask('audits.add', {
    audit: { ...audit, title: 'The next', subjectType: 'supplier', subjectId: kept, followsId: auditId },
  })
  // A finding about another, graded by that audit.
  await test.ask('audits.add-finding', {
    auditId,
    finding: findingDraft({ subjectId: kept, auditId, grade: 'major', title: 'No receipts' }),
  })
  binned.set('supplier', supplierId).set('site', siteId)
}

async function peopleAndRoads(): Promise<void> {
  const recruiter = recruiterNamed(`${word('recruiter')} Manpower`)
  const { id: recruiterId } = await test.ask('suppliers.add-recruiter', { recruiter })
  const agent = recruiterNamed('Sub-agent of Sylhet', { kind: 'sub_agent', parentId: recruiterId })
  await test.ask('suppliers.add-recruiter', { recruiter: agent })
  const corridor = (name: string) => ({
    ...{ name, recruiterId, supplierId: binned.get('supplier') ?? null, siteId: null, recruiterChain: null },
    ...{ legalContext: null, monthlyWage: moneyOf(1200, 'QAR'), workersPerYear: 140, notes: null },
    ...{ documentsRetained: null, contractSubstituted: null, visa: null, debt: null },
    ...{ chain: [], cohorts: [], fees: [] },
    stops: ['NP', 'QA'].map(country => ({ id: null, country, place: null, lat: null, lon: null })),
  })
  await test.ask('corridors.add', { corridor: corridor('Janakpur to Doha') })
  const { id: corridorId } = await test.ask('corridors.add', {
    corridor: corridor(`${word('corridor')} road`),
  })
  const party = {
    ...{ role: 'shareholder' as const, type: 'person' as const, name: `Oskar ${word('related_party')}` },
    ...{ aliases: [], born: null, nationality: null, country: null, address: null, identifiers: [] },
    ...{ sharePct: null, notes: null },
  }
  const { id: partyId } = await test.ask('suppliers.add-related-party', { supplierId: kept, party })
  const other = await addSupplier(test, 'Padma Dyeing')
  const relation = {
    supplierId: kept,
    customerId: other,
    commodity: word('supply_relation'),
    year: 2026,
    note: null,
  }
  const { id: relationId } = await test.ask('suppliers.add-relation', { relation })
  binned.set('recruiter', recruiterId).set('corridor', corridorId)
  binned.set('related_party', partyId).set('supply_relation', relationId)
}

async function papers(): Promise<void> {
  const old = await file('first.txt', 'an older version')
  writeFileSync(test.path('second.txt'), `${word('evidence')} signed here`)
  const { evidence } = await test.ask('evidence.replace', {
    ...{ id: old, file: test.opening(test.path('second.txt')), validUntil: null, reason },
  })
  const first = await register({ kind: 'policy', version: '1', content: word('register_entry') })
  const entry = await register({ kind: 'policy', version: '2', title: word('register_entry') }, first)
  const about = { packId: 'supplier-questionnaire', subjectType: 'supplier', subjectId: kept } as const
  const { id: assessmentId } = await test.ask('assessment.start', about)
  await test.ask('assessment.answer', {
    ...{ id: assessmentId, questionId: 'A.01', value: { kind: 'number', value: 12 }, verification: 'self' },
    ...{ note: `told by ${word('assessment')}`, reason },
  })
  await test.ask('assessment.start', about)
  await test.ask('assessment.write-pack', { packId: null, file: test.saving(test.path('own.xlsx')) })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(test.path('own.xlsx'))
  workbook.eachSheet(sheet =>
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (/^title$/i.test(cell.text)) row.getCell(Number(cell.col) + 1).value = word('pack_edition')
      }),
    ),
  )
  await workbook.xlsx.writeFile(test.path('own.xlsx'))
  const pack = () => test.opening(test.path('own.xlsx'))
  const { head } = await test.ask('assessment.plan-pack', { file: pack() })
  const { packId } = await test.ask('assessment.take-pack', { file: pack(), head })
  const { campaign } = await test.ask('questionnaires.create', {
    draft: {
      ...{ title: word('questionnaire_campaign'), period: calendarYear(2026), dueOn: '2026-12-31' },
      languages: ['en'],
    },
    packId: 'supplier-questionnaire',
    subjects: { type: 'supplier', ids: [kept] },
  })
  binned.set('evidence', evidence.id).set('register_entry', entry).set('assessment', assessmentId)
  binned.set('questionnaire_campaign', campaign.id)
  await test.ask('assessment.remove-pack', { packId, reason })
}

async function intoTheBin(): Promise<void> {
  const id = (kind: BinKind) => binned.get(kind) ?? ''
  await test.ask('suppliers.remove-site', { id: id('site'), reason })
  await test.ask('suppliers.remove-recruiters', { ids: [id('recruiter')], reason })
  await test.ask('corridors.remove', { ids: [id('corridor')], reason })
  await test.ask('suppliers.remove-related-party', { id: id('related_party'), reason })
  await test.ask('suppliers.remove-relation', { id: id('supply_relation'), reason })
  await test.ask('evidence.remove', { id: id('evidence'), reason: 'wrong' })
  await test.ask('steps.remove-register', { id: id('register_entry'), reason: 'wrong' })
  await test.ask('assessment.remove', { id: id('assessment'), reason })
  await test.ask('questionnaires.remove', { id: id('questionnaire_campaign'), reason: 'wrong' })
  await test.ask('suppliers.remove', { ids: [id('supplier')], reason })
  const packs = (await test.ask('trail.bin', {})).rows.filter(({ kind }) => kind === 'pack_edition')
  binned.set('pack_edition', packs[0]?.id ?? '')
}

beforeAll(async () => {
  test = await withWorkspace()
  kept = await addSupplier(test, KEPT)
  await partiesAndAudits()
  await peopleAndRoads()
  await papers()
  await intoTheBin()
}, 60_000)
afterAll(() => test.close())

describe('a record of each kind', () => {
  it.each(BIN_KINDS)('goes for good, and leaves no text of it: %s', async kind => {
    const text = word(kind)
    expect(filesWith(test, text).length > 0 || (await packedTexts(test)).includes(text)).toBe(true)
    await erase(test, binned.get(kind) ?? '', kind)
    expect(filesWith(test, text)).toEqual([])
    expect((await packedTexts(test)).toLowerCase()).not.toContain(text.toLowerCase())
    expect(filesWith(test, KEPT)).not.toEqual([])
    expect((await test.ask('trail.bin', {})).rows.map(row => row.id)).not.toContain(binned.get(kind))
  })

  it('leaves what stands for itself, without its reference and whole', async () => {
    expect(await isWhole(test)).toBe(true)
    const rows = (sql: string) => inFile(test, db => db.prepare(sql).raw().all())
    expect(await rows('SELECT name, recruiter_id, supplier_id FROM corridor')).toEqual([
      ['Janakpur to Doha', null, null],
    ])
    expect(await rows('SELECT name, parent_id FROM recruiter')).toEqual([['Sub-agent of Sylhet', null]])
    expect(await rows('SELECT title, audit_id, grade, duplicate_of FROM finding ORDER BY title')).toEqual([
      ['No receipts', null, null, null],
      ['The same again', null, null, null],
    ])
    expect(await rows('SELECT title, follows_id FROM audit')).toEqual([['The next', null]])
    expect(await rows('SELECT finding_id FROM grievance')).toEqual([[null]])
    expect(await rows('SELECT previous_id FROM assessment')).toEqual([[null]])
    expect(await rows('SELECT count(*) FROM register_entry')).toEqual([[0]])
  })
})

describe('everything at once', () => {
  it('goes for good out of a filled workspace, which is whole without it', async () => {
    const full = await withWorkspace()
    try {
      await full.ask('workspace.fill-sample', {})
      const ids = (table: string) =>
        inFile(full, db =>
          db.prepare<[], string>(`SELECT id FROM ${table} WHERE deleted_at IS NULL`).pluck().all(),
        )
      await full.ask('suppliers.remove', { ids: await ids('supplier'), reason })
      await full.ask('suppliers.remove-recruiters', { ids: await ids('recruiter'), reason })
      await full.ask('corridors.remove', { ids: await ids('corridor'), reason })
      const { rows } = await full.ask('trail.bin', {})
      expect(rows.length).toBeGreaterThan(200)
      const chosen = rows.map(({ kind, id }) => ({ kind, id }))
      const { head } = await full.ask('trail.erase-plan', { records: chosen })
      const ask = { records: chosen, reason: 'why', ruleId: null, head, backups: [] }
      expect(await full.ask('trail.erase', ask)).toMatchObject({ erased: rows.length, clean: true })
      expect((await full.ask('trail.bin', {})).rows).toEqual([])
      expect(await isWhole(full)).toBe(true)
    } finally {
      full.close()
    }
  }, 60_000)
})
