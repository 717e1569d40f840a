import { describe, expect, it } from 'vitest'
import { Pace } from './pace'

const at = (phase: string, done: number, total: number | null = 1000) => ({ phase, done, total })

describe('the pace of a job', () => {
  it('tells the time left by what was done in the phase so far', () => {
    const pace = new Pace()
    expect(pace.secondsLeft(at('plan', 100), 0)).toBeNull()
    expect(pace.secondsLeft(at('plan', 200), 2000)).toBe(16)
    expect(pace.secondsLeft(at('plan', 600), 4000)).toBe(3.2)
    expect(pace.secondsLeft(at('plan', 1000), 5000)).toBe(0)
  })

  it('says nothing too early, without a total, and while nothing moves', () => {
    const pace = new Pace()
    pace.secondsLeft(at('plan', 0), 0)
    expect(pace.secondsLeft(at('plan', 10), 1000)).toBeNull()
    expect(pace.secondsLeft(at('plan', 10, null), 9000)).toBeNull()
    expect(pace.secondsLeft(at('plan', 0), 9000)).toBeNull()
  })

  it('begins anew with each phase', () => {
    const pace = new Pace()
    pace.secondsLeft(at('read', 0), 0)
    expect(pace.secondsLeft(at('read', 500), 10_000)).toBe(10)
    expect(pace.secondsLeft(at('write', 500), 10_100)).toBeNull()
    expect(pace.secondsLeft(at('write', 750), 12_100)).toBe(2)
  })
})
