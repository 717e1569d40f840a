import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
})
afterAll(() => test.close())

type Cells = Readonly<Record<string, string>>

/** A workbook of the program, with cells of it written over. */
async function workbook(name: string, packId: string | null, cells: Readonly<Record<string, Cells>> = {}) {
  const path = test.path(name)
  await test.ask('assessment.write-pack', { packId, file: test.saving(path) })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  for (const [sheet, values] of Object.entries(cells))
    for (const [ref, value] of Object.entries(values)) book.getWorksheet(sheet)!.getCell(ref).value = value
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
  return test.opening(path)
}
const plan = async (file: string) => test.ask('assessment.plan-pack', { file })
async function take(file: string) {
  const { head } = await plan(file)
  return test.ask('assessment.take-pack', { file, head })
}
const answer = (id: string, questionId: string, option: string) =>
  test.ask('assessment.answer', {
    id,
    questionId,
    value: { kind: 'choice', option },
    verification: 'self',
    note: null,
    reason: null,
  })

describe('a questionnaire of the house', () => {
  it('is told with its cells as long as something does not fit, and nothing is written', async () => {
    const file = await workbook('broken.xlsx', null, {
      Questions: { B3: 'A.01', J5: 'Z.01 is yes', D4: 'maybe' },
      Pack: { B3: '' },
    })
    const { problems, pack, head } = await plan(file)
    expect(pack).toBeNull()
    expect(problems.map(({ code, sheet, ref, value }) => [code, sheet, ref, value])).toEqual([
      ['twice', 'Questions', 'B3', 'A.01'],
      ['not-allowed', 'Questions', 'D4', 'maybe'],
      ['unknown-question', 'Questions', 'J5', 'Z.01'],
      ['empty', 'Pack', 'B3', 'version'],
      ['unknown-question', 'Checks', 'B2', 'A.02'],
    ])
    expect(await test.refusal('assessment.take-pack', { file, head })).toBe('refused')
  })

  it('may not take the id of one of the program', async () => {
    const { problems } = await plan(await workbook('same-id.xlsx', 'management-systems'))
    expect(problems.map(one => one.code)).toEqual(['id-taken'])
  })

  it('a list that is none is refused', async () => {
    writeFileSync(test.path('list.csv'), 'Name,Country\nA,NP\n')
    expect(await test.refusal('assessment.plan-pack', { file: test.opening(test.path('list.csv')) })).toBe(
      'no-table',
    )
  })

  it('is of use at once; a newer version keeps answers and tells what has changed', async () => {
    const first = await workbook('own.xlsx', null)
    expect(await plan(first)).toMatchObject({ state: 'new', problems: [], pack: { questions: 4, short: 3 } })
    expect(await take(first)).toEqual({ packId: 'own-questions', version: '1' })
    expect(await plan(first)).toMatchObject({ state: 'same' })

    const { id } = await test.ask('assessment.start', {
      packId: 'own-questions',
      subjectType: 'entity',
      subjectId: null,
    })
    await answer(id, 'A.01', 'no')
    await answer(id, 'A.03', 'yes')
    const flags = (await test.ask('assessment.form', { id, everything: false })).result.redFlags
    expect(flags.map(flag => flag.questionId)).toEqual(['A.01', 'A.03'])

    const changed = { Questions: { C2: 'Do you hold a licence?', B4: 'A.05', J5: 'A.05 is yes' } }
    const again = await workbook('own.xlsx', 'own-questions', changed)
    expect((await plan(again)).problems.map(one => [one.sheet, one.ref, one.value])).toEqual([
      ['Questions', 'K4', 'A.03'],
      ['Checks', 'B2', 'A.03'],
    ])
    const checks = {
      Questions: { ...changed.Questions, K4: 'A.05 is yes' },
      Checks: { B2: 'A.02 = 0 and A.05 is yes' },
    }
    const sameVersion = await workbook('own.xlsx', 'own-questions', checks)
    expect((await plan(sameVersion)).problems.map(one => one.code)).toEqual(['version-taken'])
    const newer = await workbook('own.xlsx', 'own-questions', { ...checks, Pack: { B3: '2' } })
    const found = await plan(newer)
    expect(found).toMatchObject({ state: 'newer', before: '1', answers: { kept: 1, retired: 1 } })
    expect(found.changes?.added.map(one => one.id)).toEqual(['A.05'])
    expect(found.changes?.retired.map(one => one.id)).toEqual(['A.03'])
    expect(found.changes?.changed.map(one => [one.id, one.parts])).toEqual([
      ['A.01', ['text']],
      ['A.04', ['asked']],
    ])
    await take(newer)

    const form = await test.ask('assessment.form', { id, everything: false })
    expect(form.sinceThen).toMatchObject({ version: '1' })
    expect(form.sections[0]!.questions[0]!.answer?.value).toEqual({ kind: 'choice', option: 'no' })
    expect(form.retired).toMatchObject([
      { answer: { questionId: 'A.03' }, question: { text: { en: 'Did any of them pay for the job?' } } },
    ])
    await answer(id, 'A.01', 'yes')
    expect((await test.ask('assessment.form', { id, everything: false })).sinceThen).toBeNull()
    const { versions, uses } = await test.ask('assessment.pack', { packId: 'own-questions' })
    expect(versions.map(one => one.version)).toEqual(['2', '1'])
    expect(uses).toBe(1)
  })

  it('cannot go while something stands on it', async () => {
    expect(await test.refusal('assessment.remove-pack', { packId: 'own-questions', reason: null })).toBe(
      'refused',
    )
    expect(await test.refusal('assessment.remove-pack', { packId: 'site-assessment', reason: null })).toBe(
      'refused',
    )
  })

  it('of the program is kept in the version that was answered, and its translation is confirmed by name', async () => {
    await test.ask('assessment.start', {
      packId: 'management-systems',
      subjectType: 'entity',
      subjectId: null,
    })
    const confirm = { packId: 'management-systems', language: 'ne', name: 'S. Tamang' }
    await test.ask('assessment.confirm-language', confirm)
    const { pack, versions, confirmed } = await test.ask('assessment.pack', {
      packId: 'management-systems',
    })
    expect(versions).toHaveLength(1)
    expect(confirmed).toMatchObject([{ language: 'ne', confirmedBy: 'S. Tamang' }])
    expect(pack).toMatchObject({ own: false, translations: { ne: 'confirmed' } })
    expect(await test.refusal('assessment.confirm-language', confirm)).toBe('refused')
    expect(await test.refusal('assessment.confirm-language', { ...confirm, language: 'xx' })).toBe('refused')
    await test.ask('trail.undo', {})
    const { packs } = await test.ask('assessment.packs', {})
    expect(packs.find(one => one.id === 'management-systems')?.translations).toMatchObject({ ne: 'machine' })
  })
})
