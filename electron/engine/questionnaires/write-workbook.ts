import type ExcelJS from 'exceljs'
import type { Pack, Question } from '@shared/assessment/pack'
import { FACTS_SHEET, LISTS_SHEET, type WorkbookFacts } from '@shared/questionnaires/facts'
import { lineText, linesOfQuestion, type Line } from '@shared/questionnaires/lines'
import { choicesOfLine } from '@shared/questionnaires/read-choice'
import {
  COLUMN_ROLES,
  DECLARED_LINES,
  inLanguages,
  type WorkbookWord,
  type WorkbookWords,
} from '@shared/questionnaires/workbook-words'
import { newWorkbook, sheetFont } from '../excel'

/** Everything a workbook is made of. */
export interface WorkbookDraft {
  readonly pack: Pack
  readonly words: WorkbookWords
  /** One language, or two side by side. */
  readonly languages: readonly string[]
  readonly facts: Omit<WorkbookFacts, 'format' | 'formatVersion'>
  readonly subjectName: string
  readonly sender: string
  readonly periodLabel: string
  /** `YYYY-MM-DD`. */
  readonly dueOn: string
  readonly createdAt: string
}

const QUESTIONS_SHEET = 'Questionnaire'
const INSTRUCTIONS_SHEET = 'Instructions'
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur'])
const WRAPPED = { wrapText: true, vertical: 'top' } as const
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6ECF2' } }
const ANSWER_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } }
const LINE: Partial<ExcelJS.Borders> = { bottom: { style: 'hair', color: { argb: 'FFB0BAC5' } } }
const SOFT = { color: { argb: 'FF5F6B76' } }

/**
 * A questionnaire as a light workbook: instructions, one line a question with lists of allowed answers, and a hidden
 * sheet of keys by which it is recognised when it comes back. No macros, nothing locked, nothing merged.
 */
