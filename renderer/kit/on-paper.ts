import { useSyncExternalStore } from 'react'

/** A page on its way to paper: its lists draw all their rows for it, apart from what is on the screen. */
export interface PaperRun {
  /** So many rows of a list go to paper at most. */
  readonly mostRows: number
  /** A few more rows are drawn. */
  readonly onDrawn: (rows: number) => void
  /** The whole list as HTML, for the table that stands on the screen. */
  readonly onSheet: (table: HTMLTableElement, html: string) => void
  /** The rows could not be had. */
  readonly onRefused: (cause: unknown) => void
}

let current: PaperRun | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks every list of the page for its sheet, until `null` ends it (`app/printing.ts`). */
export function setPaperRun(run: PaperRun | null): void {
  current = run
  for (const listener of listeners) listener()
}

/** The page's way to paper that is under way, or `null`. */
export const usePaperRun = (): PaperRun | null => useSyncExternalStore(subscribe, () => current)
