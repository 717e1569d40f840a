import { useComputedColorScheme } from '@mantine/core'
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { useIsContrast } from '../app/theme-choice'
import { MapFrame } from '../kit/map-frame'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { clustersOf, groupingScale } from './clusters'
import { drawMap } from './draw-map'
import type { Colours, Drawing } from './drawing'
import { clusterAt, hitAt, isOverMark, type Hit } from './hit'
import type { MapState } from './map-state'
import type { Ring } from './rings'
import { useMapView } from './use-map-view'
import { inWorld, viewOf, type Size, type View } from './view'
import { loadWorld, pointAt, type World } from './world'
import styles from './map.module.css'

/** Zoom from which the finer outlines are worth their size. */
const NEAR = 3
/** A press that moves farther than this moves the map and opens nothing. */
const STILL_PX = 4

export interface WorldMapProps {
  readonly state: MapState
  readonly rings: readonly Ring[]
  readonly onOpen: (hit: Hit | null) => void
  /** While a place is being marked, presses give its points instead of opening marks. */
  readonly onPoint: ((at: { readonly lat: number; readonly lon: number }) => void) | null
  /** What was drawn last, for the picture that can be kept. */
  readonly drawn: RefObject<Drawing | null>
  readonly side: ReactNode
  readonly legend: ReactNode
  readonly summary: string
}

/** The world on a canvas: no tiles, no network. What it shows stands in the tables below as well. */
export function WorldMap({ state, rings, onOpen, onPoint, drawn, side, legend, summary }: WorldMapProps) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { size, zoom, zoomBy, panBy, whole } = useMapView(canvas)
  const view = useMemo(() => viewOf(size, zoom), [size, zoom])
  const world = useWorld(zoom.k >= NEAR)
  const marks = useMarks(state, view)
  const [pressed, setPressed] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const open = pressed === null || side === null ? -1 : clusterAt(marks.clusters, view, onMap(pressed, view))
  useDrawing(canvas, drawn, { ...marks, size, world, rings, open })

  const start = useRef({ x: 0, y: 0 })
  const press = (event: PointerEvent<HTMLCanvasElement>) => {
    if (Math.hypot(event.clientX - start.current.x, event.clientY - start.current.y) > STILL_PX) return
    const at = pointOf(event)
    const point = pointAt(...inWorld(view, at))
    if (onPoint !== null) {
      if (point !== null) onPoint(point)
      return
    }
    const [x, y] = inWorld(view, at)
    setPressed({ x, y })
    onOpen(hitAt({ ...marks, ...state }, at))
  }
  const cursor = (event: PointerEvent<HTMLCanvasElement>) => {
    const over = isOverMark({ ...marks, ...state }, pointOf(event))
    event.currentTarget.style.cursor = onPoint === null ? (over ? 'pointer' : '') : 'crosshair'
  }
  return (
    <MapFrame
      labels={{
        tools: t('map:tools'),
        keys: t('map:keys'),
        closer: t('map:zoomIn'),
        further: t('map:zoomOut'),
        whole: t('map:whole'),
      }}
      onZoom={zoomBy}
      onPan={panBy}
      onWhole={whole}
      side={side}
      legend={legend}
    >
      {/* The pointer opens marks; by keyboard the same facts are rows of the tables below. */}
      <div role="img" aria-label={summary}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          onPointerMove={cursor}
          onPointerDown={event => (start.current = { x: event.clientX, y: event.clientY })}
          onPointerUp={press}
        />
      </div>
    </MapFrame>
  )
}

const onMap = ({ x, y }: { readonly x: number; readonly y: number }, view: View) => ({
  x: x * view.scale + view.dx,
  y: y * view.scale + view.dy,
})

function pointOf(event: PointerEvent<HTMLCanvasElement>): { readonly x: number; readonly y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** What is drawn at a view: the groups of sites change with the zoom only. */
function useMarks({ scene, events, span, layers }: MapState, view: View) {
  const grouping = groupingScale(view.scale)
  const clusters = useMemo(() => clustersOf(scene.sites, grouping), [scene.sites, grouping])
  return { scene, events, span, layers, clusters, view }
}

type Drawn = Omit<Drawing, 'colours' | 'font' | 'dense' | 'number'>

/** Draws before the next frame whenever anything that is shown has changed. */
function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  drawn: RefObject<Drawing | null>,
  shown: Drawn,
): void {
  const format = useFormat()
  const theme = `${useComputedColorScheme('light')} ${useIsContrast()}`
  const { size, view, world, scene, events, span, clusters, layers, open, rings } = shown
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d')
      if (canvas.current === null || context === null || context === undefined) return
      const dense = window.devicePixelRatio
      fit(canvas.current, size, dense)
      const what = { size, view, world, scene, events, span, clusters, layers, open, rings }
      drawn.current = {
        ...what,
        dense,
        colours: tokenColours(),
        font: fontOfPage(),
        number: count => format.number(count),
      }
      drawMap(context, drawn.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [canvas, drawn, size, view, world, scene, events, span, clusters, layers, open, rings, theme, format])
}

/** The outlines; the coarse ones stay until the finer ones are there. */
function useWorld(near: boolean): World | null {
  const [worlds, setWorlds] = useState<{ readonly far: World | null; readonly near: World | null }>({
    far: null,
    near: null,
  })
  const wanted = near ? 'near' : 'far'
  const missing = worlds[wanted] === null
  useEffect(() => {
    if (missing) void loadWorld(wanted).then(world => setWorlds(old => ({ ...old, [wanted]: world })))
  }, [wanted, missing])
  return worlds[wanted] ?? worlds.far
}

/** Gives the canvas as many pixels as the screen has. */
function fit(canvas: HTMLCanvasElement, { width, height }: Size, dense: number): void {
  const [across, down] = [Math.round(width * dense), Math.round(height * dense)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
}

const fontOfPage = (): string => getComputedStyle(document.body).fontFamily

function tokenColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  return token => {
    const colour = known.get(token) ?? style.getPropertyValue(`--${token}`).trim()
    known.set(token, colour)
    return colour
  }
}
