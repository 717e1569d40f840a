// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import {
  cornerLines,
  cornersOf,
  EMPTY_PLACE,
  formOfPlace,
  placeFormSchema,
  placeOf,
  withPoint,
} from './place-form'

const triangle = '33.5, 36.3\n34 37\n 32.9;36.9 '

describe('corners as people write them', () => {
  it.each([
    [
      'latitude, longitude a line',
      triangle,
      [
        [36.3, 33.5],
        [37, 34],
        [36.9, 32.9],
      ],
    ],
    ['nothing', null, []],
    ['a line with one number', '33.5\n34 37', null],
    ['a line with three', '33.5 36 1', null],
    ['no place of the earth', '95, 10', null],
    ['words', 'Damascus', null],
  ])('%s', (_, text, corners) => {
    expect(cornersOf(text)).toEqual(corners)
  })

  it('come back as they went', () => {
    expect(cornersOf(cornerLines(cornersOf(triangle)!))).toEqual(cornersOf(triangle))
  })
})

describe('the form of a place', () => {
  const named = { ...EMPTY_PLACE, name: 'Camp' }
  const issues = (form: typeof named) =>
    placeFormSchema.safeParse(form).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

  it('asks for a middle, or for at least three corners', () => {
    expect(issues(named)).toEqual(['lat invalid_type', 'lon invalid_type'])
    expect(issues({ ...named, shape: 'area', corners: '1 2\n3 4' })).toEqual(['corners corners_too_few'])
    expect(issues({ ...named, shape: 'area', corners: 'x' })).toEqual(['corners corners_unreadable'])
    expect(issues({ ...named, shape: 'area', corners: triangle })).toBeUndefined()
  })

  it('takes a press as the middle, or as one more corner', () => {
    expect(withPoint(named, { lat: 1.234567, lon: 2 })).toEqual({ lat: 1.2346, lon: 2 })
    const area = { ...named, shape: 'area' as const, corners: '1, 2' }
    expect(withPoint(area, { lat: 3, lon: 4 })).toEqual({ corners: '1, 2\n3.0000, 4.0000' })
  })

  it('gives a place, and a place gives the form', () => {
    const form = { ...named, lat: 12, lon: 34, source: 'Visit of a union' }
    expect(formOfPlace({ id: 'a', ...placeOf(form) })).toEqual(form)
  })
})
