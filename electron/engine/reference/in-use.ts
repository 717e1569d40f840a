import type { EditionInfo, EditionRef } from '@shared/contract/reference'
import type { AnyEdition, ReferenceData } from '@shared/reference/baseline'
import { coverageOf } from '@shared/reference/coverage'
import { countryProfile, OPEN_2026_PROFILE } from '@shared/risk/country'
import { RISK_MODEL } from '@shared/risk/model'
import type { Call } from '../call'
import { loadedEditions, type LoadedEdition } from '../store/reference'
import { baselineIn } from './baseline'

/** The editions a score would be made with now, and how to name them. */
export interface ReferenceInUse {
  readonly data: ReferenceData
  readonly refs: readonly EditionRef[]
}

interface UsedEdition {
  readonly edition: AnyEdition
  readonly ref: EditionRef
  readonly loaded: LoadedEdition | null
}

function refOf(edition: AnyEdition, id: string, builtIn: boolean, sha256: string): EditionRef {
  return { id, kind: edition.kind, edition: edition.edition, asOf: edition.asOf, builtIn, sha256 }
}

async function usedEditions(call: Call): Promise<{ data: ReferenceData; used: UsedEdition[] }> {
  const { data, hashes } = await baselineIn(call.assetsDir)
  const own = await loadedEditions(call.store)
  const builtIn = [data.countries, ...data.hotspots, data.routes, data.sectors].map(edition => ({
    edition,
    ref: refOf(edition, edition.id, true, hashes.get(edition.id) ?? ''),
    loaded: null,
  }))
  const loaded = own.map(entry => ({
    edition: entry.edition,
    ref: refOf(entry.edition, entry.id, false, entry.sha256),
    loaded: entry,
  }))
  const hotspots = [...data.hotspots, ...own.map(entry => entry.edition)]
  return { data: { ...data, hotspots }, used: [...builtIn, ...loaded] }
}

/** Built-in editions with the loaded ones beside them. */
export async function referenceInUse(call: Call): Promise<ReferenceInUse> {
  const { data, used } = await usedEditions(call)
  return { data, refs: used.map(({ ref }) => ref) }
}

function entriesOf(edition: AnyEdition): number {
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

/** Every edition in use with its sources, coverage and gaps. */
export async function editionInfos(call: Call): Promise<EditionInfo[]> {
  const { used } = await usedEditions(call)
  const profile = countryProfile(RISK_MODEL.countryProfile) ?? OPEN_2026_PROFILE
  return used.map(({ edition, ref, loaded }) => {
    const { counts, gaps } = coverageOf(edition, profile)
    return {
      ...ref,
      licence: edition.licence,
      credits: edition.credits,
      sources: edition.sources,
      entries: entriesOf(edition),
      fileName: loaded?.fileName ?? null,
      loadedAt: loaded?.loadedAt ?? null,
      coverage: counts.map(count => ({ ...count })),
      gaps: gaps.map(({ code, params }) => ({ code, params: { ...params } })),
    }
  })
}
