import {
  Document,
  Header,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TableOfContents,
  Tab,
  TextRun,
  type PageNumberEstimator,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { TextWatermark } from 'docx/watermarks'
import { allCharts } from '@shared/disclosure/plain'
import type { Report } from '@shared/disclosure/report'
import { isBrief, runningFoot, runningHead, type PageSize } from './html'
import { blockParts, proseRuns, run, sectionHeading } from './docx-blocks'
import { EXPORT_PROPERTY } from './docx-marks'
import { COVER_LABEL_TWIPS, PAGES, STYLES, TEXT_WIDTH_TWIPS } from './docx-style'
import { stampedZip } from './stamped-zip'

function coverParts(report: Report): readonly Paragraph[] {
  const { cover, labels, status } = report
  const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] })
  const lines = cover.lines.map(
    entry =>
      new Paragraph({
        style: 'CoverLine',
        tabStops: [{ type: 'left', position: COVER_LABEL_TWIPS }],
        children: [
          run({ text: entry.label, bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...proseRuns(entry.content, report),
        ],
      }),
  )
  return [
    ...(status === 'draft' ? [line('DraftMark', labels.draft)] : []),
    line('Title', cover.title),
    line('Subtitle', cover.subtitle),
    ...lines,
    line('Signature', cover.signatureLabel),
    line(isBrief(report) ? 'ForTheHouse' : 'Counsel', cover.counsel),
    ...(isBrief(report) ? [] : [new Paragraph({ children: [new PageBreak()] })]),
  ]
}

function contentsParts(report: Report): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ style: 'ContentsHeading', children: [new TextRun(report.labels.contents)] }),
    new TableOfContents(report.labels.contents, { hyperlink: true, headingStyleRange: '1-1' }),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function header(report: Report): Header {
  const mark =
    report.status === 'draft'
      ? [new TextWatermark({ text: report.labels.draft, font: 'Arial', color: 'DDDDDD' })]
      : []
  return new Header({
    children: [new Paragraph({ style: 'Header', children: [new TextRun(runningHead(report)), ...mark] })],
  })
}

function footer(report: Report): Footer {
  const { page, of } = report.labels
  const number = new TextRun({
    children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  })
  const children = [new TextRun(runningFoot(report)), new TextRun({ children: [new Tab()] }), number]
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', children, tabStops: [{ type: 'right', position: TEXT_WIDTH_TWIPS }] }),
    ],
  })
}

/** A word so long that no line holds it makes the layout that estimates page numbers take minutes. */
const UNBREAKABLE = /[^\s-]{120}/

/**
 * Page numbers in the contents are estimated, so that they are there before the document is first opened in Word. Where
 * that would take too long Word fills them in itself, after asking.
 */
function pageNumbers(report: Report): { readonly pageNumbers?: PageNumberEstimator } {
  const texts = JSON.stringify(report).split('"')
  return texts.some(text => UNBREAKABLE.test(text))
    ? {}
    : { pageNumbers: estimatePageNumbersWith({ guess: true }) }
}

/** Which export a document is: what a comparison looks up when it comes back. */
const exportMark = ({ kind, periodLabel, edition, generatedAt }: Report): string =>
  [kind, encodeURIComponent(periodLabel), edition, generatedAt].join('|')

/** Properties name the entity and nobody else: no user, no machine, no path. */
function document(report: Report, page: PageSize): Document {
  return new Document({
    title: `${report.cover.title} · ${report.cover.subtitle}`,
    creator: report.entity,
    lastModifiedBy: report.entity,
    description: runningFoot(report),
    customProperties: [{ name: EXPORT_PROPERTY, value: exportMark(report) }],
    styles: STYLES(report.language),
    ...pageNumbers(report),
    sections: [
      {
        properties: { page: PAGES[page] },
        headers: { default: header(report) },
        footers: { default: footer(report) },
        children: [
          ...coverParts(report),
          ...(isBrief(report) ? [] : contentsParts(report)),
          ...report.sections.flatMap(section => [
            sectionHeading(section),
            ...section.blocks.flatMap((block, at) => blockParts(block, `${section.id}/${at}`, report)),
          ]),
        ],
      },
    ],
  })
}

/** The moment of the statement instead of the moment of writing, so that the same statement gives the same bytes. */
const coreTimes = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)

/** What the library numbers through the life of the program or names at random: marks, and the watermark. */
const LIBRARY_IDS = [
  /(_Toc)(\d+)/g,
  /(PowerPlusWaterMarkObject)([\w-]+)/g,
  /(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)/g,
  /(<wp:docPr id=")(\d+)/g,
]

/** The same ids counted from 1 within the document. */
function plainIds(xml: string): string {
  return LIBRARY_IDS.reduce((text, pattern) => {
    const seen = new Map<string, number>()
    return text.replace(pattern, (_found: string, before: string, id: string) => {
      if (!seen.has(id)) seen.set(id, seen.size + 1)
      return `${before}${seen.get(id) ?? 0}`
    })
  }, xml)
}

/** The library names relations at random: they are counted, in the order in which charts stand in the document. */
function plainRelations(xml: string): string {
  let next = 0
  return xml.replace(
    /(<c:chart [^>]*r:id=")[^"]*/g,
    (_found, before: string) => `${before}rIdChart${(next += 1)}`,
  )
}
const plainTargets = (xml: string): string =>
  xml.replace(/Id="[^"]*"([^>]*Target="charts\/chart(\d+)\.xml")/g, 'Id="rIdChart$2"$1')

/** A chart brings a workbook of its own that nobody asked for: what a reader can't see does not leave the house. */
const WORKBOOKS = /^word\/(embeddings|charts\/_rels)\//
const withoutWorkbook = (xml: string): string => xml.replace(/<c:externalData.*?<\/c:externalData>/s, '')
const withoutTypes = (xml: string): string =>
  xml.replace(/<Override[^>]*PartName="\/word\/embeddings\/[^>]*\/>/g, '')

/** The statement as a Word document with heading styles, automatic contents and table header rows. */
export async function renderDocx(report: Report, page: PageSize = 'A4'): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(document(report, page))
  const charts = allCharts(report).map(
    (_, at) => [`word/charts/chart${at + 1}.xml`, withoutWorkbook] as const,
  )
  return stampedZip(
    bytes,
    report.generatedAt,
    {
      'docProps/core.xml': xml => coreTimes(xml, report.generatedAt),
      'word/document.xml': xml => plainRelations(plainIds(xml)),
      'word/header1.xml': plainIds,
      'word/_rels/document.xml.rels': plainTargets,
      '[Content_Types].xml': withoutTypes,
      ...Object.fromEntries(charts),
    },
    { dropped: WORKBOOKS },
  )
}
