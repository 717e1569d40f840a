import { shownName } from '../../text/clean'
import { foreignJson } from '../../text/foreign-json'
import type { BundleFiles } from './files'
import { counted, countsFor, fieldOf, type RowsSource } from './trace'

/** A row that a figure is counted from: its number in the file, and as much of it as names it. */
export interface TracedRow {
  readonly line: number
  readonly id: string | null
  readonly name: string | null
  /** What it adds to a sum, or holds as the value. */
  readonly value: number | null
}

export interface TracedRows {
  /** The first ones, up to the limit asked for. */
  readonly rows: readonly TracedRow[]
  readonly total: number
  /** The figure counted again; `undefined` where the rows only show where to look. */
  readonly again: number | null | undefined
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : foreignJson(text)
  } catch {
    return null
  }
}

/** The rows of a file one after the other: lines, elements of a list, or the one object. Numbered from 1. */
export async function* rowsOf(
  files: BundleFiles,
  path: string,
): AsyncGenerator<{ readonly number: number; readonly row: unknown }> {
  if (path.endsWith('.jsonl')) {
    for await (const { number, text } of files.lines(path)) yield { number, row: parsed(text) }
    return
  }
  const whole = parsed(await files.text(path))
  const rows: readonly unknown[] = Array.isArray(whole) ? whole : [whole]
  for (const [at, row] of rows.entries()) yield { number: at + 1, row }
}

const NAMES = ['name', 'title', 'fileName', 'subject.name', 'corridor.name', 'supplierName'] as const

const textIn = (row: unknown, field: string): string | null => {
  const found = fieldOf(row, field)
  return typeof found === 'string' || typeof found === 'number' ? shownName(String(found)) : null
}

/** What a row is called, for people. */
export const nameOfRow = (row: unknown): string | null =>
  NAMES.map(field => textIn(row, field)).find(name => name !== null) ?? null

function traced(row: unknown, line: number, field: string | null): TracedRow {
  const value = field === null ? null : fieldOf(row, field)
  return {
    line,
    id: textIn(row, 'id'),
    name: nameOfRow(row),
    value: typeof value === 'number' ? value : null,
  }
}

/** The rows a figure is counted from, and the figure counted again. */
export async function traceRows(files: BundleFiles, source: RowsSource, most: number): Promise<TracedRows> {
  const rows: TracedRow[] = []
  const values: unknown[] = []
  for await (const { number, row } of rowsOf(files, source.path)) {
    if (row === null || !countsFor(row, source)) continue
    values.push(source.field === null ? true : fieldOf(row, source.field))
    if (rows.length < most) rows.push(traced(row, number, source.field))
  }
  return { rows, total: values.length, again: counted(values, source) }
}

/** One row by its number; `null` where there is none. */
export async function rowAt(files: BundleFiles, path: string, line: number): Promise<unknown> {
  for await (const { number, row } of rowsOf(files, path)) if (number === line) return row
  return null
}
