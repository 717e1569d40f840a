import { siteParty, type Party } from '../../duplicates/party'
import { likelySites, MOST_SITES } from '../../duplicates/sites'
import type { Site, Supplier } from '../../suppliers/records'
import type { FieldKey } from '../fields'
import { fold } from '../fold'
import {
  freshRecord,
  place,
  positionKey,
  sectorTextOf,
  spellingOf,
  type PlanContext,
  type RowEffect,
  keepMatch,
  rememberedIn,
} from './context'
import { likelyAnswer } from './likely'
import { deferRecruiters } from './links'
import { assumedSiteOf, deferLocation } from './locate'
import { positionSaid } from './position'
import { supplierNamed } from './references'
import type { RowView } from './row-view'
import { sectorSaid } from './sector'

const SITE_COLUMNS: readonly FieldKey[] = [
  'site.name',
  'site.key',
  'site.address',
  'site.city',
  'site.lat',
  'site.lon',
  'site.position',
  'site.workers',
  'site.lowWagePct',
  'site.lowQualificationPct',
  'site.informalPct',
  'site.migrantPct',
  'site.agencyPct',
  'site.recruiterChain',
]

/** Does a row of a list of suppliers say anything about a place of work? */
export function describesSite(row: RowView): boolean {
  return SITE_COLUMNS.some(field => row.has(field))
}

/** Plans a row of a list of sites. */
export function planSiteRow(context: PlanContext, row: RowView): RowEffect {
  const supplier = supplierNamed(context, row)
  if (!supplier) return 'skipped'
  const site = planSiteOf(context, row, supplier.id, supplier)
  deferRecruiters(context, row, supplier.id, site.id)
  return site.effect
}

/** What a supplier's row or record says that holds for its place of work too. */
type Home = Pick<
  Supplier,
  'name' | 'country' | 'countryText' | 'region' | 'city' | 'address' | 'sector' | 'sectorText' | 'workers'
>

/**
 * Plans the site that a row describes; its id is `null` while it is asked about. In a list of suppliers the row's own
 * place is the site's.
 */
export function planSiteOf(
  context: PlanContext,
  row: RowView,
  supplierId: string,
  home: Home,
): { id: string | null; effect: RowEffect } {
  const inSupplierRow = row.has('supplier.name')
  const said = siteOf(context, row, supplierId, home, inSupplierRow)
  const found =
    rememberedIn(context, context.sites, row, 'site') ??
    matchOf(context, row, said) ??
    likelySite(context, row, said, home.name)
  if (found === 'open') return { id: null, effect: 'question' }
  const before = found === null ? null : (context.sites.get(found) ?? null)
  const site = place(
    context.sites,
    found,
    patchOf(context, found, said),
    () => ({ ...said, ...freshRecord(context, row) }),
    row,
    ['site', 'supplier'],
  )
  keepMatch(context, row, 'site', site.id)
  deferLocation(context, row, site.id, before)
  const key = row.text('site.key')
  if (key !== null) context.sites.alsoKnownAs(site.id, `key:${fold(key)}`)
  return site
}

type Said = Omit<Site, 'id' | 'source' | 'createdAt' | 'updatedAt' | 'deletedAt'>

function siteOf(
  context: PlanContext,
  row: RowView,
  supplierId: string,
  home: Home,
  inSupplierRow: boolean,
): Said {
  const where = placeSaid(row, home, inSupplierRow)
  const position = positionSaid(context, row, where.country)
  const sector = sectorSaid(row, 'site.sector')
  return {
    supplierId,
    name: row.text('site.name', 500) ?? home.name,
    ...where,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    positionPrecision: position === null ? null : position.coarse ? 'city' : 'exact',
    ...(sector.sectorText === null ? { sector: home.sector, sectorText: home.sectorText } : sector),
    workers: row.count('site.workers') ?? (inSupplierRow ? home.workers : null),
    ...sharesSaid(row),
    // In a list of suppliers the kept columns are the supplier's.
    custom: inSupplierRow ? {} : { ...row.custom() },
  }
}

