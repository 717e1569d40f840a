import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import {
  ownerIdOf,
  RELATED_ROLES,
  RELATED_TYPES,
  relatedPartyDraftSchema,
  type RelatedOwner,
  type RelatedParty,
  type RelatedPartyDraft,
} from '@shared/suppliers/related-party'
import { useCommand } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { Dialog } from '../kit/dialog'
import { SelectField, ShareField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { FormFoot } from './form-foot'
import { ListField } from './list-field'

const EMPTY: RelatedPartyDraft = {
  role: 'beneficial-owner',
  type: 'person',
  name: '',
  aliases: [],
  born: null,
  nationality: null,
  country: null,
  address: null,
  identifiers: [],
  sharePct: null,
  notes: null,
}

function draftOf(party: RelatedParty): RelatedPartyDraft {
  const keys = Object.keys(EMPTY) as (keyof RelatedPartyDraft)[]
  return relatedPartyDraftSchema.parse(Object.fromEntries(keys.map(key => [key, party[key]])))
}

export interface RelatedPartyDialogProps {
  readonly owner: RelatedOwner
  readonly ownerName: string
  /** The party to edit; `null` makes a new one. */
  readonly party: RelatedParty | null
  readonly onClose: () => void
}

/** An owner, director, parent company or ship, with what tells it from others of the same name. */
export function RelatedPartyDialog({ owner, ownerName, party, onClose }: RelatedPartyDialogProps) {
  const t = useText()
  const add = useCommand('suppliers.add-related-party')
  const edit = useCommand('suppliers.edit-related-party')
  const form = useForm<RelatedPartyDraft, unknown, RelatedPartyDraft>({
    resolver: zodResolver(relatedPartyDraftSchema),
    defaultValues: party === null ? EMPTY : draftOf(party),
  })
  const { control } = form
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  const title =
    party === null
      ? t('suppliers:related.addTo', { name: ownerName })
      : t('suppliers:related.edit', { name: party.name })
  const save = (draft: RelatedPartyDraft) =>
    party === null
      ? add.mutate({ ...owner, party: draft }, { onSuccess: onClose })
      : edit.mutate({ id: party.id, patch: draft, reason: null }, { onSuccess: onClose })
  const field = (
    key:
      | 'name'
      | 'aliases'
      | 'born'
      | 'nationality'
      | 'country'
      | 'address'
      | 'identifiers'
      | 'sharePct'
      | 'notes',
  ) => t(`suppliers:related.field.${key}`)
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <RestrictedText part="related-parties" recordId={ownerIdOf(owner)}>
        <Form form={form} onSubmit={save} label={title}>
          <TextField control={control} name="name" label={field('name')} required />
          <FieldColumns>
            <SelectField
              control={control}
              name="role"
              label={t('suppliers:related.role.label')}
              choices={RELATED_ROLES.map(value => ({ value, label: t(`suppliers:related.role.${value}`) }))}
            />
            <SelectField
              control={control}
              name="type"
              label={t('suppliers:related.type.label')}
              choices={RELATED_TYPES.map(value => ({ value, label: t(`suppliers:related.type.${value}`) }))}
            />
            <TextField
              control={control}
              name="born"
              label={field('born')}
              hint={t('suppliers:related.field.bornHint')}
            />
            <SelectField
              control={control}
              name="nationality"
              label={field('nationality')}
              choices={countries}
            />
            <SelectField control={control} name="country" label={field('country')} choices={countries} />
            <TextField control={control} name="address" label={field('address')} />
            <ShareField control={control} name="sharePct" label={field('sharePct')} />
          </FieldColumns>
          <ListField
            control={control}
            name="aliases"
            label={field('aliases')}
            hint={t('suppliers:related.field.aliasesHint')}
          />
          <ListField
            control={control}
            name="identifiers"
            label={field('identifiers')}
            hint={t('suppliers:related.field.identifiersHint')}
          />
          <TextAreaField control={control} name="notes" label={field('notes')} />
          <FormFoot
            error={add.error ?? edit.error}
            busy={add.isPending || edit.isPending}
            onCancel={onClose}
          />
        </Form>
      </RestrictedText>
    </Dialog>
  )
}
