import type { EditionInfo, EditionRef } from '@shared/contract/reference'
import type { AnyEdition, ReferenceData } from '@shared/reference/baseline'
import { coverageOf, loadedCoverage, type Coverage } from '@shared/reference/coverage'
import type { LabelledEvents } from '@shared/reference/event-columns'
import { clusterEvents } from '@shared/reference/cluster-events'
import type { HotspotsEdition } from '@shared/reference/hotspots'
import { referenceWith } from '@shared/reference/in-use'
import { loadedEntries } from '@shared/reference/loaded'
import { countryProfile, OPEN_2026_PROFILE } from '@shared/risk/country'
import { RISK_MODEL } from '@shared/risk/model'
import type { Call } from '../call'
import { storedEvents } from '../store/events'
import { editionsById, editionsInUseKey, loadedEditions, type LoadedEdition } from '../store/reference'
import type { Store } from '../store/store'
import { baselineIn, type Baseline } from './baseline'
import { labelledEventsOf } from './events-in-use'

/** The editions a score would be made with, and how to name them. */
export interface ReferenceInUse {
  readonly data: ReferenceData
  /** Single events of the files in use, merged; `null` where none is loaded. */
  readonly events: LabelledEvents | null
  readonly refs: readonly EditionRef[]
}

type ForReference = Pick<Call, 'store' | 'assetsDir'>

const builtInEditions = ({ data }: Baseline): AnyEdition[] => [
  data.countries,
  ...data.hotspots,
  data.routes,
  data.sectors,
]

function builtInRef(edition: AnyEdition, { hashes }: Baseline): EditionRef {
  const { id, kind, edition: name, asOf } = edition
  return { id, kind, edition: name, asOf, builtIn: true, sha256: hashes.get(id) ?? '' }
}

/** Clustering a full file takes a tenth of a second: its hotspots are kept with the events. */
const clusters = new WeakMap<LabelledEvents, HotspotsEdition>()

function clustersOf(
  events: LabelledEvents,
  loaded: readonly LoadedEdition[],
  { data }: Baseline,
): HotspotsEdition {
  const known = clusters.get(events)
  if (known !== undefined) return known
  const files = storedEvents(loaded).map(({ edition }) => edition)
  const [first] = files
  const fresh = clusterEvents(
    events,
    {
      id: 'clusters',
      edition: files.map(({ edition }) => edition).join(' + '),
      licence: first?.licence ?? '',
      credits: first?.credits ?? [],
      sources: first?.sources ?? [],
    },
    data.hotspots,
  )
  clusters.set(events, fresh)
  return fresh
}

const loadedRef = ({ id, content, sha256 }: LoadedEdition): EditionRef => ({
  id,
  kind: content.kind,
  edition: content.edition,
  asOf: content.asOf,
  builtIn: false,
  sha256,
})

/** What a score would be made with if just these editions were in use beside the built-in ones. */
export async function referenceOf(
  call: ForReference,
  loaded: readonly LoadedEdition[],
): Promise<ReferenceInUse> {
  const baseline = await baselineIn(call.assetsDir)
  const events = labelledEventsOf(call.store, storedEvents(loaded))
  const contents = loaded.map(({ content }) => content)
  const refs = [
    ...builtInEditions(baseline).map(edition => builtInRef(edition, baseline)),
    ...loaded.map(loadedRef),
  ]
  const derived = events === null ? [] : [clustersOf(events, loaded, baseline)]
  const decisions = new Map(
    loaded.flatMap(({ id, decided }) =>
      decided === null ? [] : [[id, { by: decided.by, reason: decided.reason }] as const],
    ),
  )
  return { data: referenceWith(baseline.data, contents, derived, decisions), events, refs }
}

/** Parsing and laying editions over each other takes longer than scoring a supplier: kept while the same are in use. */
const inUse = new WeakMap<Store, { readonly key: string; readonly reference: ReferenceInUse }>()

/** Built-in editions with the accepted ones beside them. */
export async function referenceInUse(call: ForReference): Promise<ReferenceInUse> {
  const key = editionsInUseKey(call.store)
  const known = inUse.get(call.store)
  if (known?.key === key) return known.reference
  const reference = await referenceOf(call, await loadedEditions(call.store))
  inUse.set(call.store, { key, reference })
  return reference
}

/**
 * The editions that a run names, whatever became of them since; `null` when one of them is not at hand any more: a
 * built-in edition of another version of the program.
 */
export async function referenceOfRun(
  call: ForReference,
  refs: readonly EditionRef[],
): Promise<ReferenceInUse | null> {
  const own = refs.filter(ref => !ref.builtIn).map(ref => ref.id)
  const reference = await referenceOf(call, await editionsById(call.store, own))
  const known = new Set(reference.refs.map(ref => ref.sha256))
  return refs.every(ref => known.has(ref.sha256)) ? reference : null
}

function builtInEntries(edition: AnyEdition): number {
  switch (edition.kind) {
    case 'countries':
      return edition.countries.length
    case 'hotspots':
      return edition.hotspots.length
    case 'routes':
      return edition.routes.length
    case 'sectors':
      return edition.sectors.length
  }
}

function infoOf(
  ref: EditionRef,
  edition: Pick<AnyEdition, 'licence' | 'credits' | 'sources'>,
  { counts, gaps }: Coverage,
) {
  return {
    ...ref,
    licence: edition.licence,
    credits: edition.credits,
    sources: edition.sources,
    coverage: counts.map(count => ({ ...count })),
    gaps: gaps.map(({ code, params }) => ({ code, params: { ...params } })),
  }
}

function loadedInfo(loaded: LoadedEdition, data: ReferenceData): EditionInfo {
  const { content, fileName, loadedAt, state, giver, rejected, decided } = loaded
  return {
    ...infoOf(loadedRef(loaded), content, loadedCoverage(content, data)),
    entries: loadedEntries(content),
    fileName,
    loadedAt,
    state,
    giver,
    rejected: rejected.count,
    decided: decided === null ? null : { ...decided },
  }
}

const PAST_SHOWN = 50

/** Every edition with its sources, coverage and gaps: those in use, those that wait for a decision, and past ones. */
export async function editionInfos(
  call: ForReference,
): Promise<{ editions: EditionInfo[]; proposed: EditionInfo[]; past: EditionInfo[] }> {
  const baseline = await baselineIn(call.assetsDir)
  const all = await loadedEditions(call.store, ['active', 'proposed', 'retired', 'rejected'])
  const profile = countryProfile(RISK_MODEL.countryProfile) ?? OPEN_2026_PROFILE
  const builtIn = builtInEditions(baseline).map((edition): EditionInfo => ({
    ...infoOf(builtInRef(edition, baseline), edition, coverageOf(edition, profile)),
    entries: builtInEntries(edition),
    fileName: null,
    loadedAt: null,
    state: 'active',
    giver: null,
    rejected: 0,
    decided: null,
  }))
  const inState = (...states: readonly LoadedEdition['state'][]) =>
    all.filter(({ state }) => states.includes(state)).map(loaded => loadedInfo(loaded, baseline.data))
  return {
    editions: [...builtIn, ...inState('active')],
    proposed: inState('proposed'),
    past: inState('retired', 'rejected').reverse().slice(0, PAST_SHOWN),
  }
}