export async function questionnaireWorkbook(draft: WorkbookDraft): Promise<Uint8Array> {
  const workbook = newWorkbook()
  workbook.created = new Date(draft.createdAt)
  addInstructions(workbook, draft)
  const page = addQuestionSheet(workbook, draft)
  const lists = new AnswerLists(workbook, draft)
  for (const section of draft.pack.sections) {
    const title = page.addRow(['', inLanguages(section.title, draft.languages)])
    title.font = sheetFont({ bold: true })
    for (const question of section.questions) addQuestion(page, question, draft, lists)
  }
  addDeclaration(page, draft)
  addFacts(workbook, draft)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const isRightToLeft = ({ languages }: WorkbookDraft): boolean => RIGHT_TO_LEFT.has(languages[0] ?? '')

const said = ({ words, languages }: WorkbookDraft, word: WorkbookWord): string =>
  inLanguages(words.words[word], languages)

function addInstructions(workbook: ExcelJS.Workbook, draft: WorkbookDraft): void {
  const page = workbook.addWorksheet(INSTRUCTIONS_SHEET, {
    views: [{ rightToLeft: isRightToLeft(draft), showGridLines: false }],
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.columns = [{ width: 30 }, { width: 90 }]
  for (const language of draft.languages)
    page.addRow([draft.pack.title[language] ?? draft.pack.title['en']]).font = sheetFont({
      bold: true,
      size: 14,
    })
  page.addRow([])
  const facts: readonly (readonly [WorkbookWord, string])[] = [
    ['about', draft.subjectName],
    ['from', draft.sender],
    ['period', draft.periodLabel],
    ['due', draft.dueOn],
  ]
  for (const [word, value] of facts) {
    const row = page.addRow([said(draft, word), value])
    row.getCell(1).font = SOFT
    row.eachCell(cell => (cell.alignment = WRAPPED))
  }
  for (const language of draft.languages) {
    page.addRow([])
    const texts = [draft.pack.intro, ...draft.words.instructions]
    for (const text of texts) page.addRow(['', text[language] ?? text['en']]).getCell(2).alignment = WRAPPED
  }
}

function addQuestionSheet(workbook: ExcelJS.Workbook, draft: WorkbookDraft): ExcelJS.Worksheet {
  const { languages } = draft
  const page = workbook.addWorksheet(QUESTIONS_SHEET, {
    views: [{ state: 'frozen', ySplit: 1, rightToLeft: isRightToLeft(draft) }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  })
  page.columns = COLUMN_ROLES.flatMap(role =>
    role === 'question'
      ? languages.map(language => ({
          header: draft.words.words.question[language] ?? draft.words.words.question['en'] ?? '',
          width: languages.length === 1 ? 70 : 50,
        }))
      : [{ header: said(draft, role), width: { key: 9, answer: 24, unit: 16, note: 32, proof: 36 }[role] }],
  )
  const head = page.getRow(1)
  head.font = sheetFont({ bold: true })
  head.eachCell(cell => {
    cell.fill = HEAD_FILL
    cell.alignment = WRAPPED
  })
  return page
}

/** Where the parts of a line stand; columns count from 1. */
function columnsOf({ languages }: WorkbookDraft) {
  const answer = languages.length + 2
  return { key: 1, answer, unit: answer + 1, note: answer + 2, proof: answer + 3 }
}

function addQuestion(
  page: ExcelJS.Worksheet,
  question: Question,
  draft: WorkbookDraft,
  lists: AnswerLists,
): void {
  for (const line of linesOfQuestion(question)) {
    const columns = columnsOf(draft)
    const row = page.addRow([line.key, ...draft.languages.map(language => lineText(line, language))])
    row.eachCell(cell => (cell.alignment = WRAPPED))
    row.getCell(columns.key).font = SOFT
    const answer = row.getCell(columns.answer)
    answer.dataValidation = lists.validationFor(line)
    if (question.type === 'number' && question.unit !== null)
      row.getCell(columns.unit).value = inLanguages(question.unit, draft.languages)
    row.getCell(columns.proof).value = question.evidence
      .map(text => inLanguages(text, draft.languages))
      .join('; ')
    row.getCell(columns.proof).font = SOFT
    for (const column of [columns.answer, columns.unit, columns.note, columns.proof])
      row.getCell(column).alignment = WRAPPED
    for (const column of [columns.answer, columns.note]) row.getCell(column).fill = ANSWER_FILL
    if (question.type === 'money') row.getCell(columns.unit).fill = ANSWER_FILL
    row.border = LINE
  }
}

function addDeclaration(page: ExcelJS.Worksheet, draft: WorkbookDraft): void {
  page.addRow(['', said(draft, 'declaration')]).font = sheetFont({ bold: true })
  page.addRow([
    '',
    ...draft.languages.map(one => draft.pack.declaration[one] ?? draft.pack.declaration['en']),
  ])
  for (const word of DECLARED_LINES) {
    const words = draft.words.words[word]
    const row = page.addRow([word, ...draft.languages.map(language => words[language] ?? words['en'])])
    const answer = row.getCell(columnsOf(draft).answer)
    answer.fill = ANSWER_FILL
    if (word === 'declared.on') answer.numFmt = 'yyyy-mm-dd'
    row.getCell(1).font = SOFT
    row.eachCell(cell => (cell.alignment = WRAPPED))
  }
}

/** Hidden, and told by its first cell: it may be moved, renamed and reordered without harm. */
function addFacts(workbook: ExcelJS.Workbook, { facts }: WorkbookDraft): void {
  const page = workbook.addWorksheet(FACTS_SHEET, { state: 'hidden' })
  const all: WorkbookFacts = { format: 'fivefold-questionnaire', formatVersion: '1', ...facts }
  page.columns = [{ width: 16 }, { width: 50 }]
  for (const [name, value] of Object.entries(all)) page.addRow([name, value])
}

/** Lists of allowed answers, each written once, whatever number of lines takes it. */
class AnswerLists {
  readonly #page: ExcelJS.Worksheet
  readonly #draft: WorkbookDraft
  readonly #ranges = new Map<string, string>()

  constructor(workbook: ExcelJS.Workbook, draft: WorkbookDraft) {
    this.#page = workbook.addWorksheet(LISTS_SHEET, { state: 'hidden' })
    this.#draft = draft
  }

  /** A wrong entry is warned about and may stand: there are answers nobody thought of. */
  validationFor({ question, part }: Line): ExcelJS.DataValidation {
    const warned = { allowBlank: true, showErrorMessage: true, errorStyle: 'warning' } as const
    if (question.type === 'number') {
      const { min, max } = question.limits ?? { min: null, max: null }
      return {
        ...warned,
        type: 'decimal',
        operator: 'between',
        formulae: [min ?? -1e12, max ?? 1e12],
      }
    }
    if (['text', 'file', 'money'].includes(question.type))
      return { type: 'custom', allowBlank: true, formulae: ['TRUE'] }
    const isSeveral = question.type === 'several' && part !== null
    return { ...warned, type: 'list', formulae: [this.#range(question, isSeveral)] }
  }

  #range(question: Question, isSeveral: boolean): string {
    const { pack, languages } = this.#draft
    const texts = choicesOfLine(question, isSeveral, pack.answerWords).map(one =>
      inLanguages(one.text, languages),
    )
    const shape = texts.join('\n')
    const known = this.#ranges.get(shape)
    if (known !== undefined) return known
    const column = this.#page.getColumn(this.#ranges.size + 1)
    column.values = texts
    const range = `${LISTS_SHEET}!$${column.letter}$1:$${column.letter}$${texts.length}`
    this.#ranges.set(shape, range)
    return range
  }
}
