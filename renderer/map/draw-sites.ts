import type { Band } from '../kit/band'
import { SHAPE_PATHS } from '../kit/band-shape'
import { bandOfCluster, sizeOf } from './clusters'
import type { Colours, Drawing } from './drawing'
import { onScreen } from './view'

const SHAPES = new Map<Band, Path2D>()

function shapeOf(band: Band): Path2D {
  const known = SHAPES.get(band)
  if (known !== undefined) return known
  const shape = new Path2D(SHAPE_PATHS[band])
  SHAPES.set(band, shape)
  return shape
}

const MARK_PX = 9
const CLUSTER_PX = 15

/** One mark for each group on the screen: the shape and colour of its worst band, and how many sites it stands for. */
export function drawClusters(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { clusters, view, size, dense, colours } = drawing
  const [ink, surface] = [colours('ink'), colours('surface')]
  context.font = `600 10px ${drawing.font}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineJoin = 'round'
  for (let cluster = 0; cluster < clusters.x.length; cluster++) {
    const [x, y] = onScreen(view, { x: clusters.x[cluster] ?? 0, y: clusters.y[cluster] ?? 0 })
    if (x < -40 || y < -20 || x > size.width + 20 || y > size.height + 20) continue
    const count = sizeOf(clusters, cluster)
    if (count > 1) drawCount(context, { ink, surface }, drawing.number(count), x, y)
    drawMark(context, colours, bandOfCluster(clusters, cluster), { x, y, dense })
    if (cluster === drawing.open) drawHalo(context, ink, x, y)
  }
}

function drawHalo(context: CanvasRenderingContext2D, ink: string, x: number, y: number): void {
  context.beginPath()
  context.arc(x, y, CLUSTER_PX / 2 + 4, 0, 2 * Math.PI)
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.stroke()
}

/** The shape of the band in its colour, edged in the colour of the surface so that it stands off land and discs. */
function drawMark(
  context: CanvasRenderingContext2D,
  colours: Colours,
  band: Band,
  at: { readonly x: number; readonly y: number; readonly dense: number },
): void {
  const scale = (at.dense * MARK_PX) / 10
  const shape = shapeOf(band)
  const hollow = band === 'not-known'
  context.setTransform(scale, 0, 0, scale, at.dense * (at.x - MARK_PX / 2), at.dense * (at.y - MARK_PX / 2))
  context.strokeStyle = colours('surface')
  context.lineWidth = 2.4
  context.stroke(shape)
  context.fillStyle = colours(hollow ? 'surface' : band)
  context.fill(shape)
  if (hollow) {
    context.strokeStyle = colours(band)
    context.lineWidth = 1.8
    context.stroke(shape)
  }
  context.setTransform(at.dense, 0, 0, at.dense, 0, 0)
}

/** How many sites a mark stands for, beside it. */
function drawCount(
  context: CanvasRenderingContext2D,
  { ink, surface }: { readonly ink: string; readonly surface: string },
  text: string,
  x: number,
  y: number,
): void {
  context.lineWidth = 3
  context.strokeStyle = surface
  context.strokeText(text, x + 7, y)
  context.fillStyle = ink
  context.fillText(text, x + 7, y)
}
