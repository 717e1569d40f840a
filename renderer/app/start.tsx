import { RouterProvider } from '@tanstack/react-router'
import type { WindowBridge } from './bridge'
import { openWindow } from './open-window'
import { OpeningContext } from './opening'
import { newRouter } from './routes'

/**
 * Opens the window of the program with all its pages. The first of them is read while the engine still starts, and behind it the list
 * that is opened most: it is two dozen small files, which the window would wait for at a press.
 */
export function start(bridge: WindowBridge, nonce: string): Promise<void> {
  void import('../home').then(() => import('../suppliers'))
  const screen = async () => (
    <OpeningContext value={await bridge.opening()}>
      <RouterProvider router={newRouter()} />
    </OpeningContext>
  )
  return openWindow(bridge, nonce, screen())
}
