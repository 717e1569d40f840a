import { keysOf } from './formula'
import type { RiskModel } from './model'

/** How far each setting is drawn from its value: everything between value / (1 + x) and value · (1 + x), in logarithms alike. */
export const SPREAD = {
  /** Every weight on its own; then the weights of a group are brought back to their sum. */
  weight: 0.25,
  /** The severity of every hotspot and route on its own; never above 100. */
  severity: 0.2,
  /** What one death counts in single events: one factor for all. */
  events: 0.25,
  /** All distances of fading together. */
  lambda: 0.4,
  /** The shares that decide between competing contexts, the effect of control, the share of the worst site; never above 1. */
  share: 0.1,
} as const

/** The settings of one run, as factors and weights ready for use. */
export interface Draw {
  /** Factor on every lambda. */
  lambda: number
  /** Factor on E of single events. */
  events: number
  /** Severity factor of each hotspot, then of each route. */
  readonly hotspots: Float64Array
  readonly routes: Float64Array
  /** Weights in the order of the model's keys. */
  readonly workforce: Float64Array
  readonly controls: Float64Array
  readonly mean: Float64Array
  /** Weights of the country profile's indicators. */
  readonly indicators: Float64Array
  conflictAlone: number
  countryAlone: number
  baseShare: number
  effect: number
  worst: number
}

/** The values a draw starts from: those of the model, nothing changed. */
export function plainDraw(
  model: RiskModel,
  sizes: { hotspots: number; routes: number; indicators: readonly number[] },
): Draw {
  const { mean, conflictAlone, countryAlone } = model.location
  return {
    lambda: 1,
    events: 1,
    hotspots: new Float64Array(sizes.hotspots).fill(1),
    routes: new Float64Array(sizes.routes).fill(1),
    workforce: Float64Array.from(keysOf(model.workforce), factor => model.workforce[factor]),
    controls: Float64Array.from(keysOf(model.control.weights), control => model.control.weights[control]),
    mean: Float64Array.from([mean.conflict, mean.route, mean.country]),
    indicators: Float64Array.from(sizes.indicators),
    conflictAlone,
    countryAlone,
    baseShare: model.origin.baseShare,
    effect: model.control.effect,
    worst: model.supplier.worst,
  }
}

/** Draws settings around the plain ones, always in the same order, so that a seed says everything. */
export class Drawer {
  readonly draw: Draw

  constructor(
    private readonly plain: Draw,
    private readonly random: () => number,
  ) {
    this.draw = {
      ...plain,
      hotspots: plain.hotspots.slice(),
      routes: plain.routes.slice(),
      workforce: plain.workforce.slice(),
      controls: plain.controls.slice(),
      mean: plain.mean.slice(),
      indicators: plain.indicators.slice(),
    }
  }

  /** A factor between 1 / (1 + spread) and 1 + spread. */
  private factor(spread: number): number {
    return (1 + spread) ** (2 * this.random() - 1)
  }

  private share(value: number): number {
    return Math.min(1, value * this.factor(SPREAD.share))
  }

  private fill(into: Float64Array, spread: number): void {
    for (let i = 0; i < into.length; i++) into[i] = this.factor(spread)
  }

  private weights(into: Float64Array, plain: Float64Array): void {
    let [drawn, before] = [0, 0]
    for (let i = 0; i < plain.length; i++) {
      const weight = plain[i] ?? 0
      const changed = weight * this.factor(SPREAD.weight)
      into[i] = changed
      drawn += changed
      before += weight
    }
    for (let i = 0; i < into.length; i++) into[i] = ((into[i] ?? 0) * before) / drawn
  }

  /** The next settings; the same object every time. */
  next(): Draw {
    const { draw, plain } = this
    draw.lambda = this.factor(SPREAD.lambda)
    draw.events = this.factor(SPREAD.events)
    this.fill(draw.hotspots, SPREAD.severity)
    this.fill(draw.routes, SPREAD.severity)
    this.weights(draw.workforce, plain.workforce)
    this.weights(draw.controls, plain.controls)
    this.weights(draw.mean, plain.mean)
    this.weights(draw.indicators, plain.indicators)
    draw.conflictAlone = this.share(plain.conflictAlone)
    draw.countryAlone = this.share(plain.countryAlone)
    draw.baseShare = this.share(plain.baseShare)
    draw.effect = this.share(plain.effect)
    draw.worst = this.share(plain.worst)
    return draw
  }
}
