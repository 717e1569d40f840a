import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profileOf, type MappedCell } from '@shared/intake/templates/make-profile'
import { ALL_SUPPLIERS } from '@shared/suppliers/list'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

/** A form in the manner of a questionnaire that keeps no public map of cells; every entry is invented. */
async function form(name: string, company: string, policy: string, end = 'End of the form'): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Introduction').getCell('A1').value = 'Please answer all questions.'
  const sheet = workbook.addWorksheet('Declaration')
  const cells: Readonly<Record<string, string>> = {
    ...{ B2: 'Slavery risk self-check', B4: 'Company', D4: company, B5: 'Country', D5: 'Nepal' },
    ...{ B8: 'Do you have a policy?', D8: policy, F8: 'see annex', B12: 'Recruiter', C12: 'Country' },
    ...{ B13: 'Blue Pass Overseas', C13: 'Nepal', B15: 'Supplier', B16: 'Teal Cotton Gin' },
    ...{ B18: end },
  }
  for (const [ref, value] of Object.entries(cells)) sheet.getCell(ref).value = value
  writeFileSync(test.path(name), new Uint8Array(await workbook.xlsx.writeBuffer()))
  return test.opening(test.path(name))
}

const at = (ref: string, role: MappedCell['role'], text = ''): MappedCell => ({
  ...{ sheet: 'Declaration', ref, text, role },
})
const MAPPED = [
  at('B2', { kind: 'mark' }, 'Slavery risk self-check'),
  at('D4', { kind: 'company', field: 'name' }),
  at('D5', { kind: 'company', field: 'country' }),
  at('D8', { kind: 'answer', question: 'STRT.policy' }),
  at('F8', { kind: 'comment', question: 'STRT.policy' }),
  at('B12', { kind: 'column', table: 'recruiters', field: 'recruiter.name' }),
  at('C12', { kind: 'column', table: 'recruiters', field: 'recruiter.country' }),
  at('B15', { kind: 'column', table: 'suppliers', field: 'supplier.name' }),
]

describe('a questionnaire whose cells a person mapped', () => {
  it('is shown cell by cell, also where no sheet holds a table', async () => {
    const file = await form('first.xlsx', 'Larkspur Mill', 'Yes')
    const first = await test.ask('intake.cells', { file, sheet: null, firstRow: 1 })
    expect(first).toMatchObject({ sheet: 'Introduction', sheets: ['Introduction', 'Declaration'] })
    const shown = await test.ask('intake.cells', { file, sheet: 'Declaration', firstRow: 5 })
    expect(shown.rows.map(row => row.number)).toEqual([5, 8, 12, 13, 15, 16, 18])
    expect(shown.rows[1]?.cells[3]).toBe('Yes')
    expect(shown.lastRow).toBe(18)
    const missing = { file, sheet: 'Elsewhere', firstRow: 1 }
    expect(await test.refusal('intake.cells', missing)).toBe('no-table')
  })

  it('is recognised when the next copy comes, and its answers and table come in', async () => {
    await test.ask('intake.add-profile', { profile: profileOf('STRT 3.2', MAPPED) })
    const file = await form('next.xlsx', 'Teal Garments', 'Not yet')
    const opened = await test.ask('intake.open', { file })
    expect(opened.template).toMatchObject({ title: 'STRT 3.2', revision: null, isKnownRevision: true })
    const wanted = { file, sheets: null, answers: {}, returnTo: null }
    const done = await test.ask('intake.commit', wanted)
    expect(done.records).toMatchObject({ suppliers: { added: 2 }, recruiters: { added: 1 } })
    const listed = { filter: ALL_SUPPLIERS, sort: [], offset: 0, limit: 5 }
    const { rows } = await test.ask('suppliers.list', listed)
    expect(rows.map(({ name }) => name).sort()).toEqual(['Teal Cotton Gin', 'Teal Garments'])
    const company = rows.find(({ country }) => country === 'NP')?.id ?? ''
    const { sources } = await test.ask('suppliers.relations', { id: company })
    expect(sources.map(({ name }) => name)).toEqual(['Teal Cotton Gin'])
    const { declarations } = await test.ask('intake.declarations', { supplierId: company })
    expect(declarations[0]?.answers).toMatchObject([
      { question: 'STRT.policy', answer: 'Not yet', note: 'see annex', ref: 'D8' },
    ])
    expect((await test.ask('intake.commit', wanted)).importId).toBeNull()
  })

  it('tells an answer that is not allowed, and leaves a copy of another revision alone', async () => {
    const more = [
      at('D8', { kind: 'answer', question: 'STRT.policy', answers: ['Yes', 'No'] }),
      at('B18', { kind: 'revision' }, 'Revision 2'),
    ]
    const mapped = [...MAPPED.filter(({ ref }) => ref !== 'D8'), ...more]
    await test.ask('intake.add-profile', { profile: profileOf('STRT 3.2', mapped) })
    const file = await form('next.xlsx', 'Teal Garments', 'Perhaps', 'Revision 2.4')
    const wanted = { file, sheets: null, answers: {}, returnTo: null }
    const { problems } = await test.ask('intake.plan', wanted)
    expect(problems).toContainEqual(
      expect.objectContaining({ ref: 'D8', value: 'Perhaps', severity: 'review' }),
    )
    const other = await test.ask('intake.open', {
      file: await form('later.xlsx', 'Teal Garments', 'Yes', 'Revision 3'),
    })
    expect(other.template).toMatchObject({ revision: '3', isKnownRevision: false })
  })

  it('is mapped anew under the same name, and forgotten', async () => {
    await test.ask('intake.add-profile', { profile: profileOf('STRT 3.2', MAPPED.slice(0, 4)) })
    const { id } = await test.ask('intake.add-profile', { profile: profileOf('STRT 3.2', MAPPED) })
    const { profiles } = await test.ask('intake.profiles', {})
    expect(profiles.map(own => own.profile.tables.length)).toEqual([2])
    await test.ask('intake.remove-profile', { id })
    const file = await form('later.xlsx', 'Larkspur Mill', 'Yes')
    const opened = await test.ask('intake.open', { file }).catch(() => null)
    expect(opened?.template ?? null).toBeNull()
  })
})
