import { PEOPLE_SHOWN, shownPage, type Shown } from '@shared/contract/shown'
import { MOST_ROWS } from './paper-document'

/** What stands on the page of the workspace, as it goes to paper; `null` where nothing of a workspace is shown. */
export function shownHere(): Shown | null {
  const main = document.querySelector<HTMLElement>('main[data-shown]')
  const what = main === null ? null : shownPage(main.dataset['shown'] ?? '')
  if (main === null || what === null) return null
  const grids = [...main.querySelectorAll('table[aria-rowcount]')]
  const rows = grids.map(grid => Math.min(Number(grid.getAttribute('aria-rowcount')) - 1, MOST_ROWS))
  const marked = new Set(
    [...main.querySelectorAll<HTMLElement>('[data-people]')].map(({ dataset }) => dataset['people']),
  )
  return {
    what,
    rows: rows.length === 0 ? null : rows.reduce((sum, one) => sum + one, 0),
    people: PEOPLE_SHOWN.filter(one => marked.has(one)),
  }
}
