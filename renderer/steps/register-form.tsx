import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type Control } from 'react-hook-form'
import {
  CONTRACT_CLAUSES,
  registerDraftSchema,
  RETAINED_KINDS,
  type RegisterDraft,
} from '@shared/steps/register'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { DateField, ManyField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { FoundField } from '../kit/found-field'
import { useText } from '../kit/text'
import { useSubjectChoices } from '../response/use-subject-choices'
import { RefusedHere } from './refused-here'

type DraftControl = Control<RegisterDraft, unknown, RegisterDraft>

interface Props {
  readonly id: string | null
  /** The version that this one takes the place of. */
  readonly replaces: string | null
  readonly start: RegisterDraft
  readonly supplierName: string | null
  readonly onSaved: (id: string) => void
}

/** One entry of a register; only the fields of its kind are asked. */
export function RegisterForm({ id, replaces, start, supplierName, onSaved }: Props) {
  const t = useText()
  const save = useCommand('steps.save-register')
  const form = useForm<RegisterDraft, unknown, RegisterDraft>({
    resolver: zodResolver(registerDraftSchema),
    defaultValues: start,
  })
  const { control, formState } = form
  const { kind } = start
  return (
    <Form
      form={form}
      label={t(`steps:register.one.${kind}`)}
      onSubmit={draft =>
        save.mutateAsync({ id, replaces, draft }).then(
          saved => onSaved(saved.id),
          () => undefined,
        )
      }
    >
      <TextField control={control} name="title" label={t(`steps:register.title.${kind}`)} required />
      {/* A policy has six short fields: in one grid no line of it has a gap. */}
      {kind === 'policy' ? null : <KindFields control={control} start={start} supplierName={supplierName} />}
      <FieldColumns>
        {kind === 'policy' ? (
          <KindFields control={control} start={start} supplierName={supplierName} />
        ) : null}
        <TextField control={control} name="holder" label={t(`steps:register.holder.${kind}`)} />
        <DateField control={control} name="startsOn" label={t(`steps:register.startsOn.${kind}`)} />
        <DateField control={control} name="reviewOn" label={t(`steps:register.reviewOn.${kind}`)} />
      </FieldColumns>
      <TextAreaField control={control} name="content" label={t(`steps:register.content.${kind}`)} />
      <RefusedHere topic="steps" error={save.error} />
      <ButtonGroup end>
        <Button kind="primary" type="submit" off={save.isPending || (id !== null && !formState.isDirty)}>
          {t('steps:register.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

const useSuppliers = (text: string) => useSubjectChoices('supplier', text === '' ? null : text)

interface KindProps {
  readonly control: DraftControl
  readonly start: RegisterDraft
  readonly supplierName: string | null
}

function KindFields({ control, start, supplierName }: KindProps) {
  const t = useText()
  switch (start.kind) {
    case 'policy':
      return (
        <>
          <TextField control={control} name="version" label={t('steps:register.version')} />
          <TextField control={control} name="approvedBy" label={t('steps:register.approvedBy')} />
          <DateField control={control} name="approvedOn" label={t('steps:register.approvedOn')} />
        </>
      )
    case 'training':
      return (
        <FieldColumns>
          <NumberField control={control} name="audience" label={t('steps:register.audience')} min={0} />
          <NumberField control={control} name="covered" label={t('steps:register.covered')} min={0} />
        </FieldColumns>
      )
    case 'clause':
      return (
        <>
          <FoundField
            control={control}
            name="supplierId"
            label={t('steps:register.supplier')}
            required
            known={start.supplierId === null ? [] : [{ value: start.supplierId, label: supplierName ?? '' }]}
            useFound={useSuppliers}
          />
          <ManyField
            control={control}
            name="clauses"
            label={t('steps:register.clauses')}
            choices={CONTRACT_CLAUSES.map(value => ({
              value,
              label: t(`steps:register.clauseNames.${value}`),
            }))}
          />
        </>
      )
    case 'retention':
      return (
        <>
          <FieldColumns>
            <SelectField
              control={control}
              name="recordKind"
              label={t('steps:register.recordKind')}
              required
              choices={RETAINED_KINDS.map(value => ({
                value,
                label: t(`steps:register.recordKinds.${value}`),
              }))}
            />
            <NumberField
              control={control}
              name="keepMonths"
              label={t('steps:register.keepMonths')}
              min={12}
            />
          </FieldColumns>
          <NumberField
            control={control}
            name="eraseAfterDays"
            label={t('steps:register.eraseAfterDays')}
            hint={t('steps:register.eraseHint')}
            min={30}
            max={3650}
          />
        </>
      )
    case 'role':
      return null
  }
}
