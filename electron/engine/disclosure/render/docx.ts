import {
  Document,
  Header,
  Footer,
  Packer,
  PageBreak,
  PageNumber,
  TableOfContents,
  Tab,
  TextRun,
  type IThemeOptions,
  type PageNumberEstimator,
  type Paragraph,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { TextWatermark } from 'docx/watermarks'
import { allCharts } from '@shared/disclosure/plain'
import type { Report } from '@shared/disclosure/report'
import { isBrief, runningFoot, runningHead, type PageSize } from './html'
import { blockParts, proseRuns, sectionHeading } from './docx-blocks'
import { documentFonts, fontParts, languageFont, steadyFontTable } from './docx-fonts'
import { EXPORT_PROPERTY } from './docx-marks'
import { COVER_LABEL_TWIPS, PAGES, STYLES, TEXT_WIDTH_TWIPS } from './docx-style'
import { paragraph, run } from './docx-text'
import { stampedZip } from './stamped-zip'

function coverParts(report: Report): readonly Paragraph[] {
  const { cover, labels, status } = report
  const line = (style: string, text: string) => paragraph({ style, children: [run(text, report)] }, report)
  const lines = cover.lines.map(entry =>
    paragraph(
      {
        style: 'CoverLine',
        tabStops: [{ type: 'left', position: COVER_LABEL_TWIPS }],
        children: [
          run(entry.label, report, { bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...proseRuns(entry.content, report),
        ],
      },
      report,
    ),
  )
  return [
    ...(status === 'draft' ? [line('DraftMark', labels.draft)] : []),
    line('Title', cover.title),
    line('Subtitle', cover.subtitle),
    ...lines,
    line('Signature', cover.signatureLabel),
    line(isBrief(report) ? 'ForTheHouse' : 'Counsel', cover.counsel),
    ...(isBrief(report) ? [] : [paragraph({ children: [new PageBreak()] }, report)]),
  ]
}

function contentsParts(report: Report): readonly (Paragraph | TableOfContents)[] {
  return [
    paragraph({ style: 'ContentsHeading', children: [run(report.labels.contents, report)] }, report),
    new TableOfContents(report.labels.contents, { hyperlink: true, headingStyleRange: '1-1' }),
    paragraph({ children: [new PageBreak()] }, report),
  ]
}

function header(report: Report): Header {
  const mark =
    report.status === 'draft'
      ? [new TextWatermark({ text: report.labels.draft, font: 'Arial', color: 'DDDDDD' })]
      : []
  return new Header({
    children: [paragraph({ style: 'Header', children: [run(runningHead(report), report), ...mark] }, report)],
  })
}

function footer(report: Report): Footer {
  const { page, of } = report.labels
  const number = new TextRun({
    children: [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
  })
  const children = [run(runningFoot(report), report), new TextRun({ children: [new Tab()] }), number]
  const tabStops = [{ type: 'right', position: TEXT_WIDTH_TWIPS }] as const
  return new Footer({ children: [paragraph({ style: 'Footer', children, tabStops }, report)] })
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

interface DocumentOptions {
  readonly page: PageSize
  /** Whether its contents say their pages: two thirds of the time, for nothing where a program reads the words. */
  readonly numbered: boolean
}

/** Which export a document is: what a comparison looks up when it comes back. */
const exportMark = ({ kind, periodLabel, edition, generatedAt }: Report): string =>
  [kind, encodeURIComponent(periodLabel), edition, generatedAt].join('|')

/** Charts are set in the fonts of the theme. */
function themeOf({ language }: Report): IThemeOptions {
  const complexScript = languageFont(language)
  return complexScript === null ? {} : { fonts: { headings: { complexScript }, body: { complexScript } } }
}

/** Properties name the entity and nobody else: no user, no machine, no path. */
function document(report: Report, { page, numbered }: DocumentOptions): Document {
  return new Document({
    title: `${report.cover.title} · ${report.cover.subtitle}`,
    creator: report.entity,
    lastModifiedBy: report.entity,
    description: runningFoot(report),
    customProperties: [{ name: EXPORT_PROPERTY, value: exportMark(report) }],
    styles: STYLES(report),
    fonts: documentFonts(report),
    theme: themeOf(report),
    ...(numbered ? pageNumbers(report) : {}),
    sections: [
      {
        properties: { page: PAGES[page] },
        headers: { default: header(report) },
        footers: { default: footer(report) },
        children: [
          ...coverParts(report),
          ...(isBrief(report) ? [] : contentsParts(report)),
          ...report.sections.flatMap(section => [
            sectionHeading(section, report),
            ...section.blocks.flatMap((block, at) =>
              blockParts(block, section.blocks[at + 1], `${section.id}/${at}`, report),
            ),
          ]),
        ],
      },
    ],
  })
}

/** The moment of the statement instead of the moment of writing, so that the same statement gives the same bytes. */
const coreTimes = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)

/** Paragraphs that the library or a reader adds (the contents among them) run in the direction of the document too. */
const inDirection = (xml: string, { direction }: Report): string =>
  direction === 'rtl' ? xml.replace(/(<w:pPrDefault><w:pPr>)/, '$1<w:bidi/>') : xml

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

/**
 * A chart brings a workbook of its own that nobody asked for: what a reader can't see does not leave the house. Fonts are hidden
 * by the library with keys drawn at random; they are put in again with their own.
 */
const DROPPED = /^word\/(embeddings|charts\/_rels|fonts)\//
const withoutWorkbook = (xml: string): string => xml.replace(/<c:externalData.*?<\/c:externalData>/s, '')
/** The library writes every chart as English. */
const inLanguage = (xml: string, { language }: Report): string =>
  xml.replaceAll(/(<c:lang val="|\blang=")en-US"/g, `$1${language}"`)
const withoutTypes = (xml: string): string =>
  xml.replace(/<Override[^>]*PartName="\/word\/embeddings\/[^>]*\/>/g, '')

/** The statement as a Word document with heading styles, automatic contents and table header rows. */
export async function renderDocx(
  report: Report,
  { page = 'A4', numbered = true }: Partial<DocumentOptions> = {},
): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(document(report, { page, numbered }))
  const charts = allCharts(report).map(
    (_, at) =>
      [`word/charts/chart${at + 1}.xml`, (xml: string) => inLanguage(withoutWorkbook(xml), report)] as const,
  )
  return stampedZip(
    bytes,
    report.generatedAt,
    {
      'docProps/core.xml': xml => coreTimes(xml, report.generatedAt),
      'word/document.xml': xml => plainRelations(plainIds(xml)),
      'word/header1.xml': plainIds,
      'word/fontTable.xml': xml => steadyFontTable(xml, report),
      'word/styles.xml': xml => inDirection(xml, report),
      'word/_rels/document.xml.rels': plainTargets,
      '[Content_Types].xml': withoutTypes,
      ...Object.fromEntries(charts),
    },
    { dropped: DROPPED, added: fontParts(report) },
  )
}
