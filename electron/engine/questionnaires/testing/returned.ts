import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { FilePlan } from '@shared/contract/questionnaires'
import { calendarYear } from '@shared/workspace/entity'
import { addSupplier } from '../../testing/people-and-places'
import type { TestEngine } from '../../testing/test-engine'

/** A campaign with its workbooks written into the folder of the test, by name of the supplier. */
export interface SentCampaign {
  readonly id: string
  readonly recipients: ReadonlyMap<string, string>
  readonly paths: ReadonlyMap<string, string>
}

interface Asked {
  readonly suppliers: readonly string[]
  readonly year?: number
  readonly languages?: string[]
  readonly packId?: string
  readonly dueOn?: string
}

/** Adds suppliers, makes a campaign for them and writes their workbooks. */
export async function sentCampaign(test: TestEngine, asked: Asked): Promise<SentCampaign> {
  const ids: string[] = []
  for (const name of asked.suppliers) ids.push(await addSupplier(test, name))
  return sentTo(test, ids, asked)
}

/** The same for suppliers that are there. */
export async function sentTo(
  test: TestEngine,
  ids: string[],
  {
    year = 2026,
    languages = ['en', 'ne'],
    packId = 'supplier-questionnaire',
    dueOn = '2026-12-31',
  }: Omit<Asked, 'suppliers'>,
): Promise<SentCampaign> {
  const { campaign } = await test.ask('questionnaires.create', {
    draft: { title: `Suppliers ${year}`, period: calendarYear(year), dueOn, languages },
    packId,
    subjects: { type: 'supplier', ids },
  })
  const { files } = await test.ask('questionnaires.send', {
    id: campaign.id,
    recipientIds: null,
    folder: test.folderToken(),
  })
  const { rows } = await test.ask('questionnaires.campaign', { id: campaign.id })
  const nameOf = new Map(rows.map(row => [row.recipient.id, row.name]))
  return {
    id: campaign.id,
    recipients: new Map(rows.map(row => [row.name, row.recipient.id])),
    paths: new Map(files.map(file => [nameOf.get(file.recipientId) ?? '', test.path(file.fileName)])),
  }
}

export async function openBook(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  // The types of exceljs still name the Buffer of an older Node.
  await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
  return workbook
}

