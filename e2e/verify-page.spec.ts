import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { container, partsOf, rehash, type Parts } from '../electron/engine/disclosure/testing/parts'
import { expect, test } from './app'
import { violations } from './pages/axe'
import { bareBrowser } from './pages/bare-browser'
import { signedBundle } from './sample'

const ROWS = 'records/findings.jsonl'

/** One bit of the last byte before the line's end: the third line is another one. */
function changeLine(parts: Parts): void {
  const bytes = Buffer.from(parts.get(ROWS)!)
  const third = bytes.toString('latin1').split('\n').slice(0, 3).join('\n').length
  bytes.writeUInt8(bytes.readUInt8(third - 3) ^ 1, third - 3)
  parts.set(ROWS, bytes)
}

/** What is done to the good bundle, and what the page must say of it. */
const CHANGES: readonly (readonly [string, (parts: Parts) => unknown, RegExp])[] = [
  ['line', changeLine, /records\/findings\.jsonl, line 3 \(record .+\), was changed\./],
  ['unsigned', parts => parts.delete('signature.json'), /signature\.json is missing/],
  [
    'manifest',
    parts => {
      const text = Buffer.from(parts.get('manifest.json')!).toString()
      return parts.set('manifest.json', Buffer.from(text.replace('Harbour', 'Harbous')))
    },
    /manifest\.json was changed|does not fit manifest\.json/,
  ],
  ['added', parts => parts.set('records/extra.json', Buffer.from('{}')), /records\/extra\.json was added\./],
]

const outcome = (page: Page) => page.locator('[data-outcome]')

async function open(page: Page, path: string, said: string): Promise<void> {
  await page.locator('#bundle').setInputFiles(path)
  await expect(outcome(page)).toHaveAttribute('data-outcome', said)
}

/** What the page names when the file was chosen in it, freshly opened. */
async function tamperedWith(page: Page, path: string): Promise<string> {
  await page.reload()
  await open(page, path, 'invalid')
  return page.locator('.problems').innerText()
}

/** From a figure to its row, to the evidence behind it: three clicks, and the file is there, whole. */
async function threeClicks(page: Page, folder: string, good: Parts): Promise<void> {
  const figure = page.locator('details[data-key="audits.total"]')
  await figure.locator('summary').first().click()
  await expect(figure.getByText('Counted again: 1, as printed')).toBeVisible()
  await figure.locator('details > summary').click()
  const save = figure.getByRole('button', { name: /^Save evidence\// })
  const path = (await save.innerText()).replace('Save ', '')
  await save.click()
  const saved = join(folder, path.replace('evidence/', ''))
  await expect.poll(() => existsSync(saved)).toBe(true)
  await expect.poll(() => readFileSync(saved).equals(good.get(path)!)).toBe(true)
}

/** Figures of other kinds whose first row has evidence: of a supplier, its score, a step, and the index itself. */
const TRACED = [
  'register.suppliers',
  'risk.countries.BD.highOrCritical',
  'requirements.S1.01.maturity',
  'evidence.1.number',
]

/** The third click is there for each: a file to save. */
async function evidenceBehind(page: Page, key: string): Promise<void> {
  const figure = page.locator(`#figures .list > details[data-key="${key}"]`)
  await figure.locator('summary').first().click()
  await figure.locator('details > summary').first().click()
  await expect(figure.getByRole('button', { name: /^Save evidence\// }).first(), key).toBeVisible()
  await expect(figure.locator('dt code.raw').first(), 'words with the name in the file').toBeVisible()
}

test('verify.html checks a bundle from disk, in a plain browser, without network', async ({
  playwright,
}, info) => {
  test.setTimeout(240_000)
  const { bundle, page: file } = signedBundle(info)
  const folder = info.outputPath('browser')
  const { main, page, refused } = await bareBrowser(playwright._electron, folder)
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  try {
    await page.goto(pathToFileURL(file).href)
    await open(page, bundle, 'unknown-signer')
    const good = await partsOf(readFileSync(bundle))
    await threeClicks(page, folder, good)
    for (const key of TRACED) await evidenceBehind(page, key)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page)).toEqual([])
    }

    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar')
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await expect(outcome(page)).toContainText('لم يُغيَّر شيء، لكن الموقّع غير معروف هنا')
    const byBand = page.locator('details[data-key="risk.bands.critical.suppliers"]')
    await expect(byBand.locator('summary').first()).toContainText('حرج')
    await byBand.locator('summary').first().click()
    await byBand.locator('details > summary').first().click()
    await expect(
      byBand.locator('dd', { has: page.locator('code', { hasText: /^critical$/ }) }).first(),
    ).toContainText('حرج')
    await page.screenshot({ path: info.outputPath('arabic.png') })
    await page.locator('select').selectOption('en')
    await expect(outcome(page)).toContainText('Nothing was changed')

    const { signer } = JSON.parse(Buffer.from(good.get('manifest.json')!).toString()) as { signer: string }
    await page.getByRole('textbox', { name: /^Fingerprint/ }).fill(signer)
    await open(page, bundle, 'valid')

    for (const [name, change, words] of CHANGES) {
      const parts = new Map(good)
      change(parts)
      const path = info.outputPath(`${name}.zip`)
      writeFileSync(path, await container(parts, '2026-11-26T12:00:00.000Z'))
      expect(await tamperedWith(page, path), name).toMatch(words)
    }
    const later = new Map(good)
    const manifest = JSON.parse(Buffer.from(good.get('manifest.json')!).toString()) as object
    later.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, version: 99 })))
    later.set('trail/trail.jsonl', Buffer.from('another chain'))
    const newer = info.outputPath('newer.zip')
    writeFileSync(newer, await container(later, '2026-11-26T12:00:00.000Z'))
    await page.reload()
    await open(page, newer, 'newer')
    await expect(page.locator('main')).not.toContainText('was changed')
    await expect(page.locator('#figures')).toHaveCount(0)
    expect(await violations(page)).toEqual([])
    expect(await refused()).toEqual([])
    expect(said).toEqual([])
  } finally {
    await main.close()
  }
})

