import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

describe('home', () => {
  it('is honest about an empty workspace', async () => {
    const overview = await test.ask('home.overview', {})
    expect(overview.risky).toEqual({ scored: false, critical: 0, high: 0, provisional: 0, items: [] })
    expect(overview.due.total).toBe(0)
    expect(overview.changed).toEqual({ since: null, bandChanges: 0, items: [] })
    expect(overview.missing.total).toBeGreaterThan(0)
    expect(overview.steps.map(step => [step.step, step.donePct, step.attention])).toEqual(
      ['S1', 'S2', 'S3', 'S4', 'S5'].map(step => [step, 0, true]),
    )
    expect(overview.steps.find(step => step.step === 'S2')?.line).toEqual({ code: 'not-scored', params: {} })
  })

  it('says of the sample what its own pages say', async () => {
    await test.ask('workspace.fill-sample', {})
    const overview = await test.ask('home.overview', {})
    const latest = (await test.ask('risk.latest', {}))?.run
    const { items } = await test.ask('steps.due', {})
    expect(overview.risky).toMatchObject({
      scored: true,
      critical: latest?.bands.critical,
      high: latest?.bands.high,
    })
    expect(overview.risky.items.map(item => item.score)).toEqual(
      overview.risky.items.map(item => item.score).sort((a, b) => b - a),
    )
    expect(overview.due.overdue).toBe(items.filter(item => item.state === 'overdue').length)
    expect(overview.due.overdue).toBeGreaterThan(0)
    expect(overview.changed.items.map(item => item.code)).toEqual([
      'score-run',
      'screening',
      'list',
      'import',
    ])
    expect(overview.runs).toHaveLength(1)

    const rail = await test.ask('home.rail', {})
    const counts = await test.ask('suppliers.counts', {})
    const state = await test.ask('screening.state', {})
    expect(rail.counts).toMatchObject({ suppliers: counts.suppliers, screening: state.open, audits: 2 })
    expect(rail.steps.find(step => step.step === 'S1')?.donePct).toBeGreaterThan(0)
  })
})
