import { useMemo } from 'react'
import { useText, type TermKey, type TextKey, type Translate } from './text'

/**
 * Labels of fields, headings of columns, names of facts and titles of parts that are words of the glossary. Wherever one of them stands it
 * explains itself. A word that means different things in different places (score, severity, scope, edition) is none of these: there its place
 * names the term.
 */
export const EXPLAINED_TEXTS: readonly (readonly [TextKey, TermKey])[] = [
  ['suppliers:column.band', 'band'],
  ['suppliers:column.confidence', 'confidence'],
  ['suppliers:column.score', 'residual'],
  ['suppliers:column.sites', 'site'],
  ['suppliers:detail.corridors', 'corridor'],
  ['suppliers:detail.recruiters', 'recruiter'],
  ['suppliers:detail.screening', 'screening'],
  ['suppliers:detail.sites', 'site'],
  ['suppliers:field.maturity', 'maturity'],
  ['suppliers:field.tier', 'tier'],
  ['suppliers:form.chooseRecruiter', 'recruiter'],
  ['suppliers:form.chooseSite', 'site'],
  ['corridors:column.burden', 'feeBurden'],
  ['corridors:column.name', 'corridor'],
  ['corridors:column.recruiter', 'recruiter'],
  ['corridors:cohorts.title', 'cohort'],
  ['corridors:detail.fees', 'recruitmentFee'],
  ['corridors:field.cohort', 'cohort'],
  ['corridors:field.debt', 'debtBondage'],
  ['corridors:field.siteId', 'site'],
  ['corridors:field.visa', 'tiedStatus'],
  ['corridors:form.fees', 'recruitmentFee'],
  ['corridors:legs.hotspots', 'hotspot'],
  ['corridors:recruiters.column.sanctions', 'screening'],
  ['corridors:recruiters.column.subAgents', 'subAgent'],
  ['map:confidenceLabel', 'confidence'],
  ['map:hotspot', 'hotspot'],
  ['map:nearest', 'hotspot'],
  ['risk:work.likelihood', 'likelihood'],
  ['risk:analytics.exposure', 'hotspot'],
  ['risk:analytics.byTier', 'tier'],
  ['screening:runs.threshold', 'threshold'],
  ['screening:settings.threshold', 'threshold'],
  ['steps:field.verification', 'verification'],
  ['steps:years.gates', 'gate'],
  ['assessment:column.flags', 'redFlag'],
  ['questionnaires:column.flagged', 'redFlag'],
  ['response:action.verification', 'verification'],
  ['response:closing.verification', 'verification'],
  ['response:column.finding', 'finding'],
  ['response:decision.leverageTried', 'leverage'],
  ['response:fact.leverage', 'leverage'],
  ['response:fact.likelihood', 'likelihood'],
  ['response:fact.redFlag', 'redFlag'],
  ['response:fact.workers', 'affectedPerson'],
  ['response:field.indicator', 'indicator'],
  ['response:field.redFlagSeverity', 'redFlag'],
  ['response:field.workersAffected', 'affectedPerson'],
  ['audits:column.findings', 'finding'],
  ['audits:findings.title', 'finding'],
  ['grievances:fact.finding', 'finding'],
  ['grievances:fact.remedy', 'remedy'],
  ['remedy:column.title', 'remedy'],
  ['disclosure:screen.bundleTitle', 'bundle'],
]

const byLanguage = new Map<string, ReadonlyMap<string, TermKey>>()

/** The words of a language that explain themselves, laid out once. */
function wordsIn(t: Translate): ReadonlyMap<string, TermKey> {
  const known = byLanguage.get(t.language)
  if (known !== undefined) return known
  const words = new Map(EXPLAINED_TEXTS.map(([key, term]) => [t(key), term]))
  byLanguage.set(t.language, words)
  return words
}

/** The glossary's word behind a label: what its place says, else what the list above says of its text. */
export function useTermOf(text: string, said: TermKey | undefined): TermKey | undefined {
  const t = useText()
  return useMemo(() => said ?? wordsIn(t).get(text), [said, t, text])
}
