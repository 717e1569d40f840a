import { writeWhole } from '../write-file'
import { harmlessCsv } from './harmless-csv'
import { valuesOf, type ListTable, type ListValue } from './list-table'

const BYTE_ORDER_MARK = '\uFEFF'

const lines = (rows: ListValue[][]): string => `${harmlessCsv(rows)}\r\n`

/** With the mark by which spreadsheet programs know UTF-8. */
export async function writeCsv<Row>(path: string, table: ListTable<Row>): Promise<number> {
  let rows = 0
  await writeWhole(path, async file => {
    await file.writeFile(`${BYTE_ORDER_MARK}${lines([table.columns.map(column => column.heading)])}`)
    for await (const batch of table.batches) {
      if (batch.length === 0) continue
      await file.writeFile(lines(batch.map(row => valuesOf(table.columns, row))))
      rows += batch.length
    }
  })
  return rows
}
