import { readCells } from '@shared/cells/read-cells'
import type { CellBlock, CellRegister } from '@shared/cells/registers'
import type { OutputOf } from '@shared/contract/contract'
import type { listsEndpoints } from '@shared/contract/lists'
import type { Topic } from '@shared/contract/topic'
import type { Call, HandlersOf } from '../call'
import { cellRecords, type CellRecord, type CellValues } from './cell-registers'

type Preview = OutputOf<'lists.preview-cells'>

/** As many are shown before anything is written; the counts are of all. */
const MOST_SHOWN = 200

const TOPICS: Readonly<Record<CellRegister, readonly [Topic, ...Topic[]]>> = {
  suppliers: ['suppliers', 'corridors', 'risk', 'screening', 'disclosure'],
  sites: ['suppliers', 'corridors', 'risk', 'screening', 'disclosure'],
  recruiters: ['suppliers', 'corridors', 'risk', 'screening', 'disclosure'],
  corridors: ['corridors', 'suppliers', 'risk', 'disclosure'],
  actions: ['response'],
  evidence: ['evidence', 'steps', 'disclosure'],
}

const said = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

interface Read {
  /** What is to be written of each record that changes. */
  readonly records: ReadonlyMap<CellRecord, CellValues>
  readonly changes: readonly Preview['changes'][number][]
  readonly problems: readonly Preview['problems'][number][]
}

/** What a block would change, cell by cell. */
async function readBlock(call: Call, { register, fields, rows }: CellBlock): Promise<Read> {
  const found = await cellRecords(
    call,
    register,
    rows.map(({ id }) => id),
  )
  const byId = new Map(found.map(record => [record.id, record]))
  const records = new Map<CellRecord, CellValues>()
  const changes: Preview['changes'][number][] = []
  const problems: Preview['problems'][number][] = []
  for (const { id, cells } of rows) {
    const record = byId.get(id)
    if (record === undefined) continue
    const { name } = record
    for (const cell of readCells(fields, cells)) {
      const { field } = cell
      const before = record.value(field)
      if ('unread' in cell) problems.push({ name, field, text: cell.unread })
      else if (!record.takes(field, cell.value)) problems.push({ name, field, text: String(cell.value) })
      else if (cell.value !== before) {
        changes.push({ name, field, before: said(before), after: said(cell.value) })
        records.set(record, { ...records.get(record), [field]: cell.value })
      }
    }
  }
  return { records, changes, problems }
}

/** How the change is told; one record by its name, unless that is restricted. */
function told(changed: readonly CellRecord[]) {
  const [first, ...others] = changed
  if (first === undefined || others.length > 0)
    return { action: 'lists.change-cells', summary: { count: changed.length } }
  return first.told === null
    ? { action: 'lists.change-restricted-cells', summary: {} }
    : { action: 'lists.change-cells', summary: { count: 1, name: first.told } }
}

/** Many cells of a register at once: one value for all that are picked, or a block from a spreadsheet. */
export const cellHandlers: Pick<
  HandlersOf<typeof listsEndpoints>,
  'lists.preview-cells' | 'lists.change-cells'
> = {
  'lists.preview-cells': async (block, call) => {
    const { records, changes, problems } = await readBlock(call, block)
    return {
      records: records.size,
      cells: changes.length,
      unread: problems.length,
      changes: changes.slice(0, MOST_SHOWN),
      problems: problems.slice(0, MOST_SHOWN),
    }
  },
  'lists.change-cells': async ({ block, reason }, call) => {
    const { records } = await readBlock(call, block)
    if (records.size === 0) return { changed: 0 }
    await call.change({
      topic: TOPICS[block.register][0],
      ...told([...records.keys()]),
      reason,
      undo: 'step',
      rows: [...records].flatMap(([record, values]) => record.write(values)),
      touched: TOPICS[block.register],
    })
    return { changed: records.size }
  },
}
