import { writeFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect as expectOf, test } from './app'
import { holdingClipboard } from './clipboard'
import { newWorkspace } from './new-workspace'
import { press, reach } from './pages/keyboard'

/** Two spellings of a supplier that is known, countries misspelt alike, a heading nobody can guess. */
const MESSY = `Vendor overview,,,
,,,
Company,Land,Grp,Remarks
Kosi Garmints Pvt. Ltd.,Nepal,0071,
Delta Knit,Bangladseh,0008,new
Étoile Confection,Bangladseh,0009,
Meghna Yarn,Bangladseh,0010,
,Nepal,0011,nobody
`
const NEXT = `Grp,Remarks,Company,Land
0012,,Padma Yarn,India
`

/** Steps that read or write a list take a while on a busy machine. */
const expect = expectOf.configure({ timeout: 60_000 })

const ROWS = [
  ['Supplier name', 'Country'],
  ['Surma Weaving', 'Bangladesh'],
]

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join()}`),
  ).toEqual([])
}

const count = (page: Page, what: string): Locator =>
  page.locator('dl > div').filter({ hasText: what }).locator('dd')

test('a messy list comes in by keyboard only, is taken back and forth, and teaches the next', async ({
  launchApp,
}, info) => {
  test.setTimeout(400_000)
  const [list, next] = [info.outputPath('partners.csv'), info.outputPath('next.csv')]
  writeFileSync(list, MESSY)
  writeFileSync(next, NEXT)
  const app = await launchApp({ workspace: newWorkspace(info) })
  const { page } = app
  await reach(page, page.locator('nav').getByRole('link', { name: 'Bring in a list' }))
  await page.keyboard.press('Enter')

  await test.step('columns', async () => {
    await app.answerDialogs({ open: [list] })
    await press(page, 'Choose a file…')
    await expect(page.getByRole('heading', { level: 1, name: 'What the columns hold' })).toBeFocused()
    const group = page.getByRole('combobox', { name: 'What Grp becomes' })
    await reach(page, group)
    for (let keys = 0; keys < 40 && (await group.inputValue()) !== 'supplier.ownNumber'; keys++)
      await page.keyboard.press('ArrowDown')
    await expect(group).toHaveValue('supplier.ownNumber')
    await press(page, 'See what would happen')
  })

  await test.step('what would happen', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'What would happen' })).toBeFocused()
    await expect(count(page, 'rows to ask about')).toHaveText('1')
    await expect(page.locator('mark').first()).toContainText('Garm')
    await accessible(page)
    await page.screenshot({ path: info.outputPath('plan.png'), fullPage: true })
    await press(page, 'Fix all 3 like this')
    await expect(page.getByText('1 value is read as you said.')).toBeVisible()
    await press(page, /^It is Kosi Garments/)
    await expect(page.getByText('You answered 1 question.')).toBeVisible()
    await expect(count(page, 'rows to add')).toHaveText('3')
    await page.screenshot({ path: info.outputPath('answered.png'), fullPage: true })
    await press(page, 'Bring it in')
    await expect(page.getByText('partners.csv is in the workspace')).toBeVisible()
  })

  await test.step('back and forth', async () => {
    await expect(page.getByRole('button', { name: 'Undo import of 4 rows (partners.csv)' })).toHaveCount(2)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: 'Redo import of 4 rows (partners.csv)' })).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByRole('button', { name: 'Undo import of 4 rows (partners.csv)' })).toHaveCount(2)
  })

  await test.step('the same file again changes nothing', async () => {
    await press(page, 'Bring in another list')
    await expect(page.getByRole('cell', { name: 'Company · Land · Grp · Remarks' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('choose.png'), fullPage: true })
    await press(page, 'Choose a file…')
    await expect(page.getByText('This very file was brought in on')).toBeVisible()
    await press(page, 'See what would happen')
    await expect(count(page, 'rows unchanged')).toHaveText('4')
    await expect(page.getByText('There is nothing to write.')).toBeVisible()
    await expect(page.getByText('To be answered')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Bring it in' })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('the next list of these headings is mapped as this one was', async () => {
    await press(page, 'Back to the columns')
    await press(page, 'Another file')
    await app.answerDialogs({ open: [next] })
    await press(page, 'Choose a file…')
    await expect(page.getByText(/as you mapped them on .* for partners\.csv/)).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'What Grp becomes' })).toHaveValue('supplier.ownNumber')
  })

  await test.step('rows from the clipboard', async () => {
    await press(page, 'Another file')
    await holdingClipboard(async () => {
      await app.main.evaluate(
        ({ clipboard }, text) => clipboard.writeText(text),
        ROWS.map(row => row.join('\t')).join('\n'),
      )
      await reach(page, page.getByRole('textbox', { name: 'Rows with their headings' }))
      await page.keyboard.press('Control+v')
      await expect(page.getByText(/^Pasted rows, /)).toBeVisible()
    })
    await press(page, 'See what would happen')
    await expect(count(page, 'rows to add')).toHaveText('1')
  })

  await test.step('what was decided stands with the duplicates', async () => {
    await reach(page, page.locator('nav').getByRole('link', { name: 'Duplicates' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('cell', { name: /Kosi Garm/ }).first()).toBeVisible()
    await press(page, 'Look for duplicates')
    await expect(page.getByText('No likely duplicates')).toBeVisible()
    await accessible(page)
  })
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
