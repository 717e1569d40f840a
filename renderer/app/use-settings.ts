import { useEffect, useState } from 'react'
import type { Settings } from '@shared/contract/bridge'
import { useBridge, type WindowBridge } from './bridge'

/** What each shell said last, so that a screen begins with it rather than draw itself anew a moment later. */
const lastSaid = new WeakMap<WindowBridge, Settings>()

/** Asks the shell for the program's settings. */
export async function readSettings(bridge: WindowBridge): Promise<Settings> {
  const settings = await bridge.settings()
  lastSaid.set(bridge, settings)
  return settings
}

/** Lays a change over what is kept at that moment, and keeps it: other screens save settings too. */
export async function changeSettings(bridge: WindowBridge, part: Partial<Settings>): Promise<void> {
  const changed = { ...(await readSettings(bridge)), ...part }
  lastSaid.set(bridge, changed)
  await bridge.saveSettings(changed)
}

/**
 * The program's settings, which the shell keeps, with what changes them; `null` until they are known.
 */
export function useSettings(): readonly [Settings | null, (change: Partial<Settings>) => void] {
  const bridge = useBridge()
  const [settings, setSettings] = useState<Settings | null>(lastSaid.get(bridge) ?? null)
  useEffect(() => {
    void readSettings(bridge).then(setSettings)
  }, [bridge])
  const change = (part: Partial<Settings>): void => {
    setSettings(known => (known === null ? known : { ...known, ...part }))
    void changeSettings(bridge, part)
  }
  return [settings, change]
}
