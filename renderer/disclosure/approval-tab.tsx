import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { approvalSchema, type Approval, type Statement } from '@shared/contract/disclosure'
import type { StatementJson } from '@shared/disclosure/report-json'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { DateField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { RefusedHere } from './refused-here'

/** What the approver should know before signing: items of the regime that nothing answers yet. */
function Checklist({ coverage }: { readonly coverage: StatementJson['coverage'] }) {
  const t = useText()
  const open = coverage.filter(item => item.state === 'missing')
  if (open.length === 0) return <Notice tone="good">{t('disclosure:screen.nothingMissing')}</Notice>
  return (
    <Notice tone="warn">
      {t('disclosure:screen.missing', { count: open.length })}
      <ul>
        {open.map(item => (
          <li key={item.id}>{item.text}</li>
        ))}
      </ul>
    </Notice>
  )
}

function ApproveForm({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const form = useForm<Approval, unknown, Approval>({
    resolver: zodResolver(approvalSchema),
    values: statement.approval ?? { name: '', role: '', date: '' },
    resetOptions: { keepDirtyValues: true },
  })
  const keep = (approval: Approval) => edit.mutate({ regime: statement.regime, approval })
  const approve = (approval: Approval) =>
    edit.mutate(
      { regime: statement.regime, approval, status: 'final' },
      {
        onSuccess: () =>
          notify({ tone: 'good', text: t('disclosure:screen.isFinal', { edition: statement.edition }) }),
      },
    )
  return (
    <Form form={form} onSubmit={approve} label={t('disclosure:screen.approval')}>
      <TextField control={form.control} name="name" label={t('disclosure:screen.approverName')} required />
      <FieldColumns>
        <TextField control={form.control} name="role" label={t('disclosure:screen.approverRole')} required />
        <DateField control={form.control} name="date" label={t('disclosure:screen.approvedOn')} required />
      </FieldColumns>
      <RefusedHere error={edit.error} />
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

const reasonSchema = z.strictObject({ reason: z.string().trim().min(1).max(2000) })
type Reason = z.infer<typeof reasonSchema>

function NextEdition({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const format = useFormat()
  const begin = useCommand('disclosure.next-edition')
  const form = useForm<Reason, unknown, Reason>({
    resolver: zodResolver(reasonSchema),
    defaultValues: { reason: '' },
  })
  const { approval } = statement
  return (
    <>
      {approval === null ? null : (
        <KeyValues
          pairs={[
            { name: t('disclosure:screen.approverName'), value: approval.name },
            { name: t('disclosure:screen.approverRole'), value: approval.role },
            { name: t('disclosure:screen.approvedOn'), value: format.date(approval.date) },
          ]}
        />
      )}
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

/** Who approves, in which role, on which day. A final edition is locked; the way on is the next edition with a reason. */
export function ApprovalTab({
  statement,
  coverage,
}: {
  readonly statement: Statement
  readonly coverage: StatementJson['coverage']
}) {
  const t = useText()
  return (
    <Card title={t('disclosure:screen.approval')}>
      {statement.status === 'final' ? (
        <NextEdition statement={statement} />
      ) : (
        <>
          <Checklist coverage={coverage} />
          <ApproveForm statement={statement} />
        </>
      )}
    </Card>
  )
}
