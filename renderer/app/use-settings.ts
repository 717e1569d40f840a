import { useEffect, useState } from 'react'
import type { Settings } from '@shared/contract/bridge'
import { useBridge } from './bridge'

/**
 * The program's settings, which the shell keeps; `null` until they are known. What is changed is laid over what is kept
 * at that moment: other screens save settings too.
 */
export function useSettings(): readonly [Settings | null, (change: Partial<Settings>) => void] {
  const bridge = useBridge()
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    void bridge.settings().then(setSettings)
  }, [bridge])
  const change = (part: Partial<Settings>): void => {
    setSettings(known => (known === null ? known : { ...known, ...part }))
    void bridge.settings().then(kept => bridge.saveSettings({ ...kept, ...part }))
  }
  return [settings, change]
}
