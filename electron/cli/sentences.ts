import { createInstance, type TFunction } from 'i18next'
import type { AppError } from '@shared/contract/error'
import { catalogues } from '@shared/text/en'
import { UsageProblem } from './command'

/** The language layer for the command line: English catalogues, plain text without escaping. */
export function sentences(): TFunction {
  const i18n = createInstance()
  void i18n.init({
    lng: 'en',
    initAsync: false,
    resources: { en: catalogues },
    ns: Object.keys(catalogues),
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
  })
  return i18n.t
}

/** A refusal as one sentence that says what happened and what to do next. */
export function errorSentence(t: TFunction, error: AppError, topic: string | null): string {
  const { code, detail, params = {}, issues = [] } = error
  const fields = issues.map(issue => `${issue.path}: ${issue.message}`).join('; ')
  const keys = [
    ...(detail && topic ? [`${topic}:error.${detail}`] : []),
    ...(detail ? [`errors:detail.${detail}`] : []),
    `errors:${code}`,
  ]
  const sentence = t(keys, { ...params, ref: error.ref, detail })
  return fields ? `${sentence} (${fields})` : sentence
}

export const usageSentence = (t: TFunction, { code, params }: UsageProblem): string =>
  t(`usage.${code}`, params)
