import type { TFunction } from 'i18next'
import type { AppError } from '@shared/contract/error'
import type { UsageProblem } from './command'

/** A refusal as one sentence that says what happened and what to do next; the narrowest one there is. */
export function errorSentence(t: TFunction, error: AppError, topic: string | null): string {
  const { code, detail, params = {}, issues = [], ref } = error
  const fields = issues.map(issue => `${issue.path}: ${issue.message}`).join('; ')
  const narrow = detail ? [`cli:error.${detail}`, `errors:detail.${detail}`] : []
  const keys = [...(detail && topic ? [`${topic}:error.${detail}`] : []), ...narrow, `errors:${code}`]
  return t(keys, { detail, ref, issues: fields, ...params })
}

export const usageSentence = (t: TFunction, { code, params }: UsageProblem): string =>
  t(`cli:usage.${code}`, params)

/** A code of the domain as its sentence; the code itself where the catalogue has none. */
export const domainSentence = (
  t: TFunction,
  topic: string,
  key: string,
  params: Readonly<Record<string, string | number>>,
): string => t(`${topic}:${key}`, { ...params, defaultValue: key })

/** What a job is doing, in the topic's own words. */
export function phaseSentence(t: TFunction, endpoint: string, phase: string): string {
  const topic = endpoint.split('.')[0] ?? ''
  return t([`${topic}:phase.${phase}`, `cli:phase.${topic}.${phase}`], { defaultValue: phase })
}
