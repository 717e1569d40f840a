import { describe, expect, it } from 'vitest'
import { closingLine, leftOut, sum } from './tests.mjs'

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

it('says of each journey that was left out why', () => {
  const spec = (title, ...annotations) => ({ file: 'a.spec.ts', title, tests: [{ annotations }] })
  const report = {
    suites: [
      {
        specs: [spec('runs')],
        suites: [
          {
            specs: [
              spec('mounts', { type: 'skip', description: 'no drive' }),
              spec('waits', { type: 'skip' }),
              spec('tells', { type: 'issue', description: 'elsewhere' }),
            ],
          },
        ],
      },
    ],
  }
  expect(leftOut(report)).toEqual(['a.spec.ts: mounts: no drive', 'a.spec.ts: waits: no reason was given'])
  expect(leftOut({})).toEqual([])
})
