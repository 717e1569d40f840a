import { SHAPE_PATHS } from '../kit/band-shape'
import type { Translate } from '../kit/text'
import { drawMap } from './draw-map'
import type { Drawing } from './drawing'
import { LEGEND_MARKS } from './legend-marks'
import { BAND_ORDER } from './scene'

const DENSE = 2
const EDGE_PX = 16
const LINE_PX = 18
const GAP_PX = 18
const MARK_PX = 13

interface Caption {
  readonly t: Translate
  /** Radius, window, editions, licences. */
  readonly facts: readonly string[]
}

/** Whatever is written on the picture, in its place; made once to know the height, then drawn. */
type Written = { readonly x: number; readonly y: number; readonly draw: (x: number, y: number) => void }

/** The map as it is seen with a legend and its sources under it, as the bytes of a PNG file. */
export async function pictureOf(drawing: Drawing, caption: Caption): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = drawing.size
  const canvas = new OffscreenCanvas(1, 1)
  const measure = contextOf(canvas)
  const lines = legendLines(measure, drawing, caption, width - 2 * EDGE_PX)
  const notes = wrapped(measure, drawing, caption.facts.join(' · '), width - 2 * EDGE_PX)
  const captionHeight = (lines.rows + notes.length) * LINE_PX + 2 * EDGE_PX
  canvas.width = width * DENSE
  canvas.height = Math.ceil((height + captionHeight) * DENSE)
  const context = contextOf(canvas)
  drawMap(context as unknown as CanvasRenderingContext2D, { ...drawing, dense: DENSE, open: -1 })
  context.setTransform(DENSE, 0, 0, DENSE, 0, 0)
  context.fillStyle = drawing.colours('surface')
  context.fillRect(0, height, width, captionHeight)
  const again = legendLines(context, drawing, caption, width - 2 * EDGE_PX)
  for (const { x, y, draw } of again.written) draw(EDGE_PX + x, height + EDGE_PX + y)
  writeNotes(context, drawing, notes, height + EDGE_PX + lines.rows * LINE_PX)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no drawing context')
  return context
}

const fontOf = ({ font }: Drawing): string => `12px ${font}`

interface Entry {
  readonly text: string
  readonly width: number
  readonly draw: (context: OffscreenCanvasRenderingContext2D) => void
}

/** Every mark with its words: the bands of sites, then the marks of the other layers. */
function entriesOf(drawing: Drawing, t: Translate): Entry[] {
  const bands = [...BAND_ORDER].reverse().map((band): Entry => ({
    text: t('map:siteBand', { band: t(`kit:band.${band}`) }),
    width: MARK_PX,
    draw: context => drawBand(context, drawing, band),
  }))
  const marks = LEGEND_MARKS.filter(({ key }) => key !== 'legendEvents' || drawing.events !== null)
  return [
    ...bands,
    ...marks.map(({ key, width, parts }): Entry => ({
      text: t(`map:${key}`),
      width,
      draw: context => {
        for (const part of parts) drawPart(context, drawing, part)
      },
    })),
  ]
}

function drawBand(
  context: OffscreenCanvasRenderingContext2D,
  { colours }: Drawing,
  band: (typeof BAND_ORDER)[number],
): void {
  const shape = new Path2D(SHAPE_PATHS[band])
  context.translate(1.5, 1.5)
  context.fillStyle = colours(band)
  context.strokeStyle = colours(band)
  context.lineWidth = 1.6
  if (band === 'not-known') context.stroke(shape)
  else context.fill(shape)
}

function drawPart(
  context: OffscreenCanvasRenderingContext2D,
  { colours }: Drawing,
  { path, fill, stroke, alpha, width, dash }: (typeof LEGEND_MARKS)[number]['parts'][number],
): void {
  const shape = new Path2D(path)
  if (fill !== null) {
    context.globalAlpha = alpha
    context.fillStyle = colours(fill)
    context.fill(shape)
    context.globalAlpha = 1
  }
  if (stroke === null) return
  context.strokeStyle = colours(stroke)
  context.lineWidth = width
  context.setLineDash([...dash])
  context.stroke(shape)
  context.setLineDash([])
}

/** The legend in lines that fit the width. */
function legendLines(
  context: OffscreenCanvasRenderingContext2D,
  drawing: Drawing,
  { t }: Caption,
  room: number,
): { readonly rows: number; readonly written: readonly Written[] } {
  context.font = fontOf(drawing)
  let [x, row] = [0, 0]
  const written = entriesOf(drawing, t).map((entry): Written => {
    const width = entry.width + 6 + context.measureText(entry.text).width
    if (x > 0 && x + width > room) [x, row] = [0, row + 1]
    const at = { x, y: row * LINE_PX }
    x += width + GAP_PX
    return { ...at, draw: (left, top) => writeEntry(context, drawing, entry, left, top) }
  })
  return { rows: row + 1, written }
}

function writeEntry(
  context: OffscreenCanvasRenderingContext2D,
  drawing: Drawing,
  entry: Entry,
  left: number,
  top: number,
): void {
  context.save()
  context.translate(left, top)
  entry.draw(context)
  context.restore()
  context.font = fontOf(drawing)
  context.textBaseline = 'middle'
  context.fillStyle = drawing.colours('ink')
  context.fillText(entry.text, left + entry.width + 6, top + MARK_PX / 2)
}

/** A text in lines that fit the width. */
function wrapped(
  context: OffscreenCanvasRenderingContext2D,
  drawing: Drawing,
  text: string,
  room: number,
): string[] {
  context.font = fontOf(drawing)
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && context.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function writeNotes(
  context: OffscreenCanvasRenderingContext2D,
  drawing: Drawing,
  notes: readonly string[],
  top: number,
): void {
  context.font = fontOf(drawing)
  context.textBaseline = 'middle'
  context.fillStyle = drawing.colours('muted')
  notes.forEach((line, at) => context.fillText(line, EDGE_PX, top + at * LINE_PX + MARK_PX / 2 + 4))
}
