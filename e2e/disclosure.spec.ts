import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app'
import { seenInPdf } from './pdf-structure'
import { sampleWorkspace } from './sample'

/** The text of a PDF, where the tool that reads it is installed. */
function pdfText(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  } catch {
    console.warn('pdftotext is not installed: the text of the PDF is not read')
    return null
  }
}

test('the statement leaves as five files and a bundle that proves itself', async ({ launchApp }, info) => {
  test.setTimeout(240_000)
  const app = await launchApp({ workspace: sampleWorkspace(info) })
  const { page } = app
  await page.evaluate(() => {
    location.hash = '#/disclosure'
  })
  await expect(page.getByRole('row', { name: /^Risk assessment method .*recommended/ })).toContainText(
    'Answered',
  )
  await expect(page.getByRole('heading', { name: /Where the risk is/ })).toBeVisible()
  await page.screenshot({ path: info.outputPath('disclosure.png') })

  const address = 'ethics.line@harbour.example'
  await page.getByRole('tab', { name: 'Own words' }).click()
  await page.getByRole('textbox', { name: 'Next year', exact: true }).fill(`Questions go to ${address}.`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Own words are saved')).toBeVisible()

  const folder = info.outputPath('statement')
  mkdirSync(folder, { recursive: true })
  await app.answerDialogs({ open: [folder] })
  await page.getByRole('tab', { name: 'Export' }).click()
  const audience = page.getByRole('group', { name: 'For whom' }).first()
  await expect(audience.getByRole('button', { name: 'Public' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Nobody is named and no address').first()).toBeVisible()
  await page.getByRole('button', { name: 'Check for leaks' }).first().click()
  await expect(page.getByText('Nothing was found that must not go out.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: `Let “${address}” through` }).click()
  await page
    .getByRole('textbox', { name: `Why “${address}” may be told` })
    .fill('Stands on every notice board')
  await page.getByRole('button', { name: 'Let it through' }).click()
  await expect(page.getByText('1 text was found and let through')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: `Hold “${address}” back again` })).toBeVisible()
  await page.screenshot({ path: info.outputPath('profile.png') })
  await page.getByRole('button', { name: 'Choose a folder and export…' }).click()
  await expect(page.getByText('5 files were written.')).toBeVisible({ timeout: 120_000 })
  const names = readdirSync(folder)
  await app.main.evaluate(({ BrowserWindow }) => {
    const seen: string[][] = []
    Reflect.set(globalThis, 'dragged', seen)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.startDrag = ({ files }) => void seen.push(files ?? [])
  })
  const dragged = () => app.main.evaluate(() => Reflect.get(globalThis, 'dragged') as string[][])
  const handle = await page.getByRole('button', { name: 'Drag the 5 files' }).boundingBox()
  if (handle === null) throw new Error('the written files have no handle')
  await page.mouse.move(handle.x + 20, handle.y + 10)
  await page.mouse.down()
  await page.mouse.move(handle.x + 60, handle.y + 60, { steps: 8 })
  await expect.poll(dragged).toHaveLength(1)
  await page.mouse.up()
  expect((await dragged())[0]?.toSorted()).toEqual(names.map(name => join(folder, name)).toSorted())
  expect(names.map(name => name.slice(name.lastIndexOf('.'))).sort()).toEqual([
    '.docx',
    '.html',
    '.json',
    '.pdf',
    '.xlsx',
  ])
  const file = (ending: string) => join(folder, names.find(name => name.endsWith(ending)) ?? '')
  const json = JSON.parse(readFileSync(file('.json'), 'utf8')) as {
    figures: Record<string, { value: number | null; withheld?: string }>
    madeFor: { profile: string }
  }
  expect(json.madeFor.profile).toBe('public')
  expect(json.figures['grievances.received']).toMatchObject({ value: null, withheld: 'few' })
  const html = readFileSync(file('.html'), 'utf8')
  expect(html).toContain(address)
  expect(html).toContain(`<data value="${String(json.figures['register.suppliers']?.value)}">`)
  const pdf = readFileSync(file('.pdf')).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toMatch(/\/MarkInfo|\/StructTreeRoot/)
  const seen = await seenInPdf(file('.pdf'))
  expect(seen.problems).toEqual([])
  expect(seen.structure.figures.length).toBeGreaterThan(2)
  expect(seen.pages.length).toBeGreaterThan(15)
  expect(seen.pages.filter(({ printed, leadsTo }) => printed !== leadsTo)).toEqual([])
  const titles = [...html.matchAll(/<h2 id="[^"]*"><span class="number">(.*?)<\/span> (.*?)<\/h2>/g)]
  expect(seen.bookmarks.slice(-titles.length).map(title => title.replaceAll(/\s+/g, ' '))).toEqual(
    titles.map(([, number, title]) => `${number ?? ''} ${title ?? ''}`),
  )
  const text = pdfText(file('.pdf'))
  if (text !== null)
    expect(text.replaceAll('\u00a0', ' ')).toContain(`${String(json.figures['register.sites']?.value)} sites`)
  if (text !== null) expect(text).toContain('Fewer than 5 complaints were received')

  const bundle = info.outputPath('bundle.zip')
  await app.answerDialogs({ save: bundle })
  await page.getByRole('button', { name: 'Make a bundle…' }).click()
  await expect(page.getByText('The bundle was written.')).toBeVisible({ timeout: 120_000 })

  const broken = info.outputPath('broken.zip')
  const bytes = readFileSync(bundle)
  const at = bytes.indexOf('"residual":') + 11
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(broken, bytes)
  await page.getByRole('tab', { name: 'Check a bundle' }).click()
  await app.answerDialogs({ open: [bundle] })
  await page.getByRole('button', { name: 'Choose a bundle…' }).click()
  await expect(page.getByText('Nothing was changed, as far as the bundle can tell itself')).toBeVisible()
  await expect(page.getByText('an auditor', { exact: true })).toBeVisible()
  await app.answerDialogs({ open: [broken] })
  await page.getByRole('button', { name: 'Choose a bundle…' }).click()
  await expect(page.getByText(/scores\/.+, line \d+ \(record .+\), was changed\./)).toBeVisible()
  expect(app.console.filter(line => line.startsWith('error'))).toEqual([])
})
