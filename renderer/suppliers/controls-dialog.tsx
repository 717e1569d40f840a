import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { CONTROLS, VERIFICATION_LEVELS, type Control } from '@shared/suppliers/records'
import type { ControlDraft } from '@shared/suppliers/drafts'
import { calendarDateSchema } from '@shared/units/calendar-date'
import { useCommand } from '../app/engine-hooks'
import { Dialog } from '../kit/dialog'
import { DateField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useText } from '../kit/text'
import type { ControlsProps } from './controls-card'
import { FormFoot } from './form-foot'

const MATURITIES = ['0', '1', '2', '3', '4'] as const

/** One line of the form per control; without a maturity the control is not recorded. */
const lineSchema = z.strictObject({
  maturity: z.enum(MATURITIES).nullable(),
  verification: z.enum(VERIFICATION_LEVELS).nullable(),
  assessedOn: calendarDateSchema.nullable(),
  note: z.string().nullable(),
})
type Line = z.infer<typeof lineSchema>
const linesSchema = z.record(z.enum(CONTROLS), lineSchema)
type Lines = z.infer<typeof linesSchema>

const EMPTY: Line = { maturity: null, verification: null, assessedOn: null, note: null }

function lineOf(control: Control | undefined): Line {
  if (control === undefined) return EMPTY
  const { maturity, verification, assessedOn, note } = control
  return { maturity: MATURITIES[maturity] ?? null, verification, assessedOn, note }
}

function linesOf(controls: readonly Control[]): Lines {
  const line = (name: Control['control']) => lineOf(controls.find(({ control }) => control === name))
  return {
    policy: line('policy'),
    mapping: line('mapping'),
    recruitment: line('recruitment'),
    grievance: line('grievance'),
    remedy: line('remedy'),
    audit: line('audit'),
  }
}

const draftsOf = (lines: Lines): ControlDraft[] =>
  CONTROLS.flatMap(control => {
    const { maturity, verification, assessedOn, note } = lines[control]
    if (maturity === null) return []
    return [{ control, maturity: Number(maturity), verification: verification ?? 'none', assessedOn, note }]
  })

/** The six controls of the risk model, each with its maturity and who checked it. */
export function ControlsDialog({
  subjectType,
  subjectId,
  controls,
  onClose,
}: ControlsProps & { readonly onClose: () => void }) {
  const t = useText()
  const save = useCommand('suppliers.set-controls')
  const form = useForm<Lines, unknown, Lines>({
    resolver: zodResolver(linesSchema),
    defaultValues: linesOf(controls),
  })
  const { control } = form
  const title = t('suppliers:detail.controls')
  const maturities = MATURITIES.map(value => ({ value, label: t(`suppliers:maturity.${value}`) }))
  const levels = VERIFICATION_LEVELS.map(value => ({ value, label: t(`suppliers:verification.${value}`) }))
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <Form
        form={form}
        label={title}
        onSubmit={lines =>
          save.mutate(
            { subjectType, subjectId, controls: draftsOf(lines), reason: null },
            { onSuccess: onClose },
          )
        }
      >
        {CONTROLS.map(name => (
          <FieldColumns key={name}>
            <SelectField
              control={control}
              name={`${name}.maturity`}
              label={t(`suppliers:control.${name}`)}
              choices={maturities}
            />
            <SelectField
              control={control}
              name={`${name}.verification`}
              label={t('suppliers:field.verification')}
              choices={levels}
            />
            <DateField
              control={control}
              name={`${name}.assessedOn`}
              label={t('suppliers:field.assessedOn')}
            />
            <TextField control={control} name={`${name}.note`} label={t('suppliers:field.note')} />
          </FieldColumns>
        ))}
        <FormFoot error={save.error} busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
