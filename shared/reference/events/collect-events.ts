import type { LabelledEvents } from '../event-columns'
import type { EventProblem, ReadEvent } from './read-event'
import { VAGUE_PRECISION } from './read-event'

const FIRST_ROOM = 4096

interface NumberArray {
  readonly length: number
  [index: number]: number
  set(from: ArrayLike<number>): void
}

/** A typed array with room to grow: doubled when it is full, so that a row costs the same on average. */
class Growing<A extends NumberArray & { subarray(from: number, to: number): A }> {
  #array: A
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A) {
    this.#make = make
    this.#array = make(FIRST_ROOM)
  }

  put(at: number, value: number): void {
    if (at >= this.#array.length) {
      const wider = this.#make(this.#array.length * 2)
      wider.set(this.#array)
      this.#array = wider
    }
    this.#array[at] = value
  }

  cut(count: number): A {
    const exact = this.#make(count)
    exact.set(this.#array.subarray(0, count))
    return exact
  }
}

/** Words met so far with their position; the empty word is first. Too many of them become "none" instead of wrapping. */
class WordList {
  readonly words: string[] = ['']
  readonly #at = new Map<string, number>([['', 0]])
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  at(word: string): number {
    const known = this.#at.get(word)
    if (known !== undefined) return known
    if (this.words.length >= this.#most) return 0
    this.#at.set(word, this.words.length)
    return this.words.push(word) - 1
  }
}

const MOST_PARTIES = 65_535
const LONGEST_WORD = 120

/** Gathers events into columns while a file is read; memory grows with the events, not with the file. */
export class EventCollector {
  readonly #lat = new Growing(length => new Float64Array(length))
  readonly #lon = new Growing(length => new Float64Array(length))
  readonly #deaths = new Growing(length => new Int32Array(length))
  readonly #day = new Growing(length => new Int32Array(length))
  readonly #place = new Growing(length => new Uint32Array(length))
  readonly #party = new Growing(length => new Uint16Array(length))
  readonly #country = new Growing(length => new Uint16Array(length))
  readonly #precision = new Growing(length => new Uint8Array(length))
  readonly #violence = new Growing(length => new Uint8Array(length))
  readonly #countries = new WordList(MOST_PARTIES)
  readonly #places = new WordList(4_000_000)
  readonly #parties = new WordList(MOST_PARTIES)
  readonly #ids = new Set<string>()
  vague = 0
  deathsInAll = 0
  firstDay = Infinity
  lastDay = -Infinity

  get count(): number {
    return this.#ids.size
  }

  /** Takes an event; an id that came before is refused. */
  add(event: ReadEvent): EventProblem | null {
    if (this.#ids.has(event.id)) return { code: 'twice', field: 'id', value: event.id }
    const at = this.#ids.size
    this.#ids.add(event.id)
    this.#lat.put(at, event.lat)
    this.#lon.put(at, event.lon)
    this.#deaths.put(at, event.deaths)
    this.#day.put(at, event.day)
    this.#precision.put(at, event.precision)
    this.#violence.put(at, event.violence)
    this.#country.put(at, this.#countries.at(event.country))
    this.#place.put(at, this.#places.at(event.place.slice(0, LONGEST_WORD)))
    this.#party.put(at, this.#parties.at(event.party.slice(0, LONGEST_WORD)))
    this.#tally(event)
    return null
  }

  #tally(event: ReadEvent): void {
    this.vague += event.precision >= VAGUE_PRECISION ? 1 : 0
    this.deathsInAll += event.deaths
    this.firstDay = Math.min(this.firstDay, event.day)
    this.lastDay = Math.max(this.lastDay, event.day)
  }

  /** The columns of everything taken, for data that speaks up to `lastDay`. */
  events(lastDay = this.lastDay): LabelledEvents {
    const { count } = this
    return {
      columns: {
        count,
        lat: this.#lat.cut(count),
        lon: this.#lon.cut(count),
        deaths: this.#deaths.cut(count),
        day: this.#day.cut(count),
        precision: this.#precision.cut(count),
        violence: this.#violence.cut(count),
        country: this.#country.cut(count),
        countries: this.#countries.words,
        lastDay,
      },
      labels: {
        ids: [...this.#ids],
        place: this.#place.cut(count),
        places: this.#places.words,
        party: this.#party.cut(count),
        parties: this.#parties.words,
      },
    }
  }
}
