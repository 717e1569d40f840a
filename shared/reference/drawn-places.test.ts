import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '../risk/distance'
import { circleOf, drawnEdition, placesOf, type KeptPlace } from './drawn-places'
import { hotspotsEditionSchema } from './hotspots'

const point: KeptPlace = {
  id: 'p',
  name: 'Camp at the border',
  kind: 'displacement-camp',
  country: 'TH',
  shape: { type: 'point', lat: 16.7, lon: 98.6, radiusKm: 8 },
  severity: null,
  confirmedOn: '2026-10-02',
  sectors: [],
  patterns: ['debt bondage'],
  source: 'Visit of the union, October 2026',
}
const area: KeptPlace = {
  ...point,
  id: 'a',
  kind: 'mining',
  source: null,
  shape: {
    type: 'area',
    corners: [
      [27, -1],
      [28, -1],
      [28, -2],
    ],
  },
}

describe('the circle that stands for an area', () => {
  it('reaches every corner, and its middle lies among them', () => {
    const corners = fc.array(
      fc.tuple(fc.double({ min: 10, max: 16, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true })),
      { minLength: 3, maxLength: 12 },
    )
    fc.assert(
      fc.property(corners, found => {
        const { lat, lon, radiusKm } = circleOf({ type: 'area', corners: found })
        for (const [x, y] of found)
          expect(distanceKm({ lat, lon }, { lat: y, lon: x })).toBeLessThanOrEqual(radiusKm + 1e-9)
        expect(radiusKm).toBeLessThan(1000)
      }),
    )
  })

  it('does not break at the line of the date', () => {
    const { lon, radiusKm } = circleOf({
      type: 'area',
      corners: [
        [179, 0],
        [-179, 0],
        [179, 1],
      ],
    })
    expect(Math.abs(lon)).toBeGreaterThan(178)
    expect(radiusKm).toBeLessThan(250)
  })
})

describe('the edition of marked places', () => {
  const edition = drawnEdition([point, area], { id: 'e', name: 'Own places', today: '2026-11-24' })

  it('is an edition like any other, and a place without a source counts as not checked', () => {
    expect(hotspotsEditionSchema.parse(edition)).toEqual(edition)
    expect(edition.hotspots.map(({ verification, extent }) => [verification, extent])).toEqual([
      ['looked-up', 'camp'],
      ['unverified', 'region'],
    ])
  })

  it('gives the places back as they were marked', () => {
    expect(placesOf(edition)).toEqual([point, area])
  })
})
