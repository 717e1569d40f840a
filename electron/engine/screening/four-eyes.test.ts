import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Verdict } from '@shared/contract/screening'
import { DEFAULT_SETTINGS, samePerson } from '@shared/screening/settings'
import { supplierNamed } from '../testing/people-and-places'
import { TestEngine, withWorkspace } from '../testing/test-engine'
import { EVERY_CANDIDATE, SAMPLE_LIST } from './testing/sample-list'

let first: TestEngine
let second: TestEngine
beforeEach(async () => {
  first = await withWorkspace()
  second = new TestEngine({ actor: 'Second Person' })
  await first.ask('suppliers.add', {
    supplier: supplierNamed('Tarn Valley Minerals SARL', { country: 'CD' }),
  })
  await load(SAMPLE_LIST)
})
afterEach(() => {
  first.close()
  second.close()
})

async function load(content: string) {
  const path = first.path('list.xml')
  writeFileSync(path, content)
  await first.ask('screening.load-list', { files: [first.opening(path)] })
}
const screen = (threshold: number | null = null) => first.ask('screening.run', { threshold })
const match = async (on = first) => {
  const { rows } = await on.ask('screening.candidates', EVERY_CANDIDATE)
  const found = rows.find(row => row.entry.key === 'SMe.002')
  if (found === undefined) throw new Error('no match')
  return found
}
const decide = async (verdict: Verdict, on = first) => {
  const { runId, n } = await match(on)
  return on.ask('screening.decide', { runId, n, verdict, reason: 'Register extract compared' })
}
const findings = async (on = first) =>
  (
    await on.ask('response.findings', {
      status: 'open',
      stage: null,
      subjectType: null,
      subjectId: null,
      auditId: null,
      source: 'screening',
      text: null,
      offset: 0,
      limit: 10,
    })
  ).rows

/** The same workspace under the second person's name. */
async function hand(from: TestEngine, to: TestEngine): Promise<void> {
  await from.ask('workspace.close', {})
  await to.ask('workspace.open', { file: to.opening(first.path('test.fivefold')) })
}

const fourEyes = () => first.ask('screening.keep-settings', { ...DEFAULT_SETTINGS, fourEyes: true })

describe('four eyes', () => {
  it('lets a decision count only once a second person has confirmed it', async () => {
    await fourEyes()
    await screen()
    const { decision, findingId } = await decide('true')
    expect(decision).toMatchObject({ needsSecond: true, confirmedAt: null, confirmedBy: null })
    expect(findingId).toBeNull()
    expect(await match()).toMatchObject({ state: 'to-confirm' })
    expect(await first.ask('screening.state', {})).toMatchObject({ toConfirm: 1, decided: { true: 0 } })
    const { runId, n } = await match()
    expect(await first.refusal('screening.confirm', { runId, n })).toBe('refused')

    await hand(first, second)
    const confirmed = await second.ask('screening.confirm', { runId, n })
    expect(confirmed.decision).toMatchObject({ decidedBy: 'Tester', confirmedBy: 'Second Person' })
    expect(await match(second)).toMatchObject({ state: 'decided' })
    expect(await second.ask('screening.state', {})).toMatchObject({ toConfirm: 0, decided: { true: 1 } })
    expect((await findings(second)).map(({ id }) => id)).toEqual([confirmed.findingId])
    expect(await second.refusal('screening.confirm', { runId, n })).toBe('refused')

    await second.ask('trail.undo', {})
    expect(await match(second)).toMatchObject({ state: 'to-confirm' })
    expect(await findings(second)).toEqual([])
  })

  it('asks nobody for what is unsure, nor for what was decided before', async () => {
    await screen()
    await decide('false')
    await fourEyes()
    expect(await match()).toMatchObject({ state: 'decided' })
    await decide('unsure')
    expect(await match()).toMatchObject({ state: 'decided', decision: { needsSecond: false } })
  })

  it('makes a decision that is changed wait anew', async () => {
    await fourEyes()
    await screen()
    await decide('true')
    await hand(first, second)
    await decide('false', second)
    const waiting = await match(second)
    expect(waiting).toMatchObject({ state: 'to-confirm', decision: { decidedBy: 'Second Person' } })
    const { runId, n } = waiting
    expect(await second.refusal('screening.confirm', { runId, n })).toBe('refused')
  })

  it('takes the same name in other letters for the same person', () => {
    expect(samePerson('Ana  Lopes ', 'ANA LOPES')).toBe(true)
    expect(samePerson('Ana Lopes', 'Ben Okoro')).toBe(false)
  })
})

