import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm, type Control } from 'react-hook-form'
import { recruiterDraftSchema, type RecruiterDraft } from '@shared/suppliers/drafts'
import { ALL_RECRUITERS } from '@shared/suppliers/list'
import { LICENCE_STATUSES, RECRUITER_KINDS, type Recruiter } from '@shared/suppliers/records'
import { emptyRecruiter } from '@shared/suppliers/empty'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { DateField, ManyField, SelectField, TextAreaField, TextField, type Choice } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { FormFoot } from '../suppliers/form-foot'
import { ListField } from '../suppliers/list-field'
import { countryChoices } from '../workspace/country-choices'
import { FoundField } from '../kit/found-field'

function draftOf(recruiter: Recruiter): RecruiterDraft {
  const keys = Object.keys(emptyRecruiter()) as (keyof RecruiterDraft)[]
  return recruiterDraftSchema.parse(Object.fromEntries(keys.map(key => [key, recruiter[key]])))
}

export interface RecruiterDialogProps {
  /** The recruiter to edit; `null` makes a new one. */
  readonly recruiter: Recruiter | null
  readonly parent: { readonly id: string; readonly name: string } | null
  readonly onClose: () => void
}

/** A recruiter or sub-agent: who it is, whom it works for, its licence. */
export function RecruiterDialog({ recruiter, parent, onClose }: RecruiterDialogProps) {
  const t = useText()
  const add = useCommand('suppliers.add-recruiter')
  const edit = useCommand('suppliers.edit-recruiter')
  const form = useForm<RecruiterDraft, unknown, RecruiterDraft>({
    resolver: zodResolver(recruiterDraftSchema),
    defaultValues: recruiter === null ? emptyRecruiter() : draftOf(recruiter),
  })
  const { control } = form
  const title =
    recruiter === null ? t('corridors:recruiters.new') : t('suppliers:form.edit', { name: recruiter.name })
  const save = (draft: RecruiterDraft) => {
    if (recruiter === null) add.mutate({ recruiter: draft }, { onSuccess: onClose })
    else edit.mutate({ id: recruiter.id, patch: draft, reason: null }, { onSuccess: onClose })
  }
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <Form form={form} onSubmit={save} label={title}>
        <NameFields control={control} parent={parent} />
        <WhereFields control={control} />
        <LicenceFields control={control} />
        <TextAreaField control={control} name="notes" label={t('suppliers:field.notes')} />
        <FormFoot error={add.error ?? edit.error} busy={add.isPending || edit.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

interface PartProps {
  readonly control: Control<RecruiterDraft, unknown, RecruiterDraft>
}

function NameFields({ control, parent }: PartProps & Pick<RecruiterDialogProps, 'parent'>) {
  const t = useText()
  const kinds = RECRUITER_KINDS.map(value => ({ value, label: t(`suppliers:kind.${value}`) }))
  const known: readonly Choice[] = parent === null ? [] : [{ value: parent.id, label: parent.name }]
  return (
    <FieldColumns>
      <TextField control={control} name="name" label={t('suppliers:field.name')} required />
      <SelectField control={control} name="kind" label={t('suppliers:field.kind')} choices={kinds} required />
      <FoundField
        control={control}
        name="parentId"
        label={t('suppliers:field.parentId')}
        known={known}
        useFound={useRecruitersFound}
      />
      <ListField
        control={control}
        name="aliases"
        label={t('suppliers:field.aliases')}
        hint={t('suppliers:field.aliasesHint')}
      />
    </FieldColumns>
  )
}

function useRecruitersFound(text: string): readonly Choice[] {
  const filter = { ...ALL_RECRUITERS, text: text === '' ? null : text }
  const found = useAnswer(
    'suppliers.list-recruiters',
    { filter, sort: [], offset: 0, limit: 30 },
    { keep: true },
  )
  return useMemo(
    () => (found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [found.data],
  )
}

function WhereFields({ control }: PartProps) {
  const t = useText()
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="country"
        label={t('suppliers:field.country')}
        choices={countries}
      />
      <ManyField
        control={control}
        name="countries"
        label={t('suppliers:field.countries')}
        choices={countries}
      />
      <TextField control={control} name="region" label={t('suppliers:field.region')} />
      <TextField control={control} name="city" label={t('suppliers:field.city')} />
      <TextField control={control} name="address" label={t('suppliers:field.address')} />
    </FieldColumns>
  )
}

function LicenceFields({ control }: PartProps) {
  const t = useText()
  const statuses = LICENCE_STATUSES.map(value => ({ value, label: t(`suppliers:licence.${value}`) }))
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="licenceStatus"
        label={t('suppliers:field.licenceStatus')}
        hint={t('suppliers:field.licenceStatusHint')}
        choices={statuses}
      />
      <TextField control={control} name="licenceNumber" label={t('suppliers:field.licenceNumber')} />
      <TextField
        control={control}
        name="licenceAuthority"
        label={t('suppliers:field.licenceAuthority')}
        hint={t('suppliers:field.licenceAuthorityHint')}
      />
      <DateField control={control} name="licenceValidUntil" label={t('suppliers:field.licenceValidUntil')} />
      <TextField
        control={control}
        name="registrationNumber"
        label={t('suppliers:field.registrationNumber')}
      />
    </FieldColumns>
  )
}
