import Papa from 'papaparse'

/** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection), wide forms of East Asian keyboards included. */
const STARTS = '=+\\-@＝＋－＠'

/** By what lines of text files are cut into cells, in one country or another. */
const DELIMITERS = [',', ';', '\t']

/**
 * Text with an apostrophe wherever a cell could begin with a formula: at its own beginning, and behind what begins a cell for a program
 * that cuts lines elsewhere. Spreadsheets of half the world separate by semicolons and open a file with commas all the same; quotes
 * then count for nothing, and `Acme;=1+1` or a second line in a cell would run.
 */
function disarming(delimiter: string): (text: string) => string {
  const others = DELIMITERS.filter(one => one !== delimiter).join('')
  const begins = new RegExp(`(^|[${others}\\r\\n])("*)(?=[${STARTS}])`, 'g')
  return text => {
    const disarmed = text.replace(begins, "$1$2'")
    return /^[\t\r\n]/.test(disarmed) ? `'${disarmed}` : disarmed
  }
}

/** Lines of a text file (RFC 4180, without a break behind the last) in which nothing runs when they are opened. Numbers stay numbers. */
export function harmlessCsv(rows: readonly (readonly unknown[])[], delimiter = ','): string {
  const disarmed = disarming(delimiter)
  const cells = rows.map(row => row.map(cell => (typeof cell === 'string' ? disarmed(cell) : cell)))
  return Papa.unparse(cells, { newline: '\r\n', delimiter })
}
