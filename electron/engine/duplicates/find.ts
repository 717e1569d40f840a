import type { OutputOf } from '@shared/contract/contract'
import type { DuplicatePair } from '@shared/contract/duplicates'
import { DecisionMemory } from '@shared/duplicates/decisions'
import { DuplicateIndex, type LikeParty } from '@shared/duplicates/duplicate-index'
import {
  recruiterParty,
  siteParty,
  supplierParty,
  type Party,
  type PartyKind,
} from '@shared/duplicates/party'
import { likelySites, type KnownSite } from '@shared/duplicates/sites'
import { sideBySide } from '@shared/duplicates/sides'
import type { Call } from '../call'
import { givesWay } from '../gives-way'
import { keptDecisions } from '../store/duplicates'
import { wholeRegister } from '../suppliers'
import { refOf } from './parties'

const MOST_PAIRS = 1000
/** How long the engine may compute before it looks after other calls. */
const SLICE_MS = 30

interface Looked {
  readonly ref: DuplicatePair['left']
  readonly party: Party
}

/** Looks through all records of one kind. Sites are held against those of their own supplier only. */
export async function findDuplicates(call: Call, kind: PartyKind): Promise<OutputOf<'duplicates.find'>> {
  const parties = await partiesOf(call, kind)
  const memory = new DecisionMemory(await keptDecisions(call.store))
  const likeOf = kind === 'site' ? sitesByRoom() : partiesByIndex()
  const byId = new Map<string, Looked>()
  const pairs: DuplicatePair[] = []
  let sliceEnds = performance.now() + SLICE_MS
  for (const [done, looked] of parties.entries()) {
    for (const like of likeOf(looked)) pairs.push(...pairOf(kind, looked, byId.get(like.id), like, memory))
    byId.set(looked.ref.id, looked)
    if (performance.now() < sliceEnds) continue
    call.progress({ phase: 'compare', done: done + 1, total: parties.length })
    await givesWay(call)
    sliceEnds = performance.now() + SLICE_MS
  }
  pairs.sort((a, b) => b.compared.score - a.compared.score)
  return { pairs: pairs.slice(0, MOST_PAIRS), total: pairs.length, looked: parties.length }
}

/** Gives what is like a record among those that came before it. */
type Seeker = (looked: Looked) => readonly LikeParty[]

function partiesByIndex(): Seeker {
  const index = new DuplicateIndex()
  return ({ ref, party }) => {
    const like = index.like(party)
    index.add(ref.id, party)
    return like
  }
}

function sitesByRoom(): Seeker {
  const rooms = new Map<string, KnownSite[]>()
  return ({ ref, party }) => {
    const room = rooms.get(ref.supplierId ?? '') ?? []
    rooms.set(ref.supplierId ?? '', room)
    const like = likelySites(party, room, ref.supplierName ?? '')
    room.push({ id: ref.id, party })
    return like
  }
}

function pairOf(
  kind: PartyKind,
  { ref, party }: Looked,
  other: Looked | undefined,
  { comparison }: LikeParty,
  memory: DecisionMemory,
): DuplicatePair[] {
  if (!other) return []
  const theirs = { party: other.party, recordId: other.ref.id }
  if (memory.about(kind, { party, recordId: ref.id }, theirs) === 'different') return []
  const { score, reasons } = comparison
  const compared = { score, reasons: [...reasons], sides: sideBySide(party, other.party, comparison) }
  return [{ kind, left: ref, right: other.ref, compared }]
}

async function partiesOf(call: Call, kind: PartyKind): Promise<Looked[]> {
  const { suppliers, sites, recruiters } = await wholeRegister(call.store, () => givesWay(call))
  if (kind === 'supplier') return suppliers.map(one => ({ ref: refOf(one), party: supplierParty(one) }))
  if (kind === 'recruiter') return recruiters.map(one => ({ ref: refOf(one), party: recruiterParty(one) }))
  const byId = new Map(suppliers.map(one => [one.id, one]))
  return sites.map(one => ({ ref: refOf(one, byId.get(one.supplierId) ?? null), party: siteParty(one) }))
}
