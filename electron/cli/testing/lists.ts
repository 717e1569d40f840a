import ExcelJS from 'exceljs'

/** A small supplier list with invented companies, one of them written as a formula would be. */
export const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['Supplier name', 'Country', 'City', 'Tier', 'Number of workers', 'Sector'],
  ['Dhaka Knit Ltd', 'Bangladesh', 'Dhaka', 1, 1200, 'Textiles'],
  ['Ålesund Fisk AS', 'Norway', 'Ålesund', 2, 80, 'Fishing'],
  ['Qingdao Cable 青岛电缆', 'China', 'Qingdao', 2, null, 'Electronics'],
  ['=HYPERLINK("x")', 'India', 'Tiruppur', 3, 300, 'Textiles'],
]

export const asCsv = (rows = ROWS, separator = ';'): string =>
  rows
    .map(row => row.map(cell => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')

export async function writeWorkbook(path: string, rows = ROWS, sheetName = 'Suppliers'): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(sheetName)
  for (const row of rows) sheet.addRow([...row])
  await workbook.xlsx.writeFile(path)
}
