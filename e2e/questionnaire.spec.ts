import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { inEveryLook } from './pages/looks'
import { goTo } from './pages/screens'
import { sampleWorkspace } from './sample'

/** A form of invented entries whose cells no one has published. */
async function writeForm(path: string, company: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Declaration')
  const cells: Readonly<Record<string, string>> = {
    ...{ A1: 'Slavery and trafficking risk: self-assessment 3.2', A3: 'Company', B3: company },
    ...{ A4: 'Country', B4: 'Nepal', A6: 'Do workers pay recruitment fees?', B6: 'Yes', C6: 'to an agent' },
    ...{ A7: 'Who keeps the passports?', B7: 'The workers', A9: 'Supplier', B9: 'Land' },
    ...{ A10: 'Teal Cotton Gin', B10: 'India', A11: 'Old Quay Dyeing', B11: 'Bangladesh' },
  }
  for (const [ref, value] of Object.entries(cells)) sheet.getCell(ref).value = value
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Says what a cell holds, with the keyboard only. */
async function say(page: Page, cell: string, kind: string, more?: (form: Locator) => Promise<unknown>) {
  const target = page.locator(`[data-ref="${cell}"]`)
  await target.focus()
  await target.press('Enter')
  const form = page.getByRole('form', { name: 'What this cell holds' })
  await form.getByRole('combobox', { name: 'What this cell holds' }).selectOption({ label: kind })
  await more?.(form)
  await form.getByRole('button', { name: 'Say so' }).press('Enter')
}

test('a questionnaire is mapped once and the next copy is read by it', async ({ launchApp }, info) => {
  test.setTimeout(240_000)
  const pattern = info.outputPath('pattern.xlsx')
  const filled = info.outputPath('filled.xlsx')
  await writeForm(pattern, 'Harbour Garments')
  await writeForm(filled, 'Larkspur Knitting')
  const app = await launchApp({ workspace: sampleWorkspace(info), theme: 'light' })
  const { page } = app
  await goTo(page, '/intake')
  await app.answerDialogs({ open: [pattern] })
  await page.getByRole('button', { name: 'Map a questionnaire…' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Map a questionnaire' })).toBeFocused()
  await say(page, 'A1', 'Text that is in every copy')
  await say(page, 'B3', 'A fact about the company that answers')
  await say(page, 'B6', 'The answer to a question')
  await say(page, 'C6', 'A remark to an answer')
  await say(page, 'B7', 'The answer to a question')
  await say(page, 'A9', 'A column heading of a table')
  await say(page, 'B9', 'A column heading of a table', form =>
    form.getByRole('combobox', { name: 'The column holds' }).selectOption('supplier.country'),
  )
  await page.getByRole('textbox', { name: /Name of the questionnaire/ }).fill('STRT 3.2')
  await page.screenshot({ path: info.outputPath('cells.png') })
  expect(await inEveryLook(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep this map' }).press('Enter')
  await expect(page.getByText('This is a filled STRT 3.2, as mapped by hand.')).toBeVisible()

  await page.getByRole('button', { name: 'Another file' }).press('Enter')
  await expect(page.getByText('answers: 2, tables: 1')).toBeVisible()
  await page.screenshot({ path: info.outputPath('choose.png') })
  await app.answerDialogs({ open: [filled] })
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await page.getByRole('button', { name: 'See what would happen' }).press('Enter')
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter')
  await page.getByRole('button', { name: 'To the suppliers' }).press('Enter')
  await page.getByRole('searchbox').first().fill('Larkspur')
  await page.getByRole('row', { name: /Larkspur Knitting/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Larkspur Knitting' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Teal Cotton Gin' })).toBeVisible()
  await expect(page.getByText('2 answers')).toBeVisible()
  await page.screenshot({ path: info.outputPath('supplier.png') })
  await page.getByRole('button', { name: 'Add a relation' }).click()
  await page.getByRole('dialog').waitFor()
  await page.screenshot({ path: info.outputPath('relation.png') })
})
