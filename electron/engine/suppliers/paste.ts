import type { OutputOf } from '@shared/contract/contract'
import { changes, patched } from '@shared/suppliers/patch'
import type { PastedBlock } from '@shared/suppliers/paste-block'
import { pastedCells } from '@shared/suppliers/pasted'
import type { Supplier } from '@shared/suppliers/records'
import type { Call } from '../call'
import { suppliersByIds } from '../store/suppliers-read'
import { rewritten } from './edit'
import { TOUCHED, type SupplierHandlers } from './handlers'

type Preview = OutputOf<'suppliers.preview-paste'>
/** As many are shown before anything is written; the counts are of all. */
const MOST_SHOWN = 200

interface Pasted {
  readonly after: readonly Supplier[]
  readonly changes: readonly Preview['changes'][number][]
  readonly problems: readonly Preview['problems'][number][]
}

const said = (value: string | number | null): string | null => (value === null ? null : String(value))

/** What a block would change, cell by cell; a supplier that is gone or in the bin is left alone. */
async function pasted(call: Call, { fields, rows }: PastedBlock): Promise<Pasted> {
  const found = await suppliersByIds(
    call.store,
    rows.map(({ id }) => id),
  )
  const byId = new Map(found.filter(({ deletedAt }) => deletedAt === null).map(one => [one.id, one]))
  const after: Supplier[] = []
  const told: Preview['changes'][number][] = []
  const problems: Preview['problems'][number][] = []
  for (const { id, cells } of rows) {
    const before = byId.get(id)
    if (before === undefined) continue
    let now = before
    for (const cell of pastedCells(fields, cells)) {
      const { field } = cell
      if ('unread' in cell) problems.push({ name: before.name, field, text: cell.unread })
      else if (changes(now, cell.patch)) {
        const next = patched(now, cell.patch)
        told.push({ name: before.name, field, before: said(now[field]), after: said(next[field]) })
        now = next
      }
    }
    if (now !== before) after.push(now)
  }
  return { after, changes: told, problems }
}

export const pasteHandlers: Pick<SupplierHandlers, 'suppliers.preview-paste' | 'suppliers.paste'> = {
  'suppliers.preview-paste': async (block, call) => {
    const { after, changes: told, problems } = await pasted(call, block)
    return {
      suppliers: after.length,
      cells: told.length,
      unread: problems.length,
      changes: told.slice(0, MOST_SHOWN),
      problems: problems.slice(0, MOST_SHOWN),
    }
  },
  'suppliers.paste': async (block, call) => {
    const { after } = await pasted(call, block)
    if (after.length === 0) return { changed: 0 }
    const updatedAt = call.now()
    await call.change({
      topic: 'suppliers',
      action: 'suppliers.paste',
      summary: { count: after.length, name: after.length === 1 ? (after[0]?.name ?? null) : null },
      undo: 'step',
      rows: after.map(supplier => rewritten({ ...supplier, updatedAt })),
      touched: TOUCHED,
    })
    return { changed: after.length }
  },
}
