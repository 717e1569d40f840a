import type { Drawing } from './drawing'
import { binEvents, inkOf, type EventBins } from './events'

/** Single events as a mosaic of squares, darker with more deaths: one picture of one pixel a square, drawn large. */
export function drawEvents(
  context: CanvasRenderingContext2D,
  { events, view, size, span, colours }: Drawing,
): void {
  if (events === null) return
  const bins = binEvents(events, view, size, span)
  if (bins.shown === 0) return
  const mosaic = mosaicOf(bins, rgbOf(context, colours('events')))
  context.imageSmoothingEnabled = false
  context.drawImage(mosaic, bins.left, bins.top, bins.columns * bins.cellPx, bins.rows * bins.cellPx)
  context.imageSmoothingEnabled = true
}

type Rgb = readonly [number, number, number]

/** A colour of the theme in numbers; the canvas itself is asked, which reads every notation. */
function rgbOf(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour
  const hex = context.fillStyle
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

function mosaicOf({ columns, rows, counts, deaths }: EventBins, [red, green, blue]: Rgb): OffscreenCanvas {
  const image = new ImageData(columns, rows)
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0
    if (count === 0) continue
    image.data[at * 4] = red
    image.data[at * 4 + 1] = green
    image.data[at * 4 + 2] = blue
    image.data[at * 4 + 3] = Math.round(255 * inkOf(count, deaths[at] ?? 0))
  }
  const canvas = new OffscreenCanvas(columns, rows)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
  return canvas
}
