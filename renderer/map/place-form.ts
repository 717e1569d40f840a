import { z } from 'zod'
import { drawnPlaceSchema, WIDEST_KM, type DrawnPlace, type KeptPlace } from '@shared/reference/drawn-places'
import { latSchema, lonSchema } from '@shared/suppliers/records'

/** Corners as lines of latitude and longitude, as people write them down; `null` where a line can't be read. */
export function cornersOf(text: string | null): [number, number][] | null {
  const lines = (text ?? '').split('\n').filter(line => line.trim() !== '')
  const corners = lines.map(line => {
    const [lat, lon, ...rest] = line.trim().split(/[\s,;]+/)
    const read = z.tuple([latSchema, lonSchema]).safeParse([Number(lat), Number(lon)])
    return rest.length > 0 || lon === undefined || !read.success ? null : read.data
  })
  return corners.some(corner => corner === null)
    ? null
    : corners.flatMap(corner => (corner === null ? [] : [[corner[1], corner[0]] as [number, number]]))
}

const DIGITS = 4
const degree = (value: number): string => value.toFixed(DIGITS)

export const cornerLines = (corners: readonly (readonly [number, number])[]): string =>
  corners.map(([lon, lat]) => `${degree(lat)}, ${degree(lon)}`).join('\n')

/** The form beside the map: the same place that the pointer marks, in fields. */
export const placeFormSchema = drawnPlaceSchema
  .omit({ shape: true })
  .extend({
    shape: z.enum(['point', 'area']),
    lat: latSchema.nullable(),
    lon: lonSchema.nullable(),
    radiusKm: z.number().min(0.1).max(WIDEST_KM).nullable(),
    corners: z.string().nullable(),
  })
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: [path] })
    if (form.shape === 'area') {
      const corners = cornersOf(form.corners)
      if (corners === null) wrong('corners', 'corners_unreadable')
      else if (corners.length < 3) wrong('corners', 'corners_too_few')
      return
    }
    for (const field of ['lat', 'lon', 'radiusKm'] as const)
      if (form[field] === null) wrong(field, 'invalid_type')
  })
export type PlaceForm = z.infer<typeof placeFormSchema>

const DEFAULT_RADIUS_KM = 25

export const EMPTY_PLACE: PlaceForm = {
  name: '',
  kind: 'conflict',
  country: null,
  severity: null,
  confirmedOn: null,
  sectors: [],
  patterns: [],
  source: null,
  shape: 'point',
  lat: null,
  lon: null,
  radiusKm: DEFAULT_RADIUS_KM,
  corners: null,
}

/** The form's values of a marked place. */
export function formOfPlace(place: KeptPlace): PlaceForm {
  const { name, kind, country, severity, confirmedOn, sectors, patterns, source, shape } = place
  const rest = { name, kind, country, severity, confirmedOn, sectors, patterns, source }
  return shape.type === 'point'
    ? { ...EMPTY_PLACE, ...rest, shape: 'point', lat: shape.lat, lon: shape.lon, radiusKm: shape.radiusKm }
    : { ...EMPTY_PLACE, ...rest, shape: 'area', corners: cornerLines(shape.corners) }
}

/** The shape of a form as far as it can be drawn; `null` while something is missing. */
export function shapeOf(
  form: Pick<PlaceForm, 'shape' | 'lat' | 'lon' | 'radiusKm' | 'corners'>,
): DrawnPlace['shape'] | null {
  const { shape, lat, lon, radiusKm } = form
  if (shape === 'point')
    return lat === null || lon === null || radiusKm === null ? null : { type: 'point', lat, lon, radiusKm }
  const corners = cornersOf(form.corners)
  return corners === null || corners.length === 0 ? null : { type: 'area', corners }
}

/** A valid form as the endpoint takes it. */
export function placeOf(form: PlaceForm): DrawnPlace {
  const { name, kind, country, severity, confirmedOn, sectors, patterns, source } = form
  const shape = shapeOf(form)
  if (shape === null) throw new TypeError('a place without a shape passed its form')
  return { name, kind, country, severity, confirmedOn, sectors, patterns, source, shape }
}

/** A form after a press on the map: the middle moves there, or an area gets one more corner. */
export function withPoint(
  form: PlaceForm,
  at: { readonly lat: number; readonly lon: number },
): Partial<PlaceForm> {
  if (form.shape === 'point') return { lat: Number(degree(at.lat)), lon: Number(degree(at.lon)) }
  const before = (form.corners ?? '').trim()
  return { corners: `${before === '' ? '' : `${before}\n`}${degree(at.lat)}, ${degree(at.lon)}` }
}
