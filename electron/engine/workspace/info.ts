import { basename, dirname } from 'node:path'
import type { WorkspaceInfo } from '@shared/contract/workspace'
import type { Store } from '../store/store'
import { readWorkspace } from '../store/workspace'

/** What the open workspace says of itself. */
export async function workspaceInfo(store: Store): Promise<WorkspaceInfo> {
  const { entity, period, sample, savedAt } = await readWorkspace(store)
  const path = store.look?.path ?? store.path
  return { fileName: basename(path), folder: dirname(path), entity, period, sample, savedAt }
}
