import { useCallback } from 'react'
import type { AppError } from '@shared/contract/error'
import { useText } from '../kit/text'

/**
 * The sentence of a refusal. A topic's own detail (`<topic>:error.<detail>`) says more than the general code
 * (`errors:<code>`); the first that exists is shown.
 */
export function useErrorText(): (error: AppError, topic?: string) => string {
  const t = useText()
  return useCallback(
    (error, topic) => {
      const params = { ...error.params, ref: error.ref ?? '' }
      const detail = error.detail
      if (detail !== undefined) {
        if (topic !== undefined && t.knows(topic, `error.${detail}`))
          return t.say(topic, `error.${detail}`, params)
        if (t.knows('errors', `detail.${detail}`)) return t.say('errors', `detail.${detail}`, params)
      }
      return t.say('errors', error.code, params)
    },
    [t],
  )
}
