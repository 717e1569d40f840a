import { z } from 'zod'
import { fileTokenSchema } from './workspace'

/** BCP 47, for example `en` or `es-MX`. */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** The language in which what the program itself names is called (requirements, questionnaires); English where none is said. */
export const inLanguageSchema = z.strictObject({ language: languageTagSchema.optional() })

/** Formats a list on the screen can be taken out in. */
export const LIST_EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ListExportFormat = (typeof LIST_EXPORT_FORMATS)[number]

/** Where a list goes, how it is written, and the language of its headings (BCP 47). */
export const listTarget = {
  file: fileTokenSchema,
  format: z.enum(LIST_EXPORT_FORMATS),
  language: languageTagSchema,
}
export type ListTarget = z.infer<z.ZodObject<typeof listTarget>>

export const listExported = z.strictObject({ rows: z.int().min(0) })
