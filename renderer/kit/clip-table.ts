/** A table for the clipboard: what spreadsheets and writing programs paste as one. */
export interface ClipTable {
  readonly text: string
  readonly html: string
}

/** A spreadsheet would calculate what begins so; text that came from outside must stay text (CWE-1236). */
const CALCULATES = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?[\d\s.,]+%?$/u

const harmless = (cell: string): string => (CALCULATES.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell)

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)

const line = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map(cell => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

/** Headings and rows as lines with tabs and as a table of HTML. */
export function clipTable(headings: readonly string[], rows: readonly (readonly string[])[]): ClipTable {
  const safe = rows.map(cells => cells.map(cell => harmless(cell.replace(/\s+/gu, ' ').trim())))
  return {
    text: [headings, ...safe].map(cells => cells.join('\t')).join('\r\n'),
    html: `<table><thead>${line(headings, 'th')}</thead><tbody>${safe.map(cells => line(cells, 'td')).join('')}</tbody></table>`,
  }
}

/** What a drawn cell says in letters: pictures and what is drawn for the eye alone are left out, parts keep a space between. */
export function cellText(element: Element): string {
  const parts: string[] = []
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '')
    if (!(node instanceof Element) || node.tagName === 'svg') return
    node.childNodes.forEach(walk)
    parts.push(' ')
  }
  walk(element)
  return parts.join('').replace(/\s+/gu, ' ').trim()
}

/** Puts a table on the clipboard of the system, for Excel and Word alike. */
export function putOnClipboard({ text, html }: ClipTable): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard.write([item])
}
