import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, type ReactNode } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { entitySchema, periodSchema } from '@shared/workspace/entity'
import { DateField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { countryChoices } from './country-choices'

const profileSchema = z.strictObject({ entity: entitySchema, period: periodSchema })
export type Profile = z.infer<typeof profileSchema>

export type ProfileForm = UseFormReturn<Profile, unknown, Profile>

export function useProfileForm(values: Profile): ProfileForm {
  return useForm<Profile, unknown, Profile>({
    resolver: zodResolver(profileSchema),
    values,
    resetOptions: { keepDirtyValues: true },
  })
}

export interface ProfileFormProps {
  readonly form: ProfileForm
  /** Only the name, what kind and the period: enough to begin. */
  readonly short?: boolean
  readonly onSubmit: (profile: Profile) => void | Promise<void>
  readonly children: ReactNode
}

/** Who signs the statement, and for which period. */
export function ProfileFormView({ form, short = false, onSubmit, children }: ProfileFormProps) {
  const t = useText()
  const { control } = form
  return (
    <Form form={form} onSubmit={onSubmit} label={t('workspace:profile.form')}>
      <FieldColumns>
        <TextField control={control} name="entity.name" label={t('workspace:field.name')} required />
        <SelectField
          control={control}
          name="entity.kind"
          label={t('workspace:field.kind')}
          required
          choices={[
            { value: 'company', label: t('workspace:field.kindCompany') },
            { value: 'recruiter', label: t('workspace:field.kindRecruiter') },
          ]}
        />
      </FieldColumns>
      {short ? null : <EntityDetails form={form} />}
      <FieldColumns>
        <TextField
          control={control}
          name="period.label"
          label={t('workspace:field.periodLabel')}
          hint={t('workspace:field.periodHint')}
          required
        />
        <DateField control={control} name="period.startsOn" label={t('workspace:field.startsOn')} required />
        <DateField control={control} name="period.endsOn" label={t('workspace:field.endsOn')} required />
      </FieldColumns>
      {children}
    </Form>
  )
}

function EntityDetails({ form }: { readonly form: ProfileForm }) {
  const t = useText()
  const { control } = form
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <>
      <FieldColumns>
        <SelectField
          control={control}
          name="entity.country"
          label={t('workspace:field.country')}
          choices={countries}
        />
        <TextField
          control={control}
          name="entity.registrationNumber"
          label={t('workspace:field.registrationNumber')}
          hint={t('workspace:field.registrationNumberHint')}
        />
      </FieldColumns>
      <TextAreaField control={control} name="entity.address" label={t('workspace:field.address')} rows={2} />
      <FieldColumns>
        <TextField control={control} name="entity.sectorText" label={t('workspace:field.sectorText')} />
        <NumberField
          control={control}
          name="entity.employees"
          label={t('workspace:field.employees')}
          hint={t('workspace:field.employeesHint')}
          min={0}
        />
        <TextField control={control} name="entity.website" label={t('workspace:field.website')} />
      </FieldColumns>
    </>
  )
}
