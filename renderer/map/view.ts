import { WORLD } from './world'

/** Size of the drawing in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How the person moved and zoomed (d3-zoom): screen = k · fitted + (x, y). */
export interface Zoom {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** From the projected world to the screen: screen = scale · world + (dx, dy). */
export interface View {
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/** The whole world centred in the room there is, then moved and zoomed by hand. */
export function viewOf({ width, height }: Size, zoom: Zoom): View {
  const fit = Math.min(width / WORLD.width, height / WORLD.height)
  const left = (width - WORLD.width * fit) / 2
  const top = (height - WORLD.height * fit) / 2
  return { scale: fit * zoom.k, dx: left * zoom.k + zoom.x, dy: top * zoom.k + zoom.y }
}

export const onScreen = (
  view: View,
  at: { readonly x: number; readonly y: number },
): readonly [number, number] => [at.x * view.scale + view.dx, at.y * view.scale + view.dy]

/** From the screen back to the projected world. */
export const inWorld = (
  view: View,
  at: { readonly x: number; readonly y: number },
): readonly [number, number] => [(at.x - view.dx) / view.scale, (at.y - view.dy) / view.scale]
