import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { RequirementView } from '@shared/contract/steps'
import { stepAnswerDraftSchema, type StepAnswerDraft } from '@shared/steps/answer'
import { draftOf } from '@shared/steps/workbook'
import type { EngineRefusal } from '../app/engine-client'
import { useCommand } from '../app/engine-hooks'

type AnswerForm = UseFormReturn<StepAnswerDraft, unknown, StepAnswerDraft>

/** The answer to one requirement as a form that saves what differs from what is kept. */
export function useAnswerForm(view: RequirementView): {
  readonly form: AnswerForm
  readonly save: () => void
  readonly error: EngineRefusal | null
} {
  const command = useCommand('steps.answer')
  const kept = draftOf(view.requirement.id, view.answer)
  const form = useForm<StepAnswerDraft, unknown, StepAnswerDraft>({
    resolver: zodResolver(stepAnswerDraftSchema),
    values: kept,
    resetOptions: { keepDirtyValues: true },
    shouldFocusError: false,
  })
  const send = form.handleSubmit(answer =>
    sameDraft(answer, kept)
      ? undefined
      : command.mutateAsync({ answer, reason: null }).then(
          () => form.reset(answer),
          () => undefined,
        ),
  )
  return { form, save: () => void send(), error: command.error }
}

const sameDraft = (a: StepAnswerDraft, b: StepAnswerDraft): boolean =>
  (Object.keys(b) as (keyof StepAnswerDraft)[]).every(key => a[key] === b[key])
