import ExcelJS from 'exceljs'

type Cells = Readonly<Record<string, string | Date>>

/** Metal of each row of a question, in the order of the template. */
const METAL_ROWS = ['tantalum', 'tin', 'gold', 'tungsten'] as const
const HEADING_ROWS = { 1: 25, 2: 31, 3: 37, 4: 43, 5: 49, 6: 55, 7: 61, 8: 67 } as const

/** Cells of an answer per metal of a CMRT: `answered(1, { tin: 'Yes' })`. */
export function answered(
  question: keyof typeof HEADING_ROWS,
  answers: Partial<Record<(typeof METAL_ROWS)[number], string>>,
): Cells {
  return Object.fromEntries(
    METAL_ROWS.flatMap((metal, index) => {
      const answer = answers[metal]
      return answer === undefined ? [] : [[`D${HEADING_ROWS[question] + 1 + index}`, answer]]
    }),
  )
}

export const CMRT_COMPANY: Cells = {
  J3: 'Revision 6.5\n25 April 2025',
  D8: 'Larkspur Capacitors Ltd',
  D9: 'A. Company',
  D12: '150483782',
  D13: 'DUNS',
  D14: '4 Quay Road, Northhaven',
  D15: 'Ines Fictive',
  D16: 'ines.fictive@larkspur.example',
  D17: '+44 20 5550 0142',
  D18: 'Omar Invented',
  D20: 'omar.invented@larkspur.example',
  D22: new Date(Date.UTC(2026, 8, 1)),
}

function filled(workbook: ExcelJS.Workbook, name: string, cells: Cells): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name)
  for (const [ref, value] of Object.entries(cells)) sheet.getCell(ref).value = value
  return sheet
}

type SmelterRow = Readonly<Record<string, string>>

/**
 * A workbook with the layout of the template and invented entries: sheets, addresses and the formulas without stored
 * values are as the template has them; none of its text is here.
 */
export async function cmrtBytes(
  cells: Cells,
  smelters: readonly SmelterRow[],
  more: { readonly lookUp?: readonly (readonly string[])[] } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const name of ['Revision', 'Instructions', 'Definitions']) workbook.addWorksheet(name)
  filled(workbook, 'Declaration', { ...CMRT_COMPANY, ...cells })
  addSmelters(workbook, smelters)
  for (const name of ['Checker', 'Product List']) workbook.addWorksheet(name)
  addLookUp(workbook, more.lookUp ?? [])
  for (const name of ['L', 'C', 'SorP']) workbook.addWorksheet(name, { state: 'hidden' })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function addSmelters(workbook: ExcelJS.Workbook, smelters: readonly SmelterRow[]): void {
  const sheet = workbook.addWorksheet('Smelter List')
  sheet.getCell('A4').value = 'Smelter Identification Number Input Column'
  sheet.getCell('B4').value = 'Metal (*)'
  for (let row = 5; row < 5 + smelters.length + 20; row++)
    for (const column of ['R', 'S'])
      sheet.getCell(`${column}${row}`).value = { formula: `IF(B${row}="","",B${row})`, date1904: false }
  smelters.forEach((smelter, index) => {
    for (const [column, text] of Object.entries(smelter)) sheet.getCell(`${column}${5 + index}`).value = text
  })
}

function addLookUp(workbook: ExcelJS.Workbook, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.addWorksheet('Smelter Look-up')
  sheet.getRow(4).values = ['Metal', 'Smelter Look-up', 'Standard Smelter Name', 'Country', 'Smelter ID']
  rows.forEach((row, index) => {
    sheet.getRow(5 + index).values = [...row]
  })
}

/** An EMRT 2.x: minerals named in column B of each row, and a list of mines. */
export async function emrtBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  filled(workbook, 'Declaration', {
    J3: 'Revision 2.1',
    D8: 'Larkspur Capacitors Ltd',
    D9: 'A. Company',
    D16: '150483782',
    D17: 'DUNS',
    D26: new Date(Date.UTC(2026, 8, 1)),
    B30: 'Cobalt',
    D30: 'Yes',
    B31: 'Mica',
    D31: 'Unknown',
    B32: '(Delete Nickel)',
    D32: 'Yes',
    B78: 'Cobalt',
    D78: 'Perhaps',
    D115: 'Yes',
  })
  const smelters = workbook.addWorksheet('Smelter List')
  smelters.getCell('B5').value = 'Cobalt'
  smelters.getCell('C5').value = 'Invented Cobalt Works'
  smelters.getCell('E5').value = 'FINLAND'
  smelters.getCell('F5').value = 'CID990001'
  const mines = workbook.addWorksheet('Mine List')
  mines.getRow(4).values = ['Metal', 'Smelters', 'Mine', 'ID', 'Source', 'Country']
  mines.getRow(5).values = ['Cobalt', 'Invented Cobalt Works', 'Fictive Hill Mine', '', '', 'Zambia']
  for (const name of ['Checker', 'Product List', 'Smelter Look-up']) workbook.addWorksheet(name)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** An AMRT 1.x: the company block five rows lower, two questions, no questions for the company. */
export async function amrtBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  filled(workbook, 'Declaration', {
    J3: 'Revision 1.3',
    D8: 'Larkspur Capacitors Ltd',
    D9: 'A. Company',
    D17: '150483782',
    D18: 'DUNS',
    D27: new Date(Date.UTC(2026, 8, 1)),
    B31: 'Zinc',
    D31: 'No',
    B43: 'Zinc',
    D43: 'Did not survey',
  })
  for (const name of ['Minerals Scope', 'Smelter List', 'Mine List', 'Checker']) workbook.addWorksheet(name)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
