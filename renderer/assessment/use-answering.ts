import { useState } from 'react'
import type { AnswerValue } from '@shared/assessment/answer'
import type { KeptAnswer } from '@shared/assessment/record'
import type { AskedView } from '@shared/contract/assessment'
import type { EngineRefusal } from '../app/engine-client'
import { useCommand } from '../app/engine-hooks'

export interface Answering {
  /** What is shown as the answer: what was just chosen, until it is kept. */
  readonly value: AnswerValue | null
  readonly kept: KeptAnswer | null
  readonly error: EngineRefusal | null
  readonly give: (value: AnswerValue | null) => void
  readonly note: (note: string | null) => void
  readonly verify: (verification: KeptAnswer['verification']) => void
}

/** One answer that is saved at every touch. Whatever the engine keeps in the end, also by an undo, is what is shown. */
export function useAnswering(assessmentId: string, { question, answer }: AskedView): Answering {
  const command = useCommand('assessment.answer')
  const [draft, setDraft] = useState<AnswerValue | null | undefined>(undefined)
  const [seen, setSeen] = useState(answer?.answeredAt)
  if (seen !== answer?.answeredAt) {
    setSeen(answer?.answeredAt)
    setDraft(undefined)
  }
  const send = (value: AnswerValue | null, part: Partial<Pick<KeptAnswer, 'note' | 'verification'>> = {}) =>
    command.mutate({
      id: assessmentId,
      questionId: question.id,
      value,
      verification: part.verification ?? answer?.verification ?? 'self',
      note: part.note === undefined ? (answer?.note ?? null) : part.note,
      reason: null,
    })
  const value = draft === undefined ? (answer?.value ?? null) : draft
  return {
    value,
    kept: answer,
    error: command.error,
    give: next => {
      setDraft(next)
      send(next)
    },
    note: note => send(value, { note }),
    verify: verification => send(value, { verification }),
  }
}
