import { RouterProvider } from '@tanstack/react-router'
import type { WindowBridge } from './bridge'
import { openWindow } from './open-window'
import { newRouter } from './routes'

/** Opens the window of the program with all its pages. The first of them is read while the engine still starts. */
export function start(bridge: WindowBridge, nonce: string): Promise<void> {
  void import('../home')
  return openWindow(bridge, nonce, <RouterProvider router={newRouter()} />)
}
