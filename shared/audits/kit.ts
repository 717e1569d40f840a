import { fold } from '../intake/fold'
import { cellRef, type Cell, type Sheet, type SheetRow } from '../intake/sheet'
import { FINDING_GRADES, type FindingGrade } from '../response/finding'

/** First cell of the hidden sheet that tells an auditor's kit, and the version of its form. */
export const KIT_MARK = 'fivefold-audit-kit'
export const KIT_VERSION = '1'

export const KIT_TARGETS = ['finding', 'sample', 'evidence'] as const
export type KitTarget = (typeof KIT_TARGETS)[number]
export const KIT_VERDICTS = ['confirmed', 'partly', 'not-confirmed'] as const
export type KitVerdict = (typeof KIT_VERDICTS)[number]

/** Words by which columns and verdicts are found again, wherever they stand. */
export interface KitWords {
  readonly key: string
  readonly verdict: string
  readonly remark: string
  readonly grade: string
  readonly title: string
  readonly description: string
  readonly auditor: string
  readonly verdicts: Readonly<Record<KitVerdict, string>>
  readonly grades: Readonly<Record<FindingGrade, string>>
}

export interface KitPlace {
  readonly sheet: string
  readonly ref: string
}

export interface KitRemark {
  readonly target: KitTarget
  readonly targetId: string
  readonly verdict: KitVerdict | null
  readonly text: string | null
  readonly place: KitPlace
}

export interface KitFinding {
  readonly grade: FindingGrade
  readonly title: string
  readonly description: string | null
  readonly place: KitPlace
}

export interface KitProblem {
  readonly code: 'unknown-key' | 'unknown-verdict' | 'unknown-grade' | 'grade-missing' | 'title-missing'
  readonly raw: string
  readonly place: KitPlace
}

export interface ReadKit {
  readonly auditId: string
  readonly auditor: string | null
  readonly remarks: readonly KitRemark[]
  readonly findings: readonly KitFinding[]
  readonly problems: readonly KitProblem[]
}

/** Keys that the kit was written with: `F 0190…`, `S 0190…`, `E 0190…`. */
const PREFIX: Readonly<Record<KitTarget, string>> = { finding: 'F', sample: 'S', evidence: 'E' }
export const kitKey = (target: KitTarget, id: string): string => `${PREFIX[target]} ${id}`

function targetOf(key: string): { readonly target: KitTarget; readonly targetId: string } | null {
  const [prefix = '', targetId = ''] = key.trim().split(/\s+/)
  const target = KIT_TARGETS.find(one => PREFIX[one] === prefix.toUpperCase())
  return target === undefined || !/^[0-9a-f-]{36}$/i.test(targetId)
    ? null
    : { target, targetId: targetId.toLowerCase() }
}

const textsOf = ({ cells }: SheetRow): string[] => cells.map(cell => cell.text).filter(text => text !== '')

/** The audit a workbook is the kit of; `null` where it is none, or its sheet of keys is gone. */
function auditOf(sheets: readonly Sheet[]): string | null {
  const rows = sheets.flatMap(({ rows }) => rows).map(textsOf)
  if (!rows.some(texts => texts.includes(KIT_MARK))) return null
  return rows.find(([name]) => name === 'audit')?.[1] ?? null
}

type Column = 'key' | 'verdict' | 'remark' | 'grade' | 'title' | 'description'
type Columns = Partial<Record<Column, number>>

/** The row of headings of a sheet, and which column is which; `null` where the sheet has none. */
function headOf(sheet: Sheet, words: KitWords): { readonly at: number; readonly columns: Columns } | null {
  const names: readonly Column[] = ['key', 'verdict', 'remark', 'grade', 'title', 'description']
  for (const [at, row] of sheet.rows.entries()) {
    const columns: Columns = {}
    for (const [column, { text }] of row.cells.entries()) {
      const name = names.find(one => fold(words[one]) === fold(text))
      if (name !== undefined) columns[name] = column
    }
    if (columns.key !== undefined && columns.remark !== undefined) return { at, columns }
  }
  return null
}

