import { randomUUID } from 'node:crypto'
import { session, type BrowserWindow, type WebContents } from 'electron'
import type { PrintOutcome } from '@shared/contract/bridge'
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
 * Has a document drawn in a window of its own: it runs no script, has no network and no memory, and is gone afterwards, also when
 * drawing fails. However long it takes, the window a person works in goes on. Whoever stops waiting is answered at once, but what
 * Chromium has begun it ends: a window taken away from its `printToPDF` breaks that of every later one (electron/electron#30753).
 */
async function inOwnWindow<T>(
  html: string,
  signal: AbortSignal,
  parent: BrowserWindow | null,
  use: (contents: WebContents) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
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
  const window = printWindow(partition, parent)
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  const drawn = window.loadURL(REPORT).then(() => {
    signal.throwIfAborted()
    return use(window.webContents)
  })
  return Promise.race([drawn.finally(() => window.destroy()), stopped])
}

/** Turns a document into a tagged PDF with bookmarks. */
export const printToPdf = (html: string, options: PrintOptions, signal: AbortSignal): Promise<Uint8Array> =>
  inOwnWindow(html, signal, null, contents =>
    contents.printToPDF({
      pageSize: options.page,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(options.laidOut === true ? { preferCSSPageSize: true } : { margins: MARGINS }),
      displayHeaderFooter: options.header !== undefined || options.footer !== undefined,
      headerTemplate: `<style>${facesOf(html)}</style>${options.header ?? EMPTY}`,
      footerTemplate: options.footer ?? EMPTY,
    }),
  )

/** What Chromium says when the person leaves the dialog. */
const LEFT = 'Print job canceled'

/**
 * Shows the system's dialog for a document, above the window of the person. It can't be taken away again: Chromium ends with the window
 * that its dialog stands for.
 */
export const printByDialog = (html: string, parent: BrowserWindow): Promise<PrintOutcome> =>
  inOwnWindow(html, new AbortController().signal, parent, contents => {
    return new Promise(resolve => {
      contents.print({}, (isTaken, why) => resolve(isTaken ? 'taken' : why === LEFT ? 'left' : 'failed'))
    })
  })
