import { z } from 'zod'
import { isFieldKey, SHEET_KINDS } from '../fields'
import { cellAt, EMPTY_CELL, type Cell, type Sheet } from '../sheet'

const refSchema = z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/)
const placeSchema = z.strictObject({ sheet: z.string().min(1), ref: refSchema })

/** What a template's company block can hold. Contacts are personal data and kept only by choice. */
export const COMPANY_FIELDS = [
  'name',
  'scope',
  'scopeText',
  'uniqueId',
  'uniqueIdAuthority',
  'address',
  'country',
  'contactName',
  'contactTitle',
  'contactEmail',
  'contactPhone',
  'authorizerName',
  'authorizerTitle',
  'authorizerEmail',
  'authorizerPhone',
  'effectiveOn',
] as const
export type CompanyField = (typeof COMPANY_FIELDS)[number]

const questionSchema = z.strictObject({
  /** Key of the question bank: `CMRT.1`, `CMRT.A`, `STRT.policy`. */
  id: z.string().min(1).max(100),
  ...placeSchema.shape,
  /** Where the answer's comment stands. */
  comment: refSchema.nullable(),
  /** What the answer is about, a metal for example: as a word, or as the cell that names it. `null` = the company. */
  subject: z.union([z.strictObject({ text: z.string() }), z.strictObject({ ref: refSchema })]).nullable(),
  /** Answers the template allows, compared without case, spaces and signs; `null` = free text. */
  answers: z.array(z.string()).nullable(),
})
export type TemplateQuestion = z.infer<typeof questionSchema>

/** Columns of a list of smelters, processors or mines, by letter. */
export const SMELTER_COLUMNS = [
  'input',
  'metal',
  'lookUp',
  'name',
  'country',
  'identification',
  'source',
  'street',
  'city',
  'region',
  'contactName',
  'contactEmail',
  'nextSteps',
  'mine',
  'mineCountry',
  'recycled',
  'comments',
  'standardName',
  'countryCode',
] as const
export type SmelterColumn = (typeof SMELTER_COLUMNS)[number]

const smelterListSchema = z.strictObject({
  sheet: z.string(),
  headingRow: z.int().min(1),
  firstRow: z.int().min(1),
  lastRow: z.int().min(1),
  columns: z.partialRecord(z.enum(SMELTER_COLUMNS), z.string().regex(/^[A-Z]{1,2}$/)),
  /** The snapshot of known smelters the file carries, to fill what formulas without stored values left open. */
  lookUp: z.strictObject({ sheet: z.string(), firstRow: z.int().min(1) }).nullable(),
})
export type SmelterList = z.infer<typeof smelterListSchema>

/** A plain list inside the workbook, read like any list but by its letters: the mines of EMRT and AMRT. */
const fixedTableSchema = z.strictObject({
  sheet: z.string(),
  kind: z.enum(SHEET_KINDS),
  headingRow: z.int().min(1),
  firstRow: z.int().min(1),
  columns: z.record(z.string().regex(/^[A-Z]{1,2}$/), z.string().refine(isFieldKey)),
  /** Nothing below the first empty row belongs to it: other questions stand there. */
  endsAtBlank: z.boolean().optional(),
})
export type FixedTable = z.infer<typeof fixedTableSchema>

/**
 * How to read a filled questionnaire by cell address: headings come in any language, addresses don't. A profile is data,
 * so that a person can make one for a template whose cells are not public.
 */
export const templateProfileSchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: z.string().min(1).max(200),
  /** Raised whenever the same file would be read differently. */
  version: z.int().min(1),
  /** Sheets every file of the template has, and sheets it never has. */
  sheets: z.array(z.string()).min(1),
  without: z.array(z.string()),
  /** Cells that mark the template by their text. */
  marks: z.array(placeSchema.extend({ text: z.string().min(1) })),
  /** Sheet in whose first rows the revision stands, or its very cell, and the major revisions whose addresses are known. */
  revision: z
    .strictObject({ sheet: z.string(), ref: refSchema.optional(), majors: z.array(z.int()) })
    .nullable(),
  company: z.partialRecord(z.enum(COMPANY_FIELDS), placeSchema),
  questions: z.array(questionSchema).max(2000),
  smelters: smelterListSchema.nullable(),
  tables: z.array(fixedTableSchema),
})
export type TemplateProfile = z.infer<typeof templateProfileSchema>

/** 0 for `A`, 26 for `AA`. */
export function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) - 64)
  return index - 1
}

/** Cells of a sheet by address. */
export function addressed(sheets: readonly Sheet[]): (sheet: string, ref: string) => Cell {
  const byName = new Map(
    sheets.map(sheet => [sheetKey(sheet.name), new Map(sheet.rows.map(row => [row.number, row] as const))]),
  )
  return (sheet, ref) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
    const row = byName.get(sheetKey(sheet))?.get(Number(digits))
    return row === undefined ? EMPTY_CELL : cellAt(row, columnIndex(letters))
  }
}

/** Names of sheets are compared without case and outer space. */
export const sheetKey = (name: string): string => name.trim().toLowerCase()
