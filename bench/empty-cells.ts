import { columnLetters } from '../shared/intake/sheet'
import { readList } from '../electron/engine/intake/readers/read-file'
import { rawWorkbook } from '../electron/engine/intake/testing/nasty'

/**
 * Opening a workbook of one row and very many empty cells: `node bench/run.mjs empty-cells wide`, `rows` or `cells`.
 * Each in a process of its own, because of its memory.
 */
const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const TABLE = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Country')}</row><row r="2">${cell('A2', 'Harbour')}${cell('B2', 'Nepal')}</row>`
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')
const empties = (row: number, count: number): string =>
  `<row r="${row}">${many(count, column => `<c r="${columnLetters(column)}${row}" s="0"/>`)}</row>`

const TAILS: Readonly<Record<string, () => string>> = {
  wide: () => many(200, n => empties(n + 3, 16_384)),
  rows: () => many(1_000_000, n => `<row r="${n + 3}" ht="15" customHeight="1"/>`),
  cells: () => many(30_000, n => empties(n + 3, 10)),
}

const name = process.argv[3] ?? 'wide'
const tail = TAILS[name]
if (!tail) throw new Error(`choose one of ${Object.keys(TAILS).join(', ')}`)
const bytes = await rawWorkbook(
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${TABLE}${tail()}</sheetData></worksheet>`,
)
const start = performance.now()
const before = process.cpuUsage()
const { sheets } = await readList({ name: 'list', bytes })
const { user, system } = process.cpuUsage(before)
const took = `${(performance.now() - start).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of the processor`
const memory = `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, making the file included`
console.log(`${name}: ${sheets[0]?.rows.length ?? 0} rows, ${took}, ${memory}`)
