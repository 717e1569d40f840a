import { useEffect, useState } from 'react'
import type { Settings } from '@shared/contract/bridge'
import { useBridge, type WindowBridge } from './bridge'

/** What each shell said last, so that a screen begins with it rather than draw itself anew a moment later. */
const lastSaid = new WeakMap<Pick<WindowBridge, 'settings'>, Settings>()

/** Asks the shell for the program's settings. */
export async function readSettings(bridge: Pick<WindowBridge, 'settings'>): Promise<Settings> {
  const settings = await bridge.settings()
  lastSaid.set(bridge, settings)
  return settings
}

/**
 * The program's settings, which the shell keeps; `null` until they are known. What is changed is laid over what is kept
 * at that moment: other screens save settings too.
 */
export function useSettings(): readonly [Settings | null, (change: Partial<Settings>) => void] {
  const bridge = useBridge()
  const [settings, setSettings] = useState<Settings | null>(lastSaid.get(bridge) ?? null)
  useEffect(() => {
    void readSettings(bridge).then(setSettings)
  }, [bridge])
  const change = (part: Partial<Settings>): void => {
    setSettings(known => (known === null ? known : { ...known, ...part }))
    void readSettings(bridge).then(kept => {
      lastSaid.set(bridge, { ...kept, ...part })
      return bridge.saveSettings({ ...kept, ...part })
    })
  }
  return [settings, change]
}
