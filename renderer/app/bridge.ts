import { createContext, use } from 'react'
import type { Bridge } from '@shared/contract/bridge'

/** What the shell gives the window (`window.fivefold`): dialogs, dropped files, settings, print. */
export type WindowBridge = Bridge<File>

export const BridgeContext = createContext<WindowBridge | null>(null)

export function useBridge(): WindowBridge {
  const bridge = use(BridgeContext)
  if (bridge === null) throw new Error('no BridgeContext above this component')
  return bridge
}

declare global {
  interface Window {
    readonly fivefold: WindowBridge
  }
}
