import type { AnswerValue } from '../assessment/answer'
import type { Pack, Question } from '../assessment/pack'
import { fold } from '../intake/fold'
import { cellAt, cellRef, type Cell, type Sheet, type SheetRow } from '../intake/sheet'
import { readDate } from '../intake/values/date'
import { FACT_NAMES, FACTS_MARK, factsSchema, type WorkbookFacts } from './facts'
import { findColumns, lineAt, lineIndex, type FoundColumns, type LineIndex } from './find-columns'
import { linesOf, type Line } from './lines'
import { lineReader, type LineProblem, type LineReading } from './read-line'
import { DECLARED_LINES, type WorkbookWords } from './workbook-words'

/** Where something stood in the file, as a person finds it again. */
export interface Place {
  readonly sheet: string
  readonly ref: string
}

/** What the workbook says to one question. */
export interface ReadAnswer {
  readonly questionId: string
  /** What was read surely; `null` where nothing was. */
  readonly value: AnswerValue | null
  /** What was probably meant, with the words as they stand; taken only when a person says so. */
  readonly proposal: { readonly value: AnswerValue; readonly raw: string } | null
  /** What could not be read, with the words as they stand. */
  readonly problem: { readonly code: LineProblem; readonly raw: string } | null
  readonly note: string | null
  readonly place: Place
  readonly by: 'key' | 'text'
}

/** Something in the workbook that belongs to no answer: it is shown, and kept with the reply. */
export interface ReadExtra extends Place {
  readonly questionId: string | null
  readonly heading: string | null
  readonly text: string
}

export interface Declared {
  readonly name: string | null
  readonly position: string | null
  readonly on: string | null
}

export interface ReadWorkbook {
  readonly answers: readonly ReadAnswer[]
  readonly extras: readonly ReadExtra[]
  readonly declared: Declared
  /** Lines with a key of the form `A.01` that the questionnaire does not have (any more). */
  readonly unknownKeys: readonly string[]
  /** Lines that were found at all, answered or not. */
  readonly found: number
}

const LONGEST = 2000

/** What the workbook says of itself; `null` where its sheet of keys is gone or was changed beyond reading. */
export function readFacts(sheets: readonly Sheet[]): WorkbookFacts | null {
  const sheet = sheets.find(one => one.rows.some(row => row.cells.some(cell => cell.text === FACTS_MARK)))
  if (sheet === undefined) return null
  const pairs = sheet.rows.map(row => {
    const filled = row.cells.filter(cell => cell.text !== '').map(cell => cell.text)
    return [filled[0] ?? '', filled[1] ?? ''] as const
  })
  const known = pairs.filter(([name]) => FACT_NAMES.some(fact => fact === name))
  return factsSchema.safeParse(Object.fromEntries(known)).data ?? null
}

/** How many lines of a questionnaire a workbook holds, by key or by question: tells which one it is where its facts are gone. */
export function linesFound(sheets: readonly Sheet[], pack: Pack): number {
  const index = lineIndex(linesOf(pack), languagesOf(pack))
  const texts = new Set(
    sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(cell => fold(cell.text)))),
  )
  return [...index.byText.keys()].filter(text => texts.has(text)).length
}

const languagesOf = (pack: Pack): string[] => ['en', ...Object.keys(pack.translations)]

/** Whom the workbook is about by its own words: the cell after "About" in any language; `null` where there is none. */
export function subjectOf(sheets: readonly Sheet[], words: WorkbookWords): string | null {
  const labels = new Set(Object.values(words.words.about).map(fold))
  for (const row of sheets.flatMap(({ rows }) => rows)) {
    const at = row.cells.findIndex(({ text }) => text.split('·').some(part => labels.has(fold(part))))
    const name = at < 0 ? undefined : row.cells.slice(at + 1).find(cell => cell.text !== '')
    if (name !== undefined) return name.text
  }
  return null
}

