import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanInput } from '@shared/contract/intake'
import { withWorkspace, type TestEngine } from '../testing/test-engine'
import { workbookBytes } from './testing/nasty'
import { amrtBytes, answered, cmrtBytes, emrtBytes } from './testing/declarations'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

function written(name: string, bytes: Uint8Array): string {
  writeFileSync(test.path(name), bytes)
  return test.opening(test.path(name))
}

const wanted = (file: string, more: Partial<PlanInput> = {}): PlanInput => ({
  file,
  sheets: null,
  answers: {},
  returnTo: null,
  ...more,
})

const TIN_AND_GOLD = {
  ...answered(1, { tantalum: 'No', tin: 'Yes', gold: 'Yes', tungsten: 'No' }),
  ...answered(2, { tin: 'Yes', gold: 'Yes' }),
  ...answered(3, { tin: 'No', gold: 'Unknown' }),
  ...answered(4, { tin: 'No', gold: 'Unknown' }),
  ...answered(5, { tin: 'Yes', gold: 'No' }),
  ...answered(6, { tin: 'Greater than 90 %', gold: 'most of them' }),
  ...answered(7, { tin: 'Yes', gold: 'Yes' }),
  ...answered(8, { tin: 'Yes', gold: 'Yes' }),
  D75: 'Yes',
  G77: 'https://larkspur.example/policy',
  D83: 'Yes, in conformance with IPC-1755 (e.g., CMRT)',
}
const LOOK_UP = [
  ['Tin', 'Fictive Tin', 'Fictive Tin Smelting', 'RWANDA', 'CID990002', 'RMI', 'Ridge 1', 'Kigali', ''],
]
const SMELTERS = [
  { A: 'CID990002', P: 'No', O: 'Rwanda' },
  { B: 'Tin', C: 'Smelter not listed', D: 'Hidden Creek Works', E: 'PERU', P: 'Yes', N: 'recycled' },
  { B: 'Tin', C: 'Smelter not yet identified' },
  {
    B: 'Tin',
    C: 'Fictive Tin',
    F: 'CID990002',
    E: 'RWANDA',
    P: 'Yes',
    K: 'Ana Secret',
    L: 'ana@works.example',
  },
]
const cmrt = async (cells = {}, smelters = SMELTERS as Record<string, string>[]) =>
  cmrtBytes({ ...TIN_AND_GOLD, ...cells }, smelters, { lookUp: LOOK_UP })

