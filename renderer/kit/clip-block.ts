/**
 * The cells of a block as spreadsheets put it on the clipboard as text: tabs between cells, cells with line ends or tabs between
 * quotation marks. A line end at the end makes no row.
 */
export function cellsOfBlock(block: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const closeCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < block.length; at++) {
    const sign = block[at] ?? ''
    if (quoted && sign === '"' && block[at + 1] === '"') {
      cell += '"'
      at++
    } else if (quoted && sign === '"') quoted = false
    else if (quoted) cell += sign
    else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') closeCell()
    else if (sign === '\n') {
      closeCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  closeCell()
  return rows.filter(cells => cells.some(one => one.trim() !== ''))
}
