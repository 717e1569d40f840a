import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { find, focused, goByPalette, pick, press, toRow, toTab, type } from './pages/keyboard'
import { goTo, settled } from './pages/screens'
import { root } from './runtime'
import { fivefold } from './sample'

const asset = (name: string) => join(root, 'assets', 'sample', name)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** After what was in hand has gone, the focus is somewhere: the next Tab must not begin at the top of the window. */
async function expectNotLost(page: Page): Promise<void> {
  await settled(page)
  await expect.poll(() => focused(page)).not.toBe('nothing')
}

async function rail(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).first().click()
  await settled(page)
}

/**
 * One person, one sitting: from nothing to a statement and a bundle. From the screening on without a pointer, and the focus
 * is never lost. At the end the file itself is asked, by the
 * command line, what stands in it.
 */
test('from a supplier list to a bundle that can be checked', async ({ launchApp }, info) => {
  test.setTimeout(300_000)
  const app = await launchApp()
  const { page } = app
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) })
  const workspace = info.outputPath('journey.fivefold')

  await test.step('a new workspace', async () => {
    await page.getByRole('button', { name: /New workspace/ }).click()
    await page.getByRole('textbox', { name: 'Name of the entity' }).fill('Harbour Textiles Ltd')
    await app.answerDialogs({ save: workspace })
    await button(page, 'Choose where to keep it…').click()
    await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('Harbour Textiles Ltd')
    await picture('1-new')
    await page.locator('body').press('Tab')
    expect(await focused(page)).toBe('a Skip to the content')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeFocused()
  })

  await test.step('the list comes in', async () => {
    await goTo(page, '/intake')
    await app.answerDialogs({ open: [asset('sample-suppliers.xlsx')] })
    await button(page, 'Choose a file…').click()
    await expect(page.getByRole('heading', { level: 1, name: 'What the columns hold' })).toBeVisible()
    await button(page, 'See what would happen').click()
    await expect(button(page, 'Bring it in')).toBeVisible({ timeout: 60_000 })
    await picture('2-plan')
    await button(page, 'Bring it in').click()
    await expect(page.getByText('sample-suppliers.xlsx is in the workspace')).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the suppliers stand in their list', async () => {
    await rail(page, 'Suppliers and sites')
    await expect(page.getByText(/^210 of 210$/)).toBeVisible()
    await page.getByRole('searchbox').first().fill('siam')
    await expect(
      page.getByRole('grid', { name: 'Suppliers' }).getByRole('row', { name: /Siam/ }).first(),
    ).toBeVisible()
    await picture('3-list')
  })

  await test.step('every supplier is scored, with reasons', async () => {
    await rail(page, 'Risk ranking')
    await button(page, 'Score all suppliers').click()
    const ranking = page.getByRole('grid', { name: 'Suppliers by risk' })
    await expect(ranking.getByRole('row').nth(1)).toContainText('Critical', { timeout: 60_000 })
    await ranking.getByRole('row').nth(1).click()
    await expect(page.getByText('Context of the place and of the workers')).toBeVisible()
    await picture('4-risk')
    await rail(page, 'Map')
    await expect(page.getByRole('heading', { name: 'The same facts as tables' })).toBeVisible()
    await picture('5-map')
  })

  await test.step('every name is screened, and one match is decided', async () => {
    await goByPalette(page, 'Screening')
    await app.answerDialogs({ open: [asset('sample-sanctions-list.xml')] })
    await press(page, 'Load lists…')
    await press(page, 'Screen all names')
    const matches = page.getByRole('grid', { name: 'Possible matches' })
    await matches.waitFor({ timeout: 60_000 })
    await toRow(page, matches, /Indus Lily Weave/)
    await page.keyboard.press('f')
    await page.keyboard.type('Other register number')
    await page.keyboard.press('Enter')
    await expect(matches.getByRole('row', { name: /Indus Lily Weave.*False match/ })).toBeVisible()
    await expectNotLost(page)
    await picture('6-screening')
  })

  await test.step('a requirement of the five steps is assessed', async () => {
    await goTo(page, '/steps/S1')
    await page.getByRole('radio', { name: /^Level 3:/ }).check()
    await page.getByRole('textbox', { name: 'Owner' }).fill('A. Gurung')
    await page.getByRole('textbox', { name: 'Owner' }).blur()
    await expect(page.getByRole('row', { name: /S1\.01/ })).toContainText('Level 3')
    await picture('7-steps')
  })

  await test.step('a finding gets its decision and an action', async () => {
    await goByPalette(page, 'Findings and actions')
    await press(page, 'Record a finding')
    await type(page, 'In one line', 'Passports kept in the office')
    await find(page, 'Which one', 'Siam Reed')
    await pick(page, 'Indicator of forced labour', /Retention of identity documents/)
    await pick(page, 'How strong', /^strong/i)
    await pick(page, 'Scale: how grave for a person', /^4,/)
    await type(page, 'People affected', '41')
    await press(page, 'Save the finding')
    const row = page.getByRole('row', { name: /Passports kept/ })
    await expect(row).toBeVisible()
    await expectNotLost(page)
    await press(page, 'Decide…')
    await type(page, 'Reasons', 'The supplier cooperates')
    await type(page, 'Approved by', 'A. Gurung')
    await press(page, 'Record the decision')
    await expect(row).toContainText('To act')
    await expectNotLost(page)
    await press(page, 'Add an action…')
    await type(page, 'What will be done', 'Return all passports')
    await type(page, 'Owner', 'S. Thapa')
    await type(page, 'Due on', '01 Dec 2026')
    await press(page, 'Save the action')
    await expect(row).toContainText('Acting')
    await expectNotLost(page)
    await picture('8-response')
  })

  await test.step('its proof comes in as evidence, goes into the bin and is back', async () => {
    const proof = info.outputPath('receipts.txt')
    writeFileSync(proof, 'Receipts of 41 workers')
    await goByPalette(page, 'Evidence')
    await app.answerDialogs({ open: [proof] })
    await press(page, 'Choose files…')
    const row = page.getByRole('row', { name: /receipts/ })
    await expect(row).toBeVisible()
    await expectNotLost(page)
    await toRow(page, page.getByRole('grid'), /receipts/)
    await press(page, 'Put into the bin…')
    await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
    await page.keyboard.type('A copy of another file')
    await press(page, /^Put into the bin$/)
    await expect(row).toHaveCount(0)
    await expectNotLost(page)
    await page.keyboard.press('Control+z')
    await expect(row).toBeVisible()
    await expectNotLost(page)
  })

  await test.step('an audit is planned', async () => {
    await goByPalette(page, 'Audits')
    await press(page, 'Plan an audit')
    await type(page, 'Name of the audit', 'Dormitory and payroll')
    await find(page, 'Which one', 'Siam Reed')
    await type(page, 'Scope: what is looked at', 'Recruitment, wages, housing')
    await type(page, 'Criteria', 'Supplier code, 2026')
    await press(page, 'Save the audit')
    await expect(page.getByRole('row', { name: /Dormitory and payroll/ })).toContainText('Planned')
    await expectNotLost(page)
    await picture('9-audit')
  })

  const bundle = info.outputPath('bundle.zip')
  await test.step('the statement and the bundle leave', async () => {
    const folder = info.outputPath('statement')
    mkdirSync(folder, { recursive: true })
    await goByPalette(page, 'Statement', 'Disclosure')
    await toTab(page, 'Export')
    await app.answerDialogs({ open: [folder] })
    await press(page, 'Choose a folder and export…')
    await expect(page.getByText('5 files were written.')).toBeVisible({ timeout: 120_000 })
    await expectNotLost(page)
    expect(readdirSync(folder)).toHaveLength(5)
    await app.answerDialogs({ save: bundle })
    await press(page, 'Make a bundle…')
    await expect(page.getByText('The bundle was written.')).toBeVisible({ timeout: 120_000 })
    await picture('10-disclosure')
    await goTo(page, '/')
    await picture('11-home')
  })

  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
  await app.close()

  await test.step('the log knows no names', () => {
    const log = readFileSync(join(app.dataDir, 'logs', 'fivefold.log'), 'utf8')
    expect(log).not.toBe('')
    for (const name of ['Harbour', 'Siam', 'Indus', 'Passports', 'Gurung']) expect(log).not.toContain(name)
  })

  await test.step('the file says the same, without the window', () => {
    expect(existsSync(`${workspace}-wal`)).toBe(false)
    expect(fivefold('check', workspace)).toMatchObject({ whole: true })
    expect(fivefold('verify', bundle)).toMatchObject({ valid: true })
    expect(fivefold('list', workspace, 'findings')).toMatchObject({ total: 1 })
    expect(fivefold('list', workspace, 'actions', '--where', 'owner = "S. Thapa"')).toMatchObject({
      shown: 1,
    })
    expect(fivefold('list', workspace, 'suppliers', '--where', 'band = critical')).toMatchObject({
      total: 210,
    })
  })
})
