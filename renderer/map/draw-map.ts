import type { Band } from '../kit/band'
import { SHAPE_PATHS } from '../kit/band-shape'
import type { Cluster, Line, PlacedHotspot, Scene } from './scene'
import { onScreen, type Size, type View } from './view'
import type { World } from './world'

export interface Layers {
  readonly sites: boolean
  readonly hotspots: boolean
  readonly corridors: boolean
  readonly routes: boolean
}

/** The colours of the map, read from the tokens of the theme. */
export type Colours = (token: string) => string

export interface Drawing {
  readonly size: Size
  readonly view: View
  readonly world: World | null
  readonly scene: Scene
  readonly clusters: readonly Cluster[]
  readonly layers: Layers
  readonly colours: Colours
  /** The cluster that is open beside the map. */
  readonly open: Cluster | null
}

/** Draws the whole map anew: outlines by one transform, marks at a fixed size over them. */
export function drawMap(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { size, colours, layers, scene } = drawing
  const dense = window.devicePixelRatio
  context.setTransform(dense, 0, 0, dense, 0, 0)
  context.fillStyle = colours('sea')
  context.fillRect(0, 0, size.width, size.height)
  drawWorld(context, drawing, dense)
  context.setTransform(dense, 0, 0, dense, 0, 0)
  if (layers.routes) drawRoutes(context, drawing, scene.routes)
  if (layers.hotspots) for (const spot of scene.hotspots) drawHotspot(context, drawing, spot)
  if (layers.corridors) drawCorridors(context, drawing, scene.corridors)
  if (layers.sites) for (const cluster of drawing.clusters) drawCluster(context, drawing, cluster)
}

function drawWorld(
  context: CanvasRenderingContext2D,
  { view, world, colours }: Drawing,
  dense: number,
): void {
  if (world === null) return
  context.setTransform(dense * view.scale, 0, 0, dense * view.scale, dense * view.dx, dense * view.dy)
  context.fillStyle = colours('land')
  context.fill(world.land)
  context.strokeStyle = colours('coast')
  context.lineWidth = 0.7 / view.scale
  context.stroke(world.lines)
}

function trace(context: CanvasRenderingContext2D, view: View, line: Line): void {
  context.beginPath()
  line.forEach(([x, y], at) => {
    const [left, top] = onScreen(view, { x, y })
    if (at === 0) context.moveTo(left, top)
    else context.lineTo(left, top)
  })
}

function drawRoutes(
  context: CanvasRenderingContext2D,
  { view, colours }: Drawing,
  routes: readonly Line[],
): void {
  context.strokeStyle = colours('muted')
  context.lineWidth = 1
  context.globalAlpha = 0.75
  context.setLineDash([3, 3])
  for (const route of routes) {
    trace(context, view, route)
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

/** Curves between the stops, bent to the north, so that the way out and back of two corridors can be told apart. */
function drawCorridors(
  context: CanvasRenderingContext2D,
  { view, colours }: Drawing,
  corridors: readonly Line[],
): void {
  context.strokeStyle = colours('accent')
  context.lineWidth = 1.6
  for (const line of corridors) {
    context.beginPath()
    line.slice(1).forEach((to, at) => {
      const from = line[at] ?? to
      const [x1, y1] = onScreen(view, { x: from[0], y: from[1] })
      const [x2, y2] = onScreen(view, { x: to[0], y: to[1] })
      const bend = Math.hypot(x2 - x1, y2 - y1) * 0.18
      context.moveTo(x1, y1)
      context.quadraticCurveTo((x1 + x2) / 2, (y1 + y2) / 2 - bend, x2, y2)
    })
    context.stroke()
  }
}

function drawHotspot(
  context: CanvasRenderingContext2D,
  { view, colours }: Drawing,
  spot: PlacedHotspot,
): void {
  const [x, y] = onScreen(view, spot)
  context.beginPath()
  context.arc(x, y, spot.radius, 0, 2 * Math.PI)
  if (spot.hotspot.kind === 'conflict') {
    context.fillStyle = colours('critical')
    context.globalAlpha = 0.24
    context.fill()
    context.globalAlpha = 0.85
    context.strokeStyle = colours('critical')
    context.lineWidth = 0.9
  } else {
    context.strokeStyle = colours('high')
    context.lineWidth = 1.5
  }
  context.stroke()
  context.globalAlpha = 1
}

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

function drawCluster(context: CanvasRenderingContext2D, drawing: Drawing, cluster: Cluster): void {
  const { view, colours } = drawing
  const [x, y] = onScreen(view, cluster)
  const many = cluster.sites.length > 1
  if (many) drawCount(context, drawing, cluster, x, y)
  drawMark(context, colours, cluster.band, x, y, MARK_PX)
  if (cluster !== drawing.open) return
  context.beginPath()
  context.arc(x, y, CLUSTER_PX / 2 + 4, 0, 2 * Math.PI)
  context.strokeStyle = colours('ink')
  context.lineWidth = 1.5
  context.stroke()
}

/** The shape of the band in its colour, edged in the colour of the surface so that it stands off land and discs. */
function drawMark(
  context: CanvasRenderingContext2D,
  colours: Colours,
  band: Band,
  x: number,
  y: number,
  size: number,
): void {
  const { a: dense } = context.getTransform()
  context.save()
  context.setTransform(
    (dense * size) / 10,
    0,
    0,
    (dense * size) / 10,
    dense * (x - size / 2),
    dense * (y - size / 2),
  )
  context.strokeStyle = colours('surface')
  context.lineWidth = 2.4
  context.stroke(shapeOf(band))
  context.fillStyle = colours(band)
  if (band === 'not-known') {
    context.fillStyle = colours('surface')
    context.fill(shapeOf(band))
    context.strokeStyle = colours(band)
    context.lineWidth = 1.8
    context.stroke(shapeOf(band))
  } else context.fill(shapeOf(band))
  context.restore()
}

/** How many sites a mark stands for, beside it. */
function drawCount(
  context: CanvasRenderingContext2D,
  { colours }: Drawing,
  cluster: Cluster,
  x: number,
  y: number,
): void {
  const text = String(cluster.sites.length)
  context.font = `600 10px ${getComputedStyle(document.body).fontFamily}`
  context.textBaseline = 'middle'
  context.textAlign = 'left'
  context.lineWidth = 3
  context.lineJoin = 'round'
  context.strokeStyle = colours('surface')
  context.strokeText(text, x + 7, y)
  context.fillStyle = colours('ink')
  context.fillText(text, x + 7, y)
}
