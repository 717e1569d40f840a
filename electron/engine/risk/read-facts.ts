import { setImmediate } from 'node:timers/promises'
import { factsFromRecords, type RiskFacts, type RiskRecords } from '@shared/risk/from-records'
import type { RiskModel } from '@shared/risk/model'
import type { SupplierFacts } from '@shared/risk/facts'
import type { Call } from '../call'
import { corridorRecords, corridorsLeadingTo } from '../corridors'
import { referenceInUse, type ReferenceInUse } from '../reference'
import { recruitersWithSubAgents, recruiterTree } from '../store/risk-recruiters'
import { oneSupplierRecords, supplierRecords, type SupplierRecords } from '../suppliers'
import { readFloors } from './floor-readers'

type SupplierPart = Pick<RiskRecords, 'suppliers' | 'sites' | 'origins' | 'controls' | 'links'>

function partOf(records: readonly SupplierRecords[]): SupplierPart {
  return {
    suppliers: records.map(({ supplier }) => supplier),
    sites: records.flatMap(({ sites }) => sites.map(({ site }) => site)),
    origins: records.flatMap(({ sites }) => sites.flatMap(({ origins }) => origins)),
    controls: records.flatMap(({ sites, controls }) => [
      ...controls,
      ...sites.flatMap(site => site.controls),
    ]),
    links: records.flatMap(({ recruiters }) => recruiters.map(({ link }) => link)),
  }
}

/** Suppliers with everything below them, a batch at a time, with other work in between. */
async function readSuppliers(call: Call): Promise<SupplierPart[]> {
  const parts: SupplierPart[] = []
  let done = 0
  for (const batch of supplierRecords(call.store)) {
    parts.push(partOf(batch))
    done += batch.length
    call.progress({ phase: 'read', done, total: done })
    await setImmediate()
    call.signal.throwIfAborted()
  }
  return parts
}

/** The records of some suppliers with those of corridors, recruiters and floors that concern them. */
async function withOthers(call: Call, parts: readonly SupplierPart[]): Promise<RiskRecords> {
  const corridors = corridorRecords(call.store)
  return {
    suppliers: parts.flatMap(part => part.suppliers),
    sites: parts.flatMap(part => part.sites),
    origins: parts.flatMap(part => part.origins),
    controls: [...parts.flatMap(part => part.controls), ...recruiterControls(corridors)],
    links: parts.flatMap(part => part.links),
    recruiters: await recruiterTree(call.store),
    corridors: corridors.map(({ corridor }) => corridor).sort((a, b) => (a.id < b.id ? -1 : 1)),
    stops: corridors.flatMap(({ stops }) => stops),
    fees: corridors.flatMap(({ fees }) => fees),
    chains: corridors.flatMap(({ chain }) => chain),
    floors: await readFloors(call),
  }
}

/** Controls of recruiters, once each: a recruiter may serve several corridors. */
function recruiterControls(corridors: ReturnType<typeof corridorRecords>): RiskRecords['controls'] {
  const byId = new Map(
    corridors.flatMap(({ controls }) => controls.map(control => [control.id, control] as const)),
  )
  return [...byId.values()]
}

export interface ReadFacts {
  readonly facts: RiskFacts
  /** The trail's head they were read at. */
  readonly head: number
  readonly reference: ReferenceInUse
}

/** Facts that belong together, in order of ids: read again when somebody changed something meanwhile. */
export async function readFacts(
  call: Call,
  model: RiskModel,
  referenceOf = referenceInUse,
): Promise<ReadFacts> {
  for (;;) {
    const head = call.store.trail.head
    const reference = await referenceOf(call)
    const records = await withOthers(call, await readSuppliers(call))
    if (call.store.trail.head === head) return { facts: factsFromRecords(records, model), head, reference }
  }
}

/** The facts of one supplier as they are now; `undefined` when there is none. */
export async function readSupplierFacts(
  call: Call,
  id: string,
  model: RiskModel,
): Promise<SupplierFacts | undefined> {
  const records = oneSupplierRecords(call.store, id)
  if (records === undefined) return undefined
  return factsFromRecords(await concerning(call, partOf([records]), id), model).suppliers[0]
}

/** What concerns one supplier only: an edit must not wait for the corridors and recruiters of all others. */
async function concerning(call: Call, part: SupplierPart, id: string): Promise<RiskRecords> {
  const siteIds = part.sites.map(site => site.id)
  const recruiterIds = part.links.map(link => link.recruiterId)
  const corridors = corridorsLeadingTo(call.store, id, siteIds)
  const subjects = new Set([id, ...siteIds, ...recruiterIds])
  return {
    ...part,
    recruiters: recruitersWithSubAgents(call.store, recruiterIds),
    corridors: corridors.map(({ corridor }) => corridor).sort((a, b) => (a.id < b.id ? -1 : 1)),
    stops: [],
    fees: corridors.flatMap(({ fees }) => fees),
    chains: [],
    floors: (await readFloors(call)).filter(({ subjectId }) => subjects.has(subjectId)),
  }
}
