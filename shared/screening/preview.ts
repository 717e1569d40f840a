import { DEFAULT_THRESHOLD } from './threshold'

/** Thresholds that the settings show alerts for; the built-in one among them. */
export const PREVIEW_THRESHOLDS: readonly number[] = [
  0.4,
  0.45,
  0.5,
  0.55,
  DEFAULT_THRESHOLD,
  0.6,
  0.65,
  0.7,
  0.75,
  0.8,
  0.85,
  0.9,
]

export interface AlertCount {
  readonly threshold: number
  readonly alerts: number
  /** Parties of ours with at least one alert. */
  readonly parties: number
}

/** Counts alerts at every threshold, party by party; scores below the lowest play no part. */
export class AlertCounter {
  private readonly counts = PREVIEW_THRESHOLDS.map(() => ({ alerts: 0, parties: 0 }))

  /** Takes the scores of one party of ours. */
  add(scores: readonly number[]): void {
    for (const [i, threshold] of PREVIEW_THRESHOLDS.entries()) {
      const reached = scores.filter(score => score >= threshold).length
      const count = this.counts[i]
      if (count === undefined || reached === 0) continue
      count.alerts += reached
      count.parties += 1
    }
  }

  get rows(): AlertCount[] {
    return PREVIEW_THRESHOLDS.map((threshold, i) => ({
      threshold,
      ...(this.counts[i] ?? { alerts: 0, parties: 0 }),
    }))
  }
}
