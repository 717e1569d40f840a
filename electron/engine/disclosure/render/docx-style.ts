import type { IStylesOptions } from 'docx'
import type { Report } from '@shared/disclosure/report'
import { TABLE_SIZES, type TableLayout } from '@shared/disclosure/table-layout'
import { languageFont } from './docx-fonts'
import type { PageSize } from './html'

const MM = 1440 / 25.4
const twips = (millimetres: number): number => Math.round(millimetres * MM)

/** Where the values of the cover begin. */
export const COVER_LABEL_TWIPS = 2600

const MARGIN = {
  top: twips(24),
  bottom: twips(22),
  left: twips(25),
  right: twips(20),
  header: twips(11),
  footer: twips(10),
}
const SIZES: Readonly<Record<PageSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: twips(210), height: twips(297) },
  Letter: { width: 12240, height: 15840 },
}

/** Width of the text on the narrower of the two papers, so that tables fit both. */
export const TEXT_WIDTH_TWIPS = SIZES.A4.width - MARGIN.left - MARGIN.right

export const PAGES = {
  A4: { size: SIZES.A4, margin: MARGIN },
  Letter: { size: SIZES.Letter, margin: MARGIN },
} as const

const INK = '1C2733'
const BOX = { style: 'single', size: 12, color: INK, space: 6 } as const
const QUIET = '4A5560'
const heading = (id: string, name: string, size: number, before: number, level: number) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel: level },
})
const plain = (id: string, name: string, run: object, spacing: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph: { spacing },
})

const LATIN = 'Calibri'

const fontsOf = (language: string) => ({
  ascii: LATIN,
  hAnsi: LATIN,
  eastAsia: LATIN,
  cs: languageFont(language) ?? LATIN,
})

/** The style of the words of a table, by their size in points. */
export const tableStyle = (size: TableLayout['size']): string =>
  size === TABLE_SIZES[0] ? 'TableText' : `TableText${String(size * 2)}`

/** The Arabic font keeps two lines of room for every line, for marks above marks; a table's lines get one and a half. */
const tableLine = (size: TableLayout['size'], { language }: Report) =>
  languageFont(language) === 'Noto Sans Arabic'
    ? { line: Math.round(size * 20 * 1.5), lineRule: 'exact' }
    : { line: 240, lineRule: 'auto' }

const tableStyles = (report: Report) =>
  TABLE_SIZES.map((size, at) =>
    plain(
      tableStyle(size),
      at === 0 ? 'Table text' : `Table text ${String(size)} pt`,
      { size: size * 2 },
      { before: 30, after: 30, ...tableLine(size, report) },
    ),
  )

/** The line beside a remark stands where reading begins. */
const besideText = ({ direction }: Report, line: object) => ({
  indent: { left: 240 },
  border: { [direction === 'rtl' ? 'right' : 'left']: line },
})

/** Sizes are in half points, spacing in twips. */
export const STYLES = (report: Report): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: fontsOf(report.language),
        size: 21,
        color: INK,
        language: { value: report.language, eastAsia: report.language, bidirectional: report.language },
      },
      paragraph: { spacing: { after: 130, line: 276, lineRule: 'auto' } },
    },
  },
  paragraphStyles: [
    heading('Heading1', 'heading 1', 30, 420, 0),
    heading('Heading2', 'heading 2', 24, 260, 1),
    plain(
      'Title',
      'Title',
      { size: 40, bold: true },
      { before: 1200, after: 120, line: 240, lineRule: 'auto' },
    ),
    plain('Subtitle', 'Subtitle', { size: 26, color: QUIET }, { after: 480 }),
    {
      ...plain('CoverLine', 'Cover line', {}, { after: 100 }),
      paragraph: { spacing: { after: 100 }, indent: { left: COVER_LABEL_TWIPS, hanging: COVER_LABEL_TWIPS } },
    },
    {
      ...plain('Signature', 'Signature', { color: QUIET }, {}),
      paragraph: {
        spacing: { before: 1300, after: 400 },
        border: { top: { style: 'single', size: 6, color: INK, space: 4 } },
        indent: { right: 4600 },
      },
    },
    plain('Counsel', 'Counsel', { size: 18, color: QUIET }),
    {
      ...plain('ForTheHouse', 'For the house', { bold: true }),
      paragraph: {
        spacing: { before: 240, after: 240 },
        indent: { left: 160, right: 160 },
        border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
      },
    },
    // Letters that join (Arabic) or hang together (Devanagari) are not spaced out.
    plain('DraftMark', 'Draft mark', {
      bold: true,
      size: 28,
      ...(languageFont(report.language) === null ? { characterSpacing: 60 } : {}),
    }),
    plain('ContentsHeading', 'Contents heading', { size: 30, bold: true }, { after: 200 }),
    {
      ...heading('Caption', 'caption', 19, 200, 9),
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      ...plain('Gap', 'Gap', { color: '35404B' }),
      paragraph: besideText(report, { style: 'double', size: 6, color: '8F1D3A', space: 8 }),
    },
    {
      ...plain('Remark', 'Remark', { color: '35404B' }),
      paragraph: besideText(report, { style: 'single', size: 12, color: '8A949E', space: 8 }),
    },
    ...tableStyles(report),
    plain('Header', 'header', { size: 16, color: QUIET }, { after: 0 }),
    plain('Footer', 'footer', { size: 16, color: QUIET }, { after: 0 }),
  ],
})
