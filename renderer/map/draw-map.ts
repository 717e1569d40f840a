import { drawEvents } from './draw-events'
import { drawClusters } from './draw-sites'
import type { Drawing } from './drawing'
import type { Line, PlacedHotspot } from './scene'
import { onScreen, type View } from './view'

/** Draws the whole map anew: outlines by one transform, marks at a fixed size over them. */
export function drawMap(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { size, dense, colours, layers, scene } = drawing
  context.setTransform(dense, 0, 0, dense, 0, 0)
  context.fillStyle = colours('sea')
  context.fillRect(0, 0, size.width, size.height)
  inWorld(context, drawing, () => drawWorld(context, drawing))
  context.setTransform(dense, 0, 0, dense, 0, 0)
  if (layers.routes) drawRoutes(context, drawing)
  if (layers.events) drawEvents(context, drawing)
  if (layers.hotspots) for (const spot of scene.hotspots) drawHotspot(context, drawing, spot)
  if (layers.corridors) for (const flow of scene.flows) drawFlow(context, drawing, flow.line, flow.width)
  inWorld(context, drawing, () => drawRings(context, drawing))
  if (layers.sites) drawClusters(context, drawing)
}

/** Runs with the projected world as the coordinates. */
function inWorld(context: CanvasRenderingContext2D, { view, dense }: Drawing, draw: () => void): void {
  context.setTransform(dense * view.scale, 0, 0, dense * view.scale, dense * view.dx, dense * view.dy)
  draw()
  context.setTransform(dense, 0, 0, dense, 0, 0)
}

function drawWorld(context: CanvasRenderingContext2D, { view, world, colours }: Drawing): void {
  if (world === null) return
  context.fillStyle = colours('land')
  context.fill(world.land)
  context.strokeStyle = colours('coast')
  context.lineWidth = 0.7 / view.scale
  context.stroke(world.lines)
}

function drawRings(context: CanvasRenderingContext2D, { view, rings, colours }: Drawing): void {
  for (const { path, kind } of rings) {
    context.strokeStyle = colours('ink')
    context.lineWidth = (kind === 'draft' ? 2 : 1) / view.scale
    context.setLineDash(kind === 'draft' ? [] : [4 / view.scale, 3 / view.scale])
    context.stroke(path)
  }
  context.setLineDash([])
}

function trace(context: CanvasRenderingContext2D, view: View, line: Line): void {
  context.beginPath()
  line.forEach(([x, y], at) => {
    const [left, top] = onScreen(view, { x, y })
    if (at === 0) context.moveTo(left, top)
    else context.lineTo(left, top)
  })
}

function drawRoutes(context: CanvasRenderingContext2D, { view, colours, scene }: Drawing): void {
  context.strokeStyle = colours('muted')
  context.lineWidth = 1
  context.globalAlpha = 0.75
  context.setLineDash([3, 3])
  for (const { line } of scene.routes) {
    trace(context, view, line)
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}

const ARROW_PX = 5

/** Curves between the stops, bent to the north, so that the way out and back can be told apart; an arrow shows which is which. */
function drawFlow(
  context: CanvasRenderingContext2D,
  { view, colours }: Drawing,
  line: Line,
  width: number,
): void {
  context.strokeStyle = colours('accent')
  context.fillStyle = colours('accent')
  context.lineWidth = width
  line.slice(1).forEach((to, at) => {
    const from = line[at] ?? to
    const [x1, y1] = onScreen(view, { x: from[0], y: from[1] })
    const [x2, y2] = onScreen(view, { x: to[0], y: to[1] })
    const bend = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 - Math.hypot(x2 - x1, y2 - y1) * 0.18 }
    context.beginPath()
    context.moveTo(x1, y1)
    context.quadraticCurveTo(bend.x, bend.y, x2, y2)
    context.stroke()
    drawArrow(context, { x: x2, y: y2 }, Math.atan2(y2 - bend.y, x2 - bend.x), ARROW_PX + width)
  })
}

function drawArrow(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number },
  angle: number,
  length: number,
): void {
  const corner = (turn: number, away: number) =>
    [at.x - away * Math.cos(angle + turn), at.y - away * Math.sin(angle + turn)] as const
  context.beginPath()
  context.moveTo(at.x, at.y)
  context.lineTo(...corner(0.42, length))
  context.lineTo(...corner(-0.42, length))
  context.closePath()
  context.fill()
}

/** Conflict is a filled disc, other kinds are rings, own places carry a cross: told apart without colour. */
function drawHotspot(
  context: CanvasRenderingContext2D,
  { view, colours, size }: Drawing,
  spot: PlacedHotspot,
): void {
  const [x, y] = onScreen(view, spot)
  const { radius } = spot
  if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) return
  const conflict = spot.hotspot.kind === 'conflict'
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.strokeStyle = colours(conflict ? 'critical' : 'high')
  context.lineWidth = conflict ? 0.9 : 1.5
  if (conflict) {
    context.fillStyle = colours('critical')
    context.globalAlpha = 0.24
    context.fill()
    context.globalAlpha = 0.85
  }
  context.stroke()
  context.globalAlpha = 1
  if (spot.hotspot.basis === 'own') drawCross(context, x, y, radius + 3)
}

function drawCross(context: CanvasRenderingContext2D, x: number, y: number, reach: number): void {
  context.beginPath()
  context.moveTo(x - reach, y)
  context.lineTo(x + reach, y)
  context.moveTo(x, y - reach)
  context.lineTo(x, y + reach)
  context.lineWidth = 1.2
  context.stroke()
}
