import type { EditionInfo, EditionRef } from '@shared/contract/reference'
import type { AnyEdition, ReferenceData } from '@shared/reference/baseline'
import { coverageOf, loadedCoverage, type Coverage } from '@shared/reference/coverage'
import { loadedEntries } from '@shared/reference/loaded'
import { countryProfile, OPEN_2026_PROFILE } from '@shared/risk/country'
import { RISK_MODEL } from '@shared/risk/model'
import type { Call } from '../call'
import { keptEditions, type KeptEdition } from '../store/baseline'
import { EDITION_STATES, loadedEditions, type LoadedEdition } from '../store/reference'
import { baselineInUse, builtInRef, shippedEditions } from './baseline'
import { loadedRef } from './in-use'

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

function builtInInfo(kept: KeptEdition, shipped: ReadonlySet<string>): EditionInfo {
  const { id, edition, sha256, keptAt, state, decided } = kept
  const profile = countryProfile(RISK_MODEL.countryProfile) ?? OPEN_2026_PROFILE
  return {
    ...infoOf({ ...builtInRef(kept), id }, edition, coverageOf(edition, profile)),
    entries: builtInEntries(edition),
    fileName: null,
    loadedAt: keptAt,
    ofThisVersion: shipped.has(sha256),
    state,
    giver: null,
    rejected: 0,
    decided: decided === null ? null : { ...decided },
  }
}

function loadedInfo(loaded: LoadedEdition, data: ReferenceData): EditionInfo {
  const { content, fileName, loadedAt, state, giver, rejected, decided } = loaded
  return {
    ...infoOf(loadedRef(loaded), content, loadedCoverage(content, data)),
    entries: loadedEntries(content),
    fileName,
    loadedAt,
    ofThisVersion: false,
    state,
    giver,
    rejected: rejected.count,
    decided: decided === null ? null : { ...decided },
  }
}

const PAST_SHOWN = 50

const ORDER: readonly AnyEdition['kind'][] = ['countries', 'hotspots', 'routes', 'sectors']
const byKind = (a: KeptEdition, b: KeptEdition): number =>
  ORDER.indexOf(a.edition.kind) - ORDER.indexOf(b.edition.kind)

/** Newest decision first; one without a day (marked places that changed) last. */
function byDecision(a: EditionInfo, b: EditionInfo): number {
  const [first, second] = [a.decided?.at ?? '', b.decided?.at ?? '']
  return Number(first < second) - Number(first > second)
}

/** Every edition with its sources, coverage and gaps: those in use, those that wait for a decision, and past ones. */
export async function editionInfos(
  call: Pick<Call, 'store' | 'assetsDir'>,
): Promise<{ editions: EditionInfo[]; proposed: EditionInfo[]; past: EditionInfo[] }> {
  const { data } = await baselineInUse(call.store)
  const shipped = new Set((await shippedEditions(call.assetsDir)).map(({ sha256 }) => sha256))
  const kept = (await keptEditions(call.store, EDITION_STATES)).sort(byKind)
  const all = [
    ...kept.map(edition => builtInInfo(edition, shipped)),
    ...(await loadedEditions(call.store, EDITION_STATES)).map(loaded => loadedInfo(loaded, data)),
  ]
  const inState = (...states: readonly EditionInfo['state'][]) =>
    all.filter(({ state }) => states.includes(state))
  return {
    editions: inState('active'),
    proposed: inState('proposed'),
    past: inState('retired', 'rejected').reverse().sort(byDecision).slice(0, PAST_SHOWN),
  }
}
