import type { z } from 'zod'
import type { disclosureEndpoints, Statement } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import type { Call } from '../call'
import { readStatement, writeStatement, type KeptStatement } from '../store/disclosure'
import { readWorkspace } from '../store/workspace'
import { regimeOf } from './regimes'

type Edit = z.infer<(typeof disclosureEndpoints)['disclosure.edit']['input']>

/** The current statement under a regime for the workspace's period. */
export async function currentStatement(
  call: Call,
  regime: string,
): Promise<KeptStatement & { readonly period: string }> {
  await regimeOf(call.assetsDir, regime)
  const { period } = await readWorkspace(call.store)
  return { ...(await readStatement(call.store, regime, period.label)), period: period.label }
}

/** Own words with those of some sections replaced; an empty text takes a section's words out. */
function merged(before: Statement['ownWords'], patch: Statement['ownWords'] = {}): Statement['ownWords'] {
  return Object.fromEntries(
    Object.entries({ ...before, ...patch }).filter(([, words]) => words.trim() !== ''),
  )
}

function edited(statement: Statement, edit: Edit): Statement {
  const next = {
    ...statement,
    ownWords: merged(statement.ownWords, edit.ownWords),
    approval: edit.approval === undefined ? statement.approval : edit.approval,
    status: edit.status ?? statement.status,
  }
  if (next.status === 'final' && next.approval === null)
    throw new Refusal({ code: 'refused', detail: 'final-needs-approval' })
  return next
}

/** A final edition is locked: the only way on is the next edition, with a reason. */
function refuseFinal({ status, edition }: Statement): void {
  if (status === 'final')
    throw new Refusal({ code: 'refused', detail: 'final-is-locked', params: { edition } })
}

export async function editStatement(edit: Edit, call: Call): Promise<Statement> {
  const { id, statement, period } = await currentStatement(call, edit.regime)
  refuseFinal(statement)
  const next = edited(statement, edit)
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
