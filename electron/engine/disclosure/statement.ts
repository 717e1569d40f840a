import type { z } from 'zod'
import type { InputOf } from '@shared/contract/contract'
import type { disclosureEndpoints, Statement } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { writeStatement } from '../store/disclosure'
import { checksFor } from './checklist'
import { currentStatement } from './current-statement'
import { readRegimes } from './regimes'

type Edit = z.infer<(typeof disclosureEndpoints)['disclosure.edit']['input']>

type Words = Readonly<Record<string, string>>

/** Texts with some replaced; an empty text takes its own out. */
function merged(before: Words, patch: Words = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...before, ...patch }).filter(([, words]) => words.trim() !== ''),
  )
}

function edited(statement: Statement, edit: Edit): Statement {
  const next = {
    ...statement,
    ownWords: merged(statement.ownWords, edit.ownWords),
    notApplicable: merged(statement.notApplicable, edit.notApplicable),
    also: edit.also === undefined ? statement.also : edit.also,
    approval: edit.approval === undefined ? statement.approval : edit.approval,
    signatory: edit.signatory === undefined ? statement.signatory : edit.signatory,
    status: edit.status ?? statement.status,
  }
  if (next.status === 'final' && next.approval === null)
    throw new Refusal({ code: 'refused', detail: 'final-needs-approval' })
  return next
}

/** Items and laws that were named must exist: a slip of the pen would else be kept and answer nothing. */
async function refuseUnknown(call: Call, edit: Edit): Promise<void> {
  const regimes = await readRegimes(call.assetsDir)
  const items = new Set(regimes.flatMap(regime => regime.items.map(item => item.id)))
  const words = Object.keys(edit.ownWords ?? {}).filter(key => key.startsWith('item:'))
  const named = [...words.map(key => key.slice('item:'.length)), ...Object.keys(edit.notApplicable ?? {})]
  const item = named.find(id => !items.has(id))
  if (item !== undefined) throw new Refusal({ code: 'not-found', detail: 'item', params: { item } })
  const law = edit.also?.find(id => !regimes.some(regime => regime.id === id))
  if (law !== undefined) throw new Refusal({ code: 'not-found', detail: 'regime', params: { regime: law } })
}

/** A final edition has a checklist without errors. */
async function refuseWithErrors(call: Call, next: Statement): Promise<void> {
  const errors = (await checksFor(call, next)).filter(check => check.severity === 'error')
  if (errors.length > 0)
    throw new Refusal({
      code: 'refused',
      detail: 'final-has-errors',
      params: { count: errors.length },
    })
}

/** A final edition is locked: the only way on is the next edition, with a reason. */
function refuseFinal({ status, edition }: Statement): void {
  if (status === 'final')
    throw new Refusal({ code: 'refused', detail: 'final-is-locked', params: { edition } })
}

export async function editStatement(edit: Edit, call: Call): Promise<Statement> {
  const { id, statement, period } = await currentStatement(call, edit.regime)
  refuseFinal(statement)
  await refuseUnknown(call, edit)
  const next = edited(statement, edit)
  if (next.status === 'final') await refuseWithErrors(call, next)
  await call.change({
    topic: 'disclosure',
    action: next.status === 'final' ? 'disclosure.approve' : 'disclosure.edit',
    summary: { regime: next.regime, edition: next.edition, approver: next.approval?.name ?? null },
    undo: 'step',
    rows: [writeStatement(id, next, { id: call.newId(), period, at: call.now() })],
    touched: ['disclosure'],
  })
  return next
}

/** The edition after a final one: same words, no approval, a reason. */
export async function nextEdition(regime: string, reason: string, call: Call): Promise<Statement> {
  const { statement, period } = await currentStatement(call, regime)
  if (statement.status !== 'final')
    throw new Refusal({
      code: 'refused',
      detail: 'edition-still-draft',
      params: { edition: statement.edition },
    })
  const next: Statement = {
    ...statement,
    edition: statement.edition + 1,
    status: 'draft',
    approval: null,
    signatory: null,
    publications: [],
    reason,
  }
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.next-edition',
    summary: { regime, edition: next.edition },
    reason,
    undo: 'step',
    rows: [writeStatement(null, next, { id: call.newId(), period, at: call.now() })],
    touched: ['disclosure'],
  })
  return next
}

/** Where an edition was published; the one thing that is written to a final one, since it happens afterwards. */
export async function publishStatement(
  { regime, publications }: InputOf<'disclosure.publish'>,
  call: Call,
): Promise<Statement> {
  const { id, statement, period } = await currentStatement(call, regime)
  const next: Statement = { ...statement, publications }
  await call.change({
    topic: 'disclosure',
    action: 'disclosure.publish',
    summary: { regime, edition: next.edition, count: publications.length },
    undo: 'step',
    rows: [writeStatement(id, next, { id: call.newId(), period, at: call.now() })],
    touched: ['disclosure', 'steps'],
  })
  return next
}
