import type { ScreeningRun } from '@shared/contract/screening'
import type { SearchAnswer } from '@shared/screening/name-index'
import type { Call } from '../call'
import { insert } from '../store/change'
import {
  rowToRun,
  type ScreeningCandidateRow,
  type ScreeningRunRow,
  type ScreeningUncheckableRow,
} from '../store/screening'
import { newsSince } from './because'
import { compareAll } from './compare-all'
import { subjectFingerprint } from './fingerprint'
import { loadedLists, type LoadedLists } from './loaded-lists'
import { readSettings } from './settings'
import type { ScreenedParty } from './subjects'

type Candidate = Omit<ScreeningCandidateRow, 'run_id' | 'n' | 'because'>
type Failed = Omit<ScreeningUncheckableRow, 'run_id' | 'n'>

interface Screened {
  readonly candidates: Candidate[]
  readonly failed: Failed[]
  namesChecked: number
}

function keepFound(
  party: ScreenedParty,
  { found, uncheckable, checked }: SearchAnswer,
  lists: LoadedLists,
  into: Screened,
): void {
  into.namesChecked += checked
  const sides = { subject_type: party.subjectType, subject_id: party.id }
  for (const { name, why } of uncheckable) into.failed.push({ ...sides, name, why })
  const { subjectType: type, id, name, names, countries, identifiers, supplierId, recruiterId } = party
  for (const { entry: position, match } of found) {
    const listed = lists.entries[position]
    if (listed === undefined) continue
    into.candidates.push({
      ...sides,
      subject_name: name,
      subject: JSON.stringify({ type, id, name, names, countries, identifiers, supplierId, recruiterId }),
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

async function screenAll(
  call: Call,
  lists: LoadedLists,
  threshold: number,
): Promise<Screened & { subjects: number }> {
  const screened: Screened = { candidates: [], failed: [], namesChecked: 0 }
  const subjects = await compareAll(call, lists, threshold, (party, answer) => {
    keepFound(party, answer, lists, screened)
  })
  screened.candidates.sort((a, b) => b.score - a.score || (a.subject_id < b.subject_id ? -1 : 1))
  return { ...screened, subjects }
}

/** Compares every party with every current list and stores the run with what it found and what it could not check. */
export async function runScreening(wanted: number | null, call: Call): Promise<{ run: ScreeningRun }> {
  const threshold = wanted ?? readSettings(call.store).threshold
  const factsHead = call.store.trail.head
  call.progress({ phase: 'prepare-lists', done: 0, total: null })
  const lists = await loadedLists(call.store, call)
  const screened = await screenAll(call, lists, threshold)
  const newsOf = await newsSince(call.store)
  const news = screened.candidates.map(newsOf)
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
    fresh: news.filter(({ fresh }) => fresh).length,
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
        rows: screened.candidates.map((row, n) => ({
          run_id: run.id,
          n,
          ...row,
          because: news[n]?.because ?? null,
        })),
      },
    ],
    touched: ['screening'],
  })
  return { run: rowToRun(run) }
}
