import { z } from 'zod'
import { drawnPlaceSchema, keptPlaceSchema } from '../reference/drawn-places'
import { command, done, nothing, query } from './endpoint'

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const placeId = z.string().min(1).max(200)

export const referencePlacesEndpoints = {
  /** The own hotspots that were marked on the map. */
  'reference.places': query(nothing, z.strictObject({ places: z.array(keptPlaceSchema) })),
  /** Marks an own hotspot, or changes one (`id`). The next score run counts it. */
  'reference.save-place': command(
    z.strictObject({ id: placeId.nullable(), place: drawnPlaceSchema, language }),
    z.strictObject({ id: placeId }),
  ),
  'reference.remove-place': command(z.strictObject({ id: placeId, language }), done),
} as const
