import { z } from 'zod'
import { areasEditionSchema } from './areas'
import { indicatorsEditionSchema } from './country-values'
import { eventsEditionSchema } from './events-edition'
import { flagsEditionSchema } from './flags'
import { hotspotsEditionSchema } from './hotspots'
import { overrideEditionSchema, profileEditionSchema, sectorScoresEditionSchema } from './own-tables'

/** Everything that can be loaded beside the built-in editions, told apart by its kind. */
export const loadedContentSchema = z.discriminatedUnion('kind', [
  hotspotsEditionSchema,
  eventsEditionSchema,
  areasEditionSchema,
  indicatorsEditionSchema,
  sectorScoresEditionSchema,
  profileEditionSchema,
  overrideEditionSchema,
  flagsEditionSchema,
])
export type LoadedContent = z.infer<typeof loadedContentSchema>

/** How many entries an edition holds. */
export function loadedEntries(content: LoadedContent): number {
  switch (content.kind) {
    case 'hotspots':
      return content.hotspots.length
    case 'events':
      return content.count
    case 'areas':
      return content.areas.length
    case 'indicators':
      return content.values.length
    case 'sector-scores':
      return content.scores.length
    case 'profile':
      return content.profile.indicators.length
    case 'flags':
      return content.flags.length
    case 'override':
      return 1
  }
}
