import { catalogues } from '@shared/text/en'
import type { TermKey } from '../kit/text'

/** A topic of the help; its texts stand in `help.json` under this name. */
export type HelpTopic = keyof typeof catalogues.help.topics

const keysOf = <T extends object>(texts: T) => Object.keys(texts) as (keyof T & string)[]

/** All topics, in the order in which the work goes. */
export const HELP_TOPICS: readonly HelpTopic[] = keysOf(catalogues.help.topics)

/** Every word of the glossary. */
export const TERMS: readonly TermKey[] = keysOf(catalogues.glossary.terms)

/** The topic of each page, by the first part of its address. */
const TOPIC_OF_PAGE: Readonly<Record<string, HelpTopic>> = {
  '': 'home',
  suppliers: 'suppliers',
  recruiters: 'recruiters',
  corridors: 'recruiters',
  map: 'risk',
  intake: 'intake',
  duplicates: 'intake',
  risk: 'risk',
  analytics: 'risk',
  reference: 'reference',
  screening: 'screening',
  steps: 'steps',
  due: 'steps',
  registers: 'steps',
  checks: 'steps',
  response: 'response',
  evidence: 'evidence',
  disclosure: 'disclosure',
  history: 'workspace',
  bin: 'bin',
  profile: 'workspace',
  assessment: 'assessments',
  packs: 'assessments',
  questionnaires: 'assessments',
  grievances: 'grievances',
  remedy: 'remedy',
  audits: 'audits',
}

/** The topic that explains a page, by its address; `null` for the help itself and for addresses that lead nowhere. */
export const topicOf = (path: string): HelpTopic | null => TOPIC_OF_PAGE[path.split('/')[1] ?? ''] ?? null

/** Whether an address names a topic. */
export const isTopic = (name: string): name is HelpTopic => HELP_TOPICS.some(topic => topic === name)