/** Reads what an auditor wrote into a kit, wherever its sheets and columns stand; `null` where the workbook is none. */
export function readKit(sheets: readonly Sheet[], words: KitWords): ReadKit | null {
  const auditId = auditOf(sheets)
  if (auditId === null) return null
  const read: { remarks: KitRemark[]; findings: KitFinding[]; problems: KitProblem[] } = {
    remarks: [],
    findings: [],
    problems: [],
  }
  for (const sheet of sheets) {
    const head = headOf(sheet, words)
    if (head === null) continue
    for (const row of sheet.rows.slice(head.at + 1)) {
      const line = new Line(sheet, row, head.columns)
      if (line.said('key') === '') readNew(line, words, read)
      else readRemark(line, words, read)
    }
  }
  return { auditId, auditor: auditorIn(sheets, words), ...read }
}

/** One row of a sheet by the names of its columns. */
class Line {
  readonly #sheet: Sheet
  readonly #row: SheetRow
  readonly #columns: Columns

  constructor(sheet: Sheet, row: SheetRow, columns: Columns) {
    this.#sheet = sheet
    this.#row = row
    this.#columns = columns
  }

  #cell(column: Column): Cell | undefined {
    const at = this.#columns[column]
    return at === undefined ? undefined : this.#row.cells[at]
  }

  said(column: Column): string {
    return this.#cell(column)?.text.trim() ?? ''
  }

  place(column: Column): KitPlace {
    return { sheet: this.#sheet.name, ref: cellRef(this.#row.number, this.#columns[column] ?? 0) }
  }
}

interface Read {
  readonly remarks: KitRemark[]
  readonly findings: KitFinding[]
  readonly problems: KitProblem[]
}

const named = <K extends string>(text: string, words: Readonly<Record<K, string>>, keys: readonly K[]) =>
  keys.find(key => fold(words[key]) === fold(text) || fold(key) === fold(text))

function readRemark(line: Line, words: KitWords, read: Read): void {
  const raw = line.said('verdict')
  const text = line.said('remark')
  if (raw === '' && text === '') return
  const found = targetOf(line.said('key'))
  if (found === null) {
    read.problems.push({ code: 'unknown-key', raw: line.said('key'), place: line.place('key') })
    return
  }
  const verdict = named(raw, words.verdicts, KIT_VERDICTS)
  if (raw !== '' && verdict === undefined) {
    read.problems.push({ code: 'unknown-verdict', raw, place: line.place('verdict') })
    return
  }
  read.remarks.push({
    ...found,
    verdict: verdict ?? null,
    text: text === '' ? null : text,
    place: line.place('remark'),
  })
}

/** A line without a key is a finding of the auditor's own, if it says anything. */
function readNew(line: Line, words: KitWords, read: Read): void {
  const title = line.said('title')
  const raw = line.said('grade')
  const description = line.said('description')
  if (title === '' && raw === '' && description === '') return
  if (title === '') {
    read.problems.push({ code: 'title-missing', raw: description, place: line.place('title') })
    return
  }
  const grade = named(raw, words.grades, FINDING_GRADES)
  if (grade === undefined) {
    const code = raw === '' ? 'grade-missing' : 'unknown-grade'
    read.problems.push({ code, raw, place: line.place('grade') })
    return
  }
  read.findings.push({
    grade,
    title,
    description: description === '' ? null : description,
    place: line.place('title'),
  })
}

/** The name the auditor gave: the cell after the word for it. */
function auditorIn(sheets: readonly Sheet[], words: KitWords): string | null {
  for (const row of sheets.flatMap(({ rows }) => rows)) {
    const texts = textsOf(row)
    if (fold(texts[0] ?? '') === fold(words.auditor)) return texts[1]?.trim() ?? null
  }
  return null
}
