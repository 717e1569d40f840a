import type { Locator, Page, TestInfo } from '@playwright/test'
import { fillWithSuppliers } from '../../bench/make-suppliers'
import { openStore } from '../../electron/engine/store/store'
import { newWorkspace } from '../new-workspace'

export const MANY = 10_000

/** A workspace with ten thousand generated suppliers beside the two of `newWorkspace`. */
export function longWorkspace(info: TestInfo): string {
  const path = newWorkspace(info)
  const store = openStore(path)
  fillWithSuppliers(store, MANY)
  store.close()
  return path
}

export const list = (page: Page): Locator => page.getByRole('grid', { name: 'Suppliers' })
export const names = (page: Page): Locator => list(page).locator('tbody th')

/** Names of which a part can't be read where the list stands: wider than their cell, or of a third line. */
export const cutNames = (page: Page): Promise<(string | null)[]> =>
  names(page).evaluateAll(cells =>
    cells
      .filter(cell => {
        const words = cell.querySelector('bdi') ?? cell
        return words.scrollWidth > cell.clientWidth || words.scrollHeight > words.clientHeight + 8
      })
      .map(({ textContent }) => textContent),
  )
