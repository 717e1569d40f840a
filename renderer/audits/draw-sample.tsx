import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { OutputOf } from '@shared/contract/contract'
import { SAMPLE_METHODS, sampleKindSchema, seedSchema } from '@shared/audits/sample'
import { useCommand } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { NumberField, SelectField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'

const valuesSchema = z.strictObject({
  kind: sampleKindSchema,
  method: z.enum(SAMPLE_METHODS),
  size: z.int().min(1),
  seed: seedSchema.nullable(),
})
type Values = z.infer<typeof valuesSchema>

interface Props {
  readonly auditId: string
  readonly populations: OutputOf<'audits.samples'>['populations']
  readonly onDone: () => void
}

/** What to draw, how many, how, and with which seed; without one the program chooses it and writes it down. */
export function DrawSample({ auditId, populations, onDone }: Props) {
  const t = useText()
  const format = useFormat()
  const draw = useCommand('audits.draw-sample')
  const form = useForm<Values, unknown, Values>({
    resolver: zodResolver(valuesSchema),
    defaultValues: {
      kind: populations[0]?.kind ?? 'site',
      method: 'risk-weighted',
      size: Math.min(10, populations[0]?.count ?? 1),
      seed: null,
    },
  })
  const { control } = form
  return (
    <Form
      form={form}
      label={t('audits:sample.form')}
      onSubmit={values => draw.mutate({ auditId, ...values }, { onSuccess: onDone })}
    >
      <FieldColumns>
        <SelectField
          control={control}
          name="kind"
          label={t('audits:sample.from')}
          required
          choices={populations.map(({ kind, count }) => ({
            value: kind,
            label: t('audits:sample.fromOf', {
              kind: t(`audits:sample.kinds.${kind}`),
              n: format.number(count),
            }),
          }))}
        />
        <SelectField
          control={control}
          name="method"
          label={t('audits:sample.method')}
          required
          choices={choicesOf(SAMPLE_METHODS, value => t(`audits:sample.methods.${value}`))}
        />
      </FieldColumns>
      <FieldColumns>
        <NumberField control={control} name="size" label={t('audits:sample.size')} required min={1} />
        <NumberField
          control={control}
          name="seed"
          label={t('audits:sample.seed')}
          hint={t('audits:sample.seedHint')}
          min={0}
        />
      </FieldColumns>
      <RefusedHere topic="audits" error={draw.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('audits:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={draw.isPending}>
          {t('audits:sample.do')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
