import { z } from 'zod'

/** A text of a framework in one or more languages, by BCP 47 tag. English is always there; others may follow. */
export const localTextSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().min(1))
  .refine(text => text.en !== undefined, { message: 'english-missing' })
export type LocalText = z.infer<typeof localTextSchema>

/** The text in a language: the exact tag, else its base language, else English. */
export function textIn(text: LocalText, language: string): string {
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text.en ?? ''
}
