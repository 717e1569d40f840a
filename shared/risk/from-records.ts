import type { Corridor, CorridorFee, CorridorRecruiter, CorridorStop } from '../corridors/records'
import { debtMonths, feeBurden } from '../corridors/fee-burden'
import type {
  Control,
  OriginGroup,
  Recruiter,
  RecruiterChain,
  RecruiterLink,
  Site,
  SourceRow,
  Supplier,
} from '../suppliers/records'
import type {
  CorridorFacts,
  Declared,
  FactSource,
  FloorEvidence,
  PlaceFacts,
  SiteFacts,
  SupplierFacts,
} from './facts'
import type { RiskModel } from './model'

/** A floor that a record of another topic raises for a subject. */
export interface SubjectFloor extends FloorEvidence {
  readonly subjectType: 'supplier' | 'site' | 'recruiter' | 'corridor'
  readonly subjectId: string
}

/** The records a score run reads: everything that isn't in the bin. */
export interface RiskRecords {
  readonly suppliers: readonly Pick<Supplier, 'id' | 'name' | 'country' | 'sector' | 'workers'>[]
  readonly sites: readonly Site[]
  readonly origins: readonly OriginGroup[]
  readonly controls: readonly Control[]
  readonly recruiters: readonly Pick<Recruiter, 'id' | 'parentId' | 'licenceStatus'>[]
  readonly links: readonly RecruiterLink[]
  readonly corridors: readonly Corridor[]
  readonly stops: readonly CorridorStop[]
  readonly fees: readonly CorridorFee[]
  /** Recruiters of each corridor beside its main one. */
  readonly chains: readonly CorridorRecruiter[]
  readonly floors: readonly SubjectFloor[]
}

export interface RiskFacts {
  readonly suppliers: readonly SupplierFacts[]
  readonly corridors: readonly CorridorFacts[]
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function sourceOf(source: SourceRow | null): FactSource {
  if (source === null) return { kind: 'person' }
  return { kind: 'import', fileName: source.fileName, sheet: source.sheet, row: source.row }
}

interface Kept {
  readonly source: SourceRow | null
  readonly updatedAt: string
}

/** What a recorded value rests on: a supplier's own statement of the day the record last changed. */
const selfDeclared = ({ source, updatedAt }: Kept) =>
  ({ level: 'self', date: updatedAt.slice(0, 10), source: sourceOf(source) }) as const

function declared<T>(value: T | null, kept: Kept): Declared<T> | null {
  return value === null ? null : { value, ...selfDeclared(kept) }
}

function positionOf(place: { lat: number | null; lon: number | null }, precision: Site['positionPrecision']) {
  return place.lat === null || place.lon === null
    ? null
    : { lat: place.lat, lon: place.lon, precision: precision ?? 'exact' }
}

const SUBJECT = (floor: SubjectFloor) => `${floor.subjectType} ${floor.subjectId}`

/** Finds the facts of each subject among the records. */
class FactFinder {
  private readonly sitesOf
  private readonly originsOf
  private readonly controlsOf
  private readonly linksOf
  private readonly subAgentsOf
  private readonly recruiters
  private readonly stopsOf
  private readonly feesOf
  private readonly chainsOf
  private readonly floorsOf

  constructor(
    private readonly records: RiskRecords,
    private readonly model: RiskModel,
  ) {
    this.sitesOf = grouped(records.sites, site => site.supplierId)
    this.originsOf = grouped(records.origins, origin => origin.siteId)
    this.controlsOf = grouped(records.controls, control => `${control.subjectType} ${control.subjectId}`)
    this.linksOf = grouped(records.links, link => link.supplierId)
    this.subAgentsOf = grouped(records.recruiters, recruiter => recruiter.parentId)
    this.recruiters = new Map(records.recruiters.map(recruiter => [recruiter.id, recruiter]))
    this.stopsOf = grouped(records.stops, stop => stop.corridorId)
    this.feesOf = grouped(records.fees, fee => fee.corridorId)
    this.chainsOf = grouped(records.chains, link => link.corridorId)
    this.floorsOf = grouped([...records.floors, ...this.feeFloors()], SUBJECT)
  }

  supplier(supplier: RiskRecords['suppliers'][number]): SupplierFacts {
    const { id, name, country, sector, workers } = supplier
    const links = this.linksOf.get(id) ?? []
    const wide = links.filter(link => link.siteId === null)
    const sites = this.sitesOf.get(id) ?? []
    return {
      id,
      name,
      country,
      sector,
      workers,
      sites: sites.map(site =>
        this.site(
          site,
          links.filter(link => link.siteId === site.id),
          wide,
        ),
      ),
      controls: this.controls('supplier', id),
      floors: [...this.floors('supplier', id), ...this.recruiterFloors(wide)],
    }
  }

  private site(site: Site, own: readonly RecruiterLink[], wide: readonly RecruiterLink[]): SiteFacts {
    const origins = this.originsOf.get(site.id) ?? []
    const { id, name, country, sector, workers } = site
    return {
      id,
      name,
      country,
      sector,
      workers,
      position: positionOf(site, site.positionPrecision),
      lowWagePct: declared(site.lowWagePct, site),
      lowQualificationPct: declared(site.lowQualificationPct, site),
      informalPct: declared(site.informalPct, site),
      migrantPct: declared(site.migrantPct, site),
      recruiterChain:
        declared(site.recruiterChain, site) ??
        this.chainOf((own.length > 0 ? own : wide).map(link => link.recruiterId)),
      origins: origins.map(({ country, place, lat, lon, sharePct, displaced }) => ({
        country,
        place,
        position: positionOf({ lat, lon }, null),
        sharePct,
        displaced,
      })),
      originsFrom: origins.length === 0 ? null : selfDeclared(site),
      controls: this.controls('site', id),
      floors: [...this.floors('site', id), ...this.recruiterFloors(own)],
    }
  }

