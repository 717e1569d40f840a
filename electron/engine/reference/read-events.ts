import { EventCollector } from '@shared/reference/events/collect-events'
import { eventLayout, isTagRow, missingEventColumns, type EventLayout } from '@shared/reference/events/layout'
import { readEvent } from '@shared/reference/events/read-event'
import type { LabelledEvents } from '@shared/reference/event-columns'
import type { EventsEdition } from '@shared/reference/events-edition'
import type { Outlines } from '@shared/intake/values/outlines'
import { addDays, dayNumber, type CalendarDate } from '@shared/units/calendar-date'
import { Refusal } from '@shared/contract/error'
import type { OpenedFile } from '../files'
import { Verdicts } from './verdicts'
import { eachRow, type RowOptions } from './row-stream'

/** More events than any publisher has; the columns of as many take 70 MB. */
const MOST_EVENTS = 2_000_000

/** What was read of a file of events. */
export interface ReadEvents {
  readonly events: LabelledEvents
  readonly edition: EventsEdition
  readonly verdicts: Verdicts
}

/** Answers asked again and again: two of three events share their point with another one. */
function remembered(outlines: Outlines): Outlines {
  const known = new Map<string, boolean | null>()
  const keep = <T extends boolean | null>(key: string, ask: () => T): T => {
    const before = known.get(key)
    if (before !== undefined) return before as T
    if (known.size > 500_000) known.clear()
    const fresh = ask()
    known.set(key, fresh)
    return fresh
  }
  return {
    near: (country, lat, lon) => keep(`${country} ${lat} ${lon}`, () => outlines.near(country, lat, lon)),
    onLand: (lat, lon) => keep(`${lat} ${lon}`, () => outlines.onLand(lat, lon)),
  }
}

/** Reads one file row by row. */
class EventsReader {
  readonly collector = new EventCollector()
  readonly verdicts = new Verdicts()
  layout: EventLayout | null = null
  #lastProblemRow = 0
  #unclear = 0

  constructor(
    private readonly path: string,
    private readonly outlines: Outlines,
    private readonly today: number,
  ) {}

  take(cells: string[], row: number): void {
    if (this.layout === null) {
      this.layout = this.#layout(cells)
      if (!this.layout.headerless) return
    }
    if (row === 2 && isTagRow(cells)) return
    this.#event(cells, row, this.layout)
  }

  #layout(firstRow: readonly string[]): EventLayout {
    const layout = eventLayout(firstRow)
    const missing = missingEventColumns(layout)
    if (missing.length === 0) return layout
    const params = { path: this.path, missing: missing.join(', ') }
    throw new Refusal({ code: 'no-table', detail: 'events-columns', params })
  }

  #event(cells: readonly string[], row: number, layout: EventLayout): void {
    const { event, problem } = readEvent(cells, { layout, outlines: this.outlines, today: this.today })
    const status = cells[layout.columns.status ?? -1] ?? 'Clear'
    if (status !== 'Clear' && status !== '') this.#unclear++
    const wrong = event === null ? problem : this.collector.add(event)
    if (wrong !== null) {
      this.#lastProblemRow = row
      this.verdicts.add({ row, column: wrong.field, value: wrong.value, code: wrong.code })
    }
    this.#refuseTooMany()
  }

  #refuseTooMany(): void {
    if (this.collector.count <= MOST_EVENTS) return
    throw new Refusal({
      code: 'file-too-large',
      detail: 'too-many-events',
      params: { path: this.path, most: MOST_EVENTS },
    })
  }

  /** A last row without all its columns or the quote that ends it: the rest of the file is missing. */
  refuseCutOff(rows: number, openQuote: boolean): void {
    const short = this.#lastProblemRow === rows && this.verdicts.last?.code === 'cut-off'
    if (!openQuote && !short) return
    throw new Refusal({
      code: 'file-unreadable',
      detail: 'cut-off',
      params: { path: this.path, row: rows },
    })
  }

  /** Candidate files say for a part of their rows that they still have to be checked. */
  get preliminary(): boolean {
    return this.#unclear > this.collector.count / 20
  }
}

/** UCDP names its monthly files with three parts and more, `GEDEvent_v26_0_8.csv`; final ones have two. */
const CANDIDATE_NAME = /v?\d\d[._]\d{1,2}[._]\d{1,2}/i

const CREDITS = {
  ucdp: {
    name: 'UCDP Georeferenced Event Dataset',
    licence: 'CC BY 4.0',
    credit: 'Uppsala Conflict Data Program (UCDP), Georeferenced Event Dataset, CC BY 4.0',
    publisher: 'Uppsala Conflict Data Program',
  },
  acled: {
    name: 'ACLED',
    licence: 'ACLED terms of use; not to be passed on',
    credit: 'Armed Conflict Location & Event Data (ACLED), acleddata.com',
    publisher: 'ACLED',
  },
} as const

const dateOf = (day: number): CalendarDate => addDays('1970-01-01', day)

function editionOf(reader: EventsReader, file: OpenedFile, layout: EventLayout, id: string): EventsEdition {
  const { collector } = reader
  const about = CREDITS[layout.family]
  const asOf = dateOf(collector.lastDay)
  const year = Number(asOf.slice(0, 4))
  return {
    id,
    kind: 'events',
    edition: file.name,
    asOf,
    licence: about.licence,
    credits: [about.credit],
    sources: [
      {
        title: about.name,
        publisher: about.publisher,
        year,
        licence: about.licence,
        citationStatus: 'looked-up',
      },
    ],
    family: layout.family,
    preliminary: layout.family === 'ucdp' && (CANDIDATE_NAME.test(file.name) || reader.preliminary),
    count: collector.count,
    firstDay: collector.firstDay,
    lastDay: collector.lastDay,
    countries: [],
    vague: collector.vague,
    deaths: collector.deathsInAll,
  }
}

/** Why nothing of a file can be used: no row at all, or the first of the wrong ones with its reason. */
function noneUsable({ path }: OpenedFile, { rows: wrong, count }: Verdicts): Refusal {
  const [first] = wrong
  if (first === undefined) return new Refusal({ code: 'no-table', detail: 'events-empty', params: { path } })
  const { row, column, code } = first
  const params = { path, rows: count, row, column: column ?? '', code }
  return new Refusal({ code: 'no-table', detail: 'events-none', params })
}

/** Reads a file of events: UCDP GED, its candidates and country files, or an ACLED export, told apart by their columns. */
export async function readEventsFile(
  file: OpenedFile,
  context: { readonly id: string; readonly today: CalendarDate; readonly outlines: Outlines },
  options: RowOptions,
): Promise<ReadEvents> {
  const reader = new EventsReader(file.path, remembered(context.outlines), dayNumber(context.today))
  const { rows, openQuote } = await eachRow(file, options, (cells, row) => reader.take(cells, row))
  if (reader.layout === null) throw new Refusal({ code: 'no-table', params: { path: file.path } })
  reader.refuseCutOff(rows, openQuote)
  if (reader.collector.count === 0) {
    throw noneUsable(file, reader.verdicts)
  }
  const edition = editionOf(reader, file, reader.layout, context.id)
  const events = reader.collector.events()
  const { countries } = events.columns
  return { events, edition: { ...edition, countries: [...countries] }, verdicts: reader.verdicts }
}
