import { asSentence, sentenceParams, type SentenceVoice } from './sentence-params'

type Summary = Parameters<typeof sentenceParams>[0]

/** What change words need of a translator, in the window and outside of it. */
export interface ChangeTexts {
  say(topic: string, code: string, params?: Summary): string
  knows(topic: string, code: string): boolean
  readonly language: string
}

/** A change in words: the topic's own sentence (`<topic>:history.<verb>`), or the trail's (`trail:action.<topic>.<verb>`). */
export function changeWords(
  texts: ChangeTexts,
  voice: SentenceVoice,
  action: string,
  summary: Summary,
): string {
  const [topic = '', verb = ''] = action.split('.', 2)
  const params = sentenceParams(summary, voice)
  const sentence =
    texts.knows(topic, `history.${verb}`) || texts.knows(topic, `history.${verb}_other`)
      ? texts.say(topic, `history.${verb}`, params)
      : texts.say('trail', `action.${action}`, params)
  return asSentence(sentence, texts.language)
}

/**
 * Undo and redo by name. A topic may say briefly what the step was (`<topic>:undo.<verb>`, "import of 214 rows") where
 * its summary counts; every other step is called by its sentence.
 */
export function stepWords(
  way: 'undo' | 'redo',
  ...[texts, voice, action, summary]: Parameters<typeof changeWords>
): string {
  const [topic = '', verb = ''] = action.split('.', 2)
  return typeof summary['count'] === 'number' && texts.knows(topic, `undo.${verb}_other`)
    ? texts.say('app', `undo.${way}This`, { what: texts.say(topic, `undo.${verb}`, summary) })
    : texts.say('app', `undo.${way}Named`, { what: changeWords(texts, voice, action, summary) })
}
