import type { Progress } from '@shared/contract/reply'

/** Before this much of a phase has passed its pace says nothing. */
const EARLIEST_MS = 1500

/**
 * How long a job still takes, by the pace of the phase it is in: reading says nothing of how long writing takes.
 * One for each run of a job.
 */
export class Pace {
  private phase: string | null = null
  private since = 0
  private from = 0

  /** Seconds left of the phase at a moment in milliseconds; `null` while nobody can tell. */
  secondsLeft({ phase, done, total }: Progress, now: number): number | null {
    if (phase !== this.phase || done < this.from) {
      this.phase = phase
      this.since = now
      this.from = done
    }
    const passed = now - this.since
    const gained = done - this.from
    if (total === null || gained <= 0 || passed < EARLIEST_MS) return null
    return ((Math.max(0, total - done) / gained) * passed) / 1000
  }
}
