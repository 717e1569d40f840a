import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import canada from '../../../../assets/frameworks/regimes/canada.json'
import oecd5 from '../../../../assets/frameworks/regimes/oecd5.json'
import ukmsa from '../../../../assets/frameworks/regimes/ukmsa.json'
import { buildStatement } from '@shared/disclosure/build'
import { cleanText } from '@shared/text/clean'
import type { StatementFacts } from '@shared/disclosure/facts'
import { cellText } from '@shared/disclosure/figure'
import { allCharts, allTables, figureIndex } from '@shared/disclosure/plain'
import { regimeSchema } from '@shared/disclosure/regime'
import type { Report } from '@shared/disclosure/report'
import { statementJsonSchema, type StatementJson } from '@shared/disclosure/report-json'
import type { Speech } from '@shared/disclosure/sentence'
import { emptyFacts, fullFacts } from '@shared/disclosure/testing/facts'
import { english } from '@shared/disclosure/testing/speech'
import { officeProgram } from '../../testing/office'
import { documentOf } from '../testing/dom'
import { docxLines, htmlLines, numbersOf, partOf, workbookOf, xmlOf } from '../testing/extract'
import { renderDocx } from './docx'
import { renderHtml } from './html'
import { renderJson } from './json'
import { cssString } from '../../markup'
import { stamped } from './pdf'
import { renderXlsx, sheetName } from './xlsx'
import { heightOf } from './xlsx-layout'

const regime = regimeSchema.parse(oecd5)
let say: Speech
let report: Report
let html: string
let docx: Uint8Array
let xlsx: Uint8Array
let json: StatementJson

const also = [ukmsa, canada].map(file => regimeSchema.parse(file))
const reportOf = (facts: StatementFacts) => buildStatement(facts, regime, say, also)

beforeAll(async () => {
  say = await english()
  report = reportOf(fullFacts)
  html = renderHtml(report)
  docx = await renderDocx(report)
  xlsx = await renderXlsx(report)
  json = statementJsonSchema.parse(JSON.parse(renderJson(report)))
}, 60_000)

/** The JSON statement as the lines a reader of it would read. */
const jsonLines = (statement: StatementJson): readonly string[] => [
  statement.title,
  ...statement.cover.flatMap(line => [line.label, line.text]),
  statement.counsel,
  ...statement.sections.flatMap(section => [
    `${section.number} ${section.title}`,
    ...section.blocks.flatMap(block => {
      switch (block.kind) {
        case 'bullets':
          return block.items
        case 'own-words':
          return block.paragraphs
        case 'chart':
          return [`Figure ${block.number}. ${block.caption}`]
        case 'table':
          return [
            `Table ${block.table.number}. ${block.table.caption}`,
            ...block.table.columns.map(column => column.head),
            ...block.table.rows.flatMap(row => block.table.columns.map(column => row[column.id]?.text ?? '')),
          ]
        default:
          return [block.text]
      }
    }),
  ]),
]

describe('the same numbers in every format', () => {
  it('html and docx read the same, number by number', async () => {
    const fromHtml = numbersOf(htmlLines(html))
    expect(fromHtml.length).toBeGreaterThan(250)
    expect(numbersOf(await docxLines(docx))).toEqual(fromHtml)
  })

  it('json reads the same as html, after the subtitle that only pages have', () => {
    const subtitle = report.cover.subtitle
    expect(numbersOf(jsonLines(json))).toEqual(numbersOf(htmlLines(html).filter(line => line !== subtitle)))
  })

  it('xlsx holds every figure by its key, with its value as a number', async () => {
    const sheet = (await workbookOf(xlsx)).getWorksheet('Figures')!
    const values = new Map<unknown, unknown>()
    sheet.eachRow((row, index) => index > 1 && values.set(row.getCell(1).value, row.getCell(2).value))
    const expected = [...figureIndex(report).values()].map(
      item => [item.key, item.value ?? 'not known'] as const,
    )
    expect([...values]).toEqual(expected)
    expect(Object.entries(json.figures).map(([key, { value }]) => [key, value ?? 'not known'])).toEqual(
      expected,
    )
  })

  it('xlsx holds every table, cell by cell, with the type of each', async () => {
    const workbook = await workbookOf(xlsx)
    for (const table of allTables(report)) {
      const sheet = workbook.getWorksheet(sheetName(table))!
      table.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const found = sheet.getCell(r + 2, c + 1).value
          if (cell.kind === 'figure' && cell.value !== null) expect(found).toBe(cell.value)
          else if (cell.kind === 'date' && cell.date !== null)
            expect(found).toEqual(new Date(`${cell.date}T00:00:00Z`))
          else expect(found).toBe(cellText(cell, 'en', 'not known'))
        }),
      )
    }
  })

  it('gives the same bytes for the same statement', async () => {
    expect(Buffer.from(await renderDocx(report)).equals(Buffer.from(docx))).toBe(true)
    expect(Buffer.from(await renderXlsx(report)).equals(Buffer.from(xlsx))).toBe(true)
    expect(renderHtml(report)).toBe(html)
  })

  it('says the same in a document whose contents have no pages, since nobody keeps it', async () => {
    const unnumbered = await renderDocx(report, { numbered: false })
    expect(await docxLines(unnumbered)).toEqual(await docxLines(docx))
    /** What stands in the place of each page of the contents. */
    const pagesOf = async (bytes: Uint8Array) =>
      [...(await partOf(bytes, 'word/document.xml')).matchAll(/PAGEREF.*?fldCharType="end"/gs)].map(
        ([field]) => [...field.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
      )
    const pages = await pagesOf(docx)
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.filter(page => !/^\d+$/.test(page))).toEqual([])
    expect((await pagesOf(unnumbered)).filter(page => page !== '')).toEqual([])
  })

  it('renders the first day too', async () => {
    const empty = reportOf(emptyFacts)
    expect(numbersOf(await docxLines(await renderDocx(empty)))).toEqual(
      numbersOf(htmlLines(renderHtml(empty))),
    )
    expect((await workbookOf(await renderXlsx(empty))).worksheets.length).toBeGreaterThan(4)
  })
})

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  ']]><x/>',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '&lt;b&gt; &amp; &#x41;',
  '${7*7} {{constructor}} $t(disclosure:notKnown)',
  '\u202egnp.exe\u202c',
  'Line\u0000with\u0008controls\u2028and\ud800half',
  'नेपाल रोजगार प्रा. लि. · شركة التوظيف',
  'a'.repeat(3000),
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '\\\\server\\share\\a.docx',
  'https://example.org/track?x=1',
]

