import type { OutputOf } from '@shared/contract/contract'
import type { Statement } from '@shared/contract/disclosure'
import { checklistOf } from '@shared/disclosure/checklist'
import { translatorFor } from '@shared/text/translator'
import type { Call } from '../call'
import { readReportingEntities } from '../store/reporting-entities'
import { readWorkspace } from '../store/workspace'
import { produceFor, type Produced } from './produce'

type Checks = OutputOf<'disclosure.checklist'>['checks']

async function checksIn(call: Call, produced: Produced): Promise<Checks> {
  const { report, regimes, facts, statement } = produced
  const t = translatorFor(report.language)
  const entities = await readReportingEntities(call.store)
  const { period } = await readWorkspace(call.store)
  const checks = checklistOf(
    {
      regimes,
      coverage: report.coverage,
      approval: statement.approval,
      signatory: statement.signatory,
      answered: entities.flatMap(entity => entity.regimes),
      deadlines: facts.laws.deadlines,
      periodEnd: period.endsOn,
      language: report.language,
      today: call.today(),
    },
    capacity => t(`disclosure:capacities.${capacity}`),
  )
  return checks.map(({ code, severity, params }) => ({ code, severity, params: { ...params } }))
}

/** What stands between a statement, as it is or as it would be, and its final edition. */
export async function checksFor(call: Call, statement: Statement): Promise<Checks> {
  return checksIn(call, await produceFor(call, statement))
}
