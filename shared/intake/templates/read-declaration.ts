import { tidy } from '../fold'
import { cellAt, cellRef, type Cell, type Sheet, type SheetRow } from '../sheet'
import { readDate } from '../values/date'
import {
  addressed,
  columnIndex,
  sheetKey,
  type CompanyField,
  type SmelterColumn,
  type SmelterList,
  type TemplateProfile,
} from './profile'
import { resolveSmelter, smelterLookUp } from './smelter-look-up'

/** Text of a cell with where it stands. */
export interface PlacedText {
  readonly text: string
  readonly sheet: string
  readonly ref: string
}

export interface ReadAnswer extends PlacedText {
  /** Key of the question bank with what it is about: `CMRT.1.tin`. */
  readonly question: string
  /** The question without its subject, and the subject: `CMRT.1` and `tin`. */
  readonly base: string
  readonly subject: string | null
  readonly comment: string | null
  /** The known answer it means; `null` where it is none of them. Free text is its own answer. */
  readonly known: string | null
}

export interface ReadSmelter {
  readonly row: SheetRow
  readonly sheet: string
  readonly metal: string | null
  /** The name to use; `null` = the row says that the smelter is not identified. */
  readonly name: string | null
  readonly text: Readonly<Partial<Record<SmelterColumn, string>>>
  readonly ref: (column: SmelterColumn) => string
  /** Filled from the file's own look-up, because its formulas hold no values. */
  readonly isResolved: boolean
}

/** A filled questionnaire, read by cell address; blank stays blank and is never taken for "no". */
export interface ReadDeclaration {
  readonly profile: TemplateProfile
  readonly company: Readonly<Partial<Record<CompanyField, PlacedText>>>
  readonly companyRef: (field: CompanyField) => PlacedText | null
  readonly effectiveOn: string | null
  readonly answers: readonly ReadAnswer[]
  readonly smelters: readonly ReadSmelter[]
}

/** Case, spaces and signs differ between revisions of the same answer (`IPC-1755 [e.g., CMRT]`). */
export const answerKey = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%]/gu, '')

export function readDeclaration(sheets: readonly Sheet[], profile: TemplateProfile): ReadDeclaration {
  const cell = addressed(sheets)
  const company = companyOf(profile, cell)
  const effective = profile.company.effectiveOn
  const date = effective ? readDate(cell(effective.sheet, effective.ref), 'day-first') : null
  return {
    profile,
    company,
    companyRef: field => {
      const place = profile.company[field]
      return place ? (company[field] ?? { text: '', ...place }) : null
    },
    effectiveOn: date?.state === 'read' ? date.value : null,
    answers: answersOf(profile, cell),
    smelters: profile.smelters === null ? [] : smeltersOf(sheets, profile.smelters),
  }
}

/** What a cell says; a formula without stored value says nothing. */
const said = (cell: Cell): string => (cell.kind === 'error' ? '' : tidy(cell.text))

function companyOf(profile: TemplateProfile, cell: ReturnType<typeof addressed>): ReadDeclaration['company'] {
  const company: Partial<Record<CompanyField, PlacedText>> = {}
  for (const [field, place] of Object.entries(profile.company) as [CompanyField, PlacedText][]) {
    const text = said(cell(place.sheet, place.ref))
    if (text !== '') company[field] = { text, sheet: place.sheet, ref: place.ref }
  }
  return company
}

function answersOf(profile: TemplateProfile, cell: ReturnType<typeof addressed>): ReadAnswer[] {
  return profile.questions.flatMap(({ id, sheet, ref, comment, subject, answers }) => {
    const about = subject === null ? null : 'text' in subject ? subject.text : said(cell(sheet, subject.ref))
    // A row whose mineral was not chosen is no question; the templates then show `(Delete cobalt)`.
    if (about === '' || /^\(.*\)$/.test(about ?? '')) return []
    const text = said(cell(sheet, ref))
    const note = comment === null ? '' : said(cell(sheet, comment))
    const known = answers === null ? text : (answers.find(one => answerKey(one) === answerKey(text)) ?? null)
    return [
      {
        question: about === null ? id : `${id}.${about.toLowerCase().replace(/\s+/g, '-')}`,
        base: id,
        subject: about === null ? null : about.toLowerCase(),
        text,
        comment: note === '' ? null : note,
        known: text === '' ? null : known,
        sheet,
        ref,
      },
    ]
  })
}

/** Values that the templates offer in place of a smelter's name. */
const NOT_LISTED = answerKey('Smelter not listed')
const NOT_IDENTIFIED = new Set(
  ['Smelter not yet identified', 'Processor not yet identified', 'Not yet identified', 'Unknown'].map(
    answerKey,
  ),
)

function smeltersOf(sheets: readonly Sheet[], list: SmelterList): ReadSmelter[] {
  const sheet = sheets.find(one => sheetKey(one.name) === sheetKey(list.sheet))
  const lookUp = smelterLookUp(sheets, list)
  return (sheet?.rows ?? [])
    .filter(row => row.number >= list.firstRow && row.number <= list.lastRow)
    .flatMap(row => {
      const typed = textsOf(row, list)
      if (!typed.input && !typed.metal && !typed.lookUp && !typed.name) return []
      const { text, isResolved } = resolveSmelter(typed, lookUp)
      const ref = (column: SmelterColumn) => cellRef(row.number, columnIndex(list.columns[column] ?? 'A'))
      return [
        { row, sheet: list.sheet, metal: text.metal ?? null, name: nameOf(text), text, ref, isResolved },
      ]
    })
}

function textsOf(row: SheetRow, list: SmelterList): Partial<Record<SmelterColumn, string>> {
  const texts: Partial<Record<SmelterColumn, string>> = {}
  for (const [column, letters] of Object.entries(list.columns) as [SmelterColumn, string][]) {
    const text = said(cellAt(row, columnIndex(letters)))
    if (text !== '') texts[column] = text
  }
  return texts
}

/** The standard name where the file holds it, else the chosen one, else the typed one; `null` = nobody is named. */
function nameOf(text: Partial<Record<SmelterColumn, string>>): string | null {
  const chosen = text.lookUp
  if (chosen !== undefined && NOT_IDENTIFIED.has(answerKey(chosen))) return null
  const isListed = chosen !== undefined && answerKey(chosen) !== NOT_LISTED
  const name = text.standardName ?? (isListed ? chosen : undefined) ?? text.name ?? null
  return name === null || NOT_IDENTIFIED.has(answerKey(name)) || answerKey(name) === NOT_LISTED ? null : name
}
