import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { writeListFile, type ListColumn } from '../electron/engine/export-list'

/**
 * Writing a styled list of so many rows of 20 columns, beside exceljs's stream writer alone with the same rows, formats and
 * headings: `node bench/run.mjs write-list 50000`. Each in a process of its own; the ratio is of processor time.
 */
const count = Number(process.argv[3] ?? 50_000)

interface Row {
  readonly n: number
}

const COLUMNS: readonly ListColumn<Row>[] = Array.from({ length: 20 }, (_, at): ListColumn<Row> => {
  const heading = `Column ${at + 1}`
  if (at % 5 === 1) return { heading, kind: 'number', value: ({ n }) => (n * 7 + at) % 2000 }
  if (at % 5 === 2) return { heading, kind: 'share', value: ({ n }) => (n % 100) / 100 }
  if (at % 5 === 3)
    return { heading, kind: 'date', value: ({ n }) => `2026-${String((n % 12) + 1).padStart(2, '0')}-15` }
  return { heading, kind: 'text', width: 30, value: ({ n }) => `Heron Works ${n % 5000}, quay ${at}` }
})
const FORMATS = { share: '0%', date: 'yyyy-mm-dd' } as const

function* batches(): Generator<Row[]> {
  for (let from = 0; from < count; from += 500)
    yield Array.from({ length: Math.min(500, count - from) }, (_, at) => ({ n: from + at }))
}

async function bare(path: string): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true })
  const sheet = workbook.addWorksheet('List', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = COLUMNS.map(({ kind, width }) => ({
    width: width ?? 12,
    ...(kind === 'share' || kind === 'date' ? { style: { numFmt: FORMATS[kind] } } : {}),
  }))
  const headings = sheet.addRow(COLUMNS.map(({ heading }) => heading))
  headings.font = { bold: true }
  headings.commit()
  for (const batch of batches())
    for (const row of batch) {
      const cells = COLUMNS.map(({ kind, value }) =>
        kind === 'date' ? new Date(String(value(row))) : value(row),
      )
      sheet.addRow(cells).commit()
    }
  sheet.commit()
  await workbook.commit()
}

const PARTS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  ours: path => writeListFile(path, 'xlsx', { name: 'List', columns: COLUMNS, batches: batches() }),
  bare,
}

async function measured(part: string, path: string): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  await PARTS[part]?.(path)
  const { user, system } = process.cpuUsage(cpu)
  const mb = process.resourceUsage().maxRSS / 1024
  const ms = (user + system) / 1000
  console.log(
    `${ms.toFixed(0)} ms of the processor, ${(performance.now() - start).toFixed(0)} ms, ${mb.toFixed(0)} MB`,
  )
}

const [, own = '', name = '', , part, path] = process.argv
if (part !== undefined && path !== undefined) await measured(part, path)
else {
  const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
  const took = ['ours', 'bare'].map(each => {
    const { stdout } = spawnSync(
      process.execPath,
      [own, name, String(count), each, join(folder, `${each}.xlsx`)],
      {
        encoding: 'utf8',
      },
    )
    console.log(`${each.padEnd(6)} ${stdout.trim()}`)
    return Number.parseInt(stdout, 10)
  })
  console.log(`${((took[0] ?? 0) / (took[1] ?? 1)).toFixed(2)} of the bare stream writer`)
  rmSync(folder, { recursive: true, force: true })
}
