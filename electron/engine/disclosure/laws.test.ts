import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NO_ANSWERS } from '@shared/disclosure/applies'
import { withWorkspace, type TestEngine } from '../testing/test-engine'

let test: TestEngine
beforeAll(async () => {
  test = await withWorkspace()
})
afterAll(() => test.close())

const draft = {
  relation: 'self' as const,
  name: 'Harbour Textiles Ltd',
  country: 'GB',
  registrationNumber: null,
  answers: { ...NO_ANSWERS, businessIn: ['GB', 'CA'], goodsOrServices: true, sellsGoods: true },
  regimes: ['UKMSA'],
}
const UK = { regime: 'UKMSA' }
const detail = async (name: string, input: unknown) => {
  const reply = await test.engine.answer(name, input)
  return reply.ok ? null : reply.error.detail
}
const verdictOf = async (id: string) => {
  const { entities } = await test.ask('disclosure.reporting', {})
  return entities[0]?.laws.find(law => law.regime === id)?.verdict
}

describe('who must report', () => {
  it('begins with the entity of the workspace, of which nothing is known', async () => {
    const { entities, currencies } = await test.ask('disclosure.reporting', {})
    expect(entities).toHaveLength(1)
    expect(entities[0]).toMatchObject({ id: null, relation: 'self', regimes: [] })
    expect(entities[0]?.laws).toHaveLength(14)
    expect(currencies.assets).toEqual(['CAD', 'NOK'])
    expect(await verdictOf('UKMSA')).toBe('perhaps')
  })

  it('is saved with the workspace, told again by the rule, and undone', async () => {
    const { id } = await test.ask('disclosure.save-entity', { id: null, draft })
    const answers = { ...draft.answers, turnover: [{ currency: 'GBP', amount: 40e6 }] }
    await test.ask('disclosure.save-entity', { id, draft: { ...draft, answers } })
    expect(await verdictOf('UKMSA')).toBe('applies')
    await test.ask('trail.undo', {})
    expect(await verdictOf('UKMSA')).toBe('perhaps')
  })

  it('keeps one entity that keeps the records; others come and go', async () => {
    expect(await detail('disclosure.save-entity', { id: null, draft })).toBe('one-own-entity')
    const other = {
      ...draft,
      relation: 'subsidiary' as const,
      name: 'Harbour Canada Inc.',
      regimes: ['CANADA'],
    }
    const { id } = await test.ask('disclosure.save-entity', { id: null, draft: other })
    expect((await test.ask('disclosure.reporting', {})).entities.map(entity => entity.name)).toEqual([
      'Harbour Textiles Ltd',
      'Harbour Canada Inc.',
    ])
    expect(await detail('disclosure.save-entity', { id, draft: { ...other, relation: 'self' } })).toBe(
      'one-own-entity',
    )
    expect(await detail('disclosure.save-entity', { id, draft: { ...other, regimes: ['NOLAW'] } })).toBe(
      'regime',
    )
  })

  it('puts the days of chosen laws into the calendar until they are published', async () => {
    const due = async () =>
      (await test.ask('home.due', {})).items.filter(item => item.kind === 'statement').map(item => item.id)
    expect(await due()).toEqual(['CANADA', 'UKMSA'])
    await test.ask('disclosure.publish', {
      ...UK,
      publications: [{ regime: 'UKMSA', on: '2026-11-01', where: 'https://harbour.example' }],
    })
    expect(await due()).toEqual(['CANADA'])
  })
})

describe('one statement for several laws', () => {
  it('names which entity answers which law, and answers the items of each', async () => {
    const shown = await test.ask('disclosure.preview', UK)
    expect(shown.regimes.map(regime => regime.id)).toEqual(['UKMSA', 'CANADA'])
    expect(shown.cover.find(line => line.id === 'law')?.text).toContain(
      'Harbour Canada Inc. answers Canada S-211',
    )
    expect(shown.coverage.filter(item => item.regime === 'CANADA')).toHaveLength(10)
    expect(shown.sections.map(section => section.title)).toContain('Canada S-211, item by item')
    const publication = shown.coverage.find(item => item.id === 'UKMSA.10')
    expect(publication).toMatchObject({ state: 'answered', answeredBy: 'https://harbour.example' })
  })

  it('takes words for an item and a reason why one does not apply, and refuses items that are none', async () => {
    await test.ask('disclosure.edit', {
      ...UK,
      ownWords: { 'item:UKMSA.07': 'All buyers were trained in March.' },
      notApplicable: { 'CANADA.05': 'No measure led to a loss of income.' },
    })
    const { coverage, sections } = await test.ask('disclosure.preview', UK)
    const stateOf = (id: string) => coverage.find(item => item.id === id)?.state
    expect([stateOf('UKMSA.07'), stateOf('CANADA.05')]).toEqual(['partly', 'not-applicable'])
    expect(JSON.stringify(sections)).toContain('All buyers were trained in March.')
    expect(await detail('disclosure.edit', { ...UK, ownWords: { 'item:UKMSA.99': 'x' } })).toBe('item')
    expect(await detail('disclosure.edit', { ...UK, also: ['NOLAW'] })).toBe('regime')
  })

  it('is final only when the checklist has no errors', async () => {
    const { checks } = await test.ask('disclosure.checklist', UK)
    const errors = checks.filter(check => check.severity === 'error').map(check => check.code)
    expect(errors).toContain('mandatory-missing')
    expect(errors).toContain('approval-missing')
    expect(errors).toContain('signature-missing')
    const board = { name: 'A. Okafor', role: 'Chair', date: '2026-01-20', capacity: null }
    const final = { ...UK, also: [], approval: board, signatory: board, status: 'final' as const }
    expect(await detail('disclosure.edit', final)).toBe('final-has-errors')
    const signed = { ...board, capacity: 'director' as const }
    const approved = { ...board, capacity: 'governing-body' as const }
    const found = await test.ask('disclosure.edit', {
      ...UK,
      also: [],
      approval: approved,
      signatory: signed,
      notApplicable: { 'UKMSA.01': 'Its first year begins next month.' },
    })
    expect(found.status).toBe('draft')
    expect((await test.ask('disclosure.edit', { ...UK, status: 'final' })).status).toBe('final')
  })
})

it('indicators take today from the records and keep baseline, target and earlier periods', async () => {
  const kpis = [
    {
      figure: 'audits.total' as const,
      title: null,
      unit: 'count' as const,
      baseline: { label: '2024', value: 3 },
      target: { label: '2028', value: 12 },
      values: [{ label: '2025', value: 5 }],
    },
  ]
  await test.ask('disclosure.save-kpis', { kpis })
  expect((await test.ask('disclosure.kpis', {})).kpis).toEqual(kpis)
  const { figures, sections } = await test.ask('disclosure.preview', UK)
  expect([2024, 2025, 2026].map(year => figures[`kpi.1.${year}`]?.value)).toEqual([undefined, 5, 0])
  expect(figures['kpi.1.baseline']?.value).toBe(3)
  const charts = sections.flatMap(section => section.blocks).filter(block => block.kind === 'chart')
  expect(charts.map(chart => chart.id)).toContain('kpi-1')
  const unnamed = { ...kpis[0], figure: null }
  expect(await test.refusal('disclosure.save-kpis', { kpis: [unnamed] })).toBe('invalid-input')
})
