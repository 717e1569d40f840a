import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { decisionDraftSchema, RESPONSE_OPTIONS, type DecisionDraft } from '@shared/response/decision'
import { addMonths } from '@shared/steps/add-months'
import { textIn } from '@shared/steps/local-text'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { choicesOf } from './choices'
import { ExitStages } from './exit-stages'
import { useGuide } from './use-guide'

interface Props {
  readonly findingId: string
  readonly onDone: () => void
}

/** One of the three responses, with reasons, what it means for workers, who approved it and when it is looked at again. */
export function DecisionForm({ findingId, onDone }: Props) {
  const t = useText()
  const today = useToday()
  const decide = useCommand('response.decide')
  const form = useForm<DecisionDraft, unknown, DecisionDraft>({
    resolver: zodResolver(decisionDraftSchema),
    defaultValues: {
      findingId,
      option: 'continue',
      reasons: '',
      effectOnWorkers: null,
      leverageTried: null,
      approver: '',
      decidedOn: today,
      reviewOn: addMonths(today, 6),
      exitStages: [],
    },
  })
  const { control, watch, setValue } = form
  const option = watch('option')
  // Stages belong to an exit: another response drops them.
  useEffect(() => {
    if (option !== 'disengage') setValue('exitStages', [])
  }, [option, setValue])
  return (
    <Form
      form={form}
      label={t('response:decision.form')}
      onSubmit={decision => decide.mutate({ decision }, { onSuccess: onDone })}
    >
      <SelectField
        control={control}
        name="option"
        label={t('response:decision.option')}
        required
        choices={choicesOf(RESPONSE_OPTIONS, value => t(`response:decision.options.${value}`))}
      />
      <OptionHint option={option} />
      <TextAreaField control={control} name="reasons" label={t('response:decision.reasons')} required />
      <TextAreaField
        control={control}
        name="effectOnWorkers"
        label={t('response:decision.effectOnWorkers')}
        hint={t('response:decision.effectHint')}
      />
      <TextAreaField
        control={control}
        name="leverageTried"
        label={t('response:decision.leverageTried')}
        rows={2}
      />
      <TextField control={control} name="approver" label={t('response:decision.approver')} required />
      <FieldColumns>
        <DateField control={control} name="decidedOn" label={t('response:decision.decidedOn')} required />
        <DateField control={control} name="reviewOn" label={t('response:decision.reviewOn')} required />
      </FieldColumns>
      {option === 'disengage' ? <ExitStages control={control} today={today} /> : null}
      <RefusedHere topic="response" error={decide.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('response:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={decide.isPending}>
          {t('response:decision.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

/** When the chosen response fits, and what must never come with it. */
function OptionHint({ option }: { readonly option: DecisionDraft['option'] }) {
  const t = useText()
  const words = useGuide()?.options.find(one => one.id === option)
  if (words === undefined) return null
  return (
    <Notice tone="info">
      <p>
        <strong>{t('response:decision.when')}</strong> {textIn(words.when, t.language)}
      </p>
      {words.doNot.map(text => (
        <p key={text.en}>
          <strong>{t('response:decision.doNot')}</strong> {textIn(text, t.language)}
        </p>
      ))}
    </Notice>
  )
}
