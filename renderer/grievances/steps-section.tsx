import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { GrievanceRow } from '@shared/contract/grievances'
import {
  GRIEVANCE_STEPS,
  grievanceStepDraftSchema,
  type GrievanceStepDraft,
  type KeptStep,
} from '@shared/grievances/record'
import { useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import styles from './grievances.module.css'

interface Props {
  readonly grievance: GrievanceRow
  readonly steps: readonly KeptStep[]
}

/** What was done, day by day, and a new step. */
export function StepsSection({ grievance, steps }: Props) {
  const t = useText()
  const format = useFormat()
  const [isAdding, setIsAdding] = useState(false)
  if (isAdding) return <StepForm grievanceId={grievance.id} onDone={() => setIsAdding(false)} />
  return (
    <Section title={t('grievances:steps.title')}>
      {steps.length === 0 ? (
        <p className={styles.soft}>{t('grievances:steps.none')}</p>
      ) : (
        <FactTable
          caption={t('grievances:steps.caption')}
          rows={steps}
          rowKey={step => step.id}
          columns={[
            {
              key: 'takenOn',
              heading: t('grievances:steps.takenOn'),
              cell: step => format.date(step.takenOn),
            },
            {
              key: 'step',
              heading: t('grievances:steps.step'),
              cell: step => <What step={step} isClosed={grievance.closing !== null} />,
            },
          ]}
        />
      )}
      {grievance.closing === null ? (
        <div>
          <Button onClick={() => setIsAdding(true)}>{t('grievances:steps.add')}</Button>
        </div>
      ) : null}
    </Section>
  )
}

function What({ step, isClosed }: { readonly step: KeptStep; readonly isClosed: boolean }) {
  const t = useText()
  const takeBack = useCommand('grievances.take-back-step')
  return (
    <>
      <div>{t(`grievances:step.${step.step}`)}</div>
      {[step.referredTo, step.note].map(text =>
        text === null ? null : (
          <div key={text} className={styles.soft} dir="auto">
            {text}
          </div>
        ),
      )}
      {isClosed ? null : (
        <AskWhy
          open={t('grievances:steps.takeBack')}
          question={t('grievances:steps.takeBackWhy')}
          busy={takeBack.isPending}
          onAnswer={reason => takeBack.mutate({ stepId: step.id, reason })}
        >
          <RefusedHere topic="grievances" error={takeBack.error} />
        </AskWhy>
      )}
    </>
  )
}

function StepForm({ grievanceId, onDone }: { readonly grievanceId: string; readonly onDone: () => void }) {
  const t = useText()
  const take = useCommand('grievances.take-step')
  const form = useForm<GrievanceStepDraft, unknown, GrievanceStepDraft>({
    resolver: zodResolver(grievanceStepDraftSchema),
    defaultValues: { grievanceId, step: 'acknowledged', takenOn: useToday(), note: null, referredTo: null },
  })
  const { control, watch } = form
  return (
    <Section title={t('grievances:steps.new')}>
      <Form
        form={form}
        label={t('grievances:steps.new')}
        onSubmit={step => take.mutate({ step }, { onSuccess: onDone })}
      >
        <FieldColumns>
          <SelectField
            control={control}
            name="step"
            label={t('grievances:steps.step')}
            required
            choices={choicesOf(GRIEVANCE_STEPS, value => t(`grievances:step.${value}`))}
          />
          <DateField control={control} name="takenOn" label={t('grievances:steps.takenOn')} required />
        </FieldColumns>
        {watch('step') === 'referred' ? (
          <TextField control={control} name="referredTo" label={t('grievances:steps.referredTo')} />
        ) : null}
        <TextAreaField
          control={control}
          name="note"
          label={t('grievances:steps.note')}
          hint={t('grievances:steps.noteHint')}
          rows={2}
        />
        <RefusedHere topic="grievances" error={take.error} />
        <ButtonGroup end>
          <Button onClick={onDone}>{t('grievances:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={take.isPending}>
            {t('grievances:steps.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}
