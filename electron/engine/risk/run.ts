import { createHash, type Hash } from 'node:crypto'
import type { ScoreRun } from '@shared/contract/risk-run'
import { type AssessedSupplier, assessCorridor, assessSupplier } from '@shared/risk/assess'
import { corridorDrivers, siteDrivers, supplierDrivers } from '@shared/risk/drivers'
import type { CorridorFacts, SupplierFacts } from '@shared/risk/facts'
import type { PlaceIndex } from '@shared/risk/places'
import { PortfolioCount } from '@shared/risk/portfolio'
import type { ScoreNumbers } from '@shared/risk/site-score'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import { keepPrepared, type ReferenceInUse, referenceMadeAnew } from '../reference'
import { insert } from '../store/change'
import { readRun, scoresOf, type ScorePartsRow, type ScoreRow, type ScoreRunRow } from '../store/risk'
import { modelInUse } from '../store/risk-model'
import { corridorParts, packParts, supplierParts } from './parts'
import { placeIndex } from './place-index'
import { noBands, type RunSummary, runView } from './run-view'
import { readFacts } from './read-facts'
import { inTurns } from './turns'

type Previous = Awaited<ReturnType<typeof scoresOf>>

/** Hashes canonical JSON line by line, so that a run need not hold all of it. */
class LineHash {
  private readonly hash: Hash = createHash('sha256')
  add(value: unknown): void {
    this.hash.update(canonicalJson(value)).update('\n')
  }
  hex(): string {
    return this.hash.digest('hex')
  }
}

/** Collects the rows of one run while subjects are scored. */
class RunWriter {
  readonly scores: ScoreRow[] = []
  readonly parts: ScorePartsRow[] = []
  readonly inputs = new LineHash()
  readonly outputs = new LineHash()
  private readonly portfolio: PortfolioCount
  private readonly corridorsByBand = noBands()
  private provisional = 0
  private bandChanges = 0
  private withoutSites = 0
  private sites = 0
  private suppliers = 0
  private corridors = 0

  constructor(
    private readonly runId: string,
    private readonly index: PlaceIndex,
    private readonly previous: Previous | null,
  ) {
    this.portfolio = new PortfolioCount(index.model)
  }

  get model() {
    return this.index.model
  }

  supplier(facts: SupplierFacts): void {
    const assessed = assessSupplier(facts, this.index)
    const drivers = supplierDrivers(assessed, this.model)
    this.addRow('supplier', assessed, { drivers, floors: assessed.numbers.floors })
    this.addSites(assessed)
    this.addParts('supplier', facts.id, packParts(supplierParts(facts, assessed, this.index)))
    const sites = assessed.sites.map(({ id, numbers }) => ({ id, numbers }))
    this.hash({ id: facts.id, numbers: assessed.numbers, drivers, sites }, facts)
    this.count(facts, assessed)
  }

  corridor(facts: CorridorFacts): void {
    const assessed = assessCorridor(facts, this.index)
    const drivers = corridorDrivers(assessed, this.model)
    const origin = facts.stops.find(stop => stop.role === 'origin')
    const subject = { ...assessed, country: origin?.country ?? null }
    this.addRow('corridor', subject, { drivers, floors: assessed.inputs.floors })
    this.addParts('corridor', facts.id, packParts(corridorParts(facts, assessed)))
    this.hash({ id: facts.id, numbers: assessed.numbers, drivers }, facts)
    this.corridorsByBand[assessed.numbers.band] += 1
    this.corridors += 1
  }

  summary(): RunSummary {
    const portfolio = this.portfolio.total()
    return {
      suppliers: this.suppliers,
      sites: this.sites,
      corridors: this.corridors,
      bands: { ...portfolio.suppliersByBand, provisional: this.provisional },
      bandChanges: this.previous === null ? null : this.bandChanges,
      corridorsByBand: this.corridorsByBand,
      suppliersWithoutSites: this.withoutSites,
      portfolio: { ...portfolio, hotspots: portfolio.hotspots.map(hotspot => ({ ...hotspot })) },
    }
  }

  private hash(output: object, input: SupplierFacts | CorridorFacts): void {
    this.inputs.add(input)
    this.outputs.add(output)
  }

  private addParts(subject_type: ScorePartsRow['subject_type'], subject_id: string, parts: Uint8Array): void {
    this.parts.push({ run_id: this.runId, subject_type, subject_id, parts })
  }

