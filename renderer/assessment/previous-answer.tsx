import type { AssessmentForm } from '@shared/contract/assessment'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { useAnswerText } from './answer-text'
import type { Shown } from './place'

interface Props {
  readonly form: AssessmentForm
  readonly shown: Shown
}

/** What was answered last time, to be said again with one click; nothing counts until it is. */
export function PreviousAnswer({ form, shown: { asked, section } }: Props) {
  const t = useText()
  const answerText = useAnswerText()
  const confirm = useCommand('assessment.confirm')
  if (asked.previous === null) return null
  const offered = section.questions.filter(one => one.previous !== null).map(one => one.question.id)
  const take = (questionIds: string[]) => confirm.mutate({ id: form.assessment.id, questionIds })
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button onClick={() => take([asked.question.id])}>{t('assessment:confirm')}</Button>
          {offered.length < 2 ? null : (
            <Button kind="quiet" onClick={() => take(offered)}>
              {t('assessment:confirmAll', { count: offered.length })}
            </Button>
          )}
        </>
      }
    >
      {t('assessment:previousIs', {
        answer: answerText(asked.question, form.pack.answerWords, asked.previous),
      })}
      <RefusedHere topic="assessment" error={confirm.error} />
    </Notice>
  )
}