describe('a true match', () => {
  it('opens one finding that waits for a response, and takes it back with the decision', async () => {
    await screen()
    const { findingId } = await decide('true')
    expect(await findings()).toMatchObject([
      {
        id: findingId,
        stage: 'to-decide',
        subjectType: 'supplier',
        title: expect.stringContaining('Tarn') as string,
      },
    ])
    expect((await decide('true')).findingId).toBe(findingId)
    expect(await findings()).toHaveLength(1)
    await first.ask('trail.undo', {})
    await first.ask('trail.undo', {})
    expect(await findings()).toEqual([])
    expect((await decide('false')).findingId).toBeNull()
  })
})

describe('what comes up', () => {
  it('says because of what', async () => {
    await screen(0.98)
    expect((await first.ask('screening.candidates', EVERY_CANDIDATE)).rows).toEqual([])
    await screen()
    expect((await match()).because).toBe('threshold-lower')
    await screen()
    expect((await match()).because).toBe('threshold-lower')
    await load(
      SAMPLE_LIST.replace('2026-11-02T', '2026-11-20T').replace('TVM Comptoir', 'TVM Comptoir de Bukavu'),
    )
    await screen()
    expect((await match()).because).toBe('entry-changed')
    await first.ask('suppliers.add', { supplier: supplierNamed('Tarn Valley Mineral', { country: 'CD' }) })
    await screen()
    const { rows } = await first.ask('screening.candidates', {
      ...EVERY_CANDIDATE,
      text: 'Tarn Valley Mineral',
    })
    expect(rows.find(row => row.subject.name === 'Tarn Valley Mineral')?.because).toBe('ours-changed')
  })

  it('is new with its entry or its list', async () => {
    const without = SAMPLE_LIST.replace(/<ENTITY>(?:(?!<\/ENTITY>)[\s\S])*SMe\.002[\s\S]*?<\/ENTITY>/, '')
    await load(without.replace('2026-11-02T', '2026-11-20T'))
    await screen()
    await load(SAMPLE_LIST.replace('2026-11-02T', '2026-11-23T'))
    await screen()
    expect((await match()).because).toBe('entry-new')
    await load(SAMPLE_LIST.replaceAll('Invented sample list', 'UN List'))
    await screen()
    const { rows } = await first.ask('screening.candidates', EVERY_CANDIDATE)
    expect(rows.find(row => row.list.code === 'UN-SC')?.because).toBe('list-new')
  })
})

describe('settings', () => {
  it('are the built-in ones until somebody keeps others, and can be undone', async () => {
    expect(await first.ask('screening.settings', {})).toEqual(DEFAULT_SETTINGS)
    const templates = { true: ['Same licence'], false: [], unsure: ['Asked head office'] }
    const kept = { threshold: 0.9, fourEyes: true, templates }
    await first.ask('screening.keep-settings', kept)
    expect(await first.ask('screening.settings', {})).toEqual(kept)
    expect((await screen()).run.threshold).toBe(0.9)
    await first.ask('screening.keep-settings', DEFAULT_SETTINGS)
    await first.ask('trail.undo', {})
    expect(await first.ask('screening.settings', {})).toEqual(kept)
  })

  it.each([
    [{ ...DEFAULT_SETTINGS, threshold: 0.1 }],
    [{ ...DEFAULT_SETTINGS, templates: { true: ['x'.repeat(301)], false: [], unsure: [] } }],
    [{ ...DEFAULT_SETTINGS, more: 1 }],
  ])('refuses %j', async settings => {
    expect(await first.refusal('screening.keep-settings', settings)).toBe('invalid-input')
  })

  it('show how many alerts a threshold would give, and keep nothing', async () => {
    const { rows, parties } = await first.ask('screening.preview-threshold', {})
    expect(parties).toBe(1)
    const counts = rows.map(row => row.alerts)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    const { run } = await screen()
    expect(rows.find(row => row.threshold === 0.58)).toMatchObject({ alerts: run.candidates, recall: 0.87 })
    expect((await first.ask('screening.runs', {})).runs).toHaveLength(1)
  })
})
