import { readCells } from '@shared/cells/read-cells'
import type { CellBlock, CellRegister } from '@shared/cells/registers'
import type { OutputOf } from '@shared/contract/contract'
import type { listsEndpoints } from '@shared/contract/lists'
import type { Topic } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../call'
import { cellRecords, cellUpdate, type CellRecord } from '../store/register-cells'

type Preview = OutputOf<'lists.preview-cells'>
type Changed = CellRecord['values']

/** As many are shown before anything is written; the counts are of all. */
const MOST_SHOWN = 200

const TOPICS: Readonly<Record<CellRegister, readonly [Topic, ...Topic[]]>> = {
  sites: ['suppliers', 'corridors', 'risk', 'screening', 'disclosure'],
  recruiters: ['suppliers', 'corridors', 'risk', 'screening', 'disclosure'],
  corridors: ['corridors', 'suppliers', 'risk', 'disclosure'],
  actions: ['response'],
  evidence: ['evidence', 'steps', 'disclosure'],
}

const said = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

interface Read {
  readonly records: readonly { readonly record: CellRecord; readonly values: Changed }[]
  readonly changes: readonly Preview['changes'][number][]
  readonly problems: readonly Preview['problems'][number][]
}

/** What a block would change, cell by cell; a record that is gone, in the bin or settled is left alone. */
function readBlock(call: Call, { register, fields, rows }: CellBlock): Read {
  const ids = rows.map(({ id }) => id)
  const byId = new Map(cellRecords(call.store, register, ids).map(record => [record.id, record]))
  const records: { record: CellRecord; values: Changed }[] = []
  const changes: Preview['changes'][number][] = []
  const problems: Preview['problems'][number][] = []
  for (const { id, cells } of rows) {
    const record = byId.get(id)
    if (record === undefined) continue
    const { name } = record
    let values: Changed = {}
    for (const cell of readCells(fields, cells)) {
      const { field } = cell
      if ('unread' in cell) problems.push({ name, field, text: cell.unread })
      else if (field === 'dueOn' && record.startsOn !== null && String(cell.value) < record.startsOn)
        problems.push({ name, field, text: String(cell.value) })
      else if (cell.value !== record.values[field]) {
        changes.push({ name, field, before: said(record.values[field]), after: said(cell.value) })
        values = { ...values, [field]: cell.value }
      }
    }
    if (Object.keys(values).length > 0) records.push({ record, values })
  }
  return { records, changes, problems }
}

/** Many cells of a register at once: one value for all that are picked, or a block from a spreadsheet. */
export const cellHandlers: Pick<
  HandlersOf<typeof listsEndpoints>,
  'lists.preview-cells' | 'lists.change-cells'
> = {
  'lists.preview-cells': (block, call) => {
    const { records, changes, problems } = readBlock(call, block)
    return Promise.resolve({
      records: records.length,
      cells: changes.length,
      unread: problems.length,
      changes: changes.slice(0, MOST_SHOWN),
      problems: problems.slice(0, MOST_SHOWN),
    })
  },
  'lists.change-cells': async ({ block, reason }, call) => {
    const { records } = readBlock(call, block)
    const [first] = records
    if (first === undefined) return { changed: 0 }
    const at = call.now()
    await call.change({
      topic: TOPICS[block.register][0],
      action: 'lists.change-cells',
      summary: { count: records.length, name: records.length === 1 ? first.record.name : null },
      reason,
      undo: 'step',
      rows: records.map(({ record, values }) => cellUpdate(block.register, record.id, values, at)),
      touched: TOPICS[block.register],
    })
    return { changed: records.length }
  },
}
