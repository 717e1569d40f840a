import { z } from 'zod'
import { localTextSchema, type LocalText } from '../steps/local-text'

/** Words of the workbook that no questionnaire has by itself, in the languages a workbook can be written in. */
export const WORKBOOK_WORDS = [
  'key',
  'question',
  'answer',
  'unit',
  'note',
  'proof',
  'for',
  'from',
  'period',
  'due',
  'about',
  'declared.name',
  'declared.position',
  'declared.on',
  'declaration',
] as const
export type WorkbookWord = (typeof WORKBOOK_WORDS)[number]

export const workbookWordsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  words: z.record(z.enum(WORKBOOK_WORDS), localTextSchema),
  instructions: z.array(localTextSchema).min(1),
})
export type WorkbookWords = z.infer<typeof workbookWordsSchema>

/** What the columns of the sheet of questions are for. */
export const COLUMN_ROLES = [
  'key',
  'question',
  'answer',
  'unit',
  'note',
  'proof',
] as const satisfies WorkbookWord[]
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** Lines at the end of the sheet in which whoever answers says who it was. */
export const DECLARED_LINES = [
  'declared.name',
  'declared.position',
  'declared.on',
] as const satisfies WorkbookWord[]

/** Parts two languages in one cell; also how the window shows two languages in one line. */
export const BETWEEN_LANGUAGES = ' · '

/** A text in one language, or in two one after the other; said once where both are the same. */
export function inLanguages(text: LocalText, languages: readonly string[]): string {
  const parts = languages.map(language => text[language] ?? text['en'] ?? '')
  return [...new Set(parts)].join(BETWEEN_LANGUAGES)
}
