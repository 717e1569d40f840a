import { randomUUID } from 'node:crypto'
import { session, type WebContents } from 'electron'
import type { PaperSize } from '@shared/units/paper'
import type { PrintOptions } from '../engine/call'
import { guardSession } from './guard'
import { printWindow } from './window'

const REPORT = 'app://bundle/report.html'
const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"

/** Twelve and a half millimetres, room for a punched binding at the side; in inches, as Chromium wants them. */
const MARGINS = { top: 0.8, bottom: 0.75, left: 0.8, right: 0.7 }

/**
 * Head and foot are a page of their own to the printer, which knows no font of the report's. It gets the upright faces of regular
 * weight, so that letters of other scripts come out on a computer that has none of them. It loads fonts from data at once.
 */
const facesOf = (html: string): string =>
  [...html.matchAll(/@font-face \{[^}]*\}/g)]
    .map(([rule]) => rule)
    .filter(rule => rule.includes('font-weight: 400') && rule.includes('font-style: normal'))
    .join('\n')

const EMPTY = '<span></span>'

/**
 * Turns a report's HTML into a tagged PDF with bookmarks. The page runs no script, has no network and no memory,
 * and its window is gone afterwards, also when printing fails.
 */
export async function printToPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const partition = `print-${randomUUID()}`
  const own = session.fromPartition(partition)
  guardSession(own, address => address === REPORT || address.startsWith('data:'))
  own.protocol.handle(
    'app',
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY },
      }),
  )
  const window = printWindow(partition)
  try {
    await window.loadURL(REPORT)
    return await window.webContents.printToPDF({
      pageSize: options.page,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: MARGINS,
      displayHeaderFooter: options.header !== undefined || options.footer !== undefined,
      headerTemplate: `<style>${facesOf(html)}</style>${options.header ?? EMPTY}`,
      footerTemplate: options.footer ?? EMPTY,
    })
  } finally {
    window.destroy()
  }
}

/** Text that may stand in the markup of a foot. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The page of the window as it lays itself out for paper, with its name and the number of the page at the foot. */
export const pageAsPdf = (page: WebContents, name: string, paper: PaperSize): Promise<Uint8Array> =>
  page.printToPDF({
    pageSize: paper,
    // The page says which way it lies.
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: `<div style="display:flex;justify-content:space-between;width:100%;padding:0 12mm 0 15mm;font:8px sans-serif;color:#444"><span>${escaped(name)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  })
