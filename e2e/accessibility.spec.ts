import { expect, test, type Fivefold } from './app'
import { COLOUR_RULES, violations } from './pages/axe'
import { clipped } from './pages/clipped'
import { goTo, SCREENS } from './pages/screens'
import { sampleWorkspace } from './sample'

/** What axe finds on each screen, as it stands and in high contrast: the same page with other colours. */
async function walk({ page }: Fivefold): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const [name, address] of Object.entries(SCREENS)) {
    await goTo(page, address)
    const here = await violations(page)
    if (here.length > 0) found[name] = here
    await page.evaluate(() => document.documentElement.setAttribute('data-contrast', 'more'))
    const inContrast = await violations(page, COLOUR_RULES)
    if (inContrast.length > 0) found[`${name}, high contrast`] = inContrast
    await page.evaluate(() => document.documentElement.removeAttribute('data-contrast'))
  }
  return found
}

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing on any screen, ${theme}, also in high contrast`, async ({ launchApp }) => {
    test.setTimeout(240_000)
    const app = await launchApp({ workspace: sampleWorkspace(test.info()), theme })
    expect(await walk(app)).toEqual({})
  })

test('axe finds nothing on the first page, and it does find a planted fault', async ({ app }) => {
  const { page } = app
  await page.locator('h1').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    const image = document.createElement('img')
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    document.body.append(image)
  })
  expect((await violations(page)).join()).toContain('image-alt')
})

test('every screen is whole at 200 % zoom: nothing is cut off sideways', async ({ launchApp }) => {
  test.setTimeout(240_000)
  const { page, main } = await launchApp({ workspace: sampleWorkspace(test.info()) })
  await main.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.setContentSize(1366, 768)
    window?.webContents.setZoomFactor(2)
  })
  const cut: string[] = []
  for (const [name, address] of Object.entries(SCREENS)) {
    await goTo(page, address)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 1) cut.push(`${name} by ${overflow}px`)
  }
  expect(cut).toEqual([])
})

for (const language of ['en-XA', 'ar-XB'])
  test(`every screen holds texts that are longer by 40 %, ${language}`, async ({ launchApp }) => {
    test.setTimeout(240_000)
    const { page, main } = await launchApp({
      workspace: sampleWorkspace(test.info()),
      theme: 'light',
      language,
    })
    await main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
    const cut: Record<string, string[]> = {}
    for (const [name, address] of Object.entries(SCREENS)) {
      await goTo(page, address)
      const here = await clipped(page)
      if (here.length > 0) cut[name] = here
    }
    expect(cut).toEqual({})
  })
