import { createHash } from 'node:crypto'
import type { InputOf, OutputOf } from '@shared/contract/contract'
import { Refusal } from '@shared/contract/error'
import { drawSample, type AuditSample, type SampleMember } from '@shared/audits/sample'
import { canonicalJson } from '@shared/text/canonical-json'
import type { Call } from '../call'
import {
  insertSample,
  oneSample,
  readSamples,
  removeSample,
  sampleKindsOf,
  samplePopulation,
  updateSample,
  type Named,
} from '../store/audit-samples'
import { oneAudit } from '../store/audits'
import type { RowOp } from '../store/change'

const hashOf = (population: readonly Named[]): string =>
  createHash('sha256')
    .update(canonicalJson(population.map(({ id, residual }) => [id, residual])))
    .digest('hex')

const memberOf = ({ id, name, of, residual }: Named, reason: string | null): SampleMember => ({
  id,
  name,
  of,
  residual,
  reason,
})

/** A seed nobody chose: digits of a new id, which are random. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-7), 16) % 1_000_000_000

export async function listSamples(auditId: string, call: Call): Promise<OutputOf<'audits.samples'>> {
  const audit = await oneAudit(call.store, auditId)
  const populations = await Promise.all(
    sampleKindsOf(audit).map(async kind => ({
      kind,
      count: (await samplePopulation(call.store, kind, audit)).length,
    })),
  )
  return {
    samples: await readSamples(call.store, auditId),
    populations: populations.filter(({ count }) => count > 0),
  }
}

async function write(
  call: Call,
  verb: string,
  sample: AuditSample,
  row: RowOp,
  reason: string | null,
): Promise<void> {
  const audit = await oneAudit(call.store, sample.auditId)
  await call.change({
    topic: 'audits',
    action: `audits.${verb}`,
    summary: { title: audit.title, size: sample.members.length, seed: sample.seed },
    reason,
    undo: 'step',
    rows: [row],
    touched: ['audits'],
  })
}

/** Draws a sample and keeps it with its seed; a sample larger than what there is, is refused. */
export async function drawAuditSample(
  { auditId, kind, size, method, seed }: InputOf<'audits.draw-sample'>,
  call: Call,
): Promise<{ id: string }> {
  const audit = await oneAudit(call.store, auditId)
  const population = await samplePopulation(call.store, kind, audit)
  if (population.length === 0) throw new Refusal({ code: 'refused', detail: 'nothing-to-draw-from' })
  if (size > population.length)
    throw new Refusal({
      code: 'refused',
      detail: 'sample-too-large',
      params: { population: population.length },
    })
  const id = call.newId()
  const chosen = seed ?? seedOf(id)
  const sample: AuditSample = {
    id,
    auditId,
    kind,
    method,
    seed: chosen,
    population: population.length,
    populationHash: hashOf(population),
    members: drawSample(population, size, chosen, method).map(one => memberOf(one, null)),
    drawnAt: call.now(),
  }
  await write(call, 'draw-sample', sample, insertSample(sample), null)
  return { id }
}

/** Draws again from what is there today: the same members, or a population that has changed since. */
export async function checkSample(id: string, call: Call): Promise<OutputOf<'audits.check-sample'>> {
  const sample = await oneSample(call.store, id)
  const audit = await oneAudit(call.store, sample.auditId)
  const population = await samplePopulation(call.store, sample.kind, audit)
  const drawn = sample.members.filter(({ reason }) => reason === null)
  const again = drawSample(population, drawn.length, sample.seed, sample.method)
  return {
    same: again.length === drawn.length && again.every((one, at) => one.id === drawn[at]?.id),
    populationChanged: hashOf(population) !== sample.populationHash,
  }
}

export async function addToSample(
  { id, memberId, reason }: InputOf<'audits.add-to-sample'>,
  call: Call,
): Promise<null> {
  const sample = await oneSample(call.store, id)
  if (sample.members.some(member => member.id === memberId))
    throw new Refusal({ code: 'refused', detail: 'in-sample-already' })
  const audit = await oneAudit(call.store, sample.auditId)
  const population = await samplePopulation(call.store, sample.kind, audit)
  const found = population.find(one => one.id === memberId)
  if (found === undefined)
    throw new Refusal({ code: 'not-found', params: { table: sample.kind, id: memberId } })
  const grown = { ...sample, members: [...sample.members, memberOf(found, reason)] }
  await write(call, 'add-to-sample', grown, updateSample(grown), reason)
  return null
}

export async function dropSample(id: string, reason: string, call: Call): Promise<null> {
  await write(call, 'drop-sample', await oneSample(call.store, id), removeSample(id), reason)
  return null
}
