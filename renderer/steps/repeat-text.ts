import type { Translate } from '../kit/text'

/** The rhythms that are offered; a workbook may bring others. */
export const REPEATS = [1, 3, 6, 12, 24, 36] as const

/** "every quarter"; other rhythms are counted in months. */
export function repeatText(t: Translate, months: number): string {
  const usual = REPEATS.find(one => one === months)
  return usual === undefined
    ? t('steps:field.repeatOther', { count: months })
    : t(`steps:field.repeat.${usual}`)
}
