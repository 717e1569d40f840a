import { seeded } from '../units/seeded'
import { bandOf, bandRank } from './formula'
import { BANDS, type Band, type RiskModel } from './model'
import { Drawer, plainDraw } from './sensitivity-draw'
import type { SensitivityParts } from './sensitivity-parts'
import { SensitivityScorer } from './sensitivity-score'

/** Where a supplier stands when the settings of the model are varied. Ranks count from 1, the worst. */
export interface RankSpread {
  readonly id: string
  readonly name: string
  readonly residual: number
  readonly rank: number
  /** Ranks between which it lies in nine of ten runs, and the one in the middle. */
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Share of the runs in which it is among the first. */
  readonly topShare: number
  /** Share of the runs in each band, by points alone. */
  readonly bands: Readonly<Record<Band, number>>
}

export interface Sensitivity {
  readonly runs: number
  readonly seed: number
  /** How many count as the first. */
  readonly top: number
  /** Share of the runs whose first are the same as the model's, in any order. */
  readonly sameTop: number
  /** Mean share of the model's first that stay among the first. */
  readonly topKept: number
  /** Share of suppliers that keep their band in nine of ten runs. */
  readonly bandKept: number
  readonly suppliers: readonly RankSpread[]
}

/** The list people work from first. */
const TOP = 20
/** Up to this many suppliers ranks are counted one by one, beyond it in as many bins. */
const MOST_BINS = 2000
/** Points are told apart to 1e-7 when they are ranked; equal ones keep the order of the model. */
const POINT_STEPS = 1e7

/** Ranks a portfolio under many settings and counts where everybody lands. Same parts, seed and runs: same counts. */
export class SensitivityCount {
  private readonly scorer: SensitivityScorer
  private readonly drawer: Drawer
  private readonly order: Int32Array
  private readonly keys: Float64Array
  private readonly bins: number
  private readonly counts: Uint16Array
  private readonly inTop: Uint32Array
  private readonly inBand: Uint32Array
  private readonly top: number
  private done = 0
  private sameTop = 0
  private keptTop = 0

  constructor(
    private readonly parts: SensitivityParts,
    private readonly model: RiskModel,
    sizes: { readonly hotspots: number; readonly routes: number },
    private readonly seed: number,
  ) {
    const { suppliers } = parts
    const plain = plainDraw(model, { ...sizes, indicators: parts.indicatorWeights })
    this.scorer = new SensitivityScorer(parts, model)
    this.drawer = new Drawer(plain, seeded(seed))
    const worstFirst = (a: number, b: number) => (parts.residual[b] ?? 0) - (parts.residual[a] ?? 0) || a - b
    this.order = Int32Array.from(parts.residual.keys()).sort(worstFirst)
    this.keys = new Float64Array(suppliers)
    this.bins = Math.min(suppliers, MOST_BINS)
    this.counts = new Uint16Array(suppliers * this.bins)
    this.inTop = new Uint32Array(suppliers)
    this.inBand = new Uint32Array(suppliers * BANDS.length)
    this.top = Math.min(TOP, suppliers)
  }

  /** One more run. */
  run(): void {
    this.scorer.score(this.drawer.next())
    const ranked = this.rank()
    const { length } = this.order
    let kept = 0
    for (let rank = 0; rank < length; rank++) {
      const place = ranked(rank)
      const bin = place * this.bins + Math.floor((rank * this.bins) / length)
      this.counts[bin] = (this.counts[bin] ?? 0) + 1
      if (rank >= this.top) continue
      this.inTop[place] = (this.inTop[place] ?? 0) + 1
      if (place < this.top) kept += 1
    }
    this.countBands()
    this.done += 1
    this.keptTop += kept
    if (kept === this.top) this.sameTop += 1
  }

  /** Sorts by points; gives the place in the model's own order of whoever stands at a rank. */
  private rank(): (rank: number) => number {
    const { length } = this.order
    for (let place = 0; place < length; place++) {
      const points = Math.round((this.scorer.residual[this.order[place] ?? 0] ?? 0) * POINT_STEPS)
      this.keys[place] = -points * length + place
    }
    this.keys.sort()
    return rank => {
      const rest = (this.keys[rank] ?? 0) % length
      return rest < 0 ? rest + length : rest
    }
  }

  private countBands(): void {
    for (let place = 0; place < this.order.length; place++) {
      const points = this.scorer.residual[this.order[place] ?? 0] ?? 0
      const at = place * BANDS.length + bandRank(bandOf(points, this.model))
      this.inBand[at] = (this.inBand[at] ?? 0) + 1
    }
  }

  /** The rank below or at which a supplier lies in this share of the runs. */
  private rankAt(place: number, share: number): number {
    const wanted = share * this.done
    let runs = 0
    for (let bin = 0; bin < this.bins; bin++) {
      runs += this.counts[place * this.bins + bin] ?? 0
      if (runs >= wanted) return 1 + Math.floor((bin * this.order.length) / this.bins)
    }
    return this.order.length
  }

  private spreadOf(place: number): RankSpread {
    const supplier = this.order[place] ?? 0
    const share = (count: number | undefined) => (count ?? 0) / this.done
    const bands = BANDS.map((band, i) => [band, share(this.inBand[place * BANDS.length + i])] as const)
    return {
      id: this.parts.ids[supplier] ?? '',
      name: this.parts.names[supplier] ?? '',
      residual: this.parts.residual[supplier] ?? 0,
      rank: place + 1,
      low: this.rankAt(place, 0.05),
      middle: this.rankAt(place, 0.5),
      high: this.rankAt(place, 0.95),
      topShare: share(this.inTop[place]),
      bands: Object.fromEntries(bands) as Record<Band, number>,
    }
  }

  /** What the runs so far say. */
  result(): Sensitivity {
    const suppliers = Array.from(this.order.keys(), place => this.spreadOf(place))
    const keeps = suppliers.filter(({ bands, residual }) => bands[bandOf(residual, this.model)] >= 0.9)
    return {
      runs: this.done,
      seed: this.seed,
      top: this.top,
      sameTop: this.done === 0 ? 0 : this.sameTop / this.done,
      topKept: this.done * this.top === 0 ? 0 : this.keptTop / (this.done * this.top),
      bandKept: suppliers.length === 0 ? 0 : keeps.length / suppliers.length,
      suppliers,
    }
  }
}
