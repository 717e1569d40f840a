import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ALL_RANKED } from '@shared/risk/ranking'
import { TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

const ranked = { ...ALL_RANKED, offset: 0, limit: 50 }

async function supplier(name: string, country: string | null, sector: string | null, tier: number | null) {
  const { id } = await test.ask('suppliers.add', {
    supplier: {
      ...{ name, country, sector, tier },
      ...{ aliases: [], region: null, city: null, address: null, ownNumber: null, lei: null },
      ...{ vatNumber: null, dunsNumber: null, osId: null, registrationNumber: null, products: null },
      ...{ workers: 100, notes: null },
    },
  })
  return id
}

const finding = (subjectId: string, scale: number) => ({
  ...{ title: 'Passports kept', description: null, subjectType: 'supplier' as const, subjectId },
  ...{ kind: 'other' as const, source: 'audit' as const, sourceGrade: 'B' as const, observedOn: null },
  ...{ indicatorId: null, indicatorStrength: null, redFlagSeverity: null, section: null, scale },
  ...{ scopeOfImpact: null, irremediability: null, likelihood: null, leverage: null },
  ...{ workersAffected: null, involvement: null, involvementReason: null, auditId: null, grade: null },
  ...{ criterion: null, requirementId: null, rootCause: null },
})

describe('the numbers behind the charts', () => {
  it('are none before the first run', async () => {
    expect(await test.ask('risk.analytics', { runId: null })).toBeNull()
    const file = test.saving(test.path('a.csv'))
    const target = { runId: null, file, format: 'csv', language: 'en' }
    expect(await test.refusal('risk.export-analytics', target)).toBe('not-found')
  })

  it('count every supplier once a grouping, not known as such', async () => {
    await supplier('A', 'MM', 'textiles-garments', 1)
    await supplier('B', 'MM', 'textiles-garments', 2)
    await supplier('C', 'DE', null, null)
    await test.ask('risk.run', {})
    const found = await test.ask('risk.analytics', { runId: null })
    for (const groups of [found?.byCountry, found?.bySector, found?.byTier])
      expect(groups?.reduce((sum, { suppliers }) => sum + suppliers, 0)).toBe(3)
    expect(found?.bySector.map(({ key, suppliers, workers }) => [key, suppliers, workers])).toContainEqual([
      null,
      1,
      100,
    ])
    expect(found?.byCountry.find(({ key }) => key === 'MM')?.workers).toBe(200)
    expect(found?.countries.map(({ country }) => country).sort()).toEqual(['DE', 'MM'])
    const myanmar = found?.countries.find(({ country }) => country === 'MM')
    expect(myanmar?.vulnerability).toBeGreaterThan(
      found?.countries.find(({ country }) => country === 'DE')?.vulnerability ?? 100,
    )
    expect(myanmar?.launderingStatus).toBe('call-for-action')
    expect(found?.corruptionCorrelation).toBeNull()
  })

  it('leave as a list with a line for each group', async () => {
    await supplier('A', 'MM', 'textiles-garments', 1)
    await test.ask('risk.run', {})
    const path = test.path('analytics.csv')
    const { rows } = await test.ask('risk.export-analytics', {
      runId: null,
      file: test.saving(path),
      format: 'csv',
      language: 'en',
    })
    expect(rows).toBe(4)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('By country,Myanmar')
    expect(text).toContain('By tier,Tier 1')
  })
})

describe('the order of work', () => {
  it('puts what people rated grave first, whatever its score', async () => {
    await supplier('High score', 'MM', 'mining-artisanal', 1)
    const calm = await supplier('Calm', 'DE', 'professional-services', 1)
    await test.ask('response.add-finding', { finding: finding(calm, 5) })
    await test.ask('risk.run', {})
    const { rows } = await test.ask('risk.ranked', { ...ranked, sort: 'work' })
    expect(rows.map(({ name, work }) => [name, work?.severity, work?.basis])).toMatchObject([
      ['Calm', 5, 'findings'],
      ['High score', expect.any(Number), 'estimate'],
    ])
    const byScore = await test.ask('risk.ranked', { ...ranked, sort: 'residual' })
    expect(byScore.rows[0]?.name).toBe('High score')
    const second = await test.ask('risk.ranked', { ...ranked, sort: 'work', offset: 1, limit: 1 })
    expect(second.rows.map(({ name }) => name)).toEqual(['High score'])
  })
})

describe('the history of a score', () => {
  it('is a line a run, with what is behind a change', async () => {
    const id = await supplier('A', 'DE', 'professional-services', 1)
    await test.ask('risk.run', {})
    await test.ask('suppliers.edit', { id, patch: { sector: 'mining-artisanal' }, reason: null })
    await test.ask('risk.run', {})
    await test.ask('risk.run', {})
    const { points } = await test.ask('risk.history', { subject: id })
    expect(points.map(({ change }) => change)).toEqual([null, 'facts', null])
    expect(points[1]?.residual).toBeGreaterThan(points[0]?.residual ?? 100)
    const nobody = await test.ask('risk.history', { subject: '019ab000-0000-7000-8000-00000000dead' })
    expect(nobody.points).toEqual([])
  })
})

describe('the exported ranking', () => {
  it('carries every reason, what would change the band, and the model', async () => {
    await supplier('A', 'MM', 'mining-artisanal', 1)
    await test.ask('risk.run', {})
    const path = test.path('ranking.csv')
    const target = { file: test.saving(path), format: 'csv' as const, language: 'en' }
    await test.ask('risk.export-ranking', { ...ALL_RANKED, sort: 'work', ...target })
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('What would change the band')
    expect(text).toContain('Risk of the sector')
    expect(text).toContain('fivefold-risk')
  })
})
