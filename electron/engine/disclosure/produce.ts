import type { Statement } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import { buildStatement, coverageIn } from '@shared/disclosure/build'
import type { CoverageItem } from '@shared/disclosure/coverage'
import type { Format } from '@shared/disclosure/file-name'
import type { Regime } from '@shared/disclosure/regime'
import type { Report } from '@shared/disclosure/report'
import type { Speech } from '@shared/disclosure/sentence'
import type { Moment } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { gatherCoverageFacts, gatherFacts, speech, type Gathered } from './gather'
import { readReportingEntities } from '../store/reporting-entities'
import { readWorkspace } from '../store/workspace'
import { readRegimes, regimeOf } from './regimes'
import { render, type Making, type Rendered } from './render'
import { currentStatement } from './current-statement'

/** The statement of this moment, with all that it was made from. */
export interface Produced extends Gathered {
  readonly statement: Statement
  readonly regime: Regime
  /** All laws it answers, that one first. */
  readonly regimes: readonly Regime[]
  readonly report: Report
  readonly at: Moment
  readonly period: string
}

/** Laws a statement answers: its own first, then those chosen for it, or else those that the entities say they answer. */
export async function regimesOf(call: Call, { regime, also }: Statement): Promise<readonly Regime[]> {
  const lead = await regimeOf(call.assetsDir, regime)
  const all = await readRegimes(call.assetsDir)
  const entities = also === null ? await readReportingEntities(call.store) : []
  const chosen = also ?? entities.flatMap(entity => entity.regimes)
  const fits = (one: Regime) =>
    one.id !== lead.id && chosen.includes(one.id) && (also !== null || one.purpose === 'statement')
  return [lead, ...all.filter(fits)]
}

/** The statement as it would be with these decisions. */
export async function produceFor(
  call: Call,
  statement: Statement,
  say: Speech = speech(),
): Promise<Produced> {
  const regimes = await regimesOf(call, statement)
  const [regime = await regimeOf(call.assetsDir, statement.regime), ...also] = regimes
  const { period } = await readWorkspace(call.store)
  const at = call.now()
  const gathered = await gatherFacts(call, statement, regimes, say, at)
  return {
    ...gathered,
    statement,
    regime,
    regimes,
    at,
    period: period.label,
    report: buildStatement(gathered.facts, regime, say, also),
  }
}

export async function produce(call: Call, regimeId: string, language?: string): Promise<Produced> {
  return produceFor(call, (await currentStatement(call, regimeId)).statement, speech(language))
}

/** How far the statement answers its laws at this moment: what its preview says of that, without making all of it. */
export async function coverageNow(call: Call, regimeId: string): Promise<readonly CoverageItem[]> {
  const { statement } = await currentStatement(call, regimeId)
  const say = speech()
  const regimes = await regimesOf(call, statement)
  return coverageIn(await gatherCoverageFacts(call, statement, regimes, say, call.now()), regimes, say)
}

export function stopIfCancelled(call: Call): void {
  if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
}

/** Every format asked for, one after the other. */
export async function renderFormats(
  call: Call,
  report: Report,
  formats: readonly Format[],
  making: Omit<Making, 'print'>,
): Promise<readonly Rendered[]> {
  const rendered: Rendered[] = []
  const print: Making['print'] = (html, options) => call.print(html, options)
  for (const format of formats) {
    stopIfCancelled(call)
    call.progress({ phase: format, done: rendered.length, total: formats.length })
    rendered.push(await render(report, format, { ...making, print }))
  }
  return rendered
}
