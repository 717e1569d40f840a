import type { LoadedContent } from './loaded'

/** What is known of an edition when another one comes beside it. */
export interface EditionInPlace {
  readonly id: string
  readonly family: string
  readonly content: LoadedContent
}

/** A file of events from at least so many countries is the publisher's whole, not an extract. */
const WHOLE_FROM_COUNTRIES = 50

const wholeYearOf = (content: LoadedContent): number | null =>
  content.kind === 'events' && !content.preliminary && content.countries.length > WHOLE_FROM_COUNTRIES
    ? Number(content.asOf.slice(0, 4))
    : null

/** Two publishers count the same deaths: events of another one give way, and so do years a final whole file covers. */
function eventsGiveWay(old: LoadedContent, fresh: LoadedContent): boolean {
  if (old.kind !== 'events' || fresh.kind !== 'events') return false
  if (old.family !== fresh.family) return true
  const wholeYear = wholeYearOf(fresh)
  return wholeYear !== null && Number(old.asOf.slice(0, 4)) <= wholeYear
}

/** The family of an edition: what a newer one of the same family stands in for. */
export function familyOf(content: LoadedContent, fileName: string, giver: string | null): string {
  const from = giver === null ? '' : `${giver}:`
  switch (content.kind) {
    case 'hotspots':
      return `hotspots:${from}${giver === null ? fileName.toLowerCase() : ''}`
    case 'events':
      return `events:${content.id}`
    case 'indicators':
      return `indicators:${content.indicators
        .map(({ id }) => id)
        .sort()
        .join(',')}`
    case 'override':
      return `override:${content.hotspotId}`
    case 'flags':
      return `flags:${from}`
    case 'areas':
    case 'profile':
    case 'sector-scores':
      return content.kind
  }
}

/** Ids of the editions in use that a new one would retire. */
export function replacedBy(
  fresh: Omit<EditionInPlace, 'id'>,
  inUse: readonly EditionInPlace[],
): readonly string[] {
  return inUse
    .filter(
      old =>
        old.content.kind === fresh.content.kind &&
        (old.family === fresh.family || eventsGiveWay(old.content, fresh.content)),
    )
    .map(({ id }) => id)
}
