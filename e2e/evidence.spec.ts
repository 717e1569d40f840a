import { readFileSync, writeFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Fivefold } from './app'
import { goTo } from './pages/screens'
import { sampleWorkspace } from './sample'

/** How many different colours stand on the page that was drawn: a blank one has a single one. */
const coloursOn = (page: Page): Promise<number> =>
  page.locator('canvas').evaluate(canvas => {
    const drawn = canvas as HTMLCanvasElement
    const { data } = (drawn.getContext('2d') as CanvasRenderingContext2D).getImageData(
      0,
      0,
      drawn.width,
      drawn.height,
    )
    return new Set(new Uint32Array(data.buffer)).size
  })

test('the pages of a PDF are drawn in the window, read aloud, and a damaged one is told', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/evidence'
  })
  await page.getByRole('row', { name: /screening against sanctions lists/ }).click()
  const panel = page.getByRole('region', { name: 'Evidence', exact: true })
  await expect(panel.getByRole('img', { name: /^Page 1 of Procedure 11/ })).toBeVisible()
  await expect.poll(() => coloursOn(page)).toBeGreaterThan(2)
  await page.screenshot({ path: info.outputPath('pdf.png') })
  await panel.getByRole('button', { name: 'Words of the page' }).click()
  await expect(panel.getByText('A name that was not found is not cleared.')).toBeVisible()

  const broken = info.outputPath('broken.pdf')
  writeFileSync(broken, '%PDF-1.7\nno objects at all')
  await app.answerDialogs({ open: [broken] })
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('row', { name: /broken/ }).click()
  await expect(panel.getByText('This PDF can’t be read.', { exact: false })).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})

/** Writes down what the system is asked to drag: a test has no desktop to drop it on. */
const watchDrags = (app: Fivefold): Promise<void> =>
  app.main.evaluate(({ BrowserWindow }) => {
    const dragged: string[] = []
    Reflect.set(globalThis, 'dragged', dragged)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.startDrag = ({ file }) => void dragged.push(file)
  })
const drags = (app: Fivefold): Promise<string[]> =>
  app.main.evaluate(() => Reflect.get(globalThis, 'dragged') as string[])

/** Takes hold of a row and pulls it sideways; the button stays down until what has to happen has happened. */
async function pull(page: Page, row: Locator, until: () => Promise<void>): Promise<void> {
  const box = await row.boundingBox()
  if (box === null) throw new Error('the row is not there')
  await page.mouse.move(box.x + 200, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 240, box.y + 60, { steps: 8 })
  await until()
  await page.mouse.up()
}

test('a file is dragged out as a copy that the history tells of, a restricted one is not', async ({
  launchApp,
}, info) => {
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await goTo(page, '/evidence')
  await watchDrags(app)
  const row = page.getByRole('row', { name: /screening against sanctions lists/ })
  await pull(page, row, () => expect.poll(() => drags(app)).toHaveLength(1))
  const [path = ''] = await drags(app)
  expect(path.startsWith(app.dataDir)).toBe(true)
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')

  await row.click()
  await page.getByRole('checkbox', { name: /Restricted/ }).check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Drag a row out of the window', { exact: false })).toHaveCount(0)
  await pull(page, row, () => expect(page.getByText('is not dragged out', { exact: false })).toBeVisible())
  expect(await drags(app)).toHaveLength(1)

  await goTo(page, '/history')
  await expect(
    page.getByRole('grid').getByText('A file of evidence, dragged out', { exact: false }),
  ).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
