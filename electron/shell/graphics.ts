import { app } from 'electron'
import { existsSync } from 'node:fs'

/** What Linux calls a graphics processor: those of the kernel, NVIDIA's own, and Windows' below a Linux within it. */
const GRAPHICS_DEVICES = ['/dev/dri', '/dev/nvidiactl', '/dev/dxg']

/**
 * Leaves out what no window of this program draws with: GTK's own OpenGL, which on Linux loads the graphics driver into the
 * shell's process; the imitation of a graphics processor, which is there for WebGL only; and the search for a graphics
 * processor where the system has none. Together they took 60 MB and a compiler for shaders (decision 0770). Windows are drawn
 * as before, by the graphics processor where there is one, else by Chromium's software compositor.
 *
 * Has to be said before GTK and the graphics process start: before the program is ready.
 */
export function withoutUnusedGraphics(): void {
  if (process.platform !== 'linux') return
  process.env['GDK_GL'] = 'disable'
  app.commandLine.appendSwitch('disable-software-rasterizer')
  if (!GRAPHICS_DEVICES.some(device => existsSync(device))) app.disableHardwareAcceleration()
}