describe('a filled CMRT', () => {
  it('is recognised with its revision and read by address', async () => {
    const file = written('reply.xlsx', await cmrt())
    expect((await test.ask('intake.open', { file })).template).toMatchObject({
      template: 'CMRT',
      revision: '6.5',
      isKnownRevision: true,
    })
    const plan = await test.ask('intake.plan', wanted(file))
    expect(plan.readAs?.template).toBe('CMRT')
    expect(plan.records.suppliers.added).toBe(3)
    expect(plan.records.supplyRelations.added).toBe(2)
    expect(plan.records.declarations.added).toBe(1)
    expect(plan.records.contacts.added).toBe(0)
    expect(plan.leftContacts).toBe(3)
    expect(plan.counts).toMatchObject({ skipped: 1, question: 0 })
  })

  it('is checked by rules that name cell and id', async () => {
    const plan = await test.ask(
      'intake.plan',
      wanted(written('reply.xlsx', await cmrt({ D16: '', D22: new Date(Date.UTC(2030, 0, 1)) }))),
    )
    const found = plan.problems.map(({ code, ref, severity, params }) => [
      params['rule'],
      code,
      ref,
      severity,
    ])
    const expected = [
      ['CM-R1', 'cm-r1-missing', 'D16', 'review'],
      ['CM-R1', 'cm-r1-future', 'D22', 'review'],
      ['CM-R2', 'cm-r2-unknown-answer', 'D58', 'review'],
      ['CM-R2', 'cm-r2-unanswered', 'D77', 'review'],
      ['CM-R3', 'cm-r3-no-smelters', 'D64', 'review'],
      ['CM-R4', 'cm-r4-covered', 'O5', 'review'],
      ['CM-R6', 'cm-r6-unknown', 'D40', 'note'],
      ['CM-R6', 'cm-r6-not-identified', 'C7', 'note'],
      ['CM-R7', 'cm-r7-not-recycled', 'P5', 'review'],
      ['CM-R8', 'cm-r8-twice', 'C8', 'note'],
    ]
    for (const line of expected) expect(found).toContainEqual(line)
    // Case, spaces and signs of an answer differ between revisions.
    expect(found.map(([, , ref]) => ref)).not.toContain('D57')
    expect(found.map(([, , ref]) => ref)).not.toContain('D83')
  })

  it('asks about high-risk areas when the editions in use have one there', async () => {
    const smelters = [{ B: 'Tin', C: 'Smelter not listed', D: 'Far Works', E: 'MYANMAR', P: 'Yes' }]
    const plan = await test.ask('intake.plan', wanted(written('reply.xlsx', await cmrt({}, smelters))))
    expect(plan.problems).toContainEqual(expect.objectContaining({ code: 'cm-r5-high-risk', ref: 'E5' }))
  })

  it('lands in suppliers, relations, answers and evidence, and one undo takes all of it back', async () => {
    const file = written('reply.xlsx', await cmrt())
    const done = await test.ask('intake.commit', wanted(file))
    const all = { filter: allSuppliers, sort: [], offset: 0, limit: 50 }
    const { rows } = await test.ask('suppliers.list', all)
    expect(rows.map(row => row.name).sort()).toEqual([
      'Fictive Tin Smelting',
      'Hidden Creek Works',
      'Larkspur Capacitors Ltd',
    ])
    const company = rows.find(row => row.name.startsWith('Larkspur'))?.id ?? ''
    const { sources } = await test.ask('suppliers.relations', { id: company })
    expect(
      sources.map(({ name, country, relation }) => [name, country, relation.commodity, relation.year]),
    ).toEqual([
      ['Fictive Tin Smelting', 'RW', 'Tin', 2026],
      ['Hidden Creek Works', 'PE', 'Tin', 2026],
    ])
    const { declarations } = await test.ask('intake.declarations', { supplierId: company })
    expect(declarations[0]?.declaration).toMatchObject({
      template: 'CMRT',
      revision: '6.5',
      effectiveOn: '2026-09-01',
      importId: done.importId,
    })
    expect(declarations[0]?.answers).toContainEqual(
      expect.objectContaining({ question: 'CMRT.3.tin', answer: 'No', ref: 'D39' }),
    )
    const everything = { target: null, text: null, validity: null, offset: 0, limit: 10 }
    const evidence = await test.ask('evidence.list', everything)
    expect(evidence.rows).toMatchObject([
      { fileName: 'reply.xlsx', restricted: true, id: declarations[0]?.declaration.evidenceId },
    ])
    expect((await test.ask('evidence.check', { id: null })).changed).toEqual([])
    const { supplier } = await test.ask('suppliers.get', { id: company })
    expect(supplier.dunsNumber).toBe('150483782')
    expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)

    await test.ask('trail.undo', {})
    expect((await test.ask('suppliers.list', all)).total).toBe(0)
    expect((await test.ask('evidence.list', everything)).total).toBe(0)
  })

  it('changes nothing the second time, and a newer one stands beside it with what changed', async () => {
    const file = written('reply.xlsx', await cmrt())
    await test.ask('intake.commit', wanted(file))
    expect((await test.ask('intake.commit', wanted(file))).importId).toBeNull()
    const newer = written('newer.xlsx', await cmrt(answered(4, { tin: 'Yes' })))
    const done = await test.ask('intake.commit', wanted(newer))
    expect(done.records).toMatchObject({ declarations: { added: 1 }, suppliers: { added: 0 } })
    const { rows } = await test.ask('suppliers.list', {
      filter: allSuppliers,
      sort: [],
      offset: 0,
      limit: 50,
    })
    const company = rows.find(row => row.name.startsWith('Larkspur'))?.id ?? ''
    const { declarations } = await test.ask('intake.declarations', { supplierId: company })
    expect(declarations.map(({ changes }) => changes)).toEqual([
      [{ question: 'CMRT.4.tin', before: 'No', after: 'Yes' }],
      null,
    ])
  })

  it('keeps its contacts only by choice', async () => {
    const file = written('reply.xlsx', await cmrt())
    await test.ask('intake.commit', wanted(file, { contacts: true }))
    const { rows } = await test.ask('suppliers.list', {
      filter: allSuppliers,
      sort: [],
      offset: 0,
      limit: 50,
    })
    const company = rows.find(row => row.name.startsWith('Larkspur'))?.id ?? ''
    const { contacts } = await test.ask('suppliers.contacts', { ownerType: 'supplier', ownerId: company })
    expect(contacts.map(contact => contact.name)).toEqual(['Ines Fictive', 'Omar Invented'])
    const trail = await test.ask('trail.list', {
      topic: null,
      recordId: null,
      text: null,
      before: null,
      limit: 50,
    })
    expect(JSON.stringify(trail)).not.toMatch(/Ines|Omar|Ana Secret/)
  })

  it('is refused with macros, and a revision without known cells is read as ordinary lists', async () => {
    const macro = written('reply.xlsm', await cmrt())
    expect(await test.refusal('intake.open', { file: macro })).toBe('file-unsafe')
    const old = written('old.xlsx', await cmrt({ J3: 'Revision 4.20' }, [{ B: 'Tin', D: 'Old Works' }]))
    expect((await test.ask('intake.open', { file: old })).template).toMatchObject({
      revision: '4.20',
      isKnownRevision: false,
    })
  })
})

