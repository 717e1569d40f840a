import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { fitsDue, type DueFilter } from '@shared/steps/due'
import { ALL_RANKED } from '@shared/risk/ranking'
import { type TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

/** What the lists hold that the numbers of home open, with the filter that the link carries. */
async function theirLists({ due: { until }, changed }: OutputOf<'home.overview'>) {
  const { items } = await test.ask('home.due', {})
  const everything = { kinds: [], owner: null, overdueOnly: false, until: null }
  const fit = (filter: Partial<DueFilter>) =>
    items.filter(item => fitsDue(item, { ...everything, ...filter })).length
  const ranked = async (filter: Partial<InputOf<'risk.ranked'>>) => {
    const all: InputOf<'risk.ranked'> = {
      ...ALL_RANKED,
      offset: 0,
      limit: 1,
    }
    return (await test.ask('risk.ranked', { ...all, ...filter })).total
  }
  const { coverage } = await test.ask('disclosure.preview', { regime: 'OECD5' })
  const { entries } = await test.ask('trail.list', {
    topic: null,
    recordId: null,
    text: null,
    before: null,
    limit: 200,
  })
  return {
    due: fit({ until }),
    overdue: fit({ overdueOnly: true }),
    critical: await ranked({ bands: ['critical'] }),
    high: await ranked({ bands: ['high'] }),
    bandChanges: await ranked({ bandChanged: true }),
    missing: coverage.filter(({ state }) => state === 'missing' || state === 'partly').length,
    entries: changed.items.map(({ seq }) => entries[(entries[0]?.seq ?? 0) - seq]?.seq),
  }
}

/** What the statement itself says that it leaves open, the unanswered first. */
async function missingOfPreview() {
  const { coverage } = await test.ask('disclosure.preview', { regime: 'OECD5' })
  const open = ['missing', 'partly'].flatMap(state => coverage.filter(item => item.state === state))
  return open.slice(0, 5).map(({ regime, id, text }) => ({ regime, itemId: id, text }))
}

describe('home', () => {
  it('is honest about an empty workspace', async () => {
    const overview = await test.ask('home.overview', {})
    expect(overview.risky).toEqual({ scored: false, critical: 0, high: 0, provisional: 0, items: [] })
    expect(overview.due.total).toBe(0)
    expect(overview.changed).toEqual({ since: null, bandChanges: 0, items: [] })
    expect(overview.missing.items).toHaveLength(5)
    expect(overview.missing.items).toEqual(await missingOfPreview())
    expect(overview.steps.map(step => [step.step, step.donePct, step.attention])).toEqual(
      ['S1', 'S2', 'S3', 'S4', 'S5'].map(step => [step, 0, true]),
    )
    expect(overview.steps.find(step => step.step === 'S2')?.line).toEqual({ code: 'not-scored', params: {} })
  })

  it('calls what is due as the language does, and in English where it has no word for it', async () => {
    await test.ask('workspace.fill-sample', {})
    const titles = async (language?: string) =>
      (await test.ask('home.overview', { language })).due.items.flatMap(({ kind, title }) =>
        kind === 'requirement' ? [title] : [],
      )
    const [english, nepali] = [await titles(), await titles('ne')]
    expect(english).not.toEqual([])
    expect(nepali).toHaveLength(english.length)
    expect(nepali.join()).not.toMatch(/[A-Za-z]/)
    expect(await titles('de')).toEqual(english)
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
    expect(await theirLists(overview)).toEqual({
      due: overview.due.total,
      overdue: overview.due.overdue,
      critical: overview.risky.critical,
      high: overview.risky.high,
      bandChanges: overview.changed.bandChanges,
      missing: overview.missing.total,
      entries: overview.changed.items.map(item => item.seq),
    })

    expect(overview.missing.items).toEqual(await missingOfPreview())

    const rail = await test.ask('home.rail', {})
    const counts = await test.ask('suppliers.counts', {})
    const state = await test.ask('screening.state', {})
    expect(rail.counts).toMatchObject({ suppliers: counts.suppliers, screening: state.open, audits: 2 })
    expect(rail.steps.find(step => step.step === 'S1')?.donePct).toBeGreaterThan(0)
  })
})
