import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
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
