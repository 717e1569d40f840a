import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { AuditRow } from '@shared/contract/audits'
import { calendarDateSchema } from '@shared/units/calendar-date'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, TextField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

const valuesSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  startsOn: calendarDateSchema.nullable(),
})
type Values = z.infer<typeof valuesSchema>

interface Props {
  readonly audit: AuditRow
  readonly onPlanned: (auditId: string) => void
}

/** The next year's audit, with the plan, the checklists and the open points of this one. */
export function CarryOver({ audit, onPlanned }: Props) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) return <Plan audit={audit} onPlanned={onPlanned} onCancel={() => setIsOpen(false)} />
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>{t('audits:carry.do')}</Button>
    </div>
  )
}

function Plan({ audit, onPlanned, onCancel }: Props & { readonly onCancel: () => void }) {
  const t = useText()
  const carry = useCommand('audits.carry-over')
  const form = useForm<Values, unknown, Values>({
    resolver: zodResolver(valuesSchema),
    defaultValues: { title: audit.title, startsOn: null },
  })
  const title = t('audits:carry.title', { title: audit.title })
  return (
    <Section title={title}>
      <p>{t('audits:carry.what')}</p>
      <Form
        form={form}
        label={title}
        onSubmit={values =>
          carry.mutate({ auditId: audit.id, ...values }, { onSuccess: ({ id }) => onPlanned(id) })
        }
      >
        <TextField control={form.control} name="title" label={t('audits:carry.name')} required />
        <DateField control={form.control} name="startsOn" label={t('audits:carry.startsOn')} />
        <RefusedHere topic="audits" error={carry.error} />
        <ButtonGroup end>
          <Button onClick={onCancel}>{t('audits:form.cancel')}</Button>
          <Button kind="primary" type="submit" off={carry.isPending}>
            {t('audits:carry.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}
