import { fromHtml } from 'hucre'
import { isBlank, textCell, type Cell, type Sheet } from '@shared/intake/sheet'
import { namedCharacters } from './html-entities'
import { tallMerges } from './merged'

const BREAK = /<br\b[^>]*>/gi
/** Parts of a page that are no content of a cell. */
const NOT_CONTENT = /<(style|script|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi

/** Does the text hold an HTML table? Spreadsheet programs put one on the clipboard, and some save one as `.xls`. */
export function hasHtmlTable(text: string): boolean {
  return /<table[\s>]/i.test(text)
}

/** The rows of the tables of an HTML text: what each cell shows, as text. Line ends of the source part words, `<br>` parts lines. Nothing in it is run or fetched. */
export function htmlSheet(html: string, name: string): Sheet {
  const source = namedCharacters(html.replace(NOT_CONTENT, '')).replace(/\s+/g, ' ').replace(BREAK, '\n')
  const table = fromHtml(source, { typeInference: false, classes: false })
  const merged = tallMerges(table)
  const rows = table.rows.map((values, index) => ({
    number: index + 1,
    cells: values.map((value, column): Cell =>
      textCell(String(value ?? merged.get(`${index},${column}`) ?? '')),
    ),
  }))
  return { name, hidden: false, rows: rows.filter(row => !isBlank(row)) }
}
