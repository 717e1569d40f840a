import type { Settings } from '@shared/contract/bridge'
import { keptLayout } from '../kit/list-layout'
import { useListMemory } from '../kit/list-memory'
import type { WindowBridge } from './bridge'
import { changeSettings } from './use-settings'

/** Columns are the person's own, whatever workspace is open: lists begin as they were left, and each change is kept. */
export function keepLayouts(bridge: WindowBridge, settings: Settings): () => void {
  useListMemory.setState({ layouts: settings.lists })
  return useListMemory.subscribe(({ layouts }, before) => {
    if (layouts === before.layouts) return
    const lists = Object.fromEntries(
      Object.entries(layouts).map(([kind, layout]) => [kind, keptLayout(layout)]),
    )
    void changeSettings(bridge, { lists })
  })
}
