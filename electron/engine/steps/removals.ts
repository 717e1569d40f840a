import { Refusal } from '@shared/contract/error'
import type { OutputOf } from '@shared/contract/contract'
import type { BinRow } from '@shared/contract/bin'
import { newestEntries, type RegisterEntry } from '@shared/steps/register'
import { removalOf, type Removal } from '@shared/steps/retention'
import type { CalendarDate } from '@shared/units/calendar-date'
import { readBin } from '../store/bin'
import { readBinnedByRules, type RetiredRecord } from '../store/binned-by-rules'
import { oneRegisterEntry, readRegisters } from '../store/step-registers'
import type { Store } from '../store/store'

type Waiting = OutputOf<'steps.retention'>['rules'][number]['waiting']

/** The rules on how long records are kept, in their newest version. */
export const retentionRules = async (store: Store): Promise<RegisterEntry[]> =>
  newestEntries(await readRegisters(store)).filter(one => one.kind === 'retention')

/** Every record of the bin that a rule put there and asks to be removed for good, today or on a later day. */
async function removals(store: Store): Promise<(RetiredRecord & Removal)[]> {
  const rules = await retentionRules(store)
  if (rules.every(({ eraseAfterDays }) => eraseAfterDays === null)) return []
  return readBinnedByRules(store).flatMap(record => {
    const removal = removalOf(record, rules)
    return removal === null ? [] : [{ ...record, ...removal }]
  })
}

/** Which rule asks for the removal of a record, and since or from when, by its kind and id as the bin names it. */
export async function removalsInBin(
  store: Store,
  today: CalendarDate,
): Promise<ReadonlyMap<string, NonNullable<BinRow['removal']>>> {
  const found = await removals(store)
  return new Map(
    found.map(({ kind, id, rule, dueOn }) => [
      `${kind} ${id}`,
      { ruleId: rule.id, title: rule.title, dueOn, waits: dueOn <= today },
    ]),
  )
}

/** What waits for somebody's yes today, by rule, the longest waiting first. */
export async function waitingByRule(
  store: Store,
  today: CalendarDate,
): Promise<ReadonlyMap<string, Waiting>> {
  const due = (await removals(store)).filter(({ dueOn }) => dueOn <= today)
  if (due.length === 0) return new Map()
  const names = new Map(readBin(store).map(({ kind, id, name }) => [`${kind} ${id}`, name] as const))
  const byRule = new Map<string, Waiting>()
  for (const { kind, id, rule, dueOn } of due.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)))
    byRule.set(rule.id, [
      ...(byRule.get(rule.id) ?? []),
      { kind, id, name: names.get(`${kind} ${id}`) ?? '', dueOn },
    ])
  return byRule
}

/** The rule that removes records; refused when they are not exactly those that wait by it today. */
export async function ruleThatRemoves(
  store: Store,
  ruleId: string,
  records: readonly { readonly kind: string; readonly id: string }[],
  today: CalendarDate,
): Promise<RegisterEntry> {
  const rule = await oneRegisterEntry(store, ruleId)
  const waiting = (await waitingByRule(store, today)).get(ruleId) ?? []
  const keys = (list: typeof records) =>
    [...new Set(list.map(({ kind, id }) => `${kind} ${id}`))].sort().join()
  if (keys(waiting) !== keys(records))
    throw new Refusal({ code: 'conflict', params: { expected: records.length, found: waiting.length } })
  return rule
}