const allSuppliers = {
  text: null,
  countries: [],
  sectors: [],
  tiers: [],
  bands: [],
  notKnown: [],
  changedSince: null,
  inBin: false,
}

describe('the extended templates', () => {
  it('EMRT names its minerals by row, and its mines supply their smelters', async () => {
    const file = written('emrt.xlsx', await emrtBytes())
    const done = await test.ask('intake.commit', wanted(file))
    expect(done.readAs).toMatchObject({ template: 'EMRT', revision: '2.1' })
    expect(done.problems).toContainEqual(
      expect.objectContaining({ code: 'cm-r2-unknown-answer', ref: 'D78' }),
    )
    const { rows } = await test.ask('suppliers.list', {
      filter: allSuppliers,
      sort: [],
      offset: 0,
      limit: 50,
    })
    const idOf = (name: string) => rows.find(row => row.name === name)?.id ?? ''
    const { declarations } = await test.ask('intake.declarations', {
      supplierId: idOf('Larkspur Capacitors Ltd'),
    })
    expect(declarations[0]?.answers.map(({ question, answer }) => [question, answer])).toEqual([
      ['EMRT.1.cobalt', 'Yes'],
      ['EMRT.1.mica', 'Unknown'],
      ['EMRT.5.cobalt', 'Perhaps'],
      ['EMRT.A', 'Yes'],
    ])
    const { sources } = await test.ask('suppliers.relations', { id: idOf('Invented Cobalt Works') })
    expect(sources.map(({ name, relation }) => [name, relation.commodity])).toEqual([
      ['Fictive Hill Mine', 'Cobalt'],
    ])
  })

  it('AMRT is told by its sheet of minerals', async () => {
    const plan = await test.ask('intake.plan', wanted(written('amrt.xlsx', await amrtBytes())))
    expect(plan.readAs).toMatchObject({ template: 'AMRT', revision: '1.3' })
    expect(plan.records.declarationAnswers.added).toBe(2)
    expect(plan.problems.map(problem => problem.code)).not.toContain('cm-r2-unknown-answer')
  })
})

describe('a questionnaire whose cells a person mapped', () => {
  const profile = {
    id: 'STRT',
    title: 'Slavery and Trafficking Risk Template',
    version: 1,
    sheets: ['Declaration', 'Source Countries'],
    without: [],
    marks: [{ sheet: 'Declaration', ref: 'A1', text: 'risk template' }],
    revision: { sheet: 'Declaration', majors: [3] },
    company: { name: { sheet: 'Declaration', ref: 'C5' } },
    questions: [
      {
        id: 'STRT.policy',
        sheet: 'Declaration',
        ref: 'C9',
        comment: 'D9',
        subject: null,
        answers: ['Yes', 'No', 'Unknown'],
      },
    ],
    smelters: null,
    tables: [],
  }
  const strt = () =>
    workbookBytes(workbook => {
      const sheet = workbook.addWorksheet('Declaration')
      sheet.getCell('A1').value = 'Invented Risk Template'
      sheet.getCell('A2').value = 'Revision 3.2'
      sheet.getCell('C5').value = 'Larkspur Capacitors Ltd'
      sheet.getCell('C9').value = 'unknown'
      workbook.addWorksheet('Source Countries')
    })

  it('is recognised by sheets and marks, read by its cells, and can be taken away', async () => {
    const file = written('strt.xlsx', await strt())
    const { id } = await test.ask('intake.add-profile', { profile })
    const done = await test.ask('intake.commit', wanted(file))
    expect(done.readAs).toMatchObject({ template: 'STRT', revision: '3.2' })
    expect(done.records).toMatchObject({ declarations: { added: 1 }, declarationAnswers: { added: 1 } })
    expect(done.problems).toContainEqual(expect.objectContaining({ code: 'cm-r6-unknown', ref: 'C9' }))
    await test.ask('intake.remove-profile', { id })
    expect((await test.ask('intake.profiles', {})).profiles).toEqual([])
  })

  it('does not take the place of a built-in one', async () => {
    expect(await test.refusal('intake.add-profile', { profile: { ...profile, id: 'CMRT' } })).toBe('conflict')
  })
})
