import { afterEach, beforeEach, expect, it } from 'vitest'
import { type TestEngine, withWorkspace } from '../testing/test-engine'

let test: TestEngine
beforeEach(async () => {
  test = await withWorkspace()
})
afterEach(() => test.close())

it('fills an empty workspace by the steps a person would take, and says that it is a sample', async () => {
  const phases: string[] = []
  const info = await test.ask('workspace.fill-sample', {}, { onProgress: ({ phase }) => phases.push(phase) })
  expect(info.sample).toBe(true)
  expect(phases.filter(phase => phase.startsWith('sample.'))).toEqual(
    ['import', 'list', 'work', 'screen', 'score'].map(stage => `sample.${stage}`),
  )
  const counts = await test.ask('suppliers.counts', {})
  expect(counts.suppliers).toBeGreaterThan(190)
  const latest = await test.ask('risk.latest', {})
  expect(latest?.outdated).toBe(false)
  expect(latest?.run.suppliers).toBe(counts.suppliers)
  const state = await test.ask('screening.state', {})
  expect(state.open).toBeGreaterThan(0)
  expect((await test.ask('workspace.check', {})).trail.ok).toBe(true)
})

it('refuses to mix the sample into a workspace that has something in it', async () => {
  await test.ask('workspace.fill-sample', {})
  expect(await test.refusal('workspace.fill-sample', {})).toBe('refused')
})