  private addSites({ id, sites }: AssessedSupplier): void {
    for (const site of sites) {
      if (site.id === null) continue
      this.sites += 1
      const { inputs, place } = site
      const drivers = siteDrivers(site, this.model).slice(0, 1)
      this.addRow(
        'site',
        { ...site, id: site.id },
        { drivers, floors: inputs.floors, parent: id, nearest: place.nearest },
      )
    }
  }

  private addRow(
    type: ScoreRow['subject_type'],
    subject: { id: string; name: string; country: string | null; numbers: ScoreNumbers },
    rest: {
      drivers: readonly unknown[]
      floors: readonly string[]
      parent?: string
      nearest?: AssessedSupplier['sites'][number]['place']['nearest']
    },
  ): void {
    const { id, name, country, numbers } = subject
    const before = this.previous?.get(id)
    this.scores.push({
      run_id: this.runId,
      subject_type: type,
      subject_id: id,
      parent_id: rest.parent ?? null,
      name,
      country,
      residual: numbers.residual,
      inherent: numbers.inherent,
      band: numbers.band,
      confidence: numbers.confidence,
      range_low: numbers.range.low,
      range_high: numbers.range.high,
      provisional: numbers.provisional ? 1 : 0,
      floors: JSON.stringify(rest.floors),
      drivers: JSON.stringify(rest.drivers),
      nearest_hotspot: rest.nearest ? JSON.stringify({ id: rest.nearest.id, name: rest.nearest.name }) : null,
      nearest_km: rest.nearest?.distanceKm ?? null,
      nearest_edge_km: rest.nearest?.edgeKm ?? null,
      previous_residual: before?.residual ?? null,
      previous_band: before?.band ?? null,
    })
  }

  private count(facts: SupplierFacts, assessed: AssessedSupplier): void {
    const { numbers, sites, countryLevel } = assessed
    const before = this.previous?.get(facts.id)
    this.suppliers += 1
    if (numbers.provisional) this.provisional += 1
    if (before !== undefined && before.band !== numbers.band) this.bandChanges += 1
    if (countryLevel) this.withoutSites += 1
    const placed = countryLevel
      ? []
      : sites.map(site => ({ band: site.numbers.band, workers: site.workers, nearest: site.place.nearest }))
    this.portfolio.add({ band: numbers.band, workers: facts.workers, sites: placed })
  }
}

function runRow(
  run: { id: string; at: string; asOf: string; head: number; previous: string | null },
  reference: ReferenceInUse,
  writer: RunWriter,
): ScoreRunRow {
  return {
    id: run.id,
    at: run.at,
    as_of: run.asOf,
    model: canonicalJson(writer.model),
    editions: canonicalJson(reference.refs),
    facts_head: run.head,
    inputs_hash: writer.inputs.hex(),
    outputs_hash: writer.outputs.hex(),
    summary: canonicalJson(writer.summary()),
    previous_run_id: run.previous,
  }
}

/**
 * Scores every supplier with its sites and every corridor, and keeps the run with model, editions, hashes and parts.
 * Lets other work in between; cancelled, it leaves nothing behind. Same facts, editions and day: same outputs hash.
 */
export async function runScores(call: Call): Promise<ScoreRun> {
  call.progress({ phase: 'read', done: 0, total: 1 })
  const model = await modelInUse(call.store)
  const { facts, head, reference } = await readFacts(call, model, referenceMadeAnew)
  const asOf = call.today()
  const index = placeIndex(reference, model, asOf)
  const before = await readRun(call.store, null)
  const previous = before === undefined ? null : await scoresOf(call.store, before.id)
  const id = call.newId()
  const writer = new RunWriter(id, index, previous)
  writer.inputs.add({
    asOf,
    model,
    editions: reference.refs.map(({ kind, sha256 }) => ({ kind, sha256 })),
  })
  await inTurns(facts.suppliers, 'suppliers', call, supplier => writer.supplier(supplier))
  await inTurns(facts.corridors, 'corridors', call, corridor => writer.corridor(corridor))
  const row = runRow({ id, at: call.now(), asOf, head, previous: before?.id ?? null }, reference, writer)
  const { suppliers, sites, corridors, bands } = writer.summary()
  call.progress({ phase: 'write', done: 0, total: 1 })
  await call.change({
    topic: 'risk',
    action: 'risk.run',
    summary: { suppliers, sites, corridors, critical: bands.critical, high: bands.high },
    undo: 'record',
    rows: [insert('score_run', row)],
    bulk: [
      { table: 'score', rows: writer.scores },
      { table: 'score_parts', rows: writer.parts },
      ...keepPrepared(call.store, reference, model),
    ],
    touched: ['risk', 'suppliers', 'corridors'],
  })
  return runView(row)
}
