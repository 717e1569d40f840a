import { geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import atlas from 'world-atlas/countries-110m.json'
import { loadWorld, projection } from './world'

/** Keeps what is drawn, as Path2D does. */
class Drawn {
  readonly steps: string[] = []
  readonly moveTo = (x: number, y: number) => this.steps.push(`M${x},${y}`)
  readonly lineTo = (x: number, y: number) => this.steps.push(`L${x},${y}`)
  readonly closePath = () => this.steps.push('Z')
}

beforeEach(() => vi.stubGlobal('Path2D', Drawn))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('the outlines are those that one go would draw, and the window may answer in between', async () => {
  // Each look at the clock is 3 ms later than the one before.
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 3))
  const pauses = vi.spyOn(globalThis, 'setTimeout')
  const { land, lines } = (await loadWorld('far')) as unknown as Record<'land' | 'lines', Drawn>
  expect(pauses.mock.calls.length).toBeGreaterThan(50)

  const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>
  const inOneGo = new Drawn()
  geoPath(projection, inOneGo as never)(feature(topology, topology.objects.countries))
  expect(land.steps).toEqual(inOneGo.steps)
  expect(lines.steps.filter(step => step.startsWith('M')).length).toBeGreaterThan(100)
})
