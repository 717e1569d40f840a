import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import type { Report } from '@shared/disclosure/report'
import { directionOf } from '@shared/disclosure/script'
import { complexFont, languageFont } from './docx-fonts'

const LATIN = /\p{Script=Latin}/u

/** Words of the report's own direction; codes, addresses and names in Latin letters keep theirs. */
const isRtl = (text: string, { direction }: Report): boolean =>
  direction === 'rtl' && (directionOf(text) === 'rtl' || !LATIN.test(text))

/** Letters of a script that the font of the language has none of are set in their own. */
function ownFont(text: string, { language }: Report): IRunOptions {
  const font = complexFont(text)
  return font === null || font === languageFont(language) ? {} : { font: { cs: font } }
}

/** A run of text in the direction of its letters, so that Word shapes it and puts its signs on the right side. */
export const run = (text: string, report: Report, options: IRunOptions = {}): TextRun =>
  new TextRun({
    ...ownFont(text, report),
    ...options,
    text,
    ...(isRtl(text, report) ? { rightToLeft: true } : {}),
  })

/** A paragraph in the direction of the report. */
export const paragraph = (options: IParagraphOptions, { direction }: Report): Paragraph =>
  new Paragraph({ ...(direction === 'rtl' ? { bidirectional: true } : {}), ...options })
