import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { REFERRAL_KINDS, referralDraftSchema, type ReferralDraft } from '@shared/grievances/referral'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { draftOf } from '../kit/draft-of'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { countryChoices } from '../workspace/country-choices'

const NOTHING: ReferralDraft = {
  country: null,
  name: '',
  kind: 'hotline',
  contact: '',
  note: null,
  source: '',
  checkedOn: null,
}

interface Props {
  /** The contact that is changed; `null` = a new one. */
  readonly id: string | null
  readonly start: Partial<ReferralDraft>
  readonly onDone: () => void
}

/** A contact of the entity's own: who, how to reach them, who gave it, and when somebody last called. */
export function ReferralForm({ id, start, onDone }: Props) {
  const t = useText()
  const add = useCommand('grievances.add-referral')
  const edit = useCommand('grievances.edit-referral')
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  const form = useForm<ReferralDraft, unknown, ReferralDraft>({
    resolver: zodResolver(referralDraftSchema),
    defaultValues: draftOf(NOTHING, { ...NOTHING, ...start }),
  })
  const { control } = form
  const save = (referral: ReferralDraft) =>
    id === null
      ? add.mutate({ referral }, { onSuccess: onDone })
      : edit.mutate({ id, referral }, { onSuccess: onDone })
  return (
    <Form form={form} label={t('grievances:referral.form')} onSubmit={save}>
      <TextField control={control} name="name" label={t('grievances:referral.name')} required />
      <FieldColumns>
        <SelectField
          control={control}
          name="kind"
          label={t('grievances:referral.kind')}
          required
          choices={choicesOf(REFERRAL_KINDS, kind => t(`grievances:referral.kinds.${kind}`))}
        />
        <SelectField
          control={control}
          name="country"
          label={t('grievances:referral.country')}
          choices={countries}
        />
      </FieldColumns>
      <TextField control={control} name="contact" label={t('grievances:referral.contact')} required />
      <TextField control={control} name="source" label={t('grievances:referral.source')} required />
      <DateField control={control} name="checkedOn" label={t('grievances:referral.checkedOn')} />
      <TextAreaField control={control} name="note" label={t('grievances:referral.note')} rows={2} />
      <RefusedHere topic="grievances" error={add.error ?? edit.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('grievances:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={add.isPending || edit.isPending}>
          {t('grievances:referral.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
