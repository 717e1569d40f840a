import type { Report } from '@shared/disclosure/report'
import type { PrintOptions } from '../../call'
import { APPLICATION } from '../../application'
import { placesInPdf } from '../../pdf'
import { isBrief, renderHtml, runningFoot, runningHead, type HtmlOptions, type PageSize } from './html'
import { markup, type Markup } from '../../markup'

export type Print = (html: string, options: PrintOptions) => Promise<Uint8Array>

const STYLE =
  "font: 8pt 'Noto Sans', 'Noto Sans Devanagari', 'Nirmala UI', 'Noto Sans Arabic', 'Segoe UI', Arial, sans-serif; color: #4a5560; width: 100%; padding: 0 20mm 0 25mm; display: flex; justify-content: space-between"

/** Head and foot are pages of their own to the printer, which gives them the fonts of the report. */
const running = ({ language, direction }: Report, content: Markup): string =>
  markup`<div lang="${language}" dir="${direction}" style="${STYLE}">${content}</div>`.html

const head = (report: Report): string => running(report, markup`<span>${runningHead(report)}</span>`)

const foot = (report: Report): string =>
  running(
    report,
    markup`<span>${runningFoot(report)}</span><span>${report.labels.page} <span class="pageNumber"></span> ${report.labels.of} <span class="totalPages"></span></span>`,
  )

/** A text string of the file's properties: parentheses inside are escaped. */
const CREATOR = /(?<=\/Creator \()(?:\\.|[^\\)])*/
const STAMP = /D:\d{14}(?=[+-]00'00')/g

/**
 * The printer writes the moment of printing and the computer it ran on into the file's properties. The moment of the
 * statement and the product's name take their places, character for character, so that no offset of the file moves.
 */
export function stamped(pdf: Uint8Array, at: string): Uint8Array {
  const digits = at.slice(0, 19).replace(/\D/g, '')
  const text = Buffer.from(pdf).toString('latin1')
  const plain = text.replace(CREATOR, creator => APPLICATION.name.padEnd(creator.length))
  return Buffer.from(plain.replace(STAMP, `D:${digits}`), 'latin1')
}

/** The page that the printer gets. */
export const pageToPrint = (report: Report, page: PageSize, pages: HtmlOptions['pages'] = {}): string =>
  renderHtml(report, { page, runningMatter: 'printer', pages })

/**
 * The statement as a tagged PDF: the same page as the HTML file, printed by Chromium with head, foot and bookmarks. Chromium can't
 * name a page in the contents, so a statement is printed twice: once to see where its sections begin. Contents have pages
 * of their own, and their lines hold a number without becoming longer than one, so that nothing moves.
 */
export async function renderPdf(report: Report, page: PageSize, print: Print): Promise<Uint8Array> {
  const options = { page, header: head(report), footer: foot(report) }
  const first = await print(pageToPrint(report, page), options)
  const pages = isBrief(report) ? {} : await placesInPdf(first)
  const isNumbered = report.sections.some(({ id }) => id in pages)
  const printed = isNumbered ? await print(pageToPrint(report, page, pages), options) : first
  return stamped(printed, report.generatedAt)
}
