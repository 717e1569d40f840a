import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { applicationOf, currenciesAsked } from '@shared/disclosure/applies'
import { deadlineOn } from '@shared/disclosure/deadline'
import { MONEY_QUESTIONS, type Regime } from '@shared/disclosure/regime'
import type { ReportingEntity } from '@shared/disclosure/reporting-entity'
import { stillDue, type DueItem } from '@shared/steps/due'
import type { CalendarDate } from '@shared/units/calendar-date'
import type { Call } from '../call'
import { lastApproved, readStatement } from '../store/disclosure'
import {
  insertReportingEntity,
  oneReportingEntity,
  readReportingEntities,
  removeReportingEntity,
  updateReportingEntity,
} from '../store/reporting-entities'
import type { Store } from '../store/store'
import { readWorkspace } from '../store/workspace'
import { readRegimes } from './regimes'

/** The first day by which a regime wants a statement about the workspace's period. */
export async function dueDay(store: Store, regime: Regime, end: CalendarDate): Promise<CalendarDate | null> {
  const last = await lastApproved(store, regime.id)
  const days = regime.deadlines.flatMap(rule => deadlineOn(rule, end, last) ?? [])
  return days.sort()[0] ?? null
}

async function dueDays(store: Store, regimes: readonly Regime[]): Promise<Map<string, CalendarDate | null>> {
  const { period } = await readWorkspace(store)
  const days = await Promise.all(
    regimes.map(async regime => [regime.id, await dueDay(store, regime, period.endsOn)] as const),
  )
  return new Map(days)
}

/** Which laws each entity answers to, as far as its answers tell. */
export async function reportingView(call: Call): Promise<OutputOf<'disclosure.reporting'>> {
  const regimes = await readRegimes(call.assetsDir)
  const days = await dueDays(call.store, regimes)
  const entities = await readReportingEntities(call.store)
  const lawsOf = (entity: ReportingEntity) =>
    regimes.map(regime => {
      const { verdict, tested } = applicationOf(regime, entity.answers, call.today())
      return { regime: regime.id, verdict, tested: [...tested], dueOn: days.get(regime.id) ?? null }
    })
  return {
    entities: entities.map(entity => ({ ...entity, laws: lawsOf(entity) })),
    currencies: Object.fromEntries(
      MONEY_QUESTIONS.map(question => [question, [...currenciesAsked(regimes, question)]]),
    ) as OutputOf<'disclosure.reporting'>['currencies'],
  }
}

async function refuseUnknownRegimes(call: Call, ids: readonly string[]): Promise<void> {
  const known = (await readRegimes(call.assetsDir)).map(regime => regime.id)
  const unknown = ids.find(id => !known.includes(id))
  if (unknown !== undefined)
    throw new Refusal({ code: 'not-found', detail: 'regime', params: { regime: unknown } })
}

/** Saves an entity; the one that keeps the records is written into the row it has, if it has one. */
export async function saveEntity(
  { id, draft }: InputOf<'disclosure.save-entity'>,
  call: Call,
): Promise<{ id: string }> {
  await refuseUnknownRegimes(call, draft.regimes)
  const entities = await readReportingEntities(call.store)
  const before = id === null ? null : await oneReportingEntity(call.store, id)
  const self = entities.find(one => one.relation === 'self')
  if (draft.relation === 'self' ? before?.id !== self?.id && self?.id !== null : before?.relation === 'self')
    throw new Refusal({ code: 'refused', detail: 'one-own-entity' })
  const newId = before?.id ?? call.newId()
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.save-entity',
    summary: { name: draft.name, regimes: draft.regimes.join(', ') },
    undo: 'step',
    rows: [
      before === null ? insertReportingEntity(newId, draft, call.now()) : updateReportingEntity(newId, draft),
    ],
    touched: ['disclosure', 'steps'],
  })
  return { id: newId }
}

export async function removeEntity(id: string, call: Call): Promise<null> {
  const found = await oneReportingEntity(call.store, id)
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.remove-entity',
    summary: { name: found.name },
    undo: 'step',
    rows: [removeReportingEntity(id)],
    touched: ['disclosure', 'steps'],
  })
  return null
}

/** Whether a statement under a law, or one that answers it too, says where it was published. */
async function isPublished(
  store: Store,
  regimes: readonly Regime[],
  id: string,
  period: string,
): Promise<boolean> {
  const statements = await Promise.all(regimes.map(regime => readStatement(store, regime.id, period)))
  return statements.some(({ statement }) => statement.publications.some(one => one.regime === id))
}

/** Days by which the laws that entities say they answer want a statement; one that is published is not due. */
export async function disclosureDueItems(
  store: Store,
  assetsDir: string,
  today: CalendarDate,
): Promise<DueItem[]> {
  const entities = await readReportingEntities(store)
  const chosen = new Set(entities.flatMap(entity => entity.regimes))
  if (chosen.size === 0) return []
  const { period } = await readWorkspace(store)
  const regimes = (await readRegimes(assetsDir)).filter(regime => chosen.has(regime.id))
  const items = await Promise.all(
    regimes.map(async regime =>
      stillDue(
        {
          kind: 'statement',
          id: regime.id,
          title: regime.name,
          owner: null,
          dueOn: await dueDay(store, regime, period.endsOn),
          supplierId: null,
        },
        await isPublished(store, regimes, regime.id, period.label),
        today,
      ),
    ),
  )
  return items.flat()
}
