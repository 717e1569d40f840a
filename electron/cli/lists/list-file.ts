import type { FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { writeBytes, writeWhole } from '../../engine/write-file'
import { UsageProblem } from '../command'
import type { Row } from '../where'
import { fieldsOf, flatRow } from './flat'

export const LIST_FORMATS = ['xlsx', 'csv', 'json'] as const
type ListFormat = (typeof LIST_FORMATS)[number]

const BYTE_ORDER_MARK = '\uFEFF'

/** The format that a file's ending names. */
export function listFormat(path: string): ListFormat {
  const ending = extname(path).slice(1).toLowerCase()
  const format = LIST_FORMATS.find(known => known === ending)
  if (!format) throw new UsageProblem('list-format', { value: path, known: LIST_FORMATS.join(', ') })
  return format
}

/** A stream into an open file that leaves closing it to its owner. */
function writingTo(file: FileHandle): Writable {
  return new Writable({
    write: (part: Uint8Array, _, done) => {
      file.writeFile(part).then(() => done(), done)
    },
  })
}

/** Row by row, so that a list of any length takes little memory; every text is a typed text cell, never a formula. */
function writeWorkbook(path: string, sheetName: string, rows: readonly Row[]): Promise<void> {
  const flat = rows.map(flatRow)
  const fields = fieldsOf(flat)
  return writeWhole(path, async file => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: writingTo(file), useStyles: true })
    const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow(fields).commit()
    for (const row of flat) sheet.addRow(fields.map(field => row[field] ?? null)).commit()
    sheet.commit()
    await workbook.commit()
  })
}

/** With the mark by which spreadsheet programs know UTF-8; what looks like a formula is written as text. */
function writeCsv(path: string, rows: readonly Row[]): Promise<void> {
  const flat = rows.map(flatRow)
  const csv = Papa.unparse(
    { fields: [...fieldsOf(flat)], data: flat },
    { escapeFormulae: true, newline: '\r\n' },
  )
  return writeBytes(path, `${BYTE_ORDER_MARK}${csv}\r\n`)
}

/** Writes a list to a file, whole or not at all. */
export function writeList(path: string, name: string, rows: readonly Row[]): Promise<void> {
  switch (listFormat(path)) {
    case 'xlsx':
      return writeWorkbook(path, name, rows)
    case 'csv':
      return writeCsv(path, rows)
    case 'json':
      return writeBytes(path, `${JSON.stringify(rows, null, 2)}\n`)
  }
}
