import { ipcMain, type WebFrameMain } from 'electron'
import type { z } from 'zod'
import { bridgeInputs, type BridgeChannel } from '@shared/contract/bridge'
import { isOurAddress } from './scheme'

export type BridgeHandlers = {
  readonly [C in BridgeChannel]: (...input: z.infer<(typeof bridgeInputs)[C]>) => unknown
}

/** What is checked of the frame a message came from. */
export interface Sender {
  readonly url: string
  readonly parent: unknown
}

/** Only the main frame of one of our own pages may speak to the shell. */
export function isOurMainFrame(frame: Sender | WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurAddress(frame.url)
}

/** Registers every channel of the bridge: sender checked, input parsed. The only file that touches `ipcMain`. */
export function registerBridge(handlers: BridgeHandlers): void {
  for (const channel of Object.keys(bridgeInputs) as BridgeChannel[]) {
    ipcMain.handle(`fivefold:${channel}`, (event, ...raw: unknown[]) => {
      if (!isOurMainFrame(event.senderFrame)) throw new Error('forbidden')
      const input = bridgeInputs[channel].safeParse(raw)
      if (!input.success) throw new Error('invalid-input')
      return (handlers[channel] as (...args: unknown[]) => unknown)(...input.data)
    })
  }
}
