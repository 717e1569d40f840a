import type { z } from 'zod'
import type { InputOf } from '@shared/contract/contract'
import { MOST_TAKEN_OUT, type TakenOut, type withheldSchema } from '@shared/contract/disclosure'
import { Refusal } from '@shared/contract/error'
import { buildStatement } from '@shared/disclosure/build'
import type { StatementFacts } from '@shared/disclosure/facts'
import { cellText } from '@shared/disclosure/figure'
import { joinPassed, type Passed } from '@shared/disclosure/profiles/let-through'
import type { LeakVerdict } from '@shared/disclosure/profiles/leak'
import { profileOf, type Profile } from '@shared/disclosure/profiles/profile'
import { published, untoldTexts, type Published } from '@shared/disclosure/profiles/published'
import { sameWords, type Search } from '@shared/disclosure/profiles/terms'
import type { Call } from '../call'
import { currentStatement } from './current-statement'
import { speech } from './gather'
import { checkForLeaks, type FinishedFile } from './leak-check/check'
import { gatherKnown, rulesFor, type LeakRules } from './leak-check/rules'
import { produceFor, stopIfCancelled, type Produced } from './produce'

/** The statement of this moment as a profile tells it, and what no file made from it may hold. */
export interface Outgoing extends Produced {
  readonly profile: Profile
  readonly published: Published
  readonly rules: LeakRules
  /** A text without what the profile does not tell of people, suppliers and places. */
  readonly clean: (text: string) => string
  /** What that took out so far, once each. */
  readonly takenOut: () => readonly TakenOut[]
}

/** Facts without what a profile keeps back as a whole; the rest is kept back in the report. */
function shownFacts(facts: StatementFacts, profile: Profile): StatementFacts {
  const { risk } = facts
  const isCounted = profile.leastCount === null
  return {
    ...facts,
    evidence: facts.evidence.map(file => (profile.evidenceTitles ? file : { ...file, title: null })),
    risk:
      risk === null || isCounted
        ? risk
        : { ...risk, work: risk.work.map(line => ({ ...line, changes: line.changesUncounted })) },
  }
}

/** What takes words out of texts, and remembers which. */
function cleaner(search: Search, instead: string): Pick<Outgoing, 'clean' | 'takenOut'> {
  const found = new Map<string, TakenOut>()
  const clean = (text: string): string => {
    const hits = search.in(text)
    for (const { kind, start, end } of hits) {
      const words = text.slice(start, end)
      found.set(`${kind} ${sameWords(words)}`, { kind, text: words })
    }
    return hits.length === 0 ? text : search.without(text, instead)
  }
  return { clean, takenOut: () => [...found.values()].slice(0, MOST_TAKEN_OUT) }
}

/** What was asked for: a statement under a regime, for whom, in which language. */
export type MadeFor = Pick<InputOf<'disclosure.export'>, 'regime' | 'profile' | 'leastCount' | 'language'>

/** The current statement under a regime, made ready for those a profile is for. */
export async function outgoing(
  call: Call,
  { regime, profile: id, leastCount, language }: MadeFor,
): Promise<Outgoing> {
  const { statement } = await currentStatement(call, regime)
  const profile = profileOf(id, leastCount)
  const say = speech(language)
  const whole = await produceFor(call, statement, say)
  const known = await gatherKnown(call, statement, whole.facts)
  const { search } = rulesFor(profile, known)
  const facts = shownFacts(whole.facts, profile)
  const { clean, takenOut } = cleaner(search, say.t('disclosure:publishing.takenOut'))
  const told = published(voice => buildStatement(facts, whole.regime, voice, whole.regimes.slice(1)), say, {
    profile,
    indicators: whole.facts.kpis,
    clean,
  })
  const texts = untoldTexts(told, cell => cellText(cell, say.language, say.t('disclosure:notKnown')))
  return {
    ...whole,
    report: told.report,
    profile,
    published: told,
    rules: rulesFor(profile, known, texts),
    clean,
    takenOut,
  }
}

/** In numbers, what a profile kept back; which files of evidence and why is added for a bundle. */
export function withheldIn({
  published: { untold, cleaned },
}: Outgoing): Omit<z.infer<typeof withheldSchema>, 'evidence'> {
  const reasons = [...untold.values()]
  return {
    few: reasons.filter(why => why === 'few').length,
    others: reasons.filter(why => why === 'withheld').length,
    texts: cleaned.map(({ section, texts }) => ({ section, texts })),
  }
}

/** The check of finished files, with its progress. */
export function leakCheck(
  call: Call,
  files: readonly FinishedFile[],
  { rules }: Outgoing,
): Promise<LeakVerdict> {
  return checkForLeaks(files, rules, {
    mayGoOn: () => stopIfCancelled(call),
    onFile: (done, total) => call.progress({ phase: 'leaks', done, total }),
  })
}

/** A verdict with what was let through in files that were looked at before. */
export const withPassed = (verdict: LeakVerdict, before: readonly Passed[]): LeakVerdict => ({
  ...verdict,
  letThrough: joinPassed(verdict.letThrough, before),
})

/** Nothing is saved that holds what it must not. */
export function refuseLeaks({ passed, leaks, more }: LeakVerdict): void {
  const [first] = leaks
  if (passed || first === undefined) return
  throw new Refusal({
    code: 'refused',
    detail: 'leaks-found',
    params: { count: leaks.length + more, file: [first.file, ...first.inside].join(' › ') },
  })
}
