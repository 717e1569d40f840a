import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coarsened } from './place'

const MILL = {
  country: 'NP',
  region: 'Bagmati',
  city: 'Lalitpur',
  address: 'Patan Industrial Estate 14',
  lat: 27.66831,
  lon: 85.32471,
}

it('tells the country, the region with whole degrees, or all', () => {
  expect(coarsened(MILL, 'exact')).toEqual(MILL)
  expect(coarsened(MILL, 'region')).toEqual({ ...MILL, city: null, address: null, lat: 28, lon: 85 })
  expect(Object.values(coarsened(MILL, 'country')).filter(value => value !== null)).toEqual(['NP'])
})

it('never tells more than whole degrees of a coarse place, and does not make up a place that is not known', () => {
  const degrees = fc.option(fc.double({ min: -180, max: 180, noNaN: true }))
  fc.assert(
    fc.property(degrees, degrees, fc.constantFrom('region', 'country'), (lat, lon, places) => {
      const found = coarsened({ ...MILL, lat, lon }, places)
      for (const value of [found.lat, found.lon]) expect(value === null || Number.isInteger(value)).toBe(true)
      if (lat === null) expect(found.lat).toBeNull()
    }),
  )
})