const hostile = (payload: string): StatementFacts => ({
  ...fullFacts,
  entity: { ...fullFacts.entity, name: payload, sector: payload, registrationNumber: payload },
  freeText: { summary: payload },
})

describe('hostile texts', () => {
  it.each(PAYLOADS)('%j is text in html and nothing else', payload => {
    const document = documentOf(renderHtml(reportOf(hostile(payload))))
    expect(document.querySelectorAll('script, img, iframe, object, link, base, form')).toHaveLength(0)
    const attributes = [...document.querySelectorAll('*')].flatMap(element => element.getAttributeNames())
    expect(attributes.filter(name => name.startsWith('on'))).toEqual([])
    // A PDF is this page printed: where it links to nothing outside, neither does the PDF.
    const links = [...document.querySelectorAll('[href], [src]')].flatMap(one => [
      one.getAttribute('href') ?? one.getAttribute('src'),
    ])
    expect(links.filter(link => !/^(#|data:(font|image)\/)/.test(link ?? ''))).toEqual([])
    expect(document.querySelectorAll('style')).toHaveLength(1)
    expect(document.querySelector('dl.cover dd')?.textContent).toBe(cleanText(payload))
  })

  const [, , , , , , formula] = PAYLOADS
  const evidence = PAYLOADS.map((title, index) => ({ ...fullFacts.evidence[0]!, number: index + 1, title }))
  const all = () => reportOf({ ...hostile(formula ?? ''), evidence })

  it('are texts in docx, whose parts stay well formed', async () => {
    const bytes = await renderDocx(all())
    for (const part of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'docProps/core.xml']) {
      expect(xmlOf(await partOf(bytes, part)).getElementsByTagName('parsererror')).toHaveLength(0)
    }
    const outside = /TargetMode|HYPERLINK(?! \\l)|attachedTemplate|oleObject/
    for (const part of ['word/_rels/document.xml.rels', 'word/document.xml'])
      expect(await partOf(bytes, part)).not.toMatch(outside)
    const lines = (await docxLines(bytes)).map(line => line.replaceAll('\t', ''))
    for (const payload of PAYLOADS) expect(lines).toContain(cleanText(payload).replaceAll('\t', ''))
  })

  it('are typed strings in xlsx, never formulas', async () => {
    const found = new Set<unknown>()
    for (const sheet of (await workbookOf(await renderXlsx(all()))).worksheets) {
      sheet.eachRow(row =>
        row.eachCell(cell => {
          expect(cell.formula).toBeUndefined()
          found.add(cell.value)
        }),
      )
    }
    for (const payload of PAYLOADS) expect(found).toContain(cleanText(payload))
  })
})

describe('html', () => {
  it('has a policy of its own, a language, real headings and named header cells', () => {
    const document = documentOf(html)
    expect(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toContain("default-src 'none'")
    expect(document.documentElement.lang).toBe('en')
    expect(document.documentElement.dir).toBe('ltr')
    expect(document.querySelectorAll('h1').length).toBe(1)
    for (const table of document.querySelectorAll('table')) {
      expect(table.querySelector('caption')?.textContent).toMatch(/^Table \d+\. /)
      expect(
        [...table.querySelectorAll('thead th')].every(cell => cell.getAttribute('scope') === 'col'),
      ).toBe(true)
      expect(
        [...table.querySelectorAll('tbody tr')].every(
          row => row.firstElementChild?.getAttribute('scope') === 'row',
        ),
      ).toBe(true)
    }
  })

  it('links only to places of its own that exist', () => {
    const document = documentOf(html)
    const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) expect(document.querySelector(link)).not.toBeNull()
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)|url\((?!"data:)|@import/)
  })

  it('marks a draft on every page and a final one on none', () => {
    const approval = { name: 'A. Okafor', role: 'COO', date: '2027-01-20', capacity: null }
    const final = renderHtml(
      reportOf({ ...fullFacts, edition: { ...fullFacts.edition, status: 'final', approval } }),
    )
    expect(html).toContain('<div class="draft-mark"')
    expect(final).not.toContain('DRAFT')
    expect(final).toContain('A. Okafor')
  })

  it('keeps what stands in the style sheet inside its string', () => {
    expect(cssString('"; } body { display: none } /*')).not.toMatch(/[;{}*]/)
    expect(cssString('a\\b\n')).toBe('"a\\5c b\\a "')
  })
})

describe('docx', () => {
  it('has heading styles, repeated table heads, unsplit rows, a language and pages that are counted', async () => {
    const xml = await partOf(docx, 'word/document.xml')
    const doc = xmlOf(xml)
    const styles = [...doc.getElementsByTagName('w:pStyle')].map(style => style.getAttribute('w:val'))
    expect(styles.filter(style => style === 'Heading1')).toHaveLength(report.sections.length)
    expect(doc.getElementsByTagName('w:tblHeader')).toHaveLength(allTables(report).length)
    expect(doc.getElementsByTagName('w:cantSplit').length).toBe(doc.getElementsByTagName('w:tr').length)
    expect(xml).toContain('TOC \\')
    expect(await partOf(docx, 'word/styles.xml')).toContain('w:lang w:val="en"')
    expect(await partOf(docx, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/)
    expect(await partOf(docx, 'word/header1.xml')).toContain('DRAFT')
  })

  it('says nothing of who or what wrote it but the entity and the moment of the statement', async () => {
    const core = await partOf(docx, 'docProps/core.xml')
    expect(core).toContain('Harbour Textiles Ltd')
    expect(core.match(/2027-01-12T09:30:00Z/g)).toHaveLength(2)
  })
})

describe('xlsx', () => {
  it('has one table per sheet with a frozen head, a filter, sane widths and a sheet that explains the columns', async () => {
    const workbook = await workbookOf(xlsx)
    expect(workbook.worksheets.map(sheet => sheet.name).slice(0, 2)).toEqual(['About', 'Figures'])
    expect(workbook.worksheets).toHaveLength(2 + allTables(report).length + allCharts(report).length)
    for (const sheet of workbook.worksheets.slice(1)) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toBeDefined()
      expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, orientation: 'landscape' })
      expect(sheet.hasMerges).toBe(false)
      expect(sheet.columns.every(column => (column.width ?? 0) >= 10 && (column.width ?? 0) <= 70)).toBe(true)
      sheet.eachRow(row =>
        row.eachCell(cell => {
          if (typeof cell.value !== 'string') return
          const width = sheet.getColumn(cell.col).width ?? 0
          const height = row.height as number | undefined
          expect(height ?? 15).toBeGreaterThanOrEqual(Math.min(409, heightOf(cell.text, width + 8)))
        }),
      )
    }
    const meanings: string[] = []
    workbook
      .getWorksheet('About')!
      .getColumn(3)
      .eachCell(cell => {
        if (!cell.isMerged) meanings.push(cell.text)
      })
    expect(meanings).toHaveLength(1 + allTables(report).reduce((sum, table) => sum + table.columns.length, 0))
  })
})

it('keeps the computer out of the properties of a PDF', () => {
  const creator = '/Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome)'
  const result = Buffer.from(
    stamped(Buffer.from(`${creator}\n/Producer (Skia)`), '2027-01-12T09:30:00.000Z'),
  ).toString()
  expect(result).toMatch(/^\/Creator \(fivefold +\)\n\/Producer \(Skia\)$/)
  expect(result.indexOf('\n')).toBe(creator.length)
})

it('stamps a PDF with the moment of the statement and moves no byte', () => {
  const printed = Buffer.from(
    "/CreationDate (D:20261124031442+00'00')\n/ModDate (D:20261124031443+00'00')\n",
    'latin1',
  )
  const result = stamped(printed, '2027-01-12T09:30:00.000Z')
  expect(result.length).toBe(printed.length)
  expect(Buffer.from(result).toString('latin1')).toBe(
    "/CreationDate (D:20270112093000+00'00')\n/ModDate (D:20270112093000+00'00')\n",
  )
})

const office = officeProgram('calc', 'writer')

it.skipIf(office === null)(
  'opens in LibreOffice',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'fivefold-office-'))
    writeFileSync(join(folder, 's.docx'), docx)
    writeFileSync(join(folder, 's.xlsx'), xlsx)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const convert = (file: string) =>
      execFileSync(
        office ?? '',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, file)],
        { timeout: 100_000 },
      ).toString()
    expect(convert('s.docx')).toContain('writer_pdf_Export')
    expect(convert('s.xlsx')).toContain('calc_pdf_Export')
    rmSync(folder, { recursive: true })
  },
  200_000,
)
