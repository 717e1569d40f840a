import { entitySchema, periodSchema, type Entity, type Period } from '@shared/workspace/entity'
import { Refusal } from '@shared/contract/error'
import { insert, update, type RowOp } from './change'
import type { Store } from './store'

export interface WorkspaceRow {
  readonly id: string
  readonly entity: Entity
  readonly period: Period
  readonly sample: boolean
  readonly savedAt: string
}

export function newWorkspaceRow(id: string, entity: Entity, period: Period, at: string): RowOp {
  return insert('workspace', {
    id,
    entity: JSON.stringify(entity),
    period: JSON.stringify(period),
    sample: 0,
    created_at: at,
  })
}

export const editWorkspaceRow = (id: string, entity: Entity, period: Period): RowOp =>
  update('workspace', id, { entity: JSON.stringify(entity), period: JSON.stringify(period) })

export const markSample = (id: string): RowOp => update('workspace', id, { sample: 1 })

/** Whether the file has its own row; one that was salvaged may have lost it. */
export const hasWorkspaceRow = (store: Store): boolean =>
  store.sqlite.prepare('SELECT 1 FROM workspace LIMIT 1').get() !== undefined

/** Id of the workspace, the same in every copy; refuses a file that lost its own row. */
export function workspaceId({ sqlite, path }: Store): string {
  const row = sqlite.prepare<[], { id: string }>('SELECT id FROM workspace LIMIT 1').get()
  if (row === undefined)
    throw new Refusal({ code: 'workspace-damaged', params: { path, detail: 'workspace row' } })
  return row.id
}

/** The file's own row: entity, period, whether it is the sample, and when it was last saved. */
export async function readWorkspace(store: Store): Promise<WorkspaceRow> {
  const row = await store.db.selectFrom('workspace').selectAll().executeTakeFirst()
  if (!row)
    throw new Refusal({ code: 'workspace-damaged', params: { path: store.path, detail: 'workspace row' } })
  const last = await store.db
    .selectFrom('trail')
    .select('at')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    id: row.id,
    entity: entitySchema.parse(JSON.parse(row.entity)),
    period: periodSchema.parse(JSON.parse(row.period)),
    sample: row.sample === 1,
    savedAt: last?.at ?? row.created_at,
  }
}
