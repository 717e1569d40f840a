import { captionText, cellText, numberText, periodText } from '@shared/disclosure/figure'
import { ownParagraphs } from '@shared/disclosure/plain'
import type { Block, Cell, Column, Inline, Report, Section, Table } from '@shared/disclosure/report'
import { REPORT_STYLE } from '@shared/disclosure/style'
import { isShort, layoutOf } from '@shared/disclosure/table-layout'
import { chartMarkup } from './chart-svg'
import { fontFaces } from './fonts'
import { Markup, cssString, markup } from '../../markup'

export const PAGE_SIZES = ['A4', 'Letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

export interface HtmlOptions {
  readonly page: PageSize
  /**
   * Who writes head and foot of printed pages: the style sheet's page boxes (for people who print the file), or the
   * printer that makes our own pdf, which then gets a page without them.
   */
  readonly runningMatter: 'page-boxes' | 'printer'
  /** The page each section begins on, where that is known: the contents then name it. */
  readonly pages?: Readonly<Record<string, number>>
}

/** No script, no request, no frame; styles only from the page itself. */
const POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

function cellMarkup(cell: Cell, report: Report): Markup {
  const text = cellText(cell, report.language, report.labels.notKnown)
  switch (cell.kind) {
    case 'text':
      return markup`${text}`
    case 'code':
      return text.length === 64 ? markup`<code class="hash">${text}</code>` : markup`<code>${text}</code>`
    case 'ref':
      return markup`<a href="#${cell.to}">${text}</a>`
    case 'figure':
      return cell.value === null
        ? markup`<span class="unknown">${text}</span>`
        : markup`<data value="${cell.value}">${text}</data>`
    case 'date':
      return cell.date === null
        ? markup`<span class="unknown">${text}</span>`
        : markup`<time datetime="${cell.date}">${text}</time>`
    case 'run':
      return prose(cell.content, report)
  }
}

const prose = (content: readonly Inline[], report: Report): Markup =>
  markup`${content.map(part => cellMarkup(part, report))}`

const align = (column: Column | undefined): Markup =>
  column?.align === 'end' ? markup` class="end"` : markup``

function rowMarkup(row: readonly Cell[], columns: readonly Column[], report: Report): Markup {
  const cells = row.map((cell, index) =>
    index === 0
      ? markup`<th scope="row"${align(columns[0])}>${cellMarkup(cell, report)}</th>`
      : markup`<td${align(columns[index])}>${cellMarkup(cell, report)}</td>`,
  )
  return markup`<tr>${cells}</tr>\n`
}

function tableMarkup(table: Table, report: Report): Markup {
  const { shares, size, least } = layoutOf(table, report)
  const widths = shares.map(share => markup`<col style="width: ${(share * 100).toFixed(2)}%">`)
  const heads = table.columns.map(column => markup`<th scope="col"${align(column)}>${column.head}</th>`)
  return markup`<div class="scroll" role="region" tabindex="0" aria-labelledby="caption-${table.id}">
<table id="table-${table.id}"${isShort(table, report) ? markup` class="short"` : markup``} style="--size: ${size}pt; --least: ${least.toFixed(1)}em">
<caption id="caption-${table.id}">${captionText(table, report)}</caption>
<colgroup>${widths}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>
${table.rows.map(row => rowMarkup(row, table.columns, report))}</tbody>
</table>
</div>
`
}

function blockMarkup(block: Block, section: Section, report: Report): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${prose(block.content, report)}</p>\n`
    case 'note':
      return markup`<p class="note ${block.tone}">${prose(block.content, report)}</p>\n`
    case 'bullets':
      return markup`<ul>${block.items.map(item => markup`<li>${prose(item, report)}</li>`)}</ul>\n`
    case 'heading':
      return markup`<h3 id="${section.id}-${block.id}">${block.text}</h3>\n`
    case 'own-words':
      return markup`${ownParagraphs(block.text).map(text => markup`<p class="own-words" dir="auto">${text}</p>\n`)}`
    case 'table':
      return tableMarkup(block, report)
    case 'chart':
      return chartMarkup(block, report)
  }
}

const sectionMarkup = (
  section: Section,
  report: Report,
): Markup => markup`<section aria-labelledby="${section.id}">
<h2 id="${section.id}"><span class="number">${section.number}</span> ${section.title}</h2>
${section.blocks.map(block => blockMarkup(block, section, report))}</section>
`

function coverMarkup(report: Report): Markup {
  const { cover, labels, status } = report
  const lines = cover.lines.map(
    line => markup`<dt>${line.label}</dt><dd>${prose(line.content, report)}</dd>\n`,
  )
  const draft = status === 'draft' ? markup`<p><span class="draft-line">${labels.draft}</span></p>` : markup``
  return markup`<header class="cover-page">
${draft}<h1>${cover.title}</h1>
<p class="subtitle">${cover.subtitle}</p>
<dl class="cover">
${lines}</dl>
<p class="signature">${cover.signatureLabel}</p>
<p class="counsel">${cover.counsel}</p>
</header>
`
}

/** Pages are counted in the figures of the printer, which counts them in the foot as well. */
function contentsMarkup(report: Report, pages: HtmlOptions['pages'] = {}): Markup {
  const entries = report.sections.map(({ id, number, title }) => {
    const page = pages[id]
    const place =
      page === undefined ? markup`` : markup`<span class="leader"></span><span class="page">${page}</span>`
    return markup`<li><span class="number">${number}</span> <a href="#${id}">${title}</a>${place}</li>\n`
  })
  return markup`<nav aria-labelledby="contents"><h2 id="contents">${report.labels.contents}</h2><ol>
${entries}</ol></nav>
`
}

/** The words in the head of every printed page: entity and period, and the draft mark. */
export function runningHead(report: Report): string {
  const words = `${report.entity} · ${periodText(report.periodLabel, report.language)}`
  return report.status === 'draft' ? `${words} · ${report.labels.draft}` : words
}

/** The words in the foot of every printed page, before the page number. */
export const runningFoot = (report: Report): string =>
  `${report.kind} · ${report.labels.edition} ${numberText(report.edition, 0, report.language)}`

/** Margins leave room for hole-punching on both sides, since pages are also printed in duplex. */
function pageRule(report: Report, options: HtmlOptions): string {
  const box = 'font: 8pt "Noto Sans", Arial, sans-serif; color: #4a5560;'
  const boxes =
    options.runningMatter === 'printer'
      ? ''
      : `@top-left { content: ${cssString(runningHead(report))}; ${box} }
  @bottom-left { content: ${cssString(runningFoot(report))}; ${box} }
  @bottom-right { content: ${cssString(`${report.labels.page} `)} counter(page) ${cssString(` ${report.labels.of} `)} counter(pages); ${box} }`
  return `@page { size: ${options.page}; margin: 22mm 20mm 20mm 25mm; ${boxes} }`
}

/** Reports of a few pages, which begin with what they say: no page of its own for cover and contents. */
const BRIEF: readonly string[] = ['screening-certificate', 'management-report']
export const isBrief = (report: Report): boolean => BRIEF.includes(report.kind)

function bodyMarkup(report: Report, { pages }: HtmlOptions): Markup {
  const mark =
    report.status === 'draft'
      ? markup`<div class="draft-mark" aria-hidden="true">${report.labels.draft}</div>`
      : markup``
  return markup`<main class="report${report.status === 'draft' ? ' is-draft' : ''}${isBrief(report) ? ' brief' : ''}">
${mark}${coverMarkup(report)}${isBrief(report) ? '' : contentsMarkup(report, pages)}${report.sections.map(section => sectionMarkup(section, report))}</main>
`
}

/** The statement as one HTML file: works from disk, runs no script, makes no request, prints well. */
export function renderHtml(
  report: Report,
  options: HtmlOptions = { page: 'A4', runningMatter: 'page-boxes' },
): string {
  const body = bodyMarkup(report, options)
  // The style sheet and the page rule hold nothing from records but strings that cssString made harmless.
  const style = new Markup(
    `${fontFaces(body.html)}\n${pageRule(report, options)}\nbody { margin: 0; background: #fff; }${REPORT_STYLE}`,
  )
  return markup`<!doctype html>
<html lang="${report.language}" dir="${report.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${report.cover.title} · ${report.cover.subtitle}</title>
<style>
${style}</style>
</head>
<body>
${body}</body>
</html>
`.html
}
