import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssessedSupplier, assessSupplier, rescoreSupplier } from './assess'
import { bandChanges } from './band-change'
import { bandCombinations } from './band-combination'
import type { FloorEvidence } from './facts'
import { bandOf, bandRank } from './formula'
import type { Step, Trial } from './levers'
import { FLOOR_CODES, RISK_CONTROLS, RISK_MODEL } from './model'
import { indexReference } from './places'
import { baseline, declared, RUN_DAY, siteFacts, supplierFacts } from './testing/facts'

const index = indexReference(baseline(), RISK_MODEL, RUN_DAY)

/** A change made by hand from what it says, apart from the levers that found it. */
function made(trial: Trial, step: Step, supplier: AssessedSupplier): Trial {
  const sites = trial.sites.map((site, i) => {
    const inputs = { ...site.inputs }
    const here = step.site === null || supplier.sites[i]?.name === step.site
    if (step.kind === 'floor') inputs.floors = inputs.floors.filter(code => code !== step.subject)
    if (step.kind === 'control' && step.verification !== null) {
      const state = { maturity: step.to ?? 0, verification: step.verification }
      inputs.controls = { ...inputs.controls, [step.subject]: state }
    }
    const factor = step.kind === 'chain' ? 'intermediaries' : step.subject
    if (here && (step.kind === 'chain' || step.kind === 'factor'))
      inputs.workforce = { ...inputs.workforce, [factor]: step.to }
    return { ...site, inputs }
  })
  const floors =
    step.kind === 'floor' ? trial.floors.filter(({ code }) => code !== step.subject) : trial.floors
  return { sites, floors }
}

const after = (supplier: AssessedSupplier, steps: readonly Step[]): number => {
  const trial = steps.reduce<Trial>((made_, step) => made(made_, step, supplier), supplier)
  return rescoreSupplier(trial.sites, trial.floors, RISK_MODEL).residual
}

const floor = (code: FloorEvidence['code']): FloorEvidence => ({
  code,
  reason: code,
  params: {},
  ref: null,
  date: '2026-10-03',
})
const pct = fc.option(fc.integer({ min: 0, max: 100 }).map(declared), { nil: null, freq: 5 })
const site = (name: string) =>
  fc
    .record({
      lowWagePct: pct,
      lowQualificationPct: pct,
      informalPct: pct,
      migrantPct: pct,
      workers: fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }),
      recruiterChain: fc
        .constantFrom('direct', 'one-licensed', 'one-unlicensed-or-unknown', 'two-or-more', 'unknown')
        .map(chain => declared(chain)),
      controls: fc.subarray([...RISK_CONTROLS], { maxLength: 2 }).map(controls =>
        controls.map(control => ({
          control,
          maturity: 2,
          verification: 'self' as const,
          assessedOn: null,
        })),
      ),
      floors: fc.subarray([...FLOOR_CODES], { maxLength: 3 }).map(codes => codes.map(floor)),
    })
    .map(facts => siteFacts({ ...facts, id: name, name }))
const suppliers = fc
  .record({
    sites: fc.tuple(site('Mill'), site('Dye house')),
    floors: fc.subarray([...FLOOR_CODES], { maxLength: 2 }).map(codes => codes.map(floor)),
  })
  .map(facts => assessSupplier(supplierFacts(facts), index))

describe('changes that only together are enough', () => {
  it('are told where no single one is, and never where one is', () => {
    fc.assert(
      fc.property(suppliers, supplier => {
        if (bandChanges(supplier, RISK_MODEL).length > 0)
          expect(bandCombinations(supplier, RISK_MODEL)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('together cross into a lower band, and each of them is needed', () => {
    let told = 0
    fc.assert(
      fc.property(suppliers, supplier => {
        const before = bandRank(bandOf(supplier.numbers.residual, RISK_MODEL))
        for (const way of bandCombinations(supplier, RISK_MODEL)) {
          told += 1
          expect(way.length).toBeGreaterThan(1)
          const residual = after(supplier, way)
          expect(residual).toBeCloseTo(way[0]!.residual, 9)
          expect(bandRank(bandOf(residual, RISK_MODEL))).toBeLessThan(before)
          for (const left of way) {
            const rest = way.filter(step => step !== left)
            expect(bandRank(bandOf(after(supplier, rest), RISK_MODEL))).toBe(before)
          }
        }
      }),
      { numRuns: 150, seed: 4 },
    )
    expect(told).toBeGreaterThan(20)
  })

  it('go no further than they have to with the others as they are', () => {
    fc.assert(
      fc.property(suppliers, supplier => {
        const before = bandRank(bandOf(supplier.numbers.residual, RISK_MODEL))
        for (const way of bandCombinations(supplier, RISK_MODEL)) {
          for (const step of way.filter(({ kind }) => kind === 'factor')) {
            const weaker = way.map(other => (other === step ? { ...step, to: (step.to ?? 0) + 1 } : other))
            const from = step.from ?? RISK_MODEL.missing.standIn
            if ((step.to ?? 0) + 1 < from)
              expect(bandRank(bandOf(after(supplier, weaker), RISK_MODEL))).toBe(before)
          }
        }
      }),
      { numRuns: 60, seed: 9 },
    )
  })

  it('name both floors where two hold the same band', () => {
    const calm = siteFacts({
      country: 'IS',
      sector: 'professional-services',
      position: null,
      lowWagePct: declared(0),
      lowQualificationPct: declared(5),
      informalPct: declared(0),
      migrantPct: declared(5),
      recruiterChain: declared('direct'),
    })
    const facts = supplierFacts({ country: 'IS', sites: [calm], floors: [floor('F3'), floor('F4')] })
    const supplier = assessSupplier(facts, index)
    expect(supplier.numbers.band).toBe('critical')
    expect(bandChanges(supplier, RISK_MODEL)).toEqual([])
    const [first] = bandCombinations(supplier, RISK_MODEL)
    expect(first?.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['floor', 'F3'],
      ['floor', 'F4'],
    ])
  })

  it('are not told to a supplier in the lowest band', () => {
    const calm = siteFacts({
      country: 'IS',
      sector: 'professional-services',
      position: null,
      lowWagePct: declared(0),
      lowQualificationPct: declared(0),
      informalPct: declared(0),
      migrantPct: declared(0),
      recruiterChain: declared('direct'),
    })
    const supplier = assessSupplier(supplierFacts({ country: 'IS', sites: [calm] }), index)
    expect(bandOf(supplier.numbers.residual, RISK_MODEL)).toBe('low')
    expect(bandCombinations(supplier, RISK_MODEL)).toEqual([])
  })
})
