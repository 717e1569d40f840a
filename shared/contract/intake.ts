import { z } from 'zod'
import { idSchema } from '../ids/id'
import { declarationAnswerSchema, declarationSchema } from '../intake/declaration'
import { FIELD_KEYS, SHEET_KINDS, type FieldKey } from '../intake/fields'
import { templateProfileSchema } from '../intake/templates/profile'
import { VERDICTS } from '../intake/plan/verdict'
import { comparedSchema } from './duplicates'
import { command, done, job, nothing, query } from './endpoint'
import { listExported, listTarget } from './list-export'
import { fileTokenSchema } from './workspace'

/** What a list was, by its content: the name of a file is often wrong about it. */
export const LIST_FORMATS = ['xlsx', 'xls', 'ods', 'csv', 'html', 'json'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

const kindSchema = z.enum(SHEET_KINDS)
const fieldSchema = z.custom<FieldKey>(
  value => typeof value === 'string' && FIELD_KEYS.some(key => key === value),
)
const targetSchema = z.union([z.literal('custom'), z.literal('ignore'), fieldSchema])
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** What one column becomes, with the person's answers for what the column itself leaves open. */
export const columnSettingsSchema = z.strictObject({
  target: targetSchema,
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  percentScale: z.enum(['fraction', 'hundred']).optional(),
  /** Cell text → the text to read instead. */
  replace: z.record(z.string(), z.string()).optional(),
})
/** 0 = column A. */
export const columnMappingSchema = columnSettingsSchema.extend({
  column: z.int().min(0),
  /** Row → the text to read instead in that cell alone; not remembered for other files. */
  cells: z.record(z.string().regex(/^\d+$/), z.string()).optional(),
})
export const sheetMappingSchema = z.strictObject({
  sheet: z.string(),
  kind: kindSchema,
  columns: z.array(columnMappingSchema),
})

const guessedColumnSchema = z.strictObject({
  column: z.int(),
  letters: z.string(),
  heading: z.string(),
  /** The heading above it, where two rows of headings stand over the table. */
  group: z.string().nullable(),
  target: targetSchema,
  /** 0 to 1; 0 where nothing was guessed. */
  confidence: z.number().min(0).max(1),
  samples: z.array(z.string()),
})

const foundTableSchema = z.strictObject({
  headingRows: z.array(z.int()),
  firstRow: z.int(),
  lastRow: z.int(),
  rowCount: z.int(),
  leftOut: z.array(
    z.strictObject({
      row: z.int(),
      reason: z.enum(['repeated-heading', 'total', 'note', 'tag-row', 'explanation']),
    }),
  ),
  kind: kindSchema,
  /** Does the guess hold together? A sheet that doesn't is left out until the person maps it. */
  recognised: z.boolean(),
  /** Groups of fields of which one at least is needed and none was found. */
  missing: z.array(z.array(fieldSchema)),
  columns: z.array(guessedColumnSchema),
  /** A layout known by the names of its columns. */
  layout: z.literal('os-hub').nullable(),
  /** How a list of the same headings was mapped before; used unless the person changes it. */
  remembered: z
    .strictObject({
      id: idSchema,
      mappedAt: z.iso.datetime(),
      fileName: z.string(),
      columns: z.array(columnMappingSchema),
    })
    .nullable(),
})
export type FoundTable = z.infer<typeof foundTableSchema>

const foundSheetSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  filledRows: z.int(),
  table: foundTableSchema.nullable(),
})
export type FoundSheet = z.infer<typeof foundSheetSchema>

/** A known template that a file is a filled copy of. */
const readAsSchema = z.strictObject({
  /** Id of the profile: `CMRT`. */
  template: z.string(),
  title: z.string(),
  /** As the file names it; `null` = it does not. */
  revision: z.string().nullable(),
  /** Are the cells of this revision known? If not, its sheets are read as ordinary lists. */
  isKnownRevision: z.boolean(),
  /** Version of the map of cells. */
  version: z.int(),
})
export type ReadAs = z.infer<typeof readAsSchema>

const openedListSchema = z.strictObject({
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  format: z.enum(LIST_FORMATS),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  template: readAsSchema.nullable(),
  /** The moment the very same bytes were brought in before. */
  importedBefore: z.iso.datetime().nullable(),
  sheets: z.array(foundSheetSchema),
})
export type OpenedList = z.infer<typeof openedListSchema>

const fileInput = {
  file: fileTokenSchema,
  /** An encoding the person chose for a text file instead of the one found. */
  encoding: z.string().optional(),
}

