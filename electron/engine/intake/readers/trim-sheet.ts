/** The XML of a sheet without the empty cells and rows behind its content. */
export interface TrimmedSheet {
  readonly xml: string
  /** Cells that are left. */
  readonly cells: number
}

const ROW_END = '</row>'
const ROWS_END = '</sheetData>'

/**
 * Takes out what carries nothing: formatted but empty cells at the end of a row, and rows without cells at the end of the
 * sheet. Programs leave millions of them behind, and a reader pays for each. Empty cells before content stay, because
 * cells without an address are counted. Letters in comments and CDATA could look like cells; a sheet with such is left alone.
 */
export function trimmedSheet(xml: string): TrimmedSheet {
  if (xml.includes('<![CDATA[') || xml.includes('<!--')) return { xml, cells: cellsIn(xml) }
  const rows = xml.split(ROW_END)
  const rest = rows.pop() ?? ''
  const kept = rows.map(withoutEmptyEnd)
  const cells = kept.map(cellsIn)
  // The first part also holds what stands before the rows.
  const filled = Math.max(1, cells.findLastIndex(count => count > 0) + 1)
  const isTable = rows.length > 0 && rest.includes(ROWS_END)
  const after = isTable ? rest.slice(rest.indexOf(ROWS_END)) : rest
  const trimmed = [...kept.slice(0, filled), after].join(ROW_END)
  return { xml: trimmed, cells: cells.reduce((sum, count) => sum + count, 0) }
}

/** A row, up to its end tag, without the run of empty cells it ends with. */
function withoutEmptyEnd(row: string): string {
  let end = row.length
  for (let start = emptyCellBefore(row, end); start !== null; start = emptyCellBefore(row, end)) end = start
  return row.slice(0, end)
}

/** Where the empty cell begins that ends here: `<c s="1"/>` or `<c s="1"></c>`. */
function emptyCellBefore(row: string, end: number): number | null {
  const close = row.endsWith('/>', end)
    ? end - 1
    : row.endsWith('></c>', end)
      ? end - '</c>'.length - 1
      : null
  const start = close === null ? -1 : row.lastIndexOf('<', close)
  return start >= 0 && isCellAt(row, start) ? start : null
}

const isCellAt = (xml: string, at: number): boolean =>
  xml.startsWith('<c', at) && ' />\n\t\r'.includes(xml.charAt(at + 2))

/** Cells of a piece of XML, empty ones included. */
export function cellsIn(xml: string): number {
  let count = 0
  for (let at = xml.indexOf('<c'); at >= 0; at = xml.indexOf('<c', at + 2)) if (isCellAt(xml, at)) count++
  return count
}

/** Tags of a piece of XML that close themselves: empty cells and rows, and few others in a sheet. */
export function emptyTagsIn(xml: string): number {
  let count = 0
  for (let at = xml.indexOf('/>'); at >= 0; at = xml.indexOf('/>', at + 2)) count++
  return count
}
