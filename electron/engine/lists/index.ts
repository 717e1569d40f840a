import { Refusal } from '@shared/contract/error'
import type { listsEndpoints } from '@shared/contract/lists'
import type { HandlersOf } from '../call'
import { exportRows } from '../export-list'
import { newView, readViews, removedView, replacedView } from '../store/list-views'
import { cellHandlers } from './cells'

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Views of lists: kept in the workspace, with history and undo like everything else in it. */
export const listsHandlers: HandlersOf<typeof listsEndpoints> = {
  ...cellHandlers,
  'lists.views': ({ kind }, { store }) =>
    Promise.resolve({
      views: readViews(store)
        .filter(view => view.kind === kind)
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    }),
  'lists.save-view': async (view, call) => {
    const known = readViews(call.store).find(one => one.kind === view.kind && sameName(one.name, view.name))
    const id = known?.id ?? call.newId()
    await call.change({
      topic: 'lists',
      action: 'lists.save-view',
      summary: { name: view.name },
      undo: 'step',
      rows: [known === undefined ? newView(id, view) : replacedView(id, view)],
      touched: ['lists'],
    })
    return { id }
  },
  'lists.export-shown': ({ list, ...target }, call) =>
    exportRows<readonly (string | number | null)[]>(call, target, {
      name: list.title,
      columns: list.columns.map(({ heading, kind }, at) => ({
        heading,
        kind,
        value: cells => cells[at] ?? null,
      })),
      rows: list.rows,
    }),
  'lists.remove-view': async ({ id }, call) => {
    const view = readViews(call.store).find(one => one.id === id)
    if (view === undefined) throw new Refusal({ code: 'not-found', params: { table: 'setting' } })
    await call.change({
      topic: 'lists',
      action: 'lists.remove-view',
      summary: { name: view.name },
      undo: 'step',
      rows: [removedView(id)],
      touched: ['lists'],
    })
    return null
  },
}
