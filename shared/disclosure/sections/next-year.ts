import type { RequirementFacts, StatementFacts } from '../facts'
import { gap, ownWords, said, section } from '../layout'
import type { Block, Section } from '../report'
import { sentence, text, type Speech } from '../sentence'
import { maturityText } from './requirements'

/** A gate below level 2 keeps its step from being ready (five steps, scoring rule). */
const isOpenGate = (requirement: RequirementFacts): boolean =>
  requirement.gate && requirement.applicable && (requirement.maturity ?? 0) < 2

function openGates(facts: StatementFacts, say: Speech): readonly Block[] {
  const open = facts.steps.flatMap(step => step.requirements).filter(isOpenGate)
  if (open.length === 0) return []
  const items = open.map(requirement =>
    sentence(say, 'nextYear.gate', {
      id: { kind: 'text', text: requirement.id },
      title: text(requirement.title),
      maturity: maturityText(say, requirement.maturity),
    }),
  )
  return [...said(say, 'nextYear.gates'), { kind: 'bullets', items }]
}

/** Commitments in the entity's own words, and what the records themselves show as next. */
export function nextYearSection(facts: StatementFacts, say: Speech): Section {
  const words = ownWords(facts.freeText, 'next-year')
  return section(say, 'next-year', [
    words.length === 0 ? gap(say, 'gaps.noCommitments') : words,
    openGates(facts, say),
  ])
}