const planInputSchema = z.strictObject({
  ...fileInput,
  /** `null` = by its template where it is a filled one, else every sheet that was recognised, as guessed. */
  sheets: z.array(sheetMappingSchema).nullable(),
  /** Answer per question key: an option's answer, or `new`. */
  answers: z.record(z.string(), z.string()),
  /** Keep names, mail addresses and phone numbers of contacts too; otherwise they stay in the file. */
  contacts: z.boolean().optional(),
  /** Where to write the person's rows back with a verdict and reason each; `null` = nowhere. */
  returnTo: fileTokenSchema.nullable(),
})
export type PlanInput = z.infer<typeof planInputSchema>

const problemSchema = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  /** Address of the cell; `null` when the row as a whole is meant. */
  ref: z.string().nullable(),
  heading: z.string().nullable(),
  value: z.string(),
  /** `error` leaves the row out, `warning` the value; `review` is to be asked back; `note` only tells. */
  severity: z.enum(['error', 'warning', 'review', 'note']),
  code: z.string(),
  params: paramsSchema,
  suggestion: z.string().nullable(),
})
export type ProblemView = z.infer<typeof problemSchema>

const questionSchema = z.strictObject({
  key: z.string(),
  sheet: z.string(),
  row: z.int(),
  code: z.string(),
  params: paramsSchema,
  options: z.array(
    z.strictObject({
      answer: z.string(),
      label: z.string(),
      /** For likely duplicates: the row (ours) and the record (theirs) side by side, and why. */
      compared: comparedSchema.nullable(),
    }),
  ),
})

const columnQuestionSchema = z.strictObject({
  sheet: z.string(),
  column: z.int(),
  heading: z.string(),
  code: z.enum(['date-order', 'percent-scale']),
  examples: z.array(z.string()),
})

/** Kinds of records an import writes. */
export const IMPORTED_KINDS = [
  'suppliers',
  'sites',
  'originGroups',
  'recruiters',
  'recruiterLinks',
  'corridors',
  'corridorStops',
  'corridorFees',
  'corridorRecruiters',
  'corridorCohorts',
  'supplyRelations',
  'contacts',
  'relatedParties',
  'declarations',
  'declarationAnswers',
] as const
const recordCountSchema = z.strictObject({ added: z.int(), updated: z.int() })
const recordCountsSchema = z.record(z.enum(IMPORTED_KINDS), recordCountSchema)
export type RecordCounts = z.infer<typeof recordCountsSchema>

