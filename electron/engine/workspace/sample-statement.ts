import { z } from 'zod'
import { kpiSchema } from '@shared/disclosure/kpi'
import { entitySchema } from '@shared/workspace/entity'
import type { Call } from '../call'
import { readWorkspace } from '../store/workspace'

const REGIME = 'OECD5'

/** The part of sample-work.json that a statement needs besides records: who the entity is, its own words, its indicators. */
export const sampleStatementSchema = z.strictObject({
  entity: entitySchema.pick({ country: true, registrationNumber: true, sectorText: true, employees: true }),
  ownWords: z.record(z.string(), z.string()),
  kpis: z.array(kpiSchema),
})

/** What the person who made the sample has said of the entity stays. */
export async function addSampleStatement(
  call: Call,
  { entity: invented, ownWords, kpis }: z.infer<typeof sampleStatementSchema>,
): Promise<void> {
  const { entity, period } = await readWorkspace(call.store)
  await call.ask('workspace.edit', {
    entity: {
      ...entity,
      country: entity.country ?? invented.country,
      registrationNumber: entity.registrationNumber ?? invented.registrationNumber,
      sectorText: entity.sectorText ?? invented.sectorText,
      employees: entity.employees ?? invented.employees,
    },
    period,
  })
  await call.ask('disclosure.edit', { regime: REGIME, ownWords })
  await call.ask('disclosure.save-kpis', { kpis })
}