test('the statement of a bundle is read in a plain browser, without network', async ({
  playwright,
}, info) => {
  test.setTimeout(240_000)
  const parts = await partsOf(readFileSync(signedBundle(info).bundle))
  const [, html] = [...parts].find(([path]) => /^statement\/.*\.html$/.test(path))!
  const file = info.outputPath('statement.html')
  writeFileSync(file, html)
  const { main, page, refused } = await bareBrowser(playwright._electron, info.outputPath('browser'))
  try {
    await page.goto(pathToFileURL(file).href)
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await violations(page)).toEqual([])
    expect(await refused()).toEqual([])
  } finally {
    await main.close()
  }
})

const TURNED = '\u202egnp.exe\u202c'
const ENDLESS = 'W'.repeat(200_000)
const HOSTILE = `<img src=x onerror=alert(1)>${TURNED}<script>alert(2)</script>\u0000\n${ENDLESS}`

/** A bundle as somebody would make it who means harm to whoever looks into it: names, keys, figures and values. */
function harmful(good: Parts): Parts {
  const parts = new Map(good)
  const text = (path: string) => Buffer.from(parts.get(path)!).toString()
  const put = (path: string, value: string) => parts.set(path, Buffer.from(value))
  const [first = '', ...rows] = text('records/suppliers.jsonl').split('\n')
  const record = { ...(JSON.parse(first) as object), name: HOSTILE, constructor: TURNED, [HOSTILE]: 1 }
  const row = JSON.stringify(record).replace('{', '{"__proto__":{"polluted":true},')
  put('records/suppliers.jsonl', [row, ...rows].join('\n'))
  const file = JSON.parse(text('statement/figures.json')) as { figures: Record<string, unknown> }
  const share = (part: string, whole: string) => ({ kind: 'share', part, whole })
  file.figures['a.circle'] = { value: 1e308, unit: 'pct', from: share('a.circle', 'toString') }
  file.figures['a.proto'] = { value: 1, unit: 'pct', from: share('constructor', '__proto__') }
  file.figures[`a.${TURNED}<b>`] = { value: 1, unit: 'pct', from: null }
  file.figures[`a.${ENDLESS}`] = { value: 1, unit: 'pct', from: null }
  put(
    'statement/figures.json',
    JSON.stringify(file).replace(
      '"figures":{',
      '"figures":{"__proto__":{"value":1,"unit":"pct","from":null},',
    ),
  )
  const manifest = JSON.parse(text('manifest.json')) as { period: object }
  put(
    'manifest.json',
    JSON.stringify({
      ...manifest,
      entity: HOSTILE,
      regime: `<i>${TURNED}`,
      period: { ...manifest.period, label: TURNED },
    }),
  )
  rehash(parts)
  return parts
}

test('names, keys and values of a hostile bundle stay text, in their line and inside the page', async ({
  playwright,
}, info) => {
  test.setTimeout(240_000)
  const { bundle, page: file } = signedBundle(info)
  const path = info.outputPath(`hostile <b>${TURNED}.zip`)
  writeFileSync(
    path,
    await container(harmful(await partsOf(readFileSync(bundle))), '2026-11-26T12:00:00.000Z'),
  )
  const { main, page, refused } = await bareBrowser(playwright._electron, info.outputPath('browser'))
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  try {
    await page.goto(pathToFileURL(file).href)
    await open(page, path, 'invalid')
    for (const key of ['a.circle', 'a.proto', 'register.suppliers']) {
      const figure = page.locator(`#figures .list > details[data-key="${key}"]`)
      await figure.locator('summary').first().click()
      await expect(figure.locator('.inside .mark').first()).toBeVisible()
    }
    const rows = page.locator('details[data-key="register.suppliers"]')
    await rows.locator('details > summary').first().click()
    await expect(rows.locator('dd', { hasText: '<script>alert(2)</script>' })).toBeVisible()
    await expect(page.locator('details[data-key="a.proto"] details')).toHaveCount(0)

    const shown = (await page.locator('body').innerText()).replace(/[\n\t]/g, '')
    expect(shown).toContain('<img src=x onerror=alert(1)>gnp.exe')
    expect(shown).not.toContain('W'.repeat(1000))
    expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    await expect(page.locator('main').locator('img, script, iframe, b, i')).toHaveCount(0)
    expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    const list = page.locator('#figures .list')
    expect(await list.evaluate(found => found.scrollWidth - found.clientWidth)).toBeLessThanOrEqual(0)
    expect(said).toEqual([])
    expect(await refused()).toEqual([])
  } finally {
    await main.close()
  }
})
