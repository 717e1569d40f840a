import { calendarDateSchema } from '../units/calendar-date'
import { inGroups } from './bundle/signature'
import { shownName } from '../text/clean'
import type { Problem, Verdict } from './verdict'

/** How the reader's language says what a check found. */
export interface VerdictVoice {
  readonly say: (key: string, params: Readonly<Record<string, string | number | null>>) => string
  /** A day, from `2026-03-04`. */
  readonly date: (day: string) => string
}

/**
 * Names of files and records come from whoever made the bundle: they must neither turn the sentence around nor begin a line that reads
 * like one of ours.
 */
const asName = (name: string | null): string | null =>
  name === null ? null : shownName(name).replace(/[\s\u0085\u2028\u2029]+/g, ' ')

/** What is wrong, in one sentence: the same in the app, on the command line and in the page of the bundle. */
export function problemWords({ code, path, line, id: known }: Problem, { say, date }: VerdictVoice): string {
  // A record's id or a fingerprint stands as it is; the day of a signature is said.
  const isDay = known !== null && calendarDateSchema.safeParse(known).success
  const id = isDay ? date(known) : asName(known)
  const record = id === null ? '' : say('verify:record', { id })
  const signedOn = id === null ? '' : say('verify:signedOn', { id })
  return say(`verify:problem.${code}`, {
    path: asName(path),
    line,
    id,
    record,
    signedOn,
  })
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
