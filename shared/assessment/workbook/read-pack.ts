import type { Sheet } from '../../intake/sheet'
import { fold } from '../../intake/fold'
import type { LocalText } from '../../steps/local-text'
import { ASSESSMENT_KINDS, packSchema, questionsIn, type AnswerWords, type Pack } from '../pack'
import { circleOf } from '../circle'
import {
  PACK_COLUMNS,
  PACK_SHEETS,
  PACK_TEXTS,
  TRANSLATED_LINE,
  WORD_LINES,
  type PackSheetName,
} from './layout'
import { parseCondition } from './condition-text'
import {
  checkConditions,
  idOf,
  readQuestion,
  type KnownIds,
  type Option,
  type PartsOfQuestion,
  type ReadQuestion,
} from './read-question'
import { localText, Problems, SheetTable, type PackProblem, type TableRow } from './sheet-table'

/** What a workbook of questions says, and everything that is wrong with it; `pack` only when nothing is. */
export interface ReadPack {
  readonly pack: Pack | null
  readonly problems: readonly PackProblem[]
}

export interface PackSurroundings extends Omit<KnownIds, 'sources'> {
  /** Words for yes, no and their like where the workbook brings none of its own. */
  readonly answerWords: AnswerWords
}

const NEEDED_SHEETS = ['Pack', 'Sections', 'Questions'] as const
const NEEDED_COLUMNS: Readonly<Partial<Record<PackSheetName, readonly string[]>>> = {
  Pack: ['Field', 'Value'],
  Sections: ['Id', 'Title'],
  Questions: ['Section', 'Id', 'Text'],
  Options: ['Question', 'Id', 'Text'],
  Checks: ['Id', 'When', 'Message'],
  Sources: ['Id', 'Title'],
}

/** Reads a questionnaire from the sheets of a workbook; `null` where the file has none of its sheets. */
export function readPackSheets(sheets: readonly Sheet[], around: PackSurroundings): ReadPack | null {
  const problems = new Problems()
  const tables = tablesOf(sheets)
  if (tables.size === 0) return null
  for (const name of NEEDED_SHEETS)
    if (!tables.has(name)) problems.add('sheet-missing', { sheet: name, ref: null }, name)
  for (const [name, table] of tables) missingColumns(name, table, problems)
  if (problems.found.length > 0) return { pack: null, problems: problems.found }
  const draft = new PackDraft(tables, around, problems).read()
  if (problems.found.length > 0) return { pack: null, problems: problems.found }
  const checked = packSchema.safeParse(draft)
  if (checked.success) return { pack: checked.data, problems: [] }
  for (const issue of checked.error.issues)
    problems.add('shape', { sheet: 'Pack', ref: null }, issue.path.join('.'), issue.message)
  return { pack: null, problems: problems.found }
}

function tablesOf(sheets: readonly Sheet[]): Map<PackSheetName, SheetTable> {
  const found = PACK_SHEETS.flatMap(name => {
    const sheet = sheets.find(one => fold(one.name) === fold(name))
    return sheet === undefined ? [] : [[name, new SheetTable(name, sheet)] as const]
  })
  return new Map(found)
}

function missingColumns(name: PackSheetName, table: SheetTable, problems: Problems): void {
  for (const column of NEEDED_COLUMNS[name] ?? []) {
    const isText = PACK_COLUMNS[name].some(one => one.name === column && 'isText' in one)
    if (table.columnOf(column, isText ? 'en' : null) === undefined)
      problems.add('column-missing', { sheet: name, ref: null }, isText ? `${column} (en)` : column)
  }
}

class PackDraft {
  readonly #tables: ReadonlyMap<PackSheetName, SheetTable>
  readonly #around: PackSurroundings
  readonly #problems: Problems

  constructor(tables: ReadonlyMap<PackSheetName, SheetTable>, around: PackSurroundings, problems: Problems) {
    this.#tables = tables
    this.#around = around
    this.#problems = problems
  }

  /** The shape of a questionnaire, checked by `packSchema` afterwards. */
  read(): unknown {
    const sources = this.#sources()
    const read = this.#questions(new Set(sources.map(source => source.id)))
    const byId = new Map(read.map(one => [one.question.id, one.question] as const))
    for (const one of read) checkConditions(one.conditions, byId, this.#problems)
    const circle = circleOf([...byId.values()])
    const inCircle = read.find(one => one.question.id === circle)
    if (inCircle !== undefined)
      this.#problems.add('circle', inCircle.row.at('Ask when'), inCircle.question.id)
    const { head, texts, words, translations } = this.#head()
    return {
      schemaVersion: 1,
      ...head,
      ...texts,
      answerWords: words,
      translations,
      sources,
      sections: this.#sections(read),
      crossChecks: this.#checks(byId),
    }
  }

  #rows(name: PackSheetName): readonly TableRow[] {
    return this.#tables.get(name)?.rows ?? []
  }

