import { calendarDateSchema } from '../units/calendar-date'
import { inGroups } from './bundle/signature'
import type { Problem, Verdict } from './verdict'

/** How the reader's language says what a check found. */
export interface VerdictVoice {
  readonly say: (key: string, params: Readonly<Record<string, string | number | null>>) => string
  /** A day, from `2026-03-04`. */
  readonly date: (day: string) => string
}

/** What is wrong, in one sentence: the same in the app, on the command line and in the page of the bundle. */
export function problemWords({ code, path, line, id: known }: Problem, { say, date }: VerdictVoice): string {
  // A record's id or a fingerprint stands as it is; the day of a signature is said.
  const id = known !== null && calendarDateSchema.safeParse(known).success ? date(known) : known
  const record = id === null ? '' : say('verify:record', { id })
  const signedOn = id === null ? '' : say('verify:signedOn', { id })
  return say(`verify:problem.${code}`, { path, line, id, record, signedOn })
}

/** How many signed heads fit the history, and how far the newest reaches. */
export function headsWords({ signedHeads, newestHead }: Verdict, { say, date }: VerdictVoice): string {
  if (newestHead === null) return say('verify:fact.headsNone', {})
  const { entries, at, fingerprint, name } = newestHead
  const who = name ?? `${say('verify:fact.unnamed', {})} ${inGroups(fingerprint).slice(0, 19)}…`
  return say('verify:fact.headsNewest', { count: signedHeads, entries, day: date(at.slice(0, 10)), who })
}

/** What a check can't tell, in the order in which it is said. */
export const NOT_CHECKED = ['truth', 'complete', 'name', 'scores', 'later', 'content'] as const
