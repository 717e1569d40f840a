import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { RankSpreadRow, SensitivityView } from '@shared/contract/risk-settings'
import type { EditionRef } from '@shared/contract/reference'
import { Refusal } from '@shared/contract/error'
import { assessSupplier } from '@shared/risk/assess'
import { type Sensitivity, SensitivityCount } from '@shared/risk/sensitivity'
import { SensitivityParts } from '@shared/risk/sensitivity-parts'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { insert } from '../store/change'
import { readRun, type ScoreRunRow } from '../store/risk'
import { scoresWithParts } from '../store/score-lines'
import {
  type SensitivityRankRow,
  type SensitivityRow,
  sensitivityOf,
  sensitivityRanks,
} from '../store/sensitivity'
import { referenceOfRun } from '../reference'
import { unpackSupplierParts } from './parts'
import { placeIndex } from './place-index'
import { modelOf, runOrRefuse } from './run-view'
import { inTurns } from './turns'

/** The suppliers of a run as it read them, laid out for many runs. */
async function partsOf(run: ScoreRunRow, call: Call) {
  const reference = await referenceOfRun(call, JSON.parse(run.editions) as EditionRef[])
  if (reference === null) throw new Refusal({ code: 'refused', detail: 'other-editions' })
  const index = placeIndex(reference, modelOf(run), run.as_of)
  const stored = [...scoresWithParts(call.store, run.id, 'supplier')]
  const parts = new SensitivityParts(index)
  await inTurns(stored, 'prepare', call, row => {
    const { facts } = unpackSupplierParts(row.parts)
    parts.add(facts, assessSupplier(facts, index))
  })
  return { parts, index }
}

/** Ranks the suppliers of the newest run under drawn settings and keeps the result with its seed. */
export async function runSensitivity(
  { runs, seed }: InputOf<'risk.sensitivity'>,
  call: Call,
): Promise<SensitivityView> {
  const run = await runOrRefuse(call.store, null)
  const { parts, index } = await partsOf(run, call)
  const sizes = { hotspots: index.hotspots.length, routes: index.routes.length }
  const count = new SensitivityCount(parts, index.model, sizes, seed)
  await inTurns(
    Array.from({ length: runs }, (_, i) => i),
    'vary',
    call,
    () => count.run(),
  )
  return keep(count.result(), run.id, call)
}

async function keep(result: Sensitivity, runId: string, call: Call): Promise<SensitivityView> {
  const row = rowOf(result, runId, call)
  await call.change({
    topic: 'risk',
    action: 'risk.sensitivity',
    summary: {
      runs: result.runs,
      seed: result.seed,
      top: result.top,
      kept: Math.round(result.topKept * 100),
    },
    undo: 'record',
    rows: [insert('sensitivity', row)],
    bulk: [{ table: 'sensitivity_rank', rows: rankRows(row.id, result) }],
    touched: ['risk'],
  })
  return viewOf(row)
}

function rowOf(result: Sensitivity, runId: string, call: Call): SensitivityRow {
  const { runs, seed, top, sameTop, topKept, bandKept } = result
  return {
    id: call.newId(),
    run_id: runId,
    at: call.now(),
    runs,
    seed,
    top,
    same_top: sameTop,
    top_kept: topKept,
    band_kept: bandKept,
  }
}

const rankRows = (sensitivityId: string, { suppliers }: Sensitivity): SensitivityRankRow[] =>
  suppliers.map(({ id, name, residual, rank, low, middle, high, topShare, bands }) => ({
    sensitivity_id: sensitivityId,
    supplier_id: id,
    name,
    residual,
    rank,
    rank_low: low,
    rank_middle: middle,
    rank_high: high,
    top_share: topShare,
    bands: canonicalJson(bands),
  }))

const viewOf = (row: SensitivityRow): SensitivityView => ({
  id: row.id,
  runId: row.run_id,
  at: row.at,
  runs: row.runs,
  seed: row.seed,
  top: row.top,
  sameTop: row.same_top,
  topKept: row.top_kept,
  bandKept: row.band_kept,
})

const rankView = (row: SensitivityRankRow): RankSpreadRow => ({
  id: row.supplier_id,
  name: row.name,
  residual: row.residual,
  rank: row.rank,
  low: row.rank_low,
  middle: row.rank_middle,
  high: row.rank_high,
  topShare: row.top_share,
  bands: JSON.parse(row.bands) as RankSpreadRow['bands'],
})

/** The newest sensitivity of a run with a stretch of its ranks; empty before the first. */
export async function ranksView(
  { runId, offset, limit }: InputOf<'risk.ranks'>,
  { store }: Call,
): Promise<OutputOf<'risk.ranks'>> {
  const run = runId === null ? await readRun(store, null) : await runOrRefuse(store, runId)
  const row = run === undefined ? undefined : await sensitivityOf(store, run.id)
  if (row === undefined) return { sensitivity: null, rows: [], total: 0 }
  const { rows, total } = await sensitivityRanks(store, row.id, { offset, limit })
  return { sensitivity: viewOf(row), rows: rows.map(rankView), total }
}

function columns({ t }: ExportWords): ListColumn<RankSpreadRow>[] {
  const share = (band: keyof RankSpreadRow['bands']): ListColumn<RankSpreadRow> => ({
    heading: t('risk:ranks.inBand', { band: t(`kit:band.${band}`) }),
    kind: 'share',
    value: row => row.bands[band],
  })
  return [
    { heading: t('risk:column.name'), kind: 'text', width: 36, value: row => row.name },
    { heading: t('risk:column.points'), kind: 'number', value: row => row.residual },
    { heading: t('risk:ranks.rank'), kind: 'plain', value: row => row.rank },
    { heading: t('risk:ranks.low'), kind: 'plain', value: row => row.low },
    { heading: t('risk:ranks.middle'), kind: 'plain', value: row => row.middle },
    { heading: t('risk:ranks.high'), kind: 'plain', value: row => row.high },
    { heading: t('risk:ranks.topShare'), kind: 'share', value: row => row.topShare },
    share('critical'),
    share('high'),
    share('medium'),
    share('low'),
  ]
}

/** Writes the rank bands of a run; headings only where none were made. */
export async function exportRanks(
  { runId, ...target }: InputOf<'risk.export-ranks'>,
  call: Call,
): Promise<{ rows: number }> {
  const words = exportWords(target.language)
  const { total } = await ranksView({ runId, offset: 0, limit: 1 }, call)
  const stretch = async (offset: number, limit: number) =>
    (await ranksView({ runId, offset, limit }, call)).rows
  return exportList(call, target, {
    name: words.t('risk:ranks.title'),
    columns: columns(words),
    total,
    stretch,
  })
}
