import type { Step } from './levers'

/** How a change is put into words: a key of the catalogue `risk`, and how numbers are written. */
export interface ChangeSpeech {
  readonly say: (key: string, params: Readonly<Record<string, string | number>>) => string
  readonly number: (value: number) => string
}

/** Shares of migrants count double in the score: 50 per cent scores 100 (method, section 2). */
const shareOfScore = ({ subject, to }: Step): number => (to ?? 0) * (subject === 'migrant' ? 0.5 : 1)

function factorWords(step: Step, { say, number }: ChangeSpeech): string {
  const site = step.site ?? ''
  const pct = number(shareOfScore(step))
  if (step.from === null) return say(`change.factorMeasured.${step.subject}`, { site, pct })
  if (step.workers === null) return say(`change.factorScore.${step.subject}`, { site, pct })
  return say(`change.factor.${step.subject}`, { site, workers: number(step.workers) })
}

/** One change of a supplier in words. */
export function changeWords(step: Step, speech: ChangeSpeech): string {
  const { say, number } = speech
  switch (step.kind) {
    case 'floor':
      return say(`change.floor.${step.subject}`, {})
    case 'chain':
      return say('change.chain', { site: step.site ?? '', chain: say(`chain.${step.subject}`, {}) })
    case 'control':
      return say('change.control', {
        control: say(`factor.${step.subject}`, {}),
        to: number(step.to ?? 0),
        verification: say(`verification.${step.verification ?? 'none'}`, {}),
      })
    case 'factor':
      return factorWords(step, speech)
  }
}

/** Ways of a supplier to a lower band: single changes, and changes that only together are enough. */
export interface Ways {
  readonly changes: readonly Step[]
  readonly combinations: readonly (readonly Step[])[]
}

/** Single changes, then ways of several, a sentence each; `most` of them. */
export function waysWords({ changes, combinations }: Ways, speech: ChangeSpeech, most = Infinity): string[] {
  const told = changes.slice(0, most).map(change => changeWords(change, speech))
  return [...told, ...combinations.slice(0, most - told.length).map(way => togetherWords(way, speech))]
}

/** Changes that only together are enough, as one sentence. */
export const togetherWords = (steps: readonly Step[], speech: ChangeSpeech): string =>
  speech.say('change.together', { changes: steps.map(step => changeWords(step, speech)).join(' + ') })
