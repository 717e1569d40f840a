import type ExcelJS from 'exceljs'
import { cellText } from '@shared/disclosure/figure'
import { directionOf } from '@shared/disclosure/script'
import type { Cell, Report, Unit } from '@shared/disclosure/report'

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
export const numberFormat = (unit: Unit): string => FORMATS[unit]

/** A typed string: what begins with = + - @ stays text, whatever program opens it (electron security list, G1). */
export function textCell(cell: ExcelJS.Cell, text: string, { direction }: Pick<Report, 'direction'>): void {
  cell.value = text.slice(0, LONGEST)
  cell.numFmt = '@'
  const isRtl = direction === 'rtl' && (directionOf(text) === 'rtl' || !/\p{L}/u.test(text))
  cell.alignment = {
    vertical: 'top',
    wrapText: true,
    ...(direction === 'rtl' ? { readingOrder: isRtl ? 'rtl' : 'ltr' } : {}),
  }
}

/** Languages of dates by their number in Windows (MS-LCID), so that names of months are those of the statement. */
const LOCALES: Readonly<Record<string, string>> = { en: '809', ne: '461', es: 'C0A', fr: '40C', ar: '401' }

const dateFormat = (language: string): string => {
  const locale = LOCALES[language]
  return `${locale === undefined ? '' : `[$-${locale}]`}dd mmm yyyy`
}

/**
 * One cell of the report with its type: numbers as numbers with the unit in the heading, dates as dates, the rest as
 * text. Not known is the word in italics, never an empty cell that could be read as zero.
 */
export function cellValue(cell: ExcelJS.Cell, source: Cell, report: Report): void {
  if (source.kind === 'figure' && source.value !== null) {
    cell.value = source.value
    cell.numFmt = numberFormat(source.unit)
  } else if (source.kind === 'date' && source.date !== null) {
    cell.value = new Date(`${source.date}T00:00:00Z`)
    cell.numFmt = dateFormat(report.language)
  } else {
    textCell(cell, cellText(source, report.language, report.labels.notKnown), report)
    if (source.kind === 'figure' || source.kind === 'date') cell.font = { italic: true }
  }
}
