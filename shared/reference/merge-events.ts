import type { EventColumns, LabelledEvents } from './event-columns'

/** One loaded file of events. Only events of one family may stand beside each other: two families count the same deaths. */
export interface EventLayer {
  readonly events: LabelledEvents
  /** A preliminary file (UCDP's monthly candidates): it gives way in every year that a final file covers. */
  readonly preliminary: boolean
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()

/** The last year that final files cover; nothing before it is taken from preliminary ones. */
function lastFinalYear(layers: readonly EventLayer[]): number {
  const days = layers.filter(layer => !layer.preliminary).map(layer => layer.events.columns.lastDay)
  return days.length === 0 ? -Infinity : yearOf(Math.max(...days))
}

interface Pick {
  readonly layer: number
  readonly row: number
}

/** Which row of which layer speaks for each id: the later layer wins; order of first appearance is kept. */
function picksById(layers: readonly EventLayer[]): Map<string, Pick> {
  const finalYear = lastFinalYear(layers)
  const picks = new Map<string, Pick>()
  for (const [layer, { events, preliminary }] of layers.entries()) {
    const { columns, labels } = events
    for (let row = 0; row < columns.count; row++) {
      if (preliminary && yearOf(columns.day[row] ?? 0) <= finalYear) continue
      picks.set(labels.ids[row] ?? '', { layer, row })
    }
  }
  return picks
}

/** Words of several lists as one list, with the new position of each old one. */
class Words {
  readonly all: string[] = ['']
  readonly #at = new Map<string, number>([['', 0]])

  at(word: string): number {
    const known = this.#at.get(word)
    if (known !== undefined) return known
    this.#at.set(word, this.all.length)
    return this.all.push(word) - 1
  }

  positions(words: readonly string[]): Uint32Array {
    return Uint32Array.from(words, word => this.at(word))
  }
}

interface Rewording {
  readonly country: Uint32Array
  readonly place: Uint32Array
  readonly party: Uint32Array
}

function emptyColumns(count: number) {
  return {
    lat: new Float64Array(count),
    lon: new Float64Array(count),
    deaths: new Int32Array(count),
    day: new Int32Array(count),
    precision: new Uint8Array(count),
    violence: new Uint8Array(count),
    country: new Uint16Array(count),
  }
}

/**
 * Several files as one set of events: an id that occurs twice counts once, with what the later file says of it, and
 * preliminary events of years that a final file covers are left out. The order of the layers is the order of loading.
 */
export function mergeEvents(layers: readonly EventLayer[]): LabelledEvents | null {
  const [first] = layers
  if (first === undefined) return null
  if (layers.length === 1) return first.events
  const picks = picksById(layers)
  const [countries, places, parties] = [new Words(), new Words(), new Words()]
  const rewordings: Rewording[] = layers.map(({ events: { columns, labels } }) => ({
    country: countries.positions(columns.countries),
    place: places.positions(labels.places),
    party: parties.positions(labels.parties),
  }))
  const columns = emptyColumns(picks.size)
  const [place, party] = [new Uint32Array(picks.size), new Uint16Array(picks.size)]
  let to = 0
  for (const { layer, row } of picks.values()) {
    const from = layers[layer]?.events
    const words = rewordings[layer]
    if (from === undefined || words === undefined) continue
    copyEvent(from.columns, row, columns, to)
    columns.country[to] = words.country[from.columns.country[row] ?? 0] ?? 0
    place[to] = words.place[from.labels.place[row] ?? 0] ?? 0
    party[to] = words.party[from.labels.party[row] ?? 0] ?? 0
    to++
  }
  const lastDay = Math.max(...layers.map(layer => layer.events.columns.lastDay))
  return {
    columns: { ...columns, count: picks.size, countries: countries.all, lastDay },
    labels: { ids: [...picks.keys()], place, places: places.all, party, parties: parties.all },
  }
}

const COPIED = ['lat', 'lon', 'deaths', 'day', 'precision', 'violence'] as const

function copyEvent(from: EventColumns, row: number, to: ReturnType<typeof emptyColumns>, at: number): void {
  for (const column of COPIED) to[column][at] = from[column][row] ?? 0
}
