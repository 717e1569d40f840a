import type { LocalText } from '../../steps/local-text'
import type { Condition } from '../condition'
import {
  FLAG_SEVERITIES,
  type AnswerWords,
  type FlagSeverity,
  type Pack,
  type Question,
  type Section,
} from '../pack'
import { conditionText } from './condition-text'

/** Sheets of a workbook that holds a questionnaire, told by their names. */
export const PACK_SHEETS = ['Pack', 'Sections', 'Questions', 'Options', 'Checks', 'Sources'] as const
export type PackSheetName = (typeof PACK_SHEETS)[number]

export const PACK_TEXTS = ['title', 'intro', 'declaration'] as const
export const WORD_LINES: Readonly<Record<keyof AnswerWords, string>> = {
  yes: 'answer yes',
  partial: 'answer in part',
  no: 'answer no',
  notKnown: 'answer not known',
  notApplicable: 'answer does not apply',
}
export const TRANSLATED_LINE = 'translation'

/** A column holds a value, or a text once in each language: `Text (en)`, `Text (ne)`. */
interface SheetColumn {
  readonly name: string
  readonly isText?: boolean
}

const value = (name: string): SheetColumn => ({ name })
const text = (name: string): SheetColumn => ({ name, isText: true })

export const PACK_COLUMNS = {
  Pack: [value('Field'), text('Value')],
  Sections: [value('Id'), text('Title'), value('Framework')],
  Questions: [
    value('Section'),
    value('Id'),
    text('Text'),
    value('Type'),
    value('Good answer'),
    value('Severity'),
    value('Short form'),
    value('Always applies'),
    value('Scored'),
    value('Ask when'),
    value('Critical when'),
    value('Major when'),
    value('Minor when'),
    text('Unit'),
    value('Least'),
    value('Most'),
    value('Whole number'),
    text('Evidence'),
    value('Indicators'),
    value('References'),
    value('Also answers'),
  ],
  Options: [value('Question'), value('Part'), value('Id'), text('Text')],
  Checks: [value('Id'), value('When'), text('Message')],
  Sources: [value('Id'), value('Title'), value('Year'), value('Confirmed')],
} as const satisfies Record<PackSheetName, readonly SheetColumn[]>

/** Several texts or references in one cell. */
export const PARTED = ' | '
export const FLAG_COLUMNS: Readonly<Record<FlagSeverity, string>> = {
  critical: 'Critical when',
  major: 'Major when',
  minor: 'Minor when',
}

export const headingOf = ({ name, isText }: SheetColumn, language: string): string =>
  isText === true ? `${name} (${language})` : name

/** One sheet as plain rows, the headings first. */
export interface PlainSheet {
  readonly name: PackSheetName
  readonly rows: readonly (readonly (string | number)[])[]
}

type Row = Readonly<Record<string, string | number | LocalText | readonly LocalText[]>>

/** A questionnaire as the sheets it is read back from; every language it has takes a column of its own. */
export function packSheets(pack: Pack): PlainSheet[] {
  const languages = ['en', ...Object.keys(pack.translations)]
  const rows: Record<PackSheetName, readonly Row[]> = {
    Pack: packRows(pack),
    Sections: pack.sections.map(({ id, title, framework }) => ({
      Id: id,
      Title: title,
      Framework: framework,
    })),
    Questions: pack.sections.flatMap(section => section.questions.map(one => questionRow(section, one))),
    Options: pack.sections.flatMap(section => section.questions.flatMap(optionRows)),
    Checks: pack.crossChecks.map(({ id, when, message }) => ({
      Id: id,
      When: conditionText(when),
      Message: message,
    })),
    Sources: pack.sources.map(({ id, title, year, confirmed }) => ({
      Id: id,
      Title: title,
      Year: year,
      Confirmed: confirmed,
    })),
  }
  return PACK_SHEETS.map(name => ({ name, rows: plainRows(name, rows[name], languages) }))
}

function plainRows(name: PackSheetName, rows: readonly Row[], languages: readonly string[]) {
  const columns = (PACK_COLUMNS[name] as readonly SheetColumn[]).flatMap(column =>
    (column.isText === true ? languages : ['en']).map(language => ({ column, language })),
  )
  return [
    columns.map(({ column, language }) => headingOf(column, language)),
    ...rows.map(row => columns.map(({ column, language }) => cellOf(row[column.name] ?? '', language))),
  ]
}

function cellOf(content: Row[string], language: string): string | number {
  if (typeof content === 'string' || typeof content === 'number') return content
  const texts: readonly LocalText[] = Array.isArray(content) ? content : [content as LocalText]
  return texts
    .map(one => one[language] ?? '')
    .filter(one => one !== '')
    .join(PARTED)
}

function packRows(pack: Pack): Row[] {
  const line = (Field: string, Value: Row[string]): Row => ({ Field, Value })
  return [
    line('id', pack.id),
    line('version', pack.version),
    line('kind', pack.kind),
    line('valid months', String(pack.validMonths)),
    ...PACK_TEXTS.map(field => line(field, pack[field])),
    line(TRANSLATED_LINE, pack.translations as LocalText),
    ...Object.entries(WORD_LINES).map(([word, name]) =>
      line(name, pack.answerWords[word as keyof AnswerWords]),
    ),
  ].map(row => (typeof row['Value'] === 'string' ? { ...row, Value: { en: row['Value'] } } : row))
}

const yes = (is: boolean): string => (is ? 'yes' : 'no')
const limit = (one: number | null | undefined): string | number => one ?? ''

function questionRow(section: Section, question: Question): Row {
  const flags = Object.fromEntries(
    FLAG_SEVERITIES.map(severity => [FLAG_COLUMNS[severity], flagText(question, severity)]),
  )
  return {
    Section: section.id,
    Id: question.id,
    Text: question.text,
    Type: question.type,
    'Good answer': question.good ?? '',
    Severity: question.severity,
    'Short form': yes(question.short),
    'Always applies': yes(question.alwaysApplies),
    Scored: question.scored,
    'Ask when': question.askWhen === null ? '' : conditionText(question.askWhen),
    ...flags,
    Unit: question.unit ?? '',
    Least: limit(question.limits?.min),
    Most: limit(question.limits?.max),
    'Whole number': question.limits === null ? '' : yes(question.limits.whole),
    Evidence: question.evidence,
    Indicators: question.indicators.join(', '),
    References: question.references.map(({ source, pin }) => `${source} ${pin}`.trim()).join(PARTED),
    'Also answers': question.alsoAnswers.join(', '),
  }
}

/** Two conditions of one severity say the same as one with `or` between them. */
function flagText(question: Question, severity: FlagSeverity): string {
  const conditions: Condition[] = question.redFlags
    .filter(flag => flag.severity === severity)
    .map(flag => flag.when)
  const [only] = conditions
  if (only === undefined) return ''
  return conditionText(conditions.length === 1 ? only : { any: conditions })
}

const optionRows = (question: Question): Row[] =>
  (['option', 'row'] as const).flatMap(part =>
    question[part === 'option' ? 'options' : 'rows'].map(({ id, text: words }) => ({
      Question: question.id,
      Part: part,
      Id: id,
      Text: words,
    })),
  )
