import { fold } from './fold'
import { cellAt, filledCount, type Cell, type SheetRow } from './sheet'
import type { TableColumn } from './find-table'

type LeaveOutReason = 'repeated-heading' | 'total' | 'note' | 'tag-row' | 'explanation'

export interface LeftOutRow {
  readonly row: number
  readonly reason: LeaveOutReason
}

const TOTAL_WORDS =
  /^(?:grand |sub ?|overall )?(?:total|totals|totaux|sum|summe|gesamt|gesamtsumme|zwischensumme|somme|suma|subtotal|sous total|totale|totali|somma|total geral|soma|toplam|genel toplam|tổng|tổng cộng|jumlah|total keseluruhan|итого|всего|合计|总计|小计|合計|कुल|योग|कुल योग|মোট|সর্বমোট|المجموع|الإجمالي|जम्मा|कुल जम्मा)(?: .*)?$/u

/** Splits the rows below the headings into data and what only looks like it. */
export function leaveOut(
  below: readonly SheetRow[],
  columns: readonly TableColumn[],
): { rows: SheetRow[]; leftOut: LeftOutRow[] } {
  const lastFull = below.findLastIndex(row => filledCount(row) > 1)
  const rows: SheetRow[] = []
  const leftOut: LeftOutRow[] = []
  const headings = columns.map(({ index, heading }) => ({ index, folded: fold(heading) }))
  below.forEach((row, index) => {
    const reason = reasonOf(row, headings, index, lastFull)
    if (reason === null) rows.push(row)
    else leftOut.push({ row: row.number, reason })
  })
  return { rows, leftOut }
}

interface FoldedHeading {
  readonly index: number
  readonly folded: string
}

function reasonOf(
  row: SheetRow,
  columns: readonly FoldedHeading[],
  index: number,
  lastFull: number,
): LeaveOutReason | null {
  const cells = row.cells.filter(cell => cell.kind !== 'empty')
  if (index === 0 && cells.every(cell => cell.text.startsWith('#'))) return 'tag-row'
  if (index === 0 && explains(cells)) return 'explanation'
  if (repeatsHeadings(row, columns)) return 'repeated-heading'
  if (isTotal(cells)) return 'total'
  return columns.length > 2 && isNote(cells, index > lastFull) ? 'note' : null
}

/** What forms say under their headings: of which type a column is, in which unit, or whether it has to be filled. */
const EXPLANATION = new RegExp(
  `^(?:${[
    'text|texte|texto|free text|string|varchar|char|freitext|texte libre|texto libre|पाठ|نص',
    'number|numbers|numeric|integer|int|decimal|float|no|nb|nbr|nombre|numero|zahl|anzahl|संख्या|رقم|عدد',
    'date|datum|fecha|मिति|تاريخ|[djt]{1,2} ?m{1,2} ?[aijy]{2,4}|m{1,2} ?d{1,2} ?y{2,4}|[aijy]{4} ?m{2} ?[djt]{2}',
    'iso|iso ?[23]|iso code|code iso|codigo iso|iso 3166(?: 1)?(?: alpha ?[23])?',
    'pct|percent|per cent|pourcentage|porcentaje|prozent|km|kg|usd|eur|persons|people|personnes|personas|personen|headcount',
    'yes no|y n|oui non|si no|ja nein|decimal degrees?|degrees|wgs ?84|list|drop ?down',
    'required|mandatory|optional|obligatoire|facultatif|obligatorio|opcional|pflichtfeld|अनिवार्य|ऐच्छिक|إلزامي|اختياري',
  ].join('|')})$`,
  'u',
)

/** `text | ISO | number | dd/mm/yyyy` right under the headings: every cell explains its column, and there are two at least. */
const explains = (cells: readonly Cell[]): boolean =>
  cells.length > 1 && cells.every(cell => cell.kind === 'text' && isExplanation(cell.text))

const isExplanation = (text: string): boolean => text.trim() === '%' || EXPLANATION.test(fold(text))

function repeatsHeadings(row: SheetRow, columns: readonly FoldedHeading[]): boolean {
  if (columns.length <= 1) return columns.every(column => repeats(row, column)) && columns.length === 1
  const needed = columns.length * 0.8
  let [same, left] = [0, columns.length]
  for (const column of columns) {
    left -= 1
    if (repeats(row, column)) same += 1
    // Nearly every row is told from the headings by its first cells.
    if (same + left < needed) return false
  }
  return same >= needed
}

const repeats = (row: SheetRow, { index, folded }: FoldedHeading): boolean =>
  fold(cellAt(row, index).text) === folded

/** `Total` and numbers only: a supplier called "Total Energies" has a country or another text beside its name. */
function isTotal(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells
  if (first?.kind !== 'text' || !TOTAL_WORDS.test(fold(first.text))) return false
  return (
    others.every(cell => cell.kind !== 'text' || /^[\d.,\s%]+$/.test(cell.text)) &&
    others.length + wordsAfter(first) > 0
  )
}

const wordsAfter = (cell: Cell): number => (/^\S+$/.test(cell.text) || /[:\d]/.test(cell.text) ? 1 : 0)

const NOTE_START =
  /^(?:\*|note|source|©|\(c\)|remark|exported|printed|as of|stand |confidential|legend|nota|quelle|fuente|page \d)/i

/** A lone text: below the table always a note when it is long or starts like one, inside the table only when it is long. */
function isNote(cells: readonly Cell[], isTail: boolean): boolean {
  const [only] = cells
  if (cells.length !== 1 || only?.kind !== 'text') return false
  return only.text.length > 80 || (isTail && NOTE_START.test(only.text))
}
