import type { QueryClient } from '@tanstack/react-query'

/** What goes to paper: the page as it stands, or only the help that lies beside it. */
type Printed = 'page' | 'help'

/**
 * Lists are printed whole, up to this many rows: as many as somebody would leaf through (about fifty pages). Longer ones say so, and
 * leave by their export. The style sheet (`print.css`) holds the same number.
 */
export const MOST_ROWS = 2000

/** How long rows may take to come; what is there then is printed. */
const PATIENCE_MS = 10_000
const LOOK_AGAIN_MS = 50

/** Who numbers the pages: the style sheet, where the dialog of the system prints; the shell, where it writes a file. */
type Numbered = 'by-sheet' | 'by-shell'

/** What is read line by line stands upright (`data-upright`); lists, charts and maps lie on their side. */
function paperFor(what: Printed, numbered: Numbered): string {
  const isUpright = what === 'help' || document.querySelector('main [data-upright]') !== null
  return `${isUpright ? 'tall' : 'wide'}${numbered === 'by-sheet' ? '-numbered' : ''}`
}

/** Lays the page out for paper, prints, and lays it out for the screen again, whatever became of the printing. */
export async function printOnly(
  what: Printed,
  print: () => Promise<unknown>,
  numbered: Numbered = 'by-sheet',
): Promise<void> {
  const { dataset } = document.documentElement
  const scheme = dataset['mantineColorScheme']
  dataset['printing'] = what
  dataset['paper'] = paperFor(what, numbered)
  // Paper is white, whatever the screen is.
  if (scheme !== undefined) dataset['mantineColorScheme'] = 'light'
  try {
    await print()
  } finally {
    delete dataset['printing']
    delete dataset['paper']
    if (scheme !== undefined) dataset['mantineColorScheme'] = scheme
  }
}

/** The whole page: long lists draw all their rows first, and say where they end early. */
export function printPage(
  client: QueryClient,
  cut: string,
  numbered: Numbered,
  print: () => Promise<void>,
): Promise<void> {
  const drawn = async () => {
    const end = Date.now() + PATIENCE_MS
    do await pause(LOOK_AGAIN_MS)
    while (!isLaidOut(client) && Date.now() < end)
    markCut(cut)
    try {
      await print()
    } finally {
      for (const list of document.querySelectorAll('[data-cut]')) list.removeAttribute('data-cut')
    }
  }
  return printOnly('page', drawn, numbered)
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

const grids = () => [...document.querySelectorAll<HTMLTableElement>('table[aria-rowcount]')]
const rowsOf = (grid: HTMLTableElement) => Number(grid.getAttribute('aria-rowcount')) - 1

/** Every row that will be printed is drawn with its words, and nothing is on its way. */
function isLaidOut(client: QueryClient): boolean {
  if (client.isFetching() > 0) return false
  return grids().every(grid => {
    const named = [...grid.querySelectorAll('tbody tr[aria-rowindex] > th')].filter(
      ({ textContent }) => textContent !== '',
    )
    return named.length >= Math.min(rowsOf(grid), MOST_ROWS)
  })
}

function markCut(text: string): void {
  for (const grid of grids())
    if (rowsOf(grid) > MOST_ROWS) grid.parentElement?.parentElement?.setAttribute('data-cut', text)
}
