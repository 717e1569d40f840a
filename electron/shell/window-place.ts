import type { Bounds } from './window'

/** A part of a display that windows may cover. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** As much of the window's upper edge as a hand needs to take hold of it. */
const GRIP = { width: 120, height: 32 }

/**
 * Where the window was, if it can be seen and moved there: a display may be gone since, or smaller. Without a place the system
 * finds one; the size never exceeds the largest display.
 */
export function placeFor(bounds: Bounds, areas: readonly Area[]): Bounds {
  const width = Math.min(bounds.width, Math.max(...areas.map(area => area.width), 720))
  const height = Math.min(bounds.height, Math.max(...areas.map(area => area.height), 480))
  const { x, y } = bounds
  if (x === undefined || y === undefined) return { width, height }
  const isHeld = areas.some(
    area =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRIP.width &&
      y >= area.y &&
      y + GRIP.height <= area.y + area.height,
  )
  return isHeld ? { x, y, width, height } : { width, height }
}
