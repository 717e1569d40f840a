import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { goTo, settled } from './pages/screens'
import { root } from './runtime'
import { fivefold } from './sample'

const asset = (name: string) => join(root, 'assets', 'sample', name)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

async function rail(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).first().click()
  await settled(page)
}

/**
 * One person, one sitting: from nothing to a statement and a bundle. At the end the file itself is asked, by the
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
    await expect(page.getByRole('navigation')).toContainText('Harbour Textiles Ltd')
    await picture('1-new')
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
    await rail(page, 'Screening')
    await app.answerDialogs({ open: [asset('sample-sanctions-list.xml')] })
    await button(page, 'Load lists…').click()
    await button(page, 'Screen all names').click()
    const matches = page.getByRole('grid', { name: 'Possible matches' })
    await matches.getByRole('row', { name: /Indus Lily Weave/ }).click({ timeout: 60_000 })
    const panel = page.getByRole('region', { name: /Indus Lily Weave/ })
    await panel.getByRole('button', { name: /^False match/ }).click()
    await panel.getByRole('button', { name: 'Other register number' }).click()
    await panel.getByRole('button', { name: 'Save decision' }).click()
    await expect(matches.getByRole('row', { name: /Indus Lily Weave.*False match/ })).toBeVisible()
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
    await rail(page, 'Findings and actions')
    await button(page, 'Record a finding').click()
    await page.getByRole('textbox', { name: 'In one line' }).fill('Passports kept in the office')
    await page.getByRole('combobox', { name: 'Which one' }).fill('Siam Reed')
    await page
      .getByRole('option', { name: /Siam Reed/ })
      .first()
      .click()
    await choose(page, 'Indicator of forced labour', 'Retention of identity documents')
    await choose(page, 'How strong', 'strong')
    await choose(page, 'Scale: how grave for a person', /^4,/)
    await page.getByRole('textbox', { name: 'People affected' }).fill('41')
    await button(page, 'Save the finding').click()
    const row = page.getByRole('row', { name: /Passports kept/ })
    await expect(row).toBeVisible()
    await button(page, 'Decide…').click()
    await page.getByRole('textbox', { name: 'Reasons' }).fill('The supplier cooperates')
    await page.getByRole('textbox', { name: 'Approved by' }).fill('A. Gurung')
    await button(page, 'Record the decision').click()
    await button(page, 'Add an action…').click()
    await page.getByRole('textbox', { name: 'What will be done' }).fill('Return all passports')
    await page.getByRole('textbox', { name: 'Owner' }).fill('S. Thapa')
    await page.getByRole('textbox', { name: 'Due on' }).fill('01 Dec 2026')
    await page.getByRole('textbox', { name: 'Due on' }).press('Tab')
    await button(page, 'Save the action').click()
    await expect(row).toContainText('Acting')
    await picture('8-response')
  })

  await test.step('an audit is planned', async () => {
    await rail(page, 'Audits')
    await button(page, 'Plan an audit').click()
    await page.getByRole('textbox', { name: 'Name of the audit' }).fill('Dormitory and payroll')
    await page.getByRole('combobox', { name: 'Which one' }).fill('Siam Reed')
    await page
      .getByRole('option', { name: /Siam Reed/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: 'Scope: what is looked at' }).fill('Recruitment, wages, housing')
    await page.getByRole('textbox', { name: 'Criteria' }).fill('Supplier code, 2026')
    await button(page, 'Save the audit').click()
    await expect(page.getByRole('row', { name: /Dormitory and payroll/ })).toContainText('Planned')
    await picture('9-audit')
  })

  const bundle = info.outputPath('bundle.zip')
  await test.step('the statement and the bundle leave', async () => {
    await goTo(page, '/disclosure')
    const folder = info.outputPath('statement')
    mkdirSync(folder, { recursive: true })
    await app.answerDialogs({ open: [folder] })
    await page.getByRole('tab', { name: 'Export' }).click()
    await button(page, 'Choose a folder and export…').click()
    await expect(page.getByText('5 files were written.')).toBeVisible({ timeout: 120_000 })
    expect(readdirSync(folder)).toHaveLength(5)
    await app.answerDialogs({ save: bundle })
    await button(page, 'Make a bundle…').click()
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
