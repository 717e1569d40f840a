import { useCallback } from 'react'
import { sentenceParams } from '@shared/trail/sentence-params'
import { useText, type TextParams } from '../kit/text'

/** A change in words: the topic's own sentence (`<topic>:history.<verb>`), or the trail's (`trail:action.<topic>.<verb>`). */
export function useActionText(): (action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback(
    (action, summary) => {
      const [topic = '', verb = ''] = action.split('.', 2)
      const params = sentenceParams(summary)
      const sentence =
        t.knows(topic, `history.${verb}`) || t.knows(topic, `history.${verb}_other`)
          ? t.say(topic, `history.${verb}`, params)
          : t.say('trail', `action.${action}`, params)
      // Topics write their sentences to stand after a name as well; alone they begin with a capital.
      return sentence.charAt(0).toLocaleUpperCase(t.language) + sentence.slice(1)
    },
    [t],
  )
}

/**
 * Undo and redo by name. A topic may say briefly what the step was (`<topic>:undo.<verb>`, "import of 214 rows") where
 * its summary counts; every other step is called by its sentence.
 */
export function useStepText(): (way: 'undo' | 'redo', action: string, summary: TextParams) => string {
  const t = useText()
  const sentence = useActionText()
  return useCallback(
    (way, action, summary) => {
      const [topic = '', verb = ''] = action.split('.', 2)
      return typeof summary['count'] === 'number' && t.knows(topic, `undo.${verb}_other`)
        ? t(`app:undo.${way}This`, { what: t.say(topic, `undo.${verb}`, summary) })
        : t(`app:undo.${way}Named`, { what: sentence(action, summary) })
    },
    [t, sentence],
  )
}
