import type ExcelJS from 'exceljs'
import { sheetFont } from '../../excel'
import { cellText } from '@shared/disclosure/figure'
import { directionOf } from '@shared/disclosure/script'
import type { Cell, Column, Report, Unit } from '@shared/disclosure/report'

/** Excel keeps at most 32 767 characters in a cell; more is a repair message. */
const LONGEST = 32_767

const FORMATS: Readonly<Record<Unit, string>> = {
  count: '#,##0',
  pct: '0.0',
  km: '#,##0',
  days: '0.0',
  bytes: '#,##0',
  level: '0',
  amount: '#,##0.00',
  points: '0.0',
  months: '0.0',
}

/** Figures of a script by their number in Excel (MS-OE376, 2.1.739: the shape, then the language). */
const SHAPES: Readonly<Record<string, string>> = { ne: '[$-4000461]' }

/** Groups of two above the thousands, as Nepali counts in lakhs; three sections, because a format has no other way to say it. */
function inLakhs(shape: string, format: string): string {
  const end = format.replace('#,##0', '')
  const large = ['[>=10000000]##\\,##\\,##\\,##0', '[>=100000]##\\,##\\,##0', '#,##0']
  return large.map(group => `${shape}${group}${end}`).join(';')
}

/** How a number of this unit is written in a cell or a chart, in the figures and groups of the language. */
export function numberFormat(unit: Unit, language: string): string {
  const format = FORMATS[unit]
  const shape = SHAPES[language]
  if (shape === undefined) return format
  return format.startsWith('#,') ? inLakhs(shape, format) : `${shape}${format}`
}

/** Words stand where reading begins, numbers where it ends: programs know neither of a sheet that runs from right to left. */
const sideOf = (align: Column['align'], direction: Report['direction']): Partial<ExcelJS.Alignment> => ({
  horizontal: (align === 'start') === (direction === 'ltr') ? 'left' : 'right',
  // Or a number would touch the words of the next column.
  ...(align === 'end' ? { indent: 1 } : {}),
})

/** A typed string: what begins with = + - @ stays text, whatever program opens it (electron security list, G1). */
export function textCell(
  cell: ExcelJS.Cell,
  text: string,
  { direction }: Pick<Report, 'direction'>,
  align: Column['align'] = 'start',
): void {
  cell.value = text.slice(0, LONGEST)
  cell.numFmt = '@'
  const isRtl = direction === 'rtl' && (directionOf(text) === 'rtl' || !/\p{L}/u.test(text))
  cell.alignment = {
    vertical: 'top',
    ...sideOf(align, direction),
    wrapText: true,
    ...(direction === 'rtl' ? { readingOrder: isRtl ? 'rtl' : 'ltr' } : {}),
  }
}

/** Languages of dates by their number in Windows (MS-LCID), so that names of months are those of the statement. */
const LOCALES: Readonly<Record<string, string>> = { en: '809', es: 'C0A', fr: '40C', ar: '401' }

/** Day, month by name, year; Nepali begins with the year, as its sentences do. */
const dateFormat = (language: string): string => {
  const locale = LOCALES[language]
  const days = language === 'ne' ? 'yyyy mmm dd' : 'dd mmm yyyy'
  return `${SHAPES[language] ?? (locale === undefined ? '' : `[$-${locale}]`)}${days}`
}

/**
 * One cell of the report with its type: numbers as numbers with the unit in the heading, dates as dates, the rest as
 * text. Not known is the word in italics, never an empty cell that could be read as zero.
 */
export function cellValue(
  cell: ExcelJS.Cell,
  source: Cell,
  report: Report,
  align: Column['align'] = 'start',
): void {
  cell.alignment = { vertical: 'top', ...sideOf(align, report.direction) }
  if (source.kind === 'figure' && source.value !== null) {
    cell.value = source.value
    cell.numFmt = numberFormat(source.unit, report.language)
  } else if (source.kind === 'date' && source.date !== null) {
    cell.value = new Date(`${source.date}T00:00:00Z`)
    cell.numFmt = dateFormat(report.language)
  } else {
    textCell(cell, cellText(source, report.language, report.labels.notKnown), report, align)
    if (source.kind === 'figure' || source.kind === 'date') cell.font = sheetFont({ italic: true })
  }
}
