import { signsOf } from '../text/signs'
import type { CoverageFacts } from './facts'
import type { SectionId } from './layout'
import { RULES, type CoverageState, type DataAnswer } from './coverage-rules'
import type { Regime, RegimeItem } from './regime'
import type { Inline } from './report'
import { sentence, type Speech } from './sentence'

export { COVERAGE_STATES, requirementOf, type CoverageState } from './coverage-rules'

/** One thing a regime asks for, and how far this statement says it. */
export interface CoverageItem extends Pick<RegimeItem, 'id' | 'text' | 'level' | 'certainty' | 'remark'> {
  readonly regime: string
  readonly state: CoverageState
  readonly sectionId: SectionId
  /** What answers it, what to add, or why it does not apply. */
  readonly answeredBy: readonly Inline[]
}

/** All present: answered. None: missing. Otherwise partly. */
function combined(states: readonly DataAnswer['state'][]): DataAnswer['state'] {
  if (states.every(state => state === 'answered')) return 'answered'
  return states.every(state => state === 'missing') ? 'missing' : 'partly'
}

const sentencesOf = (parts: readonly (readonly Inline[])[], { language }: Speech): readonly Inline[] => {
  const between = { kind: 'text', text: signsOf(language).semicolon } as const
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]))
}

/** Words of the entity's own for an item, where it wrote any. */
export const itemWordsKey = (itemId: string): string => `item:${itemId}`

/** What the records and the entity's own words say to one item. Words alone answer in part: nobody checked them against records. */
function answered(item: RegimeItem, regime: Regime, facts: CoverageFacts, say: Speech) {
  const reason = facts.laws.notApplicable[item.id]
  if (reason !== undefined)
    return { state: 'not-applicable' as const, said: sentence(say, 'coverage.because', { reason }) }
  const hasWords = (facts.freeText[itemWordsKey(item.id)] ?? '').trim() !== ''
  const answers = item.data.map(kind => RULES[kind](facts, say, { regime: regime.id, hasWords }))
  const found = combined(answers.map(part => part.state))
  const words = hasWords && !item.data.includes('minerals') ? [sentence(say, 'coverage.inWords')] : []
  return {
    state: found === 'missing' && hasWords ? ('partly' as const) : found,
    said: sentencesOf([...words, ...answers.map(part => part.said)], say),
  }
}

/** What each item of a regime finds in the facts: answered, partly, missing or not applicable, and by what. */
export function coverageOf(regime: Regime, facts: CoverageFacts, say: Speech): readonly CoverageItem[] {
  return regime.items.map(item => {
    const { state, said } = answered(item, regime, facts, say)
    const { id, text, level, certainty, remark, section } = item
    return {
      regime: regime.id,
      id,
      text,
      level,
      certainty,
      remark,
      state,
      sectionId: section,
      answeredBy: said,
    }
  })
}
