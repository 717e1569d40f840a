import { select, type Selection } from 'd3-selection'
import { zoom as d3zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Size, Zoom } from './view'

const CLOSEST = 40
const STEP = 1.6
const PAN_PX = 80

export interface MapView {
  readonly size: Size
  readonly zoom: Zoom
  readonly zoomBy: (direction: 1 | -1) => void
  readonly panBy: (dx: number, dy: number) => void
  readonly whole: () => void
}

type Canvas = Selection<HTMLCanvasElement, unknown, null, undefined>

/** Moving and zooming by pointer and wheel (d3-zoom) and by the functions it returns; follows the size of the card. */
export function useMapView(canvas: RefObject<HTMLCanvasElement | null>): MapView {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [zoom, setZoom] = useState<Zoom>(zoomIdentity)
  const behaviour = useRef<ZoomBehavior<HTMLCanvasElement, unknown> | null>(null)
  const drawn = useRef<Canvas | null>(null)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return undefined
    const target = select(element)
    const zooming = d3zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([1, CLOSEST])
      .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => setZoom(event.transform))
    target.call(zooming).on('dblclick.zoom', null)
    behaviour.current = zooming
    drawn.current = target
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      zooming.extent([
        [0, 0],
        [width, height],
      ])
      zooming.translateExtent([
        [0, 0],
        [width, height],
      ])
      setSize({ width, height })
    }
    // Tells the first size as well, once the page is laid out anyway.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      target.on('.zoom', null)
    }
  }, [canvas])

  const act = (run: (zooming: ZoomBehavior<HTMLCanvasElement, unknown>, target: Canvas) => void) => {
    if (behaviour.current !== null && drawn.current !== null) run(behaviour.current, drawn.current)
  }
  return {
    size,
    zoom,
    zoomBy: direction => act((zooming, target) => zooming.scaleBy(target, STEP ** direction)),
    panBy: (dx, dy) =>
      act((zooming, target) => zooming.translateBy(target, (dx * PAN_PX) / zoom.k, (dy * PAN_PX) / zoom.k)),
    whole: () => act((zooming, target) => zooming.transform(target, zoomIdentity)),
  }
}
