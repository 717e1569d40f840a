import { z } from 'zod'

/**
 * The rooms of the house. One word per topic, the same in every place: folders, endpoints, tables.
 * A touched topic is also the "area" the window fetches again (docs/architecture.md).
 */
export const TOPICS = [
  'workspace',
  'suppliers',
  'intake',
  'duplicates',
  'corridors',
  'reference',
  'risk',
  'screening',
  'steps',
  'assessment',
  'questionnaires',
  'response',
  'remedy',
  'grievances',
  'audits',
  'evidence',
  'disclosure',
  'lists',
  'trail',
] as const
export const topicSchema = z.enum(TOPICS)
export type Topic = z.infer<typeof topicSchema>
