/** Reads the same dates in each of the named zones and prints those that became another day; run by time-zones.test.ts. */
import ExcelJS from 'exceljs'
import { runnerImport } from 'vite'

const at = path =>
  runnerImport(path, { configFile: false, logLevel: 'silent', resolve: { tsconfigPaths: true } })
const { readList } = (await at('./electron/engine/intake/readers/read-file.ts')).module
const { readDate } = (await at('./shared/intake/values/date.ts')).module
const { textCell } = (await at('./shared/intake/sheet.ts')).module

/** Days around the changes of clocks, ends of months and years, a leap day. */
const DAYS = '2026-01-01 2026-03-08 2026-03-29 2026-04-05 2026-09-06 2026-10-25 2026-12-31 2028-02-29'.split(
  ' ',
)

const workbook = new ExcelJS.Workbook()
const sheet = workbook.addWorksheet('S')
sheet.addRow(['Day', 'Hour'])
for (const day of DAYS)
  for (const hour of ['00:00:00', '12:00:00', '23:59:59'])
    sheet.addRow([new Date(`${day}T${hour}Z`), day]).getCell(1).numFmt = 'dd/mm/yyyy hh:mm'
const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())

/** Texts and cells that are another day when read in the zone. */
async function shiftedIn(zone) {
  process.env.TZ = zone
  const { sheets } = await readList({ name: 'dates', bytes })
  const shifted = []
  for (const { cells } of sheets[0].rows.slice(1))
    if (readDate(cells[0], null).value !== cells[1].text) shifted.push(`${cells[1].text} in a workbook`)
  for (const day of DAYS) {
    const [year, month, date] = day.split('-')
    for (const text of [
      day,
      `${day}T23:30:00+12:00`,
      `${date}/${month}/${year}`,
      `${date}.${month}.${year} 00:00`,
    ])
      if (readDate(textCell(text), 'day-first').value !== day) shifted.push(text)
  }
  return { zone, hour: new Date(0).getHours(), shifted }
}

const found = []
for (const zone of process.argv.slice(2)) found.push(await shiftedIn(zone))
process.stdout.write(JSON.stringify(found))