  corridor(corridor: Corridor): CorridorFacts {
    const { id, name, recruiterId } = corridor
    const stops = [...(this.stopsOf.get(id) ?? [])].sort((a, b) => a.position - b.position)
    const months = feeBurden(this.feesOf.get(id) ?? [], corridor.monthlyWage).months
    return {
      id,
      name,
      stops: stops.map(stop => ({ ...placeOf(stop), role: stop.role, place: stop.place })),
      recruiterChain:
        declared(corridor.recruiterChain, corridor) ?? this.chainOf(this.recruitersOf(corridor)),
      feeMonths: declared(months, corridor),
      legalContext: declared(corridor.legalContext, corridor),
      controls: recruiterId === null ? [] : this.controls('recruiter', recruiterId),
      floors: [
        ...this.floors('corridor', id),
        ...this.recruitersOf(corridor).flatMap(recruiter => this.floors('recruiter', recruiter)),
      ],
    }
  }

  /** Everybody who recruits in a corridor, once each. */
  private recruitersOf({ id, recruiterId }: Corridor): string[] {
    const chain = (this.chainsOf.get(id) ?? []).map(link => link.recruiterId)
    return [...new Set(recruiterId === null ? chain : [recruiterId, ...chain])]
  }

  private controls(type: Control['subjectType'], id: string): SupplierFacts['controls'] {
    const controls = this.controlsOf.get(`${type} ${id}`) ?? []
    return controls.map(({ control, maturity, verification, assessedOn }) => ({
      control,
      maturity,
      verification,
      assessedOn,
    }))
  }

  private floors(type: SubjectFloor['subjectType'], id: string): FloorEvidence[] {
    const floors = this.floorsOf.get(`${type} ${id}`) ?? []
    return floors.map(({ code, reason, params, ref, date }) => ({ code, reason, params, ref, date }))
  }

  private recruiterFloors(links: readonly RecruiterLink[]): FloorEvidence[] {
    return links.flatMap(link => this.floors('recruiter', link.recruiterId))
  }

  /** The recruiter chain that the linked recruiters amount to (4.2); `null` when none is recorded. */
  private chainOf(recruiterIds: readonly string[]): Declared<RecruiterChain> | null {
    const known = recruiterIds.flatMap(id => this.recruiters.get(id) ?? [])
    const [only] = known
    if (only === undefined) return null
    const several = known.length > 1 || (this.subAgentsOf.get(only.id) ?? []).length > 0
    const single = only.licenceStatus === 'licensed' ? 'one-licensed' : 'one-unlicensed-or-unknown'
    const value = several ? 'two-or-more' : single
    return { value, level: 'self', date: null, source: { kind: 'derived', from: 'recruiters' } }
  }

  /**
   * F4 (4.4): recorded fees, or a recorded debt, of more than three months of take-home pay. It holds for the corridor
   * and for the site or supplier it leads to. A record of fees speaks against the interest of those who keep it, so it
   * counts without receipts, which workers seldom get; the reason says whether there are any.
   */
  private feeFloors(): SubjectFloor[] {
    return this.records.corridors.flatMap(corridor => {
      const fees = this.feesOf.get(corridor.id) ?? []
      const most = this.model.corridor.floorF4Months
      const months = feeBurden(fees, corridor.monthlyWage).months ?? 0
      const debt = debtMonths(corridor.debt, corridor.monthlyWage) ?? 0
      if (Math.max(months, debt) <= most) return []
      const floor = floorF4(corridor, fees, { months: Math.max(months, debt), debt: debt > months })
      return subjectsOf(corridor).map(subject => ({ ...floor, ...subject }))
    })
  }
}

function floorF4(
  corridor: Corridor,
  fees: readonly CorridorFee[],
  { months, debt }: { readonly months: number; readonly debt: boolean },
): FloorEvidence {
  const paid = fees.filter(fee => fee.payer === 'worker')
  const withReceipts = paid.every(fee => fee.receipt === true) ? 'F4' : 'F4Recorded'
  return {
    code: 'F4',
    reason: debt ? 'F4Debt' : withReceipts,
    params: { months: Math.round(months * 10) / 10, corridor: corridor.name },
    ref: { topic: 'corridors', id: corridor.id },
    date:
      paid
        .flatMap(fee => fee.paidOn ?? [])
        .sort()
        .at(-1) ?? null,
  }
}

function placeOf(stop: CorridorStop): PlaceFacts {
  return { country: stop.country, position: positionOf(stop, null) }
}

/** A corridor's fees concern the corridor, and the site it leads to or else the supplier. */
function subjectsOf(corridor: Corridor): Pick<SubjectFloor, 'subjectType' | 'subjectId'>[] {
  const own = { subjectType: 'corridor', subjectId: corridor.id } as const
  if (corridor.siteId !== null) return [own, { subjectType: 'site', subjectId: corridor.siteId }]
  if (corridor.supplierId !== null) return [own, { subjectType: 'supplier', subjectId: corridor.supplierId }]
  return [own]
}

/** The facts of every supplier and corridor, in the order of the records. */
export function factsFromRecords(records: RiskRecords, model: RiskModel): RiskFacts {
  const finder = new FactFinder(records, model)
  return {
    suppliers: records.suppliers.map(supplier => finder.supplier(supplier)),
    corridors: records.corridors.map(corridor => finder.corridor(corridor)),
  }
}
