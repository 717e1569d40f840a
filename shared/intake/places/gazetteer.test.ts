import { describe, expect, it } from 'vitest'
import { gazetteerOf, type PlaceWords } from './gazetteer'

const TEXT = [
  '#\tcredits',
  '@NP',
  'Bagmati Province\tKoshi',
  'Kathmandu\tMorang\tSindhuli',
  'Kathmandu/Katmandu\t27702\t85321\t1442\tC\t0\t0',
  'Biratnagar\t26455\t87270\t182\tA\t1\t1',
  'Kamalāmāi\t27210\t85905\t39\t\t0\t2',
  'Phikkal\t27100\t86000\t9\t\t0\t2',
  'Phikkal\t26880\t88060\t8\t\t1\t1',
  '@VN',
  'Ho Chi Minh',
  'District 1',
  'Ho Chi Minh City/Saigon\t10823\t106630\t3467\tA\t0\t',
  '',
].join('\n')
const gazetteer = gazetteerOf(TEXT)
const at = (city: string | null, more: Partial<PlaceWords> = {}) =>
  gazetteer.search({ country: 'NP', region: null, city, address: null, ...more })

describe('the gazetteer', () => {
  it.each([
    'Kathmandu',
    'KATHMANDU',
    'Katmandu',
    'Kathmandu-10',
    'Kathmandu Metropolitan City',
    'Balkot, Kathmandu',
  ])('finds the centre of the town in %s', city => {
    expect(at(city)).toEqual({
      state: 'found',
      place: { lat: 27.702, lon: 85.321, precision: 'city', name: 'Kathmandu' },
    })
  })

  it('does without accents and spaces', () => {
    expect(at('Kamalamai')).toMatchObject({ state: 'found', place: { name: 'Kamalāmāi' } })
    expect(at('Thành phố Hồ Chí Minh', { country: 'VN' })).toMatchObject({ place: { precision: 'city' } })
    expect(at('胡志明市', { country: 'VN' })).toEqual({ state: 'unknown' })
    expect(at('sai gon', { country: 'VN' })).toMatchObject({ place: { name: 'Ho Chi Minh City' } })
  })

  it('tells namesakes apart by the region, and says so where it can not', () => {
    expect(at('Phikkal', { region: 'Koshi' })).toMatchObject({ place: { lon: 88.06, precision: 'city' } })
    expect(at('Phikkal', { region: 'Bagmati' })).toMatchObject({ place: { lon: 86 } })
    expect(at('Phikkal')).toEqual({ state: 'ambiguous', name: 'Phikkal', count: 2, place: null })
  })

  it('falls back to the district or region, and says that it is one', () => {
    expect(at(null, { region: 'Koshi Province' })).toMatchObject({
      place: { name: 'Koshi', lat: 26.455, precision: 'region' },
    })
    expect(at('Sindhuli District')).toMatchObject({
      place: { name: 'Sindhuli', lat: 27.21, precision: 'region' },
    })
    expect(at('Nowhere', { region: 'Bagmati' })).toMatchObject({
      place: { name: 'Bagmati Province', lat: 27.702, precision: 'region' },
    })
  })

  it('takes a town from the end of an address only where no town is named', () => {
    const address = 'Ward 4, Main Road, Biratnagar 56613'
    expect(at(null, { address })).toMatchObject({ place: { name: 'Biratnagar', precision: 'city' } })
    expect(at(null, { address: 'Phikkal Road, Koshi' })).toMatchObject({
      place: { name: 'Koshi', precision: 'region' },
    })
    expect(at(null, { address: 'Phikkal, Koshi' })).toMatchObject({ place: { name: 'Phikkal', lon: 88.06 } })
    expect(at(null, { address: 'Kamalamai, Main Road' })).toEqual({ state: 'unknown' })
    expect(at('Kathmandu', { address })).toMatchObject({ place: { name: 'Kathmandu' } })
  })

  it('understands codes of regions, and takes no namesake from another region', () => {
    expect(at('Biratnagar', { region: 'P1' })).toMatchObject({ place: { name: 'Biratnagar' } })
    expect(at('Biratnagar', { region: 'Bagmati' })).toMatchObject({
      place: { name: 'Bagmati Province', precision: 'region' },
    })
  })

  it('knows nothing of what it does not know', () => {
    expect(at('Nowhere')).toEqual({ state: 'unknown' })
    expect(at(null)).toEqual({ state: 'unknown' })
    expect(at('Kathmandu', { country: 'ZZ' })).toEqual({ state: 'unknown' })
  })
})
