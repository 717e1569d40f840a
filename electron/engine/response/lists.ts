import { Refusal } from '@shared/contract/error'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import type { ActionRow, FindingRow } from '@shared/contract/response'
import type { Finding } from '@shared/response/finding'
import { inOrderOfWork } from '@shared/response/order'
import type { Call } from '../call'
import { countByTarget } from '../store/evidence'
import { readSubjects } from '../store/subjects'
import { responseFacts, type ResponseFacts } from './facts'
import { riskAround } from './risk-around'
import { actionRow, decisionView, findingRow } from './views'

/** Findings that fit the filter, in order of work. */
export async function listFindings(
  input: InputOf<'response.findings'>,
  call: Call,
): Promise<OutputOf<'response.findings'>> {
  const facts = await responseFacts(call.store)
  const today = call.today()
  const rows = inOrderOfWork(facts.findings)
    .map(finding => findingRow(finding, facts, today))
    .filter(row => findingFits(row, input))
  return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
}

function findingFits(row: FindingRow, input: InputOf<'response.findings'>): boolean {
  const same = <T>(wanted: T | null, found: T) => wanted === null || wanted === found
  return (
    (input.status === 'all' || row.status === input.status) &&
    same(input.stage, row.stage) &&
    same(input.subjectType, row.subjectType) &&
    same(input.subjectId, row.subjectId) &&
    same(input.auditId, row.auditId) &&
    same(input.source, row.source) &&
    holdsWords(input.text, `${row.title} ${row.subject.name ?? ''} ${row.description ?? ''}`)
  )
}

function holdsWords(text: string | null, said: string): boolean {
  const words = (text ?? '').toLowerCase().split(/\s+/)
  const where = said.toLowerCase()
  return words.every(word => where.includes(word))
}

/** One finding with all that was decided and is done about it. */
export async function getFinding(id: string, call: Call): Promise<OutputOf<'response.finding'>> {
  const facts = await responseFacts(call.store)
  const finding = facts.findings.find(one => one.id === id)
  if (!finding) throw new Refusal({ code: 'not-found', params: { table: 'finding', id } })
  const evidence = await countByTarget(call.store, 'finding')
  const actions = await actionRows(facts, call)
  const decisions = [...facts.decisionsOf(id)].sort((a, b) => (isLater(a, b) ? -1 : 1))
  return {
    finding: findingRow(finding, facts, call.today()),
    decisions: decisions.map(decisionView),
    actions: actions.filter(action => action.findingId === id),
    evidenceCount: evidence.get(id) ?? 0,
    joinedTo: named(facts.findings.find(one => one.id === finding.closing?.duplicateOf)),
    joined: facts.findings.filter(one => one.closing?.duplicateOf === id).flatMap(one => named(one) ?? []),
  }
}

const named = (finding: Finding | undefined): { id: string; title: string } | null =>
  finding === undefined ? null : { id: finding.id, title: finding.title }

const isLater = (
  a: { readonly decidedOn: string; readonly createdAt: string },
  b: { readonly decidedOn: string; readonly createdAt: string },
): boolean => a.decidedOn > b.decidedOn || (a.decidedOn === b.decidedOn && a.createdAt > b.createdAt)

/** Actions that fit the filter, the earliest due first. */
export async function listActions(
  input: InputOf<'response.actions'>,
  call: Call,
): Promise<OutputOf<'response.actions'>> {
  const rows = (await actionRows(await responseFacts(call.store), call)).filter(
    row =>
      (input.due === null || row.due === input.due) &&
      (input.findingId === null || row.findingId === input.findingId) &&
      (input.owner === null || row.owner === input.owner),
  )
  return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
}

async function actionRows(facts: ResponseFacts, call: Call): Promise<ActionRow[]> {
  const evidence = await countByTarget(call.store, 'action')
  const partners = await readSubjects(
    call.store,
    facts.actions.flatMap(action => action.partners),
  )
  const riskOf = await riskAround(call.store, facts)
  const findings = new Map(facts.findings.map(one => [one.id, one]))
  return facts.actions.flatMap(action => {
    const finding = findings.get(action.findingId)
    if (finding === undefined) return []
    const context = {
      finding,
      facts,
      evidenceCount: evidence.get(action.id) ?? 0,
      partnerName: (id: string) => partners.get(id)?.name ?? null,
      risk: riskOf(action, finding.subjectId),
    }
    return [actionRow(action, context, call.today())]
  })
}
