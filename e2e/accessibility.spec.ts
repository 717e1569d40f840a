import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Fivefold } from './app'
import { checkedWhole, violations } from './pages/axe'
import { clipped } from './pages/clipped'
import { watchDrawnAgain } from './pages/drawn-again'
import { otherLooks } from './pages/looks'
import { watchMoves } from './pages/moved'
import { moving } from './pages/moving'
import { leave } from './pages/report'
import { SCREENS, show } from './pages/screens'
import { sideways } from './pages/sideways'
import { root } from './runtime'
import { sampleWorkspace } from './sample'
import { NOTHING_OUTSIDE, watchOutside } from './security/outside'

const LONG_WALK_MS = 480_000

// Long walks of windows of their own: one behind the other they were the longest way of all journeys.
test.describe.configure({ mode: 'parallel' })

/** Faults by the name of the screen; screens without any are left out. */
class Faults {
  readonly found: Record<string, readonly string[]> = {}

  keep(screen: string, faults: readonly string[]): void {
    if (faults.length > 0) this.found[screen] = [...(this.found[screen] ?? []), ...faults]
  }
}

/** What a screen reader is given, to be read by people: test-results/trees/<screen>.yml. */
async function writeTree(page: Page, name: string): Promise<void> {
  const place = join(root, 'test-results', 'trees')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, `${name}.yml`), await page.locator('body').ariaSnapshot())
}

test('every route of the window is among the screens that are walked', () => {
  const declared = readFileSync(join(root, 'renderer', 'app', 'routes.ts'), 'utf8')
  const paths = [...declared.matchAll(/path: '([^']+)'/g)].flatMap(([, path]) => path ?? [])
  const walked = Object.values<string>(SCREENS)
  const isWalked = (path: string) => {
    const address = new RegExp(`^${path.replace(/\$\w+/g, '[^/]+')}$`)
    return walked.some(one => one === path || (!walked.includes(path) && address.test(one)))
  }
  expect(paths.length).toBeGreaterThan(30)
  expect(paths.filter(path => !isWalked(path))).toEqual([])
})

test('C6: no screen asks for anything outside; axe finds nothing on any, none moves under the hand, and colours have contrast in every look', async ({
  launchApp,
}) => {
  test.setTimeout(LONG_WALK_MS)
  const app = await launchApp({ workspace: sampleWorkspace(test.info()), theme: 'light' })
  const { page } = app
  const outside = await watchOutside(app)
  const moved = await watchMoves(page)
  const drawnAgain = await watchDrawnAgain(page)
  const faults = new Faults()
  const [rules, undecided] = [new Set<string>(), new Set<string>()]
  let axe = ''
  for (const [name, address] of Object.entries(SCREENS)) {
    await show(page, address)
    faults.keep(name, await moved())
    const again = await drawnAgain()
    if (!address.includes('$')) faults.keep(`${name}, drawn again`, again)
    const checked = await checkedWhole(page)
    faults.keep(name, checked.faults)
    checked.rules.forEach(rule => rules.add(rule))
    checked.undecided.forEach(rule => undecided.add(rule))
    axe = checked.version
    // All rules ran, those of colours as well: only the other looks are left.
    faults.keep(name, await otherLooks(page))
    faults.keep(`${name}, less motion`, await moving(page))
    await writeTree(page, name)
    // Last: what a page would fetch a moment later is seen as well.
    await outside.look()
    // Other looks move what they like.
    await moved()
  }
  expect(faults.found).toEqual({})
  // C4: no page, the map with its threads included, breaks a rule of the policy.
  expect(await outside.found()).toEqual(NOTHING_OUTSIDE)
  const screens = Object.values(SCREENS)
  leave('axe', { axe, rules: [...rules].sort(), undecided: [...undecided].sort(), screens })
  leave('looks', { looks: ['light', 'dark', 'contrast', 'contrast-dark'] })
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

test('a colour that is wrong in the dark only is found in the looks that are dark', async ({ launchApp }) => {
  const { page } = await launchApp({ theme: 'light' })
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => {
    const text = Object.assign(document.createElement('p'), { textContent: 'ink on silver' })
    text.style.cssText =
      'position:fixed;inset-block-start:0;inset-inline-start:0;z-index:9999;color:var(--ink);background:silver'
    document.body.append(text)
  })
  const faults = await otherLooks(page)
  expect(faults.map(fault => fault.split(': ').slice(0, 2))).toEqual([
    ['dark', 'color-contrast'],
    ['dark, high contrast', 'color-contrast'],
  ])
})

test('what moves under the hand when another part comes later is found, and told by what it says', async ({
  app,
}) => {
  const { page } = app
  const moved = await watchMoves(page)
  const open = page.getByRole('button', { name: 'Open a workspace' })
  await open.waitFor()
  await moved()
  await page.evaluate(() => {
    const strip = Object.assign(document.createElement('p'), { textContent: 'one thing more' })
    strip.style.blockSize = '80px'
    document.querySelector('main h1')?.before(strip)
  })
  await expect.poll(moved).toContainEqual(expect.stringContaining('Open a workspace'))
})

async function zoom({ main }: Fivefold, factor: number): Promise<void> {
  await main.evaluate(({ BrowserWindow }, to) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.setContentSize(1366, 768)
    window?.webContents.setZoomFactor(to)
  }, factor)
}

test('every screen is whole at 200 % zoom: nothing is cut off, nothing but tables scrolls sideways', async ({
  launchApp,
}) => {
  test.setTimeout(LONG_WALK_MS)
  const app = await launchApp({ workspace: sampleWorkspace(test.info()) })
  await zoom(app, 2)
  const faults = new Faults()
  for (const [name, address] of Object.entries(SCREENS)) {
    await show(app.page, address)
    faults.keep(name, await sideways(app.page))
    faults.keep(name, await clipped(app.page))
  }
  expect(faults.found).toEqual({})
  leave('zoom', { zoomed: Object.values(SCREENS) })
})

for (const language of ['en-XA', 'ar-XB'])
  test(`every screen holds texts that are longer by 40 %, ${language}`, async ({ launchApp }) => {
    test.setTimeout(LONG_WALK_MS)
    const app = await launchApp({ workspace: sampleWorkspace(test.info()), theme: 'light', language })
    await zoom(app, 1)
    const faults = new Faults()
    for (const [name, address] of Object.entries(SCREENS)) {
      await show(app.page, address)
      faults.keep(name, await clipped(app.page))
    }
    expect(faults.found).toEqual({})
    leave(`longer-${language}`, { longer: Object.values(SCREENS) })
  })
