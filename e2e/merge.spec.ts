import { copyFileSync, writeFileSync } from 'node:fs'
import type { TestInfo } from '@playwright/test'
import { expect, test } from './app'
import { newWorkspace } from './new-workspace'
import { inEveryLook } from './pages/looks'
import { goTo, settled } from './pages/screens'
import { fivefold } from './sample'

/** A workspace and a copy of it; in each somebody counted the workers of the same supplier differently. */
function twoCopies(info: TestInfo): { readonly mine: string; readonly copy: string } {
  const mine = newWorkspace(info)
  const copy = info.outputPath('from Bina.fivefold')
  copyFileSync(mine, copy)
  const bringIn = (workspace: string, ...rows: readonly string[]) => {
    const list = info.outputPath('list.csv')
    writeFileSync(list, ['Supplier name,Country,City,Workers', ...rows].join('\n'))
    fivefold('import', workspace, list)
  }
  bringIn(mine, 'Kosi Garments,Nepal,Biratnagar,40')
  bringIn(copy, 'Kosi Garments,Nepal,Biratnagar,55', 'Silver Lantern,Nepal,Birgunj,6')
  return { mine, copy }
}

test('a copy is looked at, decided on, merged and taken back', async ({ launchApp }, info) => {
  test.setTimeout(120_000)
  const { mine, copy } = twoCopies(info)
  const app = await launchApp({ workspace: mine, theme: 'light' })
  const { page } = app
  await goTo(page, '/history')
  await page.getByRole('button', { name: 'Merge a copy…' }).click()
  await app.answerDialogs({ open: [copy] })
  await page.getByRole('button', { name: 'Choose the copy…' }).click()
  await expect(page.getByRole('heading', { name: 'What from Bina.fivefold brings' })).toBeVisible()
  await expect(page.getByText('1 contradiction waits for your decision.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled()
  expect(await inEveryLook(page)).toEqual([])
  await page.getByText('Copy', { exact: true }).click()
  await settled(page)
  await page.screenshot({ path: info.outputPath('merge.png') })
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText(/^Merged: \d+ records written, 1 contradictions decided/)).toBeVisible()

  await goTo(page, '/suppliers')
  await expect(page.getByText('Silver Lantern').first()).toBeVisible()
  const workers = (count: string) =>
    page.getByRole('definition').filter({ hasText: new RegExp(`^${count}$`) })
  await page.getByRole('rowheader', { name: 'Kosi Garments' }).click()
  await expect(workers('55')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Silver Lantern')).toHaveCount(0)
  await expect(workers('40')).toBeVisible()
  await goTo(page, '/history')
  await expect(page.getByText(/Merged the copy from Bina.fivefold/).first()).toBeVisible()
})
