import { exportName, type Format } from '@shared/disclosure/file-name'
import type { Report } from '@shared/disclosure/report'
import { renderHtml, type PageSize } from './html'
import { renderJson } from './json'
import { pageToPrint, renderPdf, type Print } from './pdf'
import { renderXlsx } from './xlsx'

export { pageToPrint } from './pdf'

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  json: 'application/json',
}

export interface Rendered {
  readonly format: Format
  readonly name: string
  readonly bytes: Uint8Array
  /** Of a PDF: the page it was printed from. */
  readonly printedFrom?: string
}

/** How a statement is made. */
export interface Making {
  readonly page: PageSize
  readonly print: Print
  /** A program looks through it, and nobody keeps it: the contents of a Word document need not say their pages. */
  readonly toRead?: boolean
}

async function bytesIn(
  report: Report,
  format: Format,
  { page, print, toRead = false }: Making,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return renderPdf(report, page, print)
    case 'docx':
      // Its library is large, and most days nobody writes a Word document.
      return (await import('./docx')).renderDocx(report, { page, numbered: !toRead })
    case 'xlsx':
      return renderXlsx(report, page)
    case 'html':
      return Buffer.from(renderHtml(report, { page, runningMatter: 'page-boxes' }))
    case 'json':
      return Buffer.from(renderJson(report))
  }
}

/** The statement in one format, with the name of its file. */
export async function render(report: Report, format: Format, making: Making): Promise<Rendered> {
  const bytes = await bytesIn(report, format, making)
  const file = { format, name: exportName(report, format), bytes }
  return format === 'pdf' ? { ...file, printedFrom: pageToPrint(report, making.page) } : file
}
