import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { MapFrame } from '../kit/map-frame'
import { useText } from '../kit/text'
import { drawMap, type Layers } from './draw-map'
import { hitAt, type Hit } from './hit'
import { clustersOf, type Scene } from './scene'
import { useMapView } from './use-map-view'
import { viewOf } from './view'
import { loadWorld, type World } from './world'
import styles from './map.module.css'

/** Zoom from which the finer outlines are worth their size. */
const NEAR = 3

export interface WorldMapProps {
  readonly scene: Scene
  readonly layers: Layers
  readonly open: Hit | null
  readonly onOpen: (hit: Hit | null) => void
  readonly side: ReactNode
  readonly legend: ReactNode
  readonly summary: string
}

/** The world on a canvas: no tiles, no network. What it shows stands in the table below as well. */
export function WorldMap({ scene, layers, open, onOpen, side, legend, summary }: WorldMapProps) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { size, zoom, zoomBy, panBy, whole } = useMapView(canvas)
  const world = useWorld(zoom.k >= NEAR)
  const theme = useComputedColorScheme('light')
  const view = useMemo(() => viewOf(size, zoom), [size, zoom])
  const clusters = useMemo(() => clustersOf(scene.sites, view.scale), [scene.sites, view.scale])
  const openCluster =
    open?.kind === 'sites'
      ? (clusters.find(cluster => cluster.sites[0] === open.cluster.sites[0]) ?? null)
      : null

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const context = canvas.current?.getContext('2d')
      if (canvas.current === null || context === null || context === undefined) return
      fit(canvas.current, size.width, size.height)
      drawMap(context, {
        size,
        view,
        world,
        scene,
        clusters,
        layers,
        colours: tokenColours(),
        open: openCluster,
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [size, view, world, scene, clusters, layers, openCluster, theme])

  const under = (event: MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return hitAt({ scene, clusters, layers, view }, event.clientX - box.left, event.clientY - box.top)
  }
  return (
    <MapFrame
      labels={{
        tools: t('map:keys'),
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
      {/* The pointer opens marks; by keyboard the same facts are rows of the table below. */}
      <div role="img" aria-label={summary}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          onPointerMove={event => {
            event.currentTarget.style.cursor = under(event) === null ? '' : 'pointer'
          }}
          onPointerUp={event => onOpen(under(event))}
        />
      </div>
    </MapFrame>
  )
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
function fit(canvas: HTMLCanvasElement, width: number, height: number): void {
  const dense = window.devicePixelRatio
  const [across, down] = [Math.round(width * dense), Math.round(height * dense)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
}

function tokenColours(): (token: string) => string {
  const style = getComputedStyle(document.documentElement)
  return token => style.getPropertyValue(`--${token}`).trim()
}
