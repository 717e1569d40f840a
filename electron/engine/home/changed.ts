import type { OutputOf } from '@shared/contract/contract'
import type { ScoreRun } from '@shared/contract/risk-run'
import type { TrailEntry } from '@shared/contract/trail'
import type { Call } from '../call'
import { listTrail } from '../store/trail-list'

type Changed = OutputOf<'home.overview'>['changed']

const SHOWN = 5
const LOOKED_AT = 200

const number = (value: string | number | null | undefined): number => (typeof value === 'number' ? value : 0)

/** The changes that move many things at once: which sentence of `home:changed` says it, and the number it carries. */
const TOLD: Readonly<
  Record<string, (summary: TrailEntry['summary']) => { code: string; count: number | null }>
> = {
  'intake.commit': ({ added, updated }) => ({ code: 'import', count: number(added) + number(updated) }),
  'risk.run': ({ suppliers }) => ({ code: 'score-run', count: number(suppliers) }),
  'reference.load': ({ count }) => ({ code: 'hotspots', count: number(count) }),
  'reference.offer-baseline': ({ count }) => ({ code: 'baseline', count: number(count) }),
  'screening.load-list': ({ entries }) => ({ code: 'list', count: number(entries) }),
  'screening.run': ({ candidates }) => ({ code: 'screening', count: number(candidates) }),
}

/** What changed lately: bands against the run before, and the last large changes. */
export async function changedPart(call: Call, runs: readonly ScoreRun[]): Promise<Changed> {
  const newest = runs.at(-1)
  const before = runs.at(-2)
  const { entries } = await listTrail(call.store, {
    topic: null,
    recordId: null,
    text: null,
    before: null,
    limit: LOOKED_AT,
  })
  const items = entries.flatMap(({ action, kind, summary, at, seq }) => {
    const told = kind === 'undo' ? undefined : TOLD[action]?.(summary)
    return told ? [{ ...told, params: summary, at, seq }] : []
  })
  return {
    since: before?.at.slice(0, 10) ?? null,
    bandChanges: newest?.bandChanges ?? 0,
    items: items.slice(0, SHOWN),
  }
}
