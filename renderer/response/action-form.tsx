import { zodResolver } from '@hookform/resolvers/zod'
import { Checkbox } from '@mantine/core'
import { useEffect } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  ACTION_VERIFICATIONS,
  actionDraftSchema,
  type ActionDraft,
} from '@shared/response/action'
import type { EngineRefusal } from '../app/engine-client'
import { useAnswer } from '../app/engine-hooks'
import { EvidenceFor } from '../evidence/evidence-for'
import { Button, ButtonGroup } from '../kit/button'
import { DateField, ManyField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import { ActionCost } from './action-cost'
import { ActionPartners } from './action-partners'
import { choicesOf } from './choices'
import { MeasureFields } from './measure-fields'

export type ActionFormState = UseFormReturn<ActionDraft, unknown, ActionDraft>

interface Props {
  readonly title: string
  readonly start: ActionDraft
  /** Set while an action is changed: then its proof can be dropped here. */
  readonly actionId?: string
  /** Names of the partners that are kept already, by id. */
  readonly partnerNames?: ReadonlyMap<string, string>
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onSubmit: (action: ActionDraft) => void
  readonly onCancel: () => void
}

/** One action: what for, who, until when, how its effect is measured, and what shows that it is done. */
export function ActionForm({
  title,
  start,
  actionId,
  partnerNames = NOBODY,
  error,
  busy,
  onSubmit,
  onCancel,
}: Props) {
  const t = useText()
  const form = useForm<ActionDraft, unknown, ActionDraft>({
    resolver: zodResolver(actionDraftSchema),
    defaultValues: start,
  })
  const { control } = form
  return (
    <>
      <Form form={form} onSubmit={onSubmit} label={title}>
        <TextField control={control} name="title" label={t('response:action.name')} required />
        <FieldColumns>
          <SelectField
            control={control}
            name="kind"
            label={t('response:action.kind')}
            required
            choices={choicesOf(ACTION_KINDS, value => t(`response:action.kinds.${value}`))}
          />
          <TextField control={control} name="owner" label={t('response:action.owner')} required />
          <DateField control={control} name="startsOn" label={t('response:action.startsOn')} />
          <DateField control={control} name="dueOn" label={t('response:action.dueOn')} required />
        </FieldColumns>
        <TextAreaField
          control={control}
          name="description"
          label={t('response:action.description')}
          rows={2}
        />
        <ActionCost control={control} />
        <DependsOn form={form} actionId={actionId ?? null} />
        <ActionPartners control={control} names={partnerNames} />
        <Measure form={form} />
        <State form={form} />
        <RefusedHere topic="response" error={error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('response:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={busy}>
            {t('response:action.save')}
          </Button>
        </ButtonGroup>
      </Form>
      {actionId === undefined ? null : <EvidenceFor target={{ type: 'action', id: actionId }} />}
    </>
  )
}

/** What has to be settled before this can work: other actions, whatever finding they belong to. */
function DependsOn({ form, actionId }: { readonly form: ActionFormState; readonly actionId: string | null }) {
  const t = useText()
  const others = useAnswer('response.actions', EVERY_ACTION).data?.rows ?? []
  const choices = others
    .filter(({ id }) => id !== actionId)
    .map(({ id, title, subject, findingTitle }) => ({
      value: id,
      label: t('response:action.of', { title, of: subject.name ?? findingTitle }),
    }))
  if (choices.length === 0) return null
  return (
    <ManyField
      control={form.control}
      name="dependsOn"
      label={t('response:action.dependsOn')}
      choices={choices}
    />
  )
}

const EVERY_ACTION = { due: null, findingId: null, owner: null, offset: 0, limit: 500 } as const
const NOBODY: ReadonlyMap<string, string> = new Map()

const NO_MEASURE = { indicatorId: null, indicator: '', unit: null, baseline: null, target: '', latest: null }

function Measure({ form }: { readonly form: ActionFormState }) {
  const t = useText()
  const measure = form.watch('measure')
  return (
    <>
      <Checkbox
        label={t('response:action.measured')}
        checked={measure !== null}
        onChange={event => form.setValue('measure', event.currentTarget.checked ? NO_MEASURE : null)}
      />
      {measure === null ? null : <MeasureFields form={form} />}
    </>
  )
}

/** How far it is; what shows it is asked once nothing is left to do. */
function State({ form }: { readonly form: ActionFormState }) {
  const t = useText()
  const today = useToday()
  const { control, watch, getValues, setValue } = form
  const status = watch('status')
  const settled = status === 'done' || status === 'cancelled'
  // "Done" is dated today until the person says otherwise; anything else has no day of completion.
  useEffect(() => {
    const kept = getValues('completedOn')
    if (status === 'done' && kept === null) setValue('completedOn', today)
    if (status !== 'done' && kept !== null) setValue('completedOn', null)
  }, [status, today, getValues, setValue])
  return (
    <>
      <FieldColumns>
        <SelectField
          control={control}
          name="status"
          label={t('response:action.status')}
          required
          choices={choicesOf(ACTION_STATUSES, value => t(`response:action.statuses.${value}`))}
        />
        {status === 'done' ? (
          <DateField control={control} name="completedOn" label={t('response:action.completedOn')} required />
        ) : null}
      </FieldColumns>
      {settled ? (
        <>
          <TextAreaField
            control={control}
            name="completionNote"
            label={t('response:action.completionNote')}
            rows={2}
          />
          <SelectField
            control={control}
            name="verification"
            label={t('response:action.verification')}
            required
            choices={choicesOf(ACTION_VERIFICATIONS, value => t(`steps:verification.${value}`))}
          />
        </>
      ) : null}
    </>
  )
}
