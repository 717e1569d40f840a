import type { Statement } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import { buildStatement } from '@shared/disclosure/build'
import type { Format } from '@shared/disclosure/file-name'
import { keyFigureValues } from '@shared/disclosure/key-figures'
import type { Regime } from '@shared/disclosure/regime'
import type { Report } from '@shared/disclosure/report'
import type { Moment } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { recordExport, type StatementExportRow } from '../store/disclosure'
import type { RowOp } from '../store/change'
import { gatherFacts, speech, type Gathered } from './gather'
import { regimeOf } from './regimes'
import { render, type Rendered } from './render'
import type { PageSize } from './render/html'
import { currentStatement } from './statement'

/** The statement of this moment, with all that it was made from. */
export interface Produced extends Gathered {
  readonly statement: Statement
  readonly regime: Regime
  readonly report: Report
  readonly at: Moment
  readonly period: string
}

export async function produce(call: Call, regimeId: string): Promise<Produced> {
  const regime = await regimeOf(call.assetsDir, regimeId)
  const { statement, period } = await currentStatement(call, regimeId)
  const at = call.now()
  const gathered = await gatherFacts(call, statement, at)
  return {
    ...gathered,
    statement,
    regime,
    at,
    period,
    report: buildStatement(gathered.facts, regime, speech()),
  }
}

export function stopIfCancelled(call: Call): void {
  if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
}

/** Every format asked for, one after the other. */
export async function renderFormats(
  call: Call,
  report: Report,
  formats: readonly Format[],
  page: PageSize,
): Promise<readonly Rendered[]> {
  const rendered: Rendered[] = []
  for (const format of formats) {
    stopIfCancelled(call)
    call.progress({ phase: format, done: rendered.length, total: formats.length })
    rendered.push(await render(report, format, page, (html, options) => call.print(html, options)))
  }
  return rendered
}

type ExportedFile = { readonly name: string; readonly sizeBytes: number; readonly sha256: string }

/** The trail's record of what left the house: who, which edition, which files with which hashes. */
export function exportRow(
  call: Call,
  { statement, facts, period, at }: Produced,
  kind: StatementExportRow['kind'],
  files: readonly ExportedFile[],
  fingerprint: string | null,
): RowOp {
  const { regime, edition, status } = statement
  return recordExport({
    id: call.newId(),
    kind,
    regime,
    period,
    edition,
    status,
    at,
    actor: call.actor,
    files: JSON.stringify(files),
    figures: JSON.stringify(keyFigureValues(facts)),
    fingerprint,
  })
}
