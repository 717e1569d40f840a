import { setImmediate } from 'node:timers/promises'
import { Refusal } from '@shared/contract/error'
import type { ScreeningRun } from '@shared/contract/screening'
import { DEFAULT_THRESHOLD } from '@shared/screening/threshold'
import type { Call } from '../call'
import { insert } from '../store/change'
import {
  latestRun,
  readCandidateMarks,
  rowToRun,
  type ScreeningCandidateRow,
  type ScreeningRunRow,
  type ScreeningUncheckableRow,
} from '../store/screening'
import { subjectFingerprint } from './fingerprint'
import { loadedLists, type LoadedLists } from './loaded-lists'
import { partiesToScreen, type ScreenedParty } from './subjects'

type Candidate = Omit<ScreeningCandidateRow, 'run_id' | 'n'>
type Failed = Omit<ScreeningUncheckableRow, 'run_id' | 'n'>

interface Screened {
  readonly candidates: Candidate[]
  readonly failed: Failed[]
  namesChecked: number
}

function candidatesOf(party: ScreenedParty, lists: LoadedLists, threshold: number, into: Screened): void {
  const { found, uncheckable, checked } = lists.index.search(party, threshold)
  into.namesChecked += checked
  const sides = { subject_type: party.subjectType, subject_id: party.id }
  for (const { name, why } of uncheckable) into.failed.push({ ...sides, name, why })
  const { subjectType: type, id, name, names, countries, identifiers, supplierId } = party
  for (const { entry: position, match } of found) {
    const listed = lists.entries[position]
    if (listed === undefined) continue
    into.candidates.push({
      ...sides,
      subject_name: name,
      subject: JSON.stringify({ type, id, name, names, countries, identifiers, supplierId }),
      subject_fingerprint: subjectFingerprint(party),
      list_id: listed.edition.id,
      list_code: listed.edition.code,
      entry_key: listed.entry.key,
      entry_fingerprint: listed.fingerprint,
      their_name: match.theirName,
      score: match.score,
      match: JSON.stringify(match),
    })
  }
}

/** How long the engine may compute before it looks after other calls. */
const SLICE_MS = 30

async function compareAll(
  call: Call,
  lists: LoadedLists,
  threshold: number,
): Promise<Screened & { subjects: number }> {
  const parties = [...partiesToScreen(call.store)]
  const screened: Screened = { candidates: [], failed: [], namesChecked: 0 }
  let sliceEnds = performance.now() + SLICE_MS
  for (const [done, party] of parties.entries()) {
    candidatesOf(party, lists, threshold, screened)
    if (performance.now() < sliceEnds) continue
    call.progress({ phase: 'compare-names', done: done + 1, total: parties.length })
    await setImmediate()
    if (call.signal.aborted) throw new Refusal({ code: 'cancelled' })
    sliceEnds = performance.now() + SLICE_MS
  }
  call.progress({ phase: 'compare-names', done: parties.length, total: parties.length })
  screened.candidates.sort((a, b) => b.score - a.score || (a.subject_id < b.subject_id ? -1 : 1))
  return { ...screened, subjects: parties.length }
}

type Marks = Pick<
  Candidate,
  'subject_type' | 'subject_id' | 'list_code' | 'entry_key' | 'subject_fingerprint' | 'entry_fingerprint'
>
const markOf = (c: Marks): string =>
  [c.subject_type, c.subject_id, c.list_code, c.entry_key, c.subject_fingerprint, c.entry_fingerprint].join(
    ' ',
  )

async function countFresh(call: Call, candidates: readonly Candidate[]): Promise<number> {
  const before = await latestRun(call.store)
  if (before === undefined) return candidates.length
  const known = new Set((await readCandidateMarks(call.store, before.id)).map(markOf))
  return candidates.filter(candidate => !known.has(markOf(candidate))).length
}

/** Compares every party with every current list and stores the run with what it found and what it could not check. */
export async function runScreening(wanted: number | null, call: Call): Promise<{ run: ScreeningRun }> {
  const threshold = wanted ?? DEFAULT_THRESHOLD
  const factsHead = call.store.trail.head
  call.progress({ phase: 'prepare-lists', done: 0, total: null })
  const lists = await loadedLists(call.store, call)
  const screened = await compareAll(call, lists, threshold)
  const run: ScreeningRunRow = {
    id: call.newId(),
    at: call.now(),
    threshold,
    editions: JSON.stringify(
      lists.editions.map(({ id, code, title, generatedAt, sha256, entries }) => ({
        id,
        code,
        title,
        generatedAt,
        sha256,
        entries,
      })),
    ),
    facts_head: factsHead,
    subjects: screened.subjects,
    names_checked: screened.namesChecked,
    names_uncheckable: screened.failed.length,
    candidates: screened.candidates.length,
    fresh: await countFresh(call, screened.candidates),
  }
  await call.change({
    topic: 'screening',
    action: 'screening.run',
    summary: { names: run.names_checked, uncheckable: run.names_uncheckable, candidates: run.candidates },
    undo: 'record',
    rows: [insert('screening_run', run)],
    bulk: [
      {
        table: 'screening_uncheckable',
        rows: screened.failed.map((row, n) => ({ run_id: run.id, n, ...row })),
      },
      {
        table: 'screening_candidate',
        rows: screened.candidates.map((row, n) => ({ run_id: run.id, n, ...row })),
      },
    ],
    touched: ['screening'],
  })
  return { run: rowToRun(run) }
}
