import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { Shown } from '@shared/contract/shown'
import { setPaperRun } from '../kit/on-paper'
import {
  gridsOf,
  MOST_ROWS,
  paperDocument,
  rowCount,
  type Numbered,
  type Printed,
  type Sheets,
} from './paper-document'
import { shownHere } from './shown-page'

/** How long answers may take to come; what is there then is printed. */
const PATIENCE_MS = 10_000
const LOOK_AGAIN_MS = 50

/** A page on its way to paper. */
interface Printing {
  /** Rows of its lists: how many are drawn, of how many. `null` once the document is handed on. */
  readonly rows: { readonly done: number; readonly total: number } | null
  readonly cancel: () => void
}

/** The page that is on its way to paper now: one at a time. */
export const usePrinting = create<{ readonly now: Printing | null }>()(() => ({ now: null }))

const tell = (change: Partial<Printing>) =>
  usePrinting.setState(({ now }) => ({ now: now === null ? null : { ...now, ...change } }))

export interface ToPaper {
  readonly client: QueryClient
  readonly what: Printed
  readonly numbered: Numbered
  readonly cut: string
  readonly name: string
}

/** What becomes of the document: a file, or the dialog of the system. */
export type HandOn = (html: string, shown: Shown | null, signal: AbortSignal) => Promise<void>

/**
 * Makes a document of the page, with its lists whole, and hands it on. The window can be used meanwhile and shows how far it is; nothing
 * is handed on when the person stops it.
 */
export async function toPaper(wanted: ToPaper, handOn: HandOn): Promise<void> {
  if (usePrinting.getState().now !== null) return
  const stop = new AbortController()
  const cancel = () => stop.abort()
  usePrinting.setState({ now: { rows: { done: 0, total: 0 }, cancel } })
  // While the system asks, the next page may be on its way.
  const end = () => usePrinting.setState(({ now }) => ({ now: now?.cancel === cancel ? null : now }))
  try {
    const isPage = wanted.what === 'page'
    const sheets = isPage ? await drawnLists(wanted.client, stop.signal) : new Map()
    // Help is not of the workspace.
    const shown = isPage ? shownHere() : null
    const html = await paperDocument({ ...wanted, sheets })
    stop.signal.throwIfAborted()
    // The system has a dialog of its own, with a way out of its own.
    if (wanted.numbered === 'by-sheet') end()
    else tell({ rows: null })
    await handOn(html, shown, stop.signal)
  } catch (cause) {
    if (!stop.signal.aborted) throw cause
  } finally {
    end()
  }
}

/** Every list of the page, whole, once nothing is on its way. */
async function drawnLists(client: QueryClient, signal: AbortSignal): Promise<Sheets> {
  const sheets = new Map<HTMLTableElement, string>()
  const refused: { readonly cause: unknown }[] = []
  let done = 0
  let end = Date.now() + PATIENCE_MS
  setPaperRun({
    mostRows: MOST_ROWS,
    onDrawn: rows => {
      done += rows
      end = Date.now() + PATIENCE_MS
    },
    onSheet: (table, html) => sheets.set(table, html),
    onRefused: cause => {
      refused.push({ cause })
    },
  })
  const isDrawn = () => client.isFetching() === 0 && gridsOf(document).every(grid => sheets.has(grid))
  try {
    do {
      await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS))
      signal.throwIfAborted()
      for (const { cause } of refused) throw cause
      const total = gridsOf(document).reduce((sum, grid) => sum + Math.min(rowCount(grid), MOST_ROWS), 0)
      tell({ rows: { done, total } })
    } while (!isDrawn() && Date.now() < end)
  } finally {
    setPaperRun(null)
  }
  return sheets
}
