import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { test, type Fivefold } from './app'
import { goTo, SCREENS, settled, show } from './pages/screens'
import { root } from './runtime'
import { fivefold, sampleWorkspace } from './sample'

/**
 * Pictures of every screen, to be judged by eye: `npm run pictures`. Light and dark, right-to-left, and the window at
 * 1366 × 768. They land in test-results/pictures/<look>/<screen>.png.
 */
const LOOKS = {
  light: { theme: 'light', language: 'en', rtl: false },
  dark: { theme: 'dark', language: 'en', rtl: false },
  rtl: { theme: 'light', language: 'en', rtl: true },
  nepali: { theme: 'light', language: 'ne', rtl: false },
  arabic: { theme: 'light', language: 'ar', rtl: false },
  'arabic-dark': { theme: 'dark', language: 'ar', rtl: false },
} as const

async function size(app: Fivefold): Promise<void> {
  await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
}

/** The layout turned round, as a right-to-left language turns it. */
async function turnRound(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
}

/** A place that waits for a decision, so that the picture of that tab shows one. */
function withProposal(workspace: string): string {
  const places = join(dirname(workspace), 'places.csv')
  writeFileSync(places, 'name,lat,lon,radius_km,severity,kind\nWide unrest,24,85,1000,90,conflict\n')
  fivefold('data', workspace, 'load', 'hotspots', places)
  return workspace
}

/** Pages whose tabs are pictures of their own, by the tab's label. */
const TABS = {
  '/reference': ['Waiting for a decision (1)', 'Places', 'Past'],
  '/risk/model': ['How firm the ranking is'],
  '/disclosure': ['Who must report', 'Indicators', 'Approval', 'Export', 'Signing', 'Check a bundle'],
  '/audits': ['Where the next belongs', 'Auditors'],
} as const

async function pictureTabs(page: Page, look: string): Promise<void> {
  for (const [address, tabs] of Object.entries(TABS)) {
    await goTo(page, address)
    for (const [at, tab] of tabs.entries()) {
      await page.getByRole('tab', { name: tab }).click()
      await settled(page)
      const name = `${address.slice(1).replaceAll('/', '-')}-${at + 2}.png`
      await page.screenshot({ path: join(root, 'test-results', 'pictures', look, name) })
    }
  }
}

for (const [look, { theme, language, rtl }] of Object.entries(LOOKS)) {
  test(`pictures: ${look}`, async ({ launchApp }) => {
    test.setTimeout(300_000)
    const app = await launchApp({ workspace: withProposal(sampleWorkspace(test.info())), theme, language })
    await size(app)
    const { page } = app
    await settled(page)
    if (rtl) await turnRound(page)
    for (const [name, address] of Object.entries(SCREENS)) {
      await show(page, address)
      await page.mouse.click(400, 52)
      await page.screenshot({ path: join(root, 'test-results', 'pictures', look, `${name}.png`) })
    }
    if (language === 'en') await pictureTabs(page, look)
  })
}

/** The densest screens, which have most to lose where there is little room or no colour of ours. */
const DENSE = [
  'home',
  'suppliers',
  'supplier',
  'risk',
  'map',
  'analytics',
  'screening',
  'governance',
  'response',
  'disclosure',
] as const

const pictureOf = (look: string, name: string) => join(root, 'test-results', 'pictures', look, `${name}.png`)

/** The driver's own pictures end at the size without zoom: this one is the window's. */
async function wholeWindow(app: Fivefold, path: string): Promise<void> {
  const png = await app.main.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, Buffer.from(png, 'base64'))
}

test('pictures: the colours of the system', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const app = await launchApp({ workspace: withProposal(sampleWorkspace(test.info())), theme: 'light' })
  await size(app)
  await app.page.emulateMedia({ forcedColors: 'active' })
  for (const name of DENSE) {
    await show(app.page, SCREENS[name])
    await app.page.keyboard.press('Tab')
    await app.page.screenshot({ path: pictureOf('forced', name) })
  }
})

test('pictures: at 200 %', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const app = await launchApp({ workspace: withProposal(sampleWorkspace(test.info())), theme: 'light' })
  await size(app)
  await app.main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  )
  for (const name of DENSE) {
    await show(app.page, SCREENS[name])
    await wholeWindow(app, pictureOf('zoomed', name))
  }
})

test('pictures: an empty workspace', async ({ launchApp }, info) => {
  test.setTimeout(300_000)
  const workspace = info.outputPath('empty.fivefold')
  fivefold('new', workspace, '--entity', 'Kosi Overseas', '--period', '2026')
  const app = await launchApp({ workspace, theme: 'light' })
  await size(app)
  for (const [name, address] of Object.entries(SCREENS).filter(([, to]) => !to.includes('$'))) {
    await show(app.page, address)
    await app.page.screenshot({ path: pictureOf('empty', name) })
  }
})

/** What lies over a page: where it is opened, and the buttons that open it. */
const OVER = {
  'find-or-do': ['/', 'Control+k'],
  help: ['/risk', 'F1'],
  columns: ['/suppliers', 'Columns'],
  views: ['/suppliers', 'Views'],
  'add-supplier': ['/suppliers', 'Add a supplier'],
  'edit-supplier': ['/suppliers/$id', 'Edit'],
  'add-corridor': ['/corridors', 'Add a corridor'],
  'change-many': ['/evidence', 'F2'],
  narrow: ['/response', 'Narrow'],
  decide: ['/response', 'Decide anew…'],
  report: ['/response', 'Report to management…'],
  audit: ['/audits', 'Plan an audit'],
  referrals: ['/grievances', 'Referral list…'],
  campaign: ['/questionnaires', 'New campaign…'],
  heads: ['/history', 'Signed heads…'],
  passphrase: ['/profile', 'Set a passphrase…'],
  share: ['/reference', 'Share with another organisation'],
  certificate: ['/screening', 'Certificate…'],
} as const

test('pictures: dialogs and what else lies over a page', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const app = await launchApp({ workspace: sampleWorkspace(test.info()), theme: 'light' })
  const { page } = app
  await size(app)
  for (const [name, [address, opener]] of Object.entries(OVER)) {
    await show(page, '/help')
    await show(page, address)
    if (/^(F\d|Control)/.test(opener)) {
      if (opener === 'F2') await page.getByRole('grid').first().locator('tr[tabindex="0"]').focus()
      await page.keyboard.press(opener)
    } else await page.getByRole('button', { name: opener, exact: true }).first().click()
    await settled(page)
    await page.screenshot({ path: pictureOf('over', name) })
    await page.keyboard.press('Escape')
  }
  await show(page, '/')
  await page.getByRole('button', { name: 'Show me round' }).click()
  await settled(page)
  await page.screenshot({ path: pictureOf('over', 'tour') })
})
