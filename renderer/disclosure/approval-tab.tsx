import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type Control } from 'react-hook-form'
import { z } from 'zod'
import { approvalSchema, type Approval, type Statement } from '@shared/contract/disclosure'
import { CAPACITIES } from '@shared/disclosure/regime'
import type { StatementJson } from '@shared/disclosure/report-json'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { DateField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { AlsoCard } from './also-card'
import { Checklist } from './checklist'
import { PublicationCard } from './publication-card'
import { RefusedHere } from './refused-here'

const NOBODY: Approval = { name: '', role: '', date: '', capacity: null }

function CapacityField({ control }: { readonly control: Control<Approval, unknown, Approval> }) {
  const t = useText()
  return (
    <SelectField
      control={control}
      name="capacity"
      label={t('disclosure:screen.capacity')}
      choices={CAPACITIES.map(value => ({ value, label: t(`disclosure:capacities.${value}`) }))}
    />
  )
}

/** Who signs, where a law wants another person or capacity than the approval. */
function SignatureForm({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const form = useForm<Approval, unknown, Approval>({
    resolver: zodResolver(approvalSchema),
    values: statement.signatory ?? NOBODY,
    resetOptions: { keepDirtyValues: true },
  })
  const keep = (signatory: Approval | null) => edit.mutate({ regime: statement.regime, signatory })
  return (
    <Form form={form} onSubmit={keep} label={t('disclosure:screen.signatory')}>
      <TextField control={form.control} name="name" label={t('disclosure:cover.labels.signatory')} required />
      <FieldColumns>
        <TextField control={form.control} name="role" label={t('disclosure:screen.approverRole')} required />
        <DateField control={form.control} name="date" label={t('disclosure:screen.publishedOn')} required />
        <CapacityField control={form.control} />
      </FieldColumns>
      <RefusedHere error={edit.error} />
      <ButtonGroup>
        <Button type="submit" off={edit.isPending}>
          {t('disclosure:screen.keepSignature')}
        </Button>
        {statement.signatory === null ? null : (
          <Button kind="quiet" off={edit.isPending} onClick={() => keep(null)}>
            {t('disclosure:screen.takeBack')}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  )
}

function ApproveForm({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const form = useForm<Approval, unknown, Approval>({
    resolver: zodResolver(approvalSchema),
    values: statement.approval ?? NOBODY,
    resetOptions: { keepDirtyValues: true },
  })
  const keeping = useCommand('disclosure.edit')
  const keep = (approval: Approval) => edit.mutate({ regime: statement.regime, approval })
  // Where it can't become final yet, the approval is kept with the draft: only then does the list of checks judge it as well.
  const approve = (approval: Approval) =>
    edit.mutate(
      { regime: statement.regime, approval, status: 'final' },
      {
        onSuccess: () =>
          notify({ tone: 'good', text: t('disclosure:screen.isFinal', { edition: statement.edition }) }),
        onError: ({ error }) => {
          if (error.detail === 'final-has-errors') keeping.mutate({ regime: statement.regime, approval })
        },
      },
    )
  return (
    <Form form={form} onSubmit={approve} label={t('disclosure:screen.approval')}>
      <TextField control={form.control} name="name" label={t('disclosure:screen.approverName')} required />
      <FieldColumns>
        <TextField control={form.control} name="role" label={t('disclosure:screen.approverRole')} required />
        <DateField control={form.control} name="date" label={t('disclosure:screen.approvedOn')} required />
        <CapacityField control={form.control} />
      </FieldColumns>
      <RefusedHere error={edit.error ?? keeping.error} />
      <ButtonGroup>
        <Button off={edit.isPending} onClick={() => void form.handleSubmit(keep)()}>
          {t('disclosure:screen.keepDraft')}
        </Button>
        <Button kind="primary" type="submit" off={edit.isPending}>
          {t('disclosure:screen.approve')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

/** Who approved a final edition, and who signed it. */
function Approved({ statement: { approval, signatory } }: { readonly statement: Statement }) {
  const t = useText()
  const format = useFormat()
  if (approval === null) return null
  const { name, role, date, capacity } = approval
  const inCapacity =
    capacity === null
      ? []
      : [{ name: t('disclosure:screen.capacity'), value: t(`disclosure:capacities.${capacity}`) }]
  const signed =
    signatory === null
      ? []
      : [
          {
            name: t('disclosure:cover.labels.signatory'),
            value: t('disclosure:cover.approved', { ...signatory, date: format.date(signatory.date) }),
          },
        ]
  return (
    <KeyValues
      pairs={[
        { name: t('disclosure:screen.approverName'), value: name },
        { name: t('disclosure:screen.approverRole'), value: role },
        ...inCapacity,
        { name: t('disclosure:screen.approvedOn'), value: format.date(date) },
        ...signed,
      ]}
    />
  )
}

const reasonSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })
type Reason = z.infer<typeof reasonSchema>

function NextEdition({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const begin = useCommand('disclosure.next-edition')
  const form = useForm<Reason, unknown, Reason>({
    resolver: zodResolver(reasonSchema),
    defaultValues: { reason: '' },
  })
  return (
    <>
      <Approved statement={statement} />
      <Form
        form={form}
        onSubmit={({ reason }) => begin.mutate({ regime: statement.regime, reason })}
        label={t('disclosure:screen.nextEdition')}
      >
        <TextAreaField
          control={form.control}
          name="reason"
          label={t('disclosure:screen.reason')}
          required
          rows={2}
        />
        <RefusedHere error={begin.error} />
        <div>
          <Button type="submit" off={begin.isPending}>
            {t('disclosure:screen.nextEdition')}
          </Button>
        </div>
      </Form>
    </>
  )
}

/** Who approves and signs, in which role and capacity, on which day. A final edition is locked; the way on is the next edition with a reason. */
export function ApprovalTab({
  statement,
  shown,
}: {
  readonly statement: Statement
  readonly shown: StatementJson
}) {
  const t = useText()
  const isFinal = statement.status === 'final'
  return (
    <>
      {isFinal ? null : <Checklist regime={statement.regime} />}
      <Card title={t('disclosure:screen.approval')}>
        {isFinal ? <NextEdition statement={statement} /> : <ApproveForm statement={statement} />}
      </Card>
      {isFinal ? null : (
        <>
          <Card title={t('disclosure:screen.signatory')}>
            <SignatureForm statement={statement} />
          </Card>
          <AlsoCard statement={statement} />
        </>
      )}
      <PublicationCard statement={statement} shown={shown} />
    </>
  )
}
