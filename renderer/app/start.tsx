import { RouterProvider } from '@tanstack/react-router'
import type { WindowBridge } from './bridge'
import { openWindow } from './open-window'
import { newRouter } from './routes'

/** Opens the window of the program with all its pages. */
export const start = (bridge: WindowBridge, nonce: string): Promise<void> =>
  openWindow(bridge, nonce, <RouterProvider router={newRouter()} />)
