import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useForm, type Control } from 'react-hook-form'
import { siteDraftSchema, type SiteDraft } from '@shared/suppliers/drafts'
import { POSITION_PRECISIONS, RECRUITER_CHAINS, type Site, type Supplier } from '@shared/suppliers/records'
import { emptySite } from '@shared/suppliers/empty'
import { useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { NumberField, SelectField, ShareField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { FormFoot } from './form-foot'
import { useSectorChoices } from './names'

/** A new site stands where its supplier does until somebody says otherwise. */
const siteOf = ({ name, country, region, city, address, sector }: Supplier): SiteDraft => ({
  ...emptySite(),
  ...{ country, region, city, address, sector },
  name: city ?? name,
})

function draftOf(site: Site): SiteDraft {
  const keys = Object.keys(emptySite()) as (keyof SiteDraft)[]
  return siteDraftSchema.parse(Object.fromEntries(keys.map(key => [key, site[key]])))
}

export interface SiteDialogProps {
  readonly supplier: Supplier
  /** The site to edit; `null` makes a new one. */
  readonly site: Site | null
  readonly onClose: () => void
}

/** A site: where it is, how many work there, who they are. A share that nobody knows stays empty. */
export function SiteDialog({ supplier, site, onClose }: SiteDialogProps) {
  const t = useText()
  const add = useCommand('suppliers.add-site')
  const edit = useCommand('suppliers.edit-site')
  const form = useForm<SiteDraft, unknown, SiteDraft>({
    resolver: zodResolver(siteDraftSchema),
    defaultValues: site === null ? siteOf(supplier) : draftOf(site),
  })
  const { control } = form
  const title =
    site === null
      ? t('suppliers:form.addSite', { name: supplier.name })
      : t('suppliers:form.edit', { name: site.name })
  const save = (draft: SiteDraft) =>
    site === null
      ? add.mutate({ supplierId: supplier.id, site: draft }, { onSuccess: onClose })
      : edit.mutate({ id: site.id, patch: draft, reason: null }, { onSuccess: onClose })
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <Form form={form} onSubmit={save} label={title}>
        <TextField control={control} name="name" label={t('suppliers:field.name')} required />
        <PlaceFields control={control} />
        <WorkforceFields control={control} />
        <FormFoot error={add.error ?? edit.error} busy={add.isPending || edit.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

interface PartProps {
  readonly control: Control<SiteDraft, unknown, SiteDraft>
}

function PlaceFields({ control }: PartProps) {
  const t = useText()
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  const precisions = POSITION_PRECISIONS.map(value => ({ value, label: t(`suppliers:precision.${value}`) }))
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="country"
        label={t('suppliers:field.country')}
        choices={countries}
      />
      <TextField control={control} name="region" label={t('suppliers:field.region')} />
      <TextField control={control} name="city" label={t('suppliers:field.city')} />
      <TextField control={control} name="address" label={t('suppliers:field.address')} />
      <NumberField
        control={control}
        name="lat"
        label={t('suppliers:field.lat')}
        min={-90}
        max={90}
        digits={6}
      />
      <NumberField
        control={control}
        name="lon"
        label={t('suppliers:field.lon')}
        min={-180}
        max={180}
        digits={6}
      />
      <SelectField
        control={control}
        name="positionPrecision"
        label={t('suppliers:field.positionPrecision')}
        choices={precisions}
      />
    </FieldColumns>
  )
}

const SHARES = ['lowWagePct', 'lowQualificationPct', 'informalPct', 'migrantPct', 'agencyPct'] as const

function WorkforceFields({ control }: PartProps) {
  const t = useText()
  const sectors = useSectorChoices()
  const chains = RECRUITER_CHAINS.map(value => ({ value, label: t(`suppliers:chain.${value}`) }))
  return (
    <FieldColumns>
      <SelectField control={control} name="sector" label={t('suppliers:field.sector')} choices={sectors} />
      <NumberField control={control} name="workers" label={t('suppliers:field.workers')} min={0} />
      {SHARES.map(name => (
        <ShareField
          key={name}
          control={control}
          name={name}
          label={t(`suppliers:field.${name}`)}
          hint={t(`suppliers:field.${name}Hint`)}
        />
      ))}
      <SelectField
        control={control}
        name="recruiterChain"
        label={t('suppliers:field.recruiterChain')}
        hint={t('suppliers:field.recruiterChainHint')}
        choices={chains}
      />
    </FieldColumns>
  )
}