/** Everything a returned workbook says, wherever in it that stands. */
export function readWorkbook(sheets: readonly Sheet[], pack: Pack, words: WorkbookWords): ReadWorkbook {
  const index = lineIndex(linesOf(pack), languagesOf(pack))
  const read = sheets.flatMap(sheet => {
    const columns = findColumns(sheet, index, pack, words)
    return columns === null ? [] : [readSheet(sheet, columns, index, pack)]
  })
  const lines = read.flatMap(one => one.lines)
  return {
    answers: answersOf(lines),
    extras: read.flatMap(one => one.extras),
    declared: declaredIn(sheets, words),
    unknownKeys: read.flatMap(one => one.unknownKeys),
    found: lines.length,
  }
}

interface LineRead {
  readonly line: Line
  readonly reading: LineReading
  readonly raw: string
  readonly note: string | null
  readonly place: Place
  readonly by: 'key' | 'text'
}

const KEY_SHAPE = /^[A-Z][A-Z0-9]*\.\d{2}[a-z]?([/#][a-z0-9-]+)?$/

function readSheet(sheet: Sheet, columns: FoundColumns, index: LineIndex, pack: Pack) {
  const lines: LineRead[] = []
  const extras: ReadExtra[] = []
  const unknownKeys: string[] = []
  for (const row of sheet.rows) {
    const { line, by, differs } = lineAt(row, index, columns.key, columns.questions)
    const place = { sheet: sheet.name, ref: cellRef(row.number, columns.answer) }
    if (line === null) {
      const key = columns.key === null ? '' : cellAt(row, columns.key).text
      if (KEY_SHAPE.test(key)) unknownKeys.push(key)
      extras.push(...strayAnswer(sheet, row, columns, KEY_SHAPE.test(key)))
      continue
    }
    const cells = {
      answer: cellAt(row, columns.answer),
      unit: optional(row, columns.unit),
      note: optional(row, columns.note),
    }
    const reading = lineReader(line, pack.answerWords)(cells)
    lines.push({
      line,
      reading:
        differs && reading.state !== 'empty' ? { state: 'refused', problem: 'key-and-text-differ' } : reading,
      raw: cells.answer.text.slice(0, LONGEST),
      note: cells.note.text === '' ? null : cells.note.text.slice(0, LONGEST),
      place,
      by,
    })
    extras.push(...extrasOf(sheet, row, columns, line.question))
  }
  return { lines, extras, unknownKeys }
}

const optional = (row: SheetRow, column: number | null): Cell =>
  column === null ? { kind: 'empty', text: '', value: '' } : cellAt(row, column)

/** What stands beside an answer in columns that are none of ours. */
function extrasOf(sheet: Sheet, row: SheetRow, columns: FoundColumns, question: Question): ReadExtra[] {
  const ours = new Set([
    columns.answer,
    ...[columns.key, columns.unit, columns.note].filter(column => column !== null),
    ...columns.questions,
    ...columns.proof,
  ])
  return row.cells.flatMap((cell, column) => {
    if (ours.has(column) || cell.text === '') return []
    const heading = columns.headings.get(column) ?? null
    const ref = cellRef(row.number, column)
    return [{ sheet: sheet.name, ref, questionId: question.id, heading, text: cell.text.slice(0, LONGEST) }]
  })
}

/** An answer on a line that belongs to no question of ours: one that is asked no more, or one the other side added. */
function strayAnswer(sheet: Sheet, row: SheetRow, columns: FoundColumns, hadKey: boolean): ReadExtra[] {
  const answer = cellAt(row, columns.answer)
  const isHeading = columns.headings.get(columns.answer) === answer.text
  if (answer.text === '' || isHeading) return []
  const rest = row.cells.filter((cell, column) => column !== columns.answer && cell.text !== '')
  if (rest.length === 0 && !hadKey) return []
  return [
    {
      sheet: sheet.name,
      ref: cellRef(row.number, columns.answer),
      questionId: null,
      heading: rest
        .map(cell => cell.text)
        .join(' | ')
        .slice(0, LONGEST),
      text: answer.text.slice(0, LONGEST),
    },
  ]
}

/** Lines put together to one answer a question. */
function answersOf(lines: readonly LineRead[]): ReadAnswer[] {
  const byQuestion = new Map<string, LineRead[]>()
  for (const one of lines) {
    const { id } = one.line.question
    byQuestion.set(id, [...(byQuestion.get(id) ?? []), one])
  }
  return [...byQuestion.values()].flatMap(group => {
    const filled = group.filter(one => one.reading.state !== 'empty')
    const [first] = filled.length > 0 ? filled : group.filter(one => one.note !== null)
    if (first === undefined) return []
    return [first.line.part === null ? plainAnswer(first, filled) : partedAnswer(first, filled)]
  })
}

const headOf = ({ line, note, place, by }: LineRead) => ({ questionId: line.question.id, note, place, by })

/** A question of one line. Said twice in different words, neither counts. */
function plainAnswer(first: LineRead, filled: readonly LineRead[]): ReadAnswer {
  const { reading, raw } = first
  const nothing = { ...headOf(first), value: null, proposal: null, problem: null }
  const said = new Set(filled.map(one => JSON.stringify(one.reading)))
  if (said.size > 1)
    return { ...nothing, problem: { code: 'answered-twice', raw: filled.map(one => one.raw).join(' | ') } }
  if (reading.state === 'refused') return { ...nothing, problem: { code: reading.problem, raw } }
  if (reading.state === 'empty' || reading.value.kind === 'part') return nothing
  const { value } = reading
  return reading.sure ? { ...nothing, value } : { ...nothing, proposal: { value, raw } }
}

/** A grid, or a question with several choices: what is sure by itself, and what it would be with everything proposed. */
function partedAnswer(first: LineRead, filled: readonly LineRead[]): ReadAnswer {
  const said = filled.filter(one => one.reading.state === 'read')
  const sure = said.filter(one => one.reading.state === 'read' && one.reading.sure)
  const wrong = filled.find(one => one.reading.state === 'refused')
  const value = together(first.line.question, sure)
  const all = together(first.line.question, said)
  const unsure = said.filter(one => !sure.includes(one))
  const noneChosen = all === null && said.length > 0 && wrong === undefined
  return {
    ...headOf(wrong ?? unsure[0] ?? first),
    value,
    proposal:
      unsure.length > 0 && all !== null ? { value: all, raw: unsure.map(one => one.raw).join(' | ') } : null,
    problem:
      wrong?.reading.state === 'refused'
        ? { code: wrong.reading.problem, raw: wrong.raw }
        : noneChosen
          ? { code: 'none-chosen', raw: first.raw }
          : null,
  }
}

function together(question: Question, lines: readonly LineRead[]): AnswerValue | null {
  const parts = lines.flatMap(({ line, reading }) => {
    if (reading.state !== 'read' || line.part === null) return []
    const { value } = reading
    return [{ id: line.part.id, option: value.kind === 'part' ? value.option : null, value }]
  })
  const chosen = parts.flatMap(({ id, option }) => (option === null ? [] : [{ id, option }]))
  if (chosen.length === 0) {
    const [only] = parts
    return only === undefined || only.value.kind === 'part' ? null : only.value
  }
  if (question.type === 'grid')
    return { kind: 'grid', cells: Object.fromEntries(chosen.map(({ id, option }) => [id, [option]])) }
  const options = chosen.filter(({ option }) => option === 'yes').map(({ id }) => id)
  return options.length === 0 ? null : { kind: 'several', options }
}

/** Who says that he answered, wherever the lines for it stand. */
function declaredIn(sheets: readonly Sheet[], words: WorkbookWords): Declared {
  const rows = sheets.flatMap(sheet => sheet.rows)
  const after = (word: (typeof DECLARED_LINES)[number]): Cell | undefined => {
    const labels = new Set([word, ...Object.values(words.words[word])].map(fold))
    for (const row of rows) {
      const at = row.cells.findLastIndex(cell => cell.text.split('·').some(part => labels.has(fold(part))))
      const found = at < 0 ? undefined : row.cells.slice(at + 1).find(cell => cell.text !== '')
      if (found !== undefined) return found
    }
    return undefined
  }
  const [name, position, on] = DECLARED_LINES.map(after)
  const date = on === undefined ? null : readDate(on, 'day-first')
  return {
    name: name?.text.slice(0, 300) ?? null,
    position: position?.text.slice(0, 300) ?? null,
    on: date?.state === 'read' ? date.value : null,
  }
}
