import { createHash } from 'node:crypto'
import { CLUSTERING, clusterEvents } from '@shared/reference/cluster-events'
import type { LabelledEvents } from '@shared/reference/event-columns'
import { type HotspotsEdition, hotspotsEditionSchema } from '@shared/reference/hotspots'
import { mergeEvents } from '@shared/reference/merge-events'
import { eventContext, type EventContext } from '@shared/risk/event-context'
import { packEventContext, unpackEventContext } from '@shared/risk/event-context-pack'
import type { RiskModel } from '@shared/risk/model'
import { canonicalJson } from '@shared/text/canonical-json'
import type { BulkOp } from '../store/change'
import {
  type DerivedEventsRow,
  derivedRow,
  hasDerivedEvents,
  keepDerivedEvents,
  readDerivedEvents,
} from '../store/derived-events'
import { readLabelledEvents, type StoredEvents } from '../store/events'
import type { Store } from '../store/store'
import type { Baseline } from './baseline'

/** Raised whenever places or hotspots are made of events in another way: what a file keeps of before is then made again. */
const MADE_AS = 1

/** Of the events of a model only what lays them out in places; distances of fading are applied by the index. */
const placesKey = (model: RiskModel): unknown => {
  const { radiusKmByPrecision, halfLifeMonths, oldestMonths, deathsCap } = model.events
  return { radiusKmByPrecision, halfLifeMonths, oldestMonths, deathsCap }
}

const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(canonicalJson([MADE_AS, ...parts]))
    .digest('hex')

const builtInHotspots = ({ editions }: Baseline): string =>
  editions.find(({ edition }) => edition.kind === 'hotspots')?.sha256 ?? ''

interface Made<T> {
  readonly key: string
  readonly value: T
}

/**
 * The events of some editions, and what follows from them: the places that scores ask, and hotspots. Each is made when it is
 * first asked for, or taken from the file where it lies ready (docs/decisions/0490-prepared-events-are-kept.md).
 */
export class EventsInUse {
  readonly key: string
  private events: LabelledEvents | null = null
  private context: Made<EventContext> | null = null
  private hotspots: Made<HotspotsEdition> | null = null

  constructor(
    private readonly store: Store,
    private readonly editions: readonly StoredEvents[],
    /** Whether what the file keeps may stand for what would be made. */
    private readonly mayRead: boolean,
  ) {
    this.key = editionsKey(editions)
  }

  /** All events with ids, places and parties, merged. Unpacking them takes a part of a second for a full file. */
  readonly labelled = (): LabelledEvents => {
    this.events ??= mergeEvents(
      this.editions.map(stored => ({
        events: readLabelledEvents(this.store, stored),
        preliminary: stored.edition.preliminary,
      })),
    )
    if (this.events === null) throw new RangeError('no editions of events')
    return this.events
  }

  /** Events ready for scoring with a model. */
  contextFor(model: RiskModel): EventContext {
    const key = canonicalJson([model.events, model.conflict.cutoff])
    if (this.context?.key !== key)
      this.context = { key, value: this.keptContext(model) ?? eventContext(this.labelled(), model) }
    return this.context.value
  }

  /** Hotspots made of the events; their sectors are those of built-in places about them. */
  hotspotsBeside(baseline: Baseline): HotspotsEdition {
    const key = this.hotspotsKey(baseline)
    if (this.hotspots?.key !== key)
      this.hotspots = { key, value: this.keptHotspots(key) ?? this.clustered(baseline) }
    return this.hotspots.value
  }

  /** Whether the file keeps both ready for this model, so that asking for them makes nothing. */
  isKept(model: RiskModel, baseline: Baseline): boolean {
    const { store } = this
    return (
      this.mayRead &&
      hasDerivedEvents(store, 'places', this.contextKey(model)) &&
      hasDerivedEvents(store, 'hotspots', this.hotspotsKey(baseline))
    )
  }

  /** What the file keeps so that the next opening need not make it. */
  rows(model: RiskModel, baseline: Baseline): DerivedEventsRow[] {
    const words = canonicalJson(this.hotspotsBeside(baseline))
    return [
      derivedRow('places', this.contextKey(model), packEventContext(this.contextFor(model))),
      derivedRow('hotspots', this.hotspotsKey(baseline), { words, columns: new Uint8Array() }),
    ]
  }

  private hotspotsKey(baseline: Baseline): string {
    return keyOf('hotspots', this.key, CLUSTERING, builtInHotspots(baseline))
  }

  private contextKey(model: RiskModel): string {
    return keyOf('places', this.key, placesKey(model))
  }

  private keptContext(model: RiskModel): EventContext | null {
    return this.kept('places', this.contextKey(model), packed =>
      unpackEventContext(packed, model, this.labelled),
    )
  }

  private keptHotspots(key: string): HotspotsEdition | null {
    return this.kept('hotspots', key, ({ words }) => hotspotsEditionSchema.parse(JSON.parse(words)))
  }

  private kept<T>(
    kind: DerivedEventsRow['kind'],
    key: string,
    read: (packed: Pick<DerivedEventsRow, 'words' | 'columns'>) => T,
  ): T | null {
    const packed = this.mayRead ? readDerivedEvents(this.store, kind, key) : null
    if (packed === null) return null
    try {
      return read(packed)
    } catch {
      // Bytes that fit their hash but are no places: somebody else wrote them. They are made anew, as if there were none.
      return null
    }
  }

  private clustered({ data }: Baseline): HotspotsEdition {
    const files = this.editions.map(({ edition }) => edition)
    const [first] = files
    return clusterEvents(
      this.labelled(),
      {
        id: 'clusters',
        edition: files.map(({ edition }) => edition).join(' + '),
        licence: first?.licence ?? '',
        credits: first?.credits ?? [],
        sources: first?.sources ?? [],
      },
      data.hotspots,
    )
  }
}

const editionsKey = (editions: readonly StoredEvents[]): string =>
  keyOf(
    editions.map(({ contentBlob, labelsBlob, edition }) => ({
      contentBlob,
      labelsBlob,
      ...{ lastDay: edition.lastDay, preliminary: edition.preliminary, edition: edition.edition },
    })),
  )

/** Two sets at a time: those in use, and those of a preview. */
const SETS_KEPT = 2
const inMemory = new WeakMap<Store, EventsInUse[]>()
/** Open files of which nothing kept is read any more. */
const madeAnew = new WeakSet<Store>()

/** The events of these editions; `null` when there are none. Nothing is unpacked before somebody asks. */
export function eventsOf(store: Store, editions: readonly StoredEvents[]): EventsInUse | null {
  if (editions.length === 0) return null
  const key = editionsKey(editions)
  const sets = inMemory.get(store) ?? []
  const known = sets.find(set => set.key === key)
  if (known !== undefined) return known
  const events = new EventsInUse(store, editions, !madeAnew.has(store))
  inMemory.set(store, [events, ...sets].slice(0, SETS_KEPT))
  return events
}

/**
 * From here on places and hotspots of this open file are made of the events themselves, whatever it keeps: a run is recorded
 * and must follow from facts and editions alone. Says whether anything in memory may have come from the file.
 */
export function makeEventsAnew(store: Store): boolean {
  if (madeAnew.has(store)) return false
  madeAnew.add(store)
  return inMemory.delete(store)
}

/** The rows to keep with what is in use; nothing where no events are in use, or where the file has them. */
export function keepPrepared(
  store: Store,
  { events, baseline }: { readonly events: EventsInUse | null; readonly baseline: Baseline },
  model: RiskModel,
): BulkOp[] {
  return events === null ? [] : [keepDerivedEvents(store, events.rows(model, baseline))]
}
