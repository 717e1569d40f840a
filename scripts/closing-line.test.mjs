import { describe, expect, it } from 'vitest'
import { closingLine, sum } from './tests.mjs'

describe('the closing line', () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 0, failed: 2, skipped: 0 }, '0 passed, 2 failed'],
    [{ passed: 7, failed: 1, skipped: 3 }, '7 passed, 1 failed, 3 skipped'],
  ])('%j', (counts, line) => {
    expect(closingLine(counts)).toBe(line)
  })

  it('adds up what the runners counted, and why they failed', () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 2, why: [] },
      { passed: 10, failed: 3, skipped: 0, why: ['layers ended with code 1'] },
    ]
    expect(sum(parts)).toEqual({ passed: 11, failed: 3, skipped: 2, why: ['layers ended with code 1'] })
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0, why: [] })
  })
})