function placeSaid(
  row: RowView,
  home: Home,
  inSupplierRow: boolean,
): Pick<Site, 'country' | 'countryText' | 'region' | 'city' | 'address'> {
  const own = {
    country: row.country('site.country'),
    countryText: row.original('site.country'),
    region: row.text('site.region'),
    city: row.text('site.city'),
    address: row.text('site.address'),
  }
  const isElsewhere = own.country !== null && own.country !== home.country
  if (own.countryText !== null && (!inSupplierRow || isElsewhere)) return own
  const country = { country: home.country, countryText: home.countryText }
  if (!inSupplierRow) return { ...own, ...country }
  const isOwnPlace = own.city !== null || own.address !== null || own.region !== null
  return isOwnPlace
    ? { ...own, ...country }
    : { ...country, region: home.region, city: home.city, address: home.address }
}

/** The workforce shares of risk model 4.2. */
export function sharesSaid(
  row: RowView,
): Pick<
  Site,
  'lowWagePct' | 'lowQualificationPct' | 'informalPct' | 'migrantPct' | 'agencyPct' | 'recruiterChain'
> {
  return {
    lowWagePct: row.percent('site.lowWagePct'),
    lowQualificationPct: row.percent('site.lowQualificationPct'),
    informalPct: row.percent('site.informalPct'),
    migrantPct: row.percent('site.migrantPct'),
    agencyPct: row.percent('site.agencyPct'),
    recruiterChain: row.recruiterChain('site.recruiterChain'),
  }
}

/**
 * The site a row means among those of its supplier: by its own name; else by place, then by address; a row that names
 * neither means the site of the same name.
 */
function matchOf(context: PlanContext, row: RowView, said: Said): string | null {
  const first = (key: string): string | null => context.sites.find(key)[0] ?? null
  const byName = `${said.supplierId}|name:${fold(said.name)}`
  if (row.has('site.name')) return first(byName) ?? assumedSiteOf(context, said.supplierId, said)
  const at =
    said.lat === null || said.lon === null ? null : first(positionKey(said.supplierId, said.lat, said.lon))
  if (at !== null) return at
  if (said.address !== null) return first(`${said.supplierId}|address:${fold(said.address)}`)
  return said.lat === null ? first(byName) : null
}

/** Each site is held against every later one of its supplier; a changed record is another object. */
const parties = new WeakMap<Site, Party>()

function partyOf(site: Site): Party {
  const known = parties.get(site)
  if (known) return known
  const party = siteParty(site)
  parties.set(site, party)
  return party
}

/** A site of the same supplier that is spelled or placed a little otherwise. */
function likelySite(context: PlanContext, row: RowView, said: Said, supplierName: string): string | null {
  const key = `of:${said.supplierId}`
  const count = context.sites.count(key)
  if (count === 0 || count > MOST_SITES) return null
  const party = siteParty(said)
  const known = context.sites.find(key).flatMap(id => {
    const record = context.sites.get(id)
    return record ? [{ id, party: partyOf(record), label: record.name }] : []
  })
  const byId = new Map(known.map(site => [site.id, site]))
  const likely = likelySites(party, known, supplierName).flatMap(({ id, comparison }) => {
    const site = byId.get(id)
    return site ? [{ ...site, comparison }] : []
  })
  const asked = { kind: 'site', party, part: 'site' } as const
  const answer = likelyAnswer(context, context.sites, row, asked, likely)
  return answer === null ? 'open' : answer === 'new' ? null : answer
}

function patchOf(context: PlanContext, found: string | null, said: Said): Partial<Site> {
  const known = found === null ? undefined : context.sites.get(found)
  if (!known) return said
  // A centre of a town that comes back as numbers is no better known than before.
  const isSamePlace = known.lat !== null && known.lat === said.lat && known.lon === said.lon
  return {
    ...said,
    countryText: spellingOf(known, said),
    sectorText: sectorTextOf(known, said),
    ...(isSamePlace ? { positionPrecision: known.positionPrecision } : {}),
  }
}
