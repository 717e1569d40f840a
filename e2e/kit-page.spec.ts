import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { ensureKitPage } from '../scripts/kit-page.mjs'
import { expect, test, type Fivefold, type LaunchOptions } from './app'
import { COLOUR_RULES, violations } from './pages/axe'
import { clipped } from './pages/clipped'
import { tooSmall } from './pages/controls'
import { moving } from './pages/moving'
import { leave } from './pages/report'
import { drawnSigns, fontsAreThere, lettersAlike } from './pages/same-letters'
import { root } from './runtime'

const LOOKS = ['light', 'dark', 'contrast', 'contrast-dark'] as const
/** English, longer by 40 %, longer and turned round, Arabic. */
const LANGUAGES = ['en', 'en-XA', 'ar-XB', 'ar'] as const
/** Of these every kind of part is kept as a picture; of the others what is first in the window. */
const WHOLE = ['light-en', 'dark-ar', 'contrast-dark-en', 'light-en-XA', 'forced-en']

const GROUPS = 'section:has(> h2[lang])'

async function choose(page: Page, name: 'Look' | 'Language', value: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).selectOption(value)
  await page.waitForTimeout(150)
}

async function picture(page: Page, name: string): Promise<void> {
  const path = (part: string) => join(root, 'test-results', 'pictures', 'kit', `${name}${part}.png`)
  if (!WHOLE.includes(name)) {
    await page.screenshot({ path: path('') })
    return
  }
  for (const [at, group] of (await page.locator(GROUPS).all()).entries())
    await group.screenshot({ path: path(`-${at + 1}`) })
}

/** Lines a field of long text has room for: empty, with five lines in it, and with thirty. */
async function linesOf(page: Page): Promise<readonly number[]> {
  const field = page.locator('[data-part="TextAreaField"] textarea')
  const lines = (count: number) => Array.from({ length: count }, (_, at) => String(at)).join('\n')
  const found: number[] = []
  for (const text of ['', lines(5), lines(30)]) {
    await field.fill(text)
    found.push(
      await field.evaluate(box => {
        const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(box)
        const room = box.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
        return Math.round(room / Number.parseFloat(lineHeight))
      }),
    )
  }
  await field.fill('')
  return found
}

/** Sizes and rules in each language, colours in each look, the system's own colours, and less motion. */
async function walk(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  const keep = (name: string, faults: readonly string[]) => {
    if (faults.length > 0) found[name] = [...(found[name] ?? []), ...faults]
  }
  for (const language of LANGUAGES) {
    await choose(page, 'Language', language)
    keep(language, await clipped(page))
    keep(language, await tooSmall(page))
    keep(language, await violations(page))
    for (const theme of LOOKS) {
      await choose(page, 'Look', theme)
      if (language === 'en') keep(`${theme}, ${language}`, await violations(page, COLOUR_RULES))
      await picture(page, `${theme}-${language}`)
    }
    await choose(page, 'Look', 'light')
  }
  await choose(page, 'Language', 'en')
  keep('less motion', await moving(page))
  await page.emulateMedia({ forcedColors: 'active' })
  await picture(page, 'forced-en')
  return found
}

/** Every look, both directions, and texts that are longer by 40 %. */
const COMPARED = [
  ['light', 'en'],
  ['dark', 'ar'],
  ['contrast', 'en'],
  ['contrast-dark', 'en'],
  ['light', 'en-XA'],
] as const

/** A corner that is rounded by 2 px instead of 7 changes some thirty in the smallest group. */
const MOST_PIXELS = 8

const renews = process.env['FIVEFOLD_RENEW_PICTURES'] === '1'

/** Whether this machine draws to the last bit as the one did that took the pictures; with `renews`, it is this one from now on. */
async function drawsAlike(page: Page, language: string): Promise<boolean> {
  const kept = join(import.meta.dirname, 'kit-pictures', `signs-${language}.png`)
  const here = await drawnSigns(page)
  if (renews) writeFileSync(kept, here)
  const isAlike = existsSync(kept) && readFileSync(kept).equals(here)
  if (!isAlike) writeFileSync(test.info().outputPath(`signs-${language}.png`), here)
  return isAlike
}

async function openKit(
  launchApp: (options: LaunchOptions) => Promise<Fivefold>,
  env = {},
): Promise<Fivefold> {
  await ensureKitPage(root)
  const app = await launchApp({ theme: 'light', args: ['--kit'], env })
  await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await app.page.locator('[data-part="ChartFrame"]').waitFor()
  await app.page.evaluate(() => document.fonts.ready.then(() => undefined))
  return app
}

test('every part of the kit looks as it did when somebody last looked at it', async ({ launchApp }, info) => {
  test.setTimeout(240_000)
  const { page } = await openKit(launchApp, { ...lettersAlike(info.outputPath('letters')), TZ: 'UTC' })
  // A group that is higher than the window is drawn in a higher one, which has no bar to scroll by.
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none'
  })
  for (const [look, language] of COMPARED) {
    await choose(page, 'Language', language)
    await choose(page, 'Look', look)
    await fontsAreThere(page)
    const alike = await drawsAlike(page, language)
    test.skip(!alike, `signs of ${language} are drawn otherwise here than where the pictures were taken`)
    for (const [at, group] of (await page.locator(GROUPS).all()).entries())
      await expect
        .soft(group)
        .toHaveScreenshot(`${look}-${language}-${at + 1}.png`, { maxDiffPixels: MOST_PIXELS })
  }
})

test('every part of the kit holds in every look, direction and length of text', async ({ launchApp }) => {
  test.setTimeout(480_000)
  const { page, console: said } = await openKit(launchApp)
  expect(await linesOf(page)).toEqual([3, 5, 12])
  expect(await walk(page)).toEqual({})
  expect(said.filter(line => line.startsWith('error'))).toEqual([])
  leave('kit', { kitLooks: LOOKS, still: true })
})