export async function saveBook(workbook: ExcelJS.Workbook, path: string): Promise<void> {
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

export function questionSheet(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet('Questionnaire')
  if (sheet === undefined) throw new Error('the workbook has no sheet of questions')
  return sheet
}

/** What somebody typed on a line, by key; a pair is answer and note, a triple answer, unit and note. */
export type Typed = Readonly<Record<string, ExcelJS.CellValue | readonly ExcelJS.CellValue[]>>

/** Columns of a workbook in two languages, from 1. */
export const AT = { key: 1, english: 2, nepali: 3, answer: 4, unit: 5, note: 6, proof: 7 } as const

export function rowOf(sheet: ExcelJS.Worksheet, key: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined
  sheet.eachRow(row => {
    if (row.getCell(AT.key).value === key) found = row
  })
  if (found === undefined) throw new Error(`no line ${key}`)
  return found
}

/** Types answers into a workbook in two languages, as a person would. */
export function fillIn(workbook: ExcelJS.Workbook, typed: Typed): void {
  const sheet = questionSheet(workbook)
  for (const [key, value] of Object.entries(typed)) {
    const row = rowOf(sheet, key)
    const [answer, ...rest] = (Array.isArray(value) ? value : [value]) as ExcelJS.CellValue[]
    row.getCell(AT.answer).value = answer ?? null
    const [first, second] = rest
    if (rest.length === 2) row.getCell(AT.unit).value = first ?? null
    if (rest.length > 0) row.getCell(AT.note).value = (rest.length === 2 ? second : first) ?? null
  }
}

/** The supplier whose workbook comes back. */
export const NAME = 'Kosi Garments'
/** What Kosi Garments typed, in two languages and as people do … */
export const TYPED: Typed = {
  'A.01': 120,
  'A.02': '45%',
  'B.01': 'Yes · छ / हो',
  'C.01': 'No',
  'C.04': 'छ',
  'C.05/medicals': 'employer',
  'C.05/travel': 'shared',
  'D.01': 'no',
  'E.06': 'we do',
  'B.02': ['Does not apply', 'we are three people'],
}
/** … and what is taken from it. */
export const WRITTEN = {
  'A.01': '120',
  'A.02': '45',
  'B.01': 'yes',
  'C.01': 'no',
  'C.04': 'yes',
  'C.05': 'medicals=employer travel=shared',
  'D.01': 'no',
  'E.06': 'us',
  'B.02': 'n/a we are three people',
}

let serial = 0
/** The workbook of `NAME`, filled in and then done to it what happens to workbooks; its path. */
export async function workbookBack(
  test: TestEngine,
  sent: SentCampaign,
  deform: (workbook: ExcelJS.Workbook) => void = () => undefined,
  typed: Typed = TYPED,
): Promise<string> {
  const workbook = await openBook(sent.paths.get(NAME) ?? '')
  fillIn(workbook, typed)
  deform(workbook)
  const path = test.path(`returned-${++serial}.xlsx`)
  await saveBook(workbook, path)
  return path
}

/** The codes of what is wrong with a file, and the answer to one question. */
export const codes = (plan: FilePlan) => plan.issues.map(one => one.code)
export const at = (plan: FilePlan, id: string) => plan.answers.find(one => one.questionId === id)

/** All cells of the sheet of questions as plain rows. */
export function cellsOf(sheet: ExcelJS.Worksheet): ExcelJS.CellValue[][] {
  const rows: ExcelJS.CellValue[][] = []
  sheet.eachRow({ includeEmpty: true }, row => {
    rows.push(Array.from({ length: AT.proof }, (_, column) => row.getCell(column + 1).value))
  })
  return rows
}

/** Puts rows in place of the sheet of questions, as a person who copied them into a new sheet. */
export function replaceRows(
  workbook: ExcelJS.Workbook,
  rows: readonly (readonly ExcelJS.CellValue[])[],
  name = 'Questionnaire',
): void {
  workbook.removeWorksheet(questionSheet(workbook).id)
  workbook.addWorksheet(name).addRows(rows.map(row => [...row]))
}

interface Choice {
  readonly recipientId?: string
  readonly accepted?: FilePlan['issues'][number]['code'][]
  readonly proposals?: string[]
}

/** One workbook as a file to take in. */
export const asFile = (test: TestEngine, path: string, choice: Choice = {}) => ({
  file: test.opening(path),
  recipientId: choice.recipientId ?? null,
  accepted: choice.accepted ?? [],
  proposals: choice.proposals ?? [],
})

export async function planOf(
  test: TestEngine,
  path: string,
  choice: Choice = {},
  campaignId: string | null = null,
): Promise<FilePlan> {
  const { files } = await test.ask('questionnaires.plan', { campaignId, files: [asFile(test, path, choice)] })
  const [plan] = files
  if (plan === undefined) throw new Error('one file has one plan')
  return plan
}

export const takeIn = (
  test: TestEngine,
  path: string,
  choice: Choice = {},
  campaignId: string | null = null,
) => test.ask('questionnaires.take-in', { campaignId, files: [asFile(test, path, choice)] })

/** What would be or was written, by question, as short text. */
export function writtenOf({ answers }: FilePlan): Record<string, string> {
  return Object.fromEntries(
    answers.flatMap(({ questionId, value, proposal, written, state }) => {
      const found = state === 'proposed' || value === null ? proposal?.value : value
      return written && found !== undefined ? [[questionId, shortly(found)]] : []
    }),
  )
}

export function shortly(value: NonNullable<FilePlan['answers'][number]['value']>): string {
  switch (value.kind) {
    case 'choice':
      return value.option
    case 'number':
      return String(value.value)
    case 'money':
      return `${value.money.currency} ${value.money.minor}`
    case 'grid':
      return Object.entries(value.cells)
        .map(([row, options]) => `${row}=${options.join('+')}`)
        .sort()
        .join(' ')
    case 'several':
      return value.options.join('+')
    case 'not-applicable':
      return `n/a ${value.reason}`
    default:
      return value.kind
  }
}
