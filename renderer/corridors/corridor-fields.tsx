import { useMemo } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import type { CorridorDetail } from '@shared/contract/corridors'
import { LEGAL_CONTEXTS } from '@shared/corridors/records'
import { ALL_RECRUITERS, ALL_SUPPLIERS } from '@shared/suppliers/list'
import { RECRUITER_CHAINS } from '@shared/suppliers/records'
import { useAnswer } from '../app/engine-hooks'
import { NumberField, SelectField, TextField, type Choice } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import type { CorridorForm } from './corridor-form'
import { CurrencyField } from './currency-field'
import { FoundField } from '../kit/found-field'

export interface CorridorFieldsProps {
  readonly control: Control<CorridorForm, unknown, CorridorForm>
}

const choice = (named: { readonly id: string; readonly name: string } | null | undefined): Choice[] =>
  named ? [{ value: named.id, label: named.name }] : []

/** Who recruits for whom. */
export function WhoFields({
  control,
  detail,
}: CorridorFieldsProps & { readonly detail: CorridorDetail | null }) {
  const t = useText()
  const supplierId = useWatch({ control, name: 'supplierId' })
  const supplier = useAnswer('suppliers.get', { id: supplierId ?? '' }, { when: supplierId !== null })
  const sites = supplierId === null ? [] : (supplier.data?.sites ?? []).map(({ site }) => choice(site)).flat()
  return (
    <FieldColumns>
      <FoundField
        control={control}
        name="recruiterId"
        label={t('corridors:field.recruiterId')}
        known={choice(detail?.recruiter)}
        useFound={useRecruitersFound}
      />
      <FoundField
        control={control}
        name="supplierId"
        label={t('corridors:field.supplierId')}
        known={choice(detail?.supplier)}
        useFound={useSuppliersFound}
      />
      <SelectField control={control} name="siteId" label={t('corridors:field.siteId')} choices={sites} />
    </FieldColumns>
  )
}

const FOUND = 30

/** Recruiters that fit what is typed. */
export function useRecruitersFound(text: string): readonly Choice[] {
  const filter = { ...ALL_RECRUITERS, text: text === '' ? null : text }
  const found = useAnswer(
    'suppliers.list-recruiters',
    { filter, sort: [], offset: 0, limit: FOUND },
    { keep: true },
  )
  return useMemo(
    () => (found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [found.data],
  )
}

function useSuppliersFound(text: string): readonly Choice[] {
  const filter = { ...ALL_SUPPLIERS, text: text === '' ? null : text }
  const found = useAnswer('suppliers.list', { filter, sort: [], offset: 0, limit: FOUND }, { keep: true })
  return useMemo(
    () => (found.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [found.data],
  )
}

/** Chain, law, pay, papers. */
export function ConditionFields({ control }: CorridorFieldsProps) {
  const t = useText()
  const chains = RECRUITER_CHAINS.map(value => ({ value, label: t(`suppliers:chain.${value}`) }))
  const legal = LEGAL_CONTEXTS.map(value => ({ value, label: t(`corridors:legal.${value}`) }))
  const yesNo = [
    { value: 'yes', label: t('corridors:yes') },
    { value: 'no', label: t('corridors:no') },
  ]
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="recruiterChain"
        label={t('corridors:field.recruiterChain')}
        hint={t('corridors:field.recruiterChainHint')}
        choices={chains}
      />
      <SelectField
        control={control}
        name="legalContext"
        label={t('corridors:field.legalContext')}
        hint={t('corridors:field.legalContextHint')}
        choices={legal}
      />
      <NumberField
        control={control}
        name="wage"
        label={t('corridors:field.monthlyWage')}
        hint={t('corridors:field.monthlyWageHint')}
        min={0}
        digits={2}
      />
      <CurrencyField control={control} name="wageCurrency" label={t('corridors:field.wageCurrency')} />
      <NumberField
        control={control}
        name="debt"
        label={t('corridors:field.debt')}
        hint={t('corridors:field.debtHint')}
        min={0}
        digits={2}
      />
      <CurrencyField control={control} name="debtCurrency" label={t('corridors:field.debtCurrency')} />
      <TextField
        control={control}
        name="visa"
        label={t('corridors:field.visa')}
        hint={t('corridors:field.visaHint')}
      />
      <NumberField
        control={control}
        name="workersPerYear"
        label={t('corridors:field.workersPerYear')}
        min={0}
      />
      <SelectField
        control={control}
        name="documentsRetained"
        label={t('corridors:field.documentsRetained')}
        hint={t('corridors:field.documentsRetainedHint')}
        choices={yesNo}
      />
      <SelectField
        control={control}
        name="contractSubstituted"
        label={t('corridors:field.contractSubstituted')}
        hint={t('corridors:field.contractSubstitutedHint')}
        choices={yesNo}
      />
    </FieldColumns>
  )
}
