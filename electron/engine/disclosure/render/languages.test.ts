import { beforeAll, describe, expect, it } from 'vitest'
import oecd5 from '../../../../assets/frameworks/regimes/oecd5.json'
import ukmsa from '../../../../assets/frameworks/regimes/ukmsa.json'
import { buildStatement } from '@shared/disclosure/build'
import { figureIndex, allTables, allCharts } from '@shared/disclosure/plain'
import { regimeSchema } from '@shared/disclosure/regime'
import type { Report } from '@shared/disclosure/report'
import { statementJsonSchema } from '@shared/disclosure/report-json'
import { fullFacts } from '@shared/disclosure/testing/facts'
import { documentOf } from '../testing/dom'
import { docxLines, htmlLines, numbersOf, partOf, workbookOf, xmlOf } from '../testing/extract'
import { speech } from '../gather'
import { renderDocx } from './docx'
import { renderHtml } from './html'
import { renderJson } from './json'
import { pageToPrint, renderPdf } from './pdf'
import { renderXlsx, sheetName } from './xlsx'

const regime = regimeSchema.parse(oecd5)
const also = [regimeSchema.parse(ukmsa)]
const reportIn = (language: string) => buildStatement(fullFacts, regime, speech(language), also)

const DIGITS = '०१२३४५६७८९'
const plain = (lines: readonly string[]) =>
  lines.map(line =>
    line.replace(/[०-९]/g, digit => String(DIGITS.indexOf(digit))).replace(/\u200e|\u200f/g, ''),
  )

/** Values of the numbers marked up in a page, in reading order. */
const markedNumbers = (html: string) =>
  [...documentOf(html).querySelectorAll('main data')].map(data => data.getAttribute('value'))

describe.each([
  ['ne', 'ltr', /\p{Script=Devanagari}/u, 'Noto Sans Devanagari'],
  ['ar', 'rtl', /\p{Script=Arabic}/u, 'Noto Sans Arabic'],
] as const)('the statement in %s', (language, direction, script, font) => {
  let report: Report
  let english: Report
  let html: string
  let docx: Uint8Array
  let xlsx: Uint8Array

  beforeAll(async () => {
    english = reportIn('en')
    report = reportIn(language)
    html = renderHtml(report)
    docx = await renderDocx(report)
    xlsx = await renderXlsx(report)
  }, 60_000)

  it('does not space out the word for a draft, whose letters hang together', () => {
    const style = documentOf(html).querySelector('style')?.textContent ?? ''
    const rule = style.split('\n').find(line => line.includes('letter-spacing: 0 !important')) ?? ''
    // Chromium, which prints the PDF, drops a rule with a list of languages in one :lang().
    expect(rule).toContain(`:lang(${language})`)
    expect(documentOf(html).documentElement.lang).toBe(language)
  })

  it('has the figures of the English one, key by key', () => {
    const values = (of: Report) =>
      [...figureIndex(of).values()].map(({ key, value }) => [key, value] as const).sort()
    expect(values(report)).toEqual(values(english))
    const { figures } = statementJsonSchema.parse(JSON.parse(renderJson(report)))
    expect(
      Object.entries(figures)
        .map(([key, { value }]) => [key, value])
        .sort(),
    ).toEqual(values(english))
  })

  it('html: marks up the same numbers, in its language, direction and letters', () => {
    expect(markedNumbers(html).sort()).toEqual(markedNumbers(renderHtml(english)).sort())
    const { documentElement } = documentOf(html)
    expect([documentElement.lang, documentElement.dir]).toEqual([language, direction])
    expect(html).toContain(`@font-face { font-family: "${font}"; font-weight: 700`)
    const headings = [...documentOf(html).querySelectorAll('h1, h2, h3, caption, thead th')]
    // Items of laws and names of laws are quoted as their files have them.
    const foreign = headings.filter(
      one => !script.test(one.textContent) && !/SHA-256|\d{4}|OECD|UKMSA/.test(one.textContent),
    )
    expect(foreign.map(one => one.textContent)).toEqual([])
  })

  it('docx: says the same numbers as html, in its language and direction', async () => {
    expect(numbersOf(plain(await docxLines(docx)))).toEqual(numbersOf(plain(htmlLines(html))))
    const styles = await partOf(docx, 'word/styles.xml')
    expect(styles).toContain(`w:bidi="${language}"`)
    // Letters that join or hang together are not spaced out.
    expect(styles).not.toContain('<w:spacing w:val="60"/>')
    const xml = xmlOf(await partOf(docx, 'word/document.xml'))
    const count = (tag: string) => xml.getElementsByTagName(tag).length
    const tables = allTables(report).length
    expect(count('w:tbl')).toBe(tables)
    expect(count('w:bidiVisual')).toBe(direction === 'rtl' ? tables : 0)
    expect(styles.includes('<w:pPrDefault><w:pPr><w:bidi/>')).toBe(direction === 'rtl')
    // Else LibreOffice turns the figures of a chart round.
    const charts = [...xml.getElementsByTagName('c:chart')].map(one => one.closest('w\\:p'))
    expect(charts.length).toBe(allCharts(report).length)
    const bidi = charts.map(one => one?.getElementsByTagName('w:bidi')[0]?.getAttribute('w:val') ?? 'false')
    expect(bidi.every(value => value === 'false' || value === '0')).toBe(true)
    const headings = [...xml.getElementsByTagName('w:bookmarkStart')].map(one => one.getAttribute('w:name'))
    expect(headings).toEqual(expect.arrayContaining(['s_summary', 's_annex_method']))
  })

  it('xlsx: the same values in sheets of its direction', async () => {
    const workbook = await workbookOf(xlsx)
    expect(workbook.worksheets.length).toBe(allTables(report).length + allCharts(report).length + 2)
    expect(
      workbook.worksheets.every(sheet => (sheet.views[0]?.rightToLeft ?? false) === (direction === 'rtl')),
    ).toBe(true)
    for (const table of allTables(report)) {
      const sheet = workbook.getWorksheet(sheetName(table))!
      table.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell.kind === 'figure' && cell.value !== null)
            expect(sheet.getCell(r + 2, c + 1).value).toBe(cell.value)
        }),
      )
    }
  })

  it('pdf: is printed from the same page, with head and foot in its language and direction', async () => {
    const printed: { html: string; footer: string }[] = []
    await renderPdf(report, 'A4', (page, { footer = '' }) => {
      printed.push({ html: page, footer })
      return Promise.resolve(Buffer.from('%PDF-1.4'))
    })
    expect(printed[0]!.html).toBe(pageToPrint(report, 'A4'))
    expect(printed[0]!.footer).toContain(`lang="${language}" dir="${direction}"`)
  })
})
