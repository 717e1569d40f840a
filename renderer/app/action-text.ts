import { useCallback } from 'react'
import { useText, type TextParams } from '../kit/text'

/** A change in words: the topic's own sentence (`<topic>:history.<verb>`), or the trail's (`trail:action.<topic>.<verb>`). */
export function useActionText(): (action: string, summary: TextParams) => string {
  const t = useText()
  return useCallback(
    (action, summary) => {
      const [topic = '', verb = ''] = action.split('.', 2)
      // Counted sentences take their plural from the summary's own count.
      const params = { ...summary, count: summary['count'] ?? undefined }
      return t.knows(topic, `history.${verb}`) || t.knows(topic, `history.${verb}_other`)
        ? t.say(topic, `history.${verb}`, params)
        : t.say('trail', `action.${action}`, params)
    },
    [t],
  )
}
