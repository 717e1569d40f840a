import { basename, dirname } from 'node:path'
import type { WorkspaceInfo } from '@shared/contract/workspace'
import type { Store } from '../store/store'
import { readWorkspace } from '../store/workspace'

/** What the open workspace says of itself. */
export async function workspaceInfo(store: Store): Promise<WorkspaceInfo> {
  const { entity, period, sample, savedAt } = await readWorkspace(store)
  return { fileName: basename(store.path), folder: dirname(store.path), entity, period, sample, savedAt }
}
