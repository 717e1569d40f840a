import { createRequire } from 'node:module'
import type ExcelJS from 'exceljs'

const load = createRequire(import.meta.url)

/** The library that writes workbooks. It is read when the first one is written: that takes as long as a fifth of the engine's start. */
const library = (): typeof ExcelJS => load('exceljs') as typeof ExcelJS

export const newWorkbook = (): ExcelJS.Workbook => new (library().Workbook)()

/** A workbook that goes to a file row by row. */
export const workbookWriter = (
  options: ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookWriter>[0],
): ExcelJS.stream.xlsx.WorkbookWriter => new (library().stream.xlsx.WorkbookWriter)(options)

/** Letters of a cell that differ from the rest of the book: a font that names no family is taken for another one. */
export const sheetFont = (style: Partial<ExcelJS.Font>): Partial<ExcelJS.Font> => ({
  name: 'Calibri',
  family: 2,
  size: 11,
  ...style,
})