/** One record that would be written, field by field where it exists already. */
const plannedChangeSchema = z.strictObject({
  kind: z.enum(IMPORTED_KINDS),
  id: idSchema,
  name: z.string(),
  action: z.enum(['add', 'update']),
  sheet: z.string(),
  row: z.int(),
  fields: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type PlannedChange = z.infer<typeof plannedChangeSchema>

const planResultSchema = z.strictObject({
  /** Rows by verdict. */
  counts: z.record(z.enum(VERDICTS), z.int()),
  records: recordCountsSchema,
  problemCount: z.int(),
  /** Problems by severity and place, errors first; at most 2,000. */
  problems: z.array(problemSchema),
  questions: z.array(questionSchema),
  columnQuestions: z.array(columnQuestionSchema),
  /** The first 200 records that would be written. */
  changes: z.array(plannedChangeSchema),
  /** Columns that go nowhere, per sheet. */
  unusedColumns: z.array(z.strictObject({ sheet: z.string(), letters: z.string(), heading: z.string() })),
  /** Sheets that were left out because nothing in them was recognised. */
  unusedSheets: z.array(z.string()),
  /** The template by whose cells the file was read. */
  readAs: readAsSchema.nullable(),
  /** Contacts of persons that stay in the file, because nobody chose to keep them. */
  leftContacts: z.int().min(0),
})
export type PlanResult = z.infer<typeof planResultSchema>

const commitResultSchema = z.strictObject({
  ...planResultSchema.shape,
  /** `null` when there was nothing to write. */
  importId: idSchema.nullable(),
})

const pastImportSchema = z.strictObject({
  id: idSchema,
  at: z.iso.datetime(),
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  format: z.enum(LIST_FORMATS),
  importerVersion: z.int(),
  counts: z.record(z.enum(VERDICTS), z.int()),
  records: recordCountsSchema,
})
export type PastImport = z.infer<typeof pastImportSchema>

/** Characters of a pasted text, or of the page a program put beside it on the clipboard. */
export const LONGEST_PASTE = 20_000_000

const pasteSchema = z.strictObject({
  /** What the rows are called in the history: no file has a name for them. */
  name: z.string().trim().min(1).max(120),
  /** `text/plain` of the clipboard: rows by lines, cells by tabs, commas, semicolons or bars. */
  text: z.string().max(LONGEST_PASTE),
  /** `text/html` of the clipboard, where the program put a table there; it keeps merged cells. `null` = none. */
  html: z.string().max(LONGEST_PASTE).nullable(),
})

const declarationViewSchema = z.strictObject({
  declaration: declarationSchema,
  answers: z.array(declarationAnswerSchema),
  /** What it says otherwise than the one of the same template before it; `null` = there was none. */
  changes: z
    .array(
      z.strictObject({ question: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    )
    .nullable(),
})
export type DeclarationView = z.infer<typeof declarationViewSchema>

const rememberedMappingSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  headings: z.array(z.string()),
  fileName: z.string(),
  mappedAt: z.iso.datetime(),
  mappedBy: z.string(),
})
export type RememberedMapping = z.infer<typeof rememberedMappingSchema>

/** Rows and columns of a sheet that one answer shows. */
export const GRID_ROWS = 100
export const GRID_COLUMNS = 40

const sheetCellsSchema = z.strictObject({
  fileName: z.string(),
  /** Every sheet of the file, in its order. */
  sheets: z.array(z.string()),
  sheet: z.string(),
  /** Texts as the file shows them, cut at 300 characters; rows without content are missing. */
  rows: z.array(z.strictObject({ number: z.int(), cells: z.array(z.string()) })),
  /** The last row and the widest row of the sheet. */
  lastRow: z.int(),
  columns: z.int(),
})
export type SheetCells = z.infer<typeof sheetCellsSchema>

export const intakeEndpoints = {
  /**
   * Takes rows that were pasted and gives a token for them, which the other endpoints take like that of a file. They
   * stand in memory only: the engine keeps the last few, and forgets them when it ends.
   */
  'intake.paste': query(pasteSchema, z.strictObject({ file: fileTokenSchema })),
  /** Reads a list without touching the workspace: its sheets, the table found in each, and what each column seems to be. */
  'intake.open': query(z.strictObject(fileInput), openedListSchema),
  /** Guesses the columns of one sheet anew, for a kind the person named. */
  'intake.guess': query(
    z.strictObject({ ...fileInput, sheet: z.string(), kind: kindSchema }),
    foundTableSchema,
  ),
  /** Dry run: what bringing the list in would do. Writes nothing into the workspace. */
  'intake.plan': job(planInputSchema, planResultSchema),
  /** Brings the list in: everything in one change, which one undo takes back. */
  'intake.commit': job(planInputSchema, commitResultSchema),
  /** Filled questionnaires of a supplier, newest first. */
  'intake.declarations': query(
    z.strictObject({ supplierId: idSchema }),
    z.strictObject({ declarations: z.array(declarationViewSchema) }),
  ),
  /** A sheet as it stands, cell by cell, for mapping a questionnaire; `sheet: null` = the first. */
  'intake.cells': query(
    z.strictObject({ ...fileInput, sheet: z.string().nullable(), firstRow: z.int().min(1) }),
    sheetCellsSchema,
  ),
  /** Questionnaires whose cells a person mapped: told by their sheets and marks, read like the built-in ones. */
  'intake.profiles': query(
    nothing,
    z.strictObject({ profiles: z.array(z.strictObject({ id: idSchema, profile: templateProfileSchema })) }),
  ),
  /** Keeps a map of cells; one of the same id takes the place of the one before it. */
  'intake.add-profile': command(
    z.strictObject({ profile: templateProfileSchema }),
    z.strictObject({ id: idSchema }),
  ),
  'intake.remove-profile': command(z.strictObject({ id: idSchema }), done),
  /** Writes our own empty template: instructions, one sheet per kind, lists of allowed values. */
  'intake.write-template': job(z.strictObject({ file: fileTokenSchema }), done),
  'intake.export': job(z.strictObject(listTarget), listExported),
  /** Column mappings that a person corrected, by the headings of their lists; the newest first. */
  'intake.mappings': query(nothing, z.array(rememberedMappingSchema)),
  'intake.forget-mapping': command(z.strictObject({ id: idSchema }), done),
  'intake.list': query(nothing, z.array(pastImportSchema)),
} as const