  /** Lines by an id that may stand once; a second one is told. */
  #once(name: PackSheetName, column: string): { readonly id: string; readonly row: TableRow }[] {
    const seen = new Set<string>()
    return this.#rows(name).flatMap(row => {
      const id = idOf(row, this.#problems, column)
      if (id === null) return []
      if (seen.has(id)) {
        this.#problems.add('twice', row.at(column), id)
        return []
      }
      seen.add(id)
      return [{ id, row }]
    })
  }

  #sources(): Pack['sources'] {
    return this.#once('Sources', 'Id').map(({ id, row }) => ({
      id,
      title: row.text('Title'),
      year: row.text('Year'),
      confirmed: row.text('Confirmed'),
    }))
  }

  #questions(sources: ReadonlySet<string>): ReadQuestion[] {
    const rows = this.#once('Questions', 'Id')
    const parts = this.#parts(new Set(rows.map(({ id }) => id)))
    return rows.flatMap(
      ({ row }) => readQuestion(row, parts, { ...this.#around, sources }, this.#problems) ?? [],
    )
  }

  #parts(questions: ReadonlySet<string>): PartsOfQuestion {
    const parts = new Map<string, { option: Option[]; row: Option[] }>()
    for (const row of this.#rows('Options')) {
      const question = row.text('Question')
      if (!questions.has(question)) {
        this.#problems.add('unknown-question', row.at('Question'), question)
        continue
      }
      const id = idOf(row, this.#problems)
      const text = localText(row, 'Text', this.#problems, true)
      const part = row.text('Part').toLowerCase() === 'row' ? 'row' : 'option'
      const own = parts.get(question) ?? { option: [], row: [] }
      parts.set(question, own)
      if (id === null || text === null) continue
      if (own[part].some(one => one.id === id)) this.#problems.add('twice', row.at('Id'), id)
      else own[part].push({ id, text })
    }
    return parts
  }

  #sections(read: readonly ReadQuestion[]) {
    const sections = this.#once('Sections', 'Id').map(({ id, row }) => ({
      row,
      section: {
        id,
        title: localText(row, 'Title', this.#problems, true) ?? { en: id },
        framework: row.text('Framework'),
        questions: read.filter(one => one.sectionId === id).map(one => one.question),
      },
    }))
    const known = new Set(sections.map(({ section }) => section.id))
    for (const { sectionId, row } of read)
      if (!known.has(sectionId)) this.#problems.add('unknown-section', row.at('Section'), sectionId)
    for (const { section, row } of sections)
      if (section.questions.length === 0) this.#problems.add('section-empty', row.at('Id'), section.id)
    return sections.map(({ section }) => section)
  }

  #checks(questions: ReadonlyMap<string, ReturnType<typeof questionsIn>[number]>): Pack['crossChecks'] {
    return this.#once('Checks', 'Id').flatMap(({ id, row }) => {
      const message = localText(row, 'Message', this.#problems, true)
      const text = row.text('When')
      const parsed = parseCondition(text)
      if (!parsed.ok) this.#problems.add('bad-condition', row.at('When'), text, parsed.at)
      if (message === null || !parsed.ok) return []
      checkConditions([{ condition: parsed.condition, at: row.at('When') }], questions, this.#problems)
      return [{ id, when: parsed.condition, message }]
    })
  }

  /** The sheet `Pack`: a line for each thing said of the whole. */
  #head() {
    const lines = new Map(this.#rows('Pack').map(row => [fold(row.text('Field')), row] as const))
    const line = (name: string) => lines.get(fold(name))
    const said = (name: string, allowed: RegExp, known: string | null): string => {
      const row = line(name)
      const text = row?.text('Value', 'en') ?? ''
      const at = row?.at('Value', 'en') ?? { sheet: 'Pack' as const, ref: null }
      if (text === '') this.#problems.add('empty', at, name)
      else if (!allowed.test(text)) this.#problems.add('not-allowed', at, text, known)
      return text
    }
    const texts = PACK_TEXTS.map(name => [name, this.#packText(name, line(name))] as const)
    return {
      head: {
        id: said('id', /^[a-z0-9-]{1,60}$/, 'a-z 0-9 -'),
        version: said('version', /^\S.{0,39}$/, null),
        kind: said('kind', new RegExp(`^(${ASSESSMENT_KINDS.join('|')})$`), ASSESSMENT_KINDS.join(', ')),
        validMonths: Number(said('valid months', /^[1-9]\d{0,2}$/, '1 - 999')),
      },
      texts: Object.fromEntries(texts),
      words: this.#words(line),
      translations: this.#translations(line(TRANSLATED_LINE)),
    }
  }

  #packText(name: string, row: TableRow | undefined): LocalText {
    if (row === undefined) this.#problems.add('empty', { sheet: 'Pack', ref: null }, name)
    return (row && localText(row, 'Value', this.#problems, true)) ?? { en: name }
  }

  /** Own words in a language stand before ours. */
  #words(line: (name: string) => TableRow | undefined): AnswerWords {
    const own = Object.entries(WORD_LINES).map(([word, name]) => {
      const usual = this.#around.answerWords[word as keyof AnswerWords]
      return [word, { ...usual, ...line(name)?.texts('Value') }] as const
    })
    return Object.fromEntries(own) as AnswerWords
  }

  /** Every language of the sheet of questions; made by machine unless the workbook says that somebody confirmed it. */
  #translations(row: TableRow | undefined): Record<string, 'machine' | 'confirmed'> {
    const languages = (this.#tables.get('Questions')?.languages ?? []).filter(one => one !== 'en')
    return Object.fromEntries(
      languages.map(language => {
        const text = row?.text('Value', language).toLowerCase() ?? ''
        if (row !== undefined && !['', 'machine', 'confirmed'].includes(text))
          this.#problems.add('not-allowed', row.at('Value', language), text, 'machine, confirmed')
        return [language, text === 'confirmed' ? 'confirmed' : 'machine'] as const
      }),
    )
  }
}
