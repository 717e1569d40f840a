import { useFieldArray, useForm, type Control } from 'react-hook-form'
import type { OutputOf } from '@shared/contract/contract'
import { KPI_KEYS } from '@shared/disclosure/key-figures'
import type { Kpi } from '@shared/disclosure/kpi'
import { UNITS } from '@shared/disclosure/report'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card, Section } from '../kit/card'
import { NumberField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { RefusedHere } from './refused-here'

interface Valued {
  label: string | null
  value: number | null
}
interface Line {
  figure: string | null
  title: string | null
  unit: string
  baseline: Valued
  target: Valued
  values: Valued[]
}
interface Lines {
  kpis: Line[]
}
type Fields = Control<Lines, unknown, Lines>
type Found = OutputOf<'disclosure.kpis'>

const NOTHING: Valued = { label: null, value: null }
const EMPTY: Line = {
  figure: null,
  title: null,
  unit: 'count',
  baseline: NOTHING,
  target: NOTHING,
  values: [],
}

const whole = ({ label, value }: Valued) => (label === null || value === null ? null : { label, value })

function kpiOf(line: Line, figures: Found['figures']): Kpi {
  const bound = figures.find(one => one.key === line.figure)
  return {
    figure: bound?.key ?? null,
    title: line.title,
    unit: bound?.unit ?? UNITS.find(unit => unit === line.unit) ?? 'count',
    baseline: whole(line.baseline),
    target: whole(line.target),
    values: line.values.flatMap(value => whole(value) ?? []),
  }
}

const lineOf = (kpi: Kpi): Line => ({
  ...kpi,
  baseline: kpi.baseline ?? NOTHING,
  target: kpi.target ?? NOTHING,
})

/** Values of earlier periods, a line each, and what can be done with the indicator. */
function Values({
  control,
  at,
  onRemove,
}: {
  readonly control: Fields
  readonly at: number
  readonly onRemove: () => void
}) {
  const t = useText()
  const { fields, append, remove } = useFieldArray({ control, name: `kpis.${at}.values` })
  return (
    <>
      {fields.map((field, index) => (
        <div key={field.id} className={styles.periodLine}>
          <TextField
            control={control}
            name={`kpis.${at}.values.${index}.label`}
            label={t('disclosure:screen.kpiPeriod')}
          />
          <NumberField
            control={control}
            name={`kpis.${at}.values.${index}.value`}
            label={t('disclosure:screen.kpiValue')}
            digits={2}
          />
          <Button
            kind="quiet"
            aria-label={t('disclosure:screen.removeValue', { n: index + 1 })}
            onClick={() => remove(index)}
          >
            {t('disclosure:who.remove')}
          </Button>
        </div>
      ))}
      <ButtonGroup>
        <Button kind="quiet" onClick={() => append(NOTHING)}>
          {t('disclosure:screen.addValue')}
        </Button>
        <Button kind="quiet" onClick={onRemove}>
          {t('disclosure:screen.removeKpi', { n: at + 1 })}
        </Button>
      </ButtonGroup>
    </>
  )
}

function KpiFields({
  control,
  at,
  line,
  figures,
  onRemove,
}: {
  readonly control: Fields
  readonly at: number
  readonly line: Line
  readonly figures: Found['figures']
  readonly onRemove: () => void
}) {
  const t = useText()
  const format = useFormat()
  const bound = figures.find(one => one.key === line.figure)
  const choices = KPI_KEYS.map(value => ({
    value,
    label: t.say('disclosure', `keyFigures.${value.replaceAll('.', '_')}`),
  }))
  const units = UNITS.map(value => ({ value, label: t(`disclosure:units.${value}`) }))
  return (
    <Section title={t('disclosure:screen.kpi', { n: at + 1 })}>
      <div className={styles.stack}>
        <FieldColumns>
          <SelectField
            control={control}
            name={`kpis.${at}.figure`}
            label={t('disclosure:screen.kpiFigure')}
            hint={
              bound === undefined
                ? t('disclosure:screen.kpiOwn')
                : t('disclosure:screen.kpiNow', { value: format.number(bound.value, 1) })
            }
            choices={choices}
          />
          <TextField control={control} name={`kpis.${at}.title`} label={t('disclosure:screen.kpiTitle')} />
          {bound === undefined ? (
            <SelectField
              control={control}
              name={`kpis.${at}.unit`}
              label={t('disclosure:screen.kpiUnit')}
              choices={units}
              required
            />
          ) : null}
        </FieldColumns>
        <FieldColumns>
          <TextField
            control={control}
            name={`kpis.${at}.baseline.label`}
            label={t('disclosure:screen.kpiBaselineOf')}
          />
          <NumberField
            control={control}
            name={`kpis.${at}.baseline.value`}
            label={t('disclosure:screen.kpiBaseline')}
            digits={2}
          />
          <TextField
            control={control}
            name={`kpis.${at}.target.label`}
            label={t('disclosure:screen.kpiTargetOf')}
          />
          <NumberField
            control={control}
            name={`kpis.${at}.target.value`}
            label={t('disclosure:screen.kpiTarget')}
            digits={2}
          />
        </FieldColumns>
        <Values control={control} at={at} onRemove={onRemove} />
      </div>
    </Section>
  )
}

function KpiList({ found }: { readonly found: Found }) {
  const t = useText()
  const save = useCommand('disclosure.save-kpis')
  const form = useForm<Lines, unknown, Lines>({ values: { kpis: found.kpis.map(lineOf) } })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'kpis' })
  const keep = ({ kpis }: Lines) =>
    save.mutate(
      { kpis: kpis.map(line => kpiOf(line, found.figures)) },
      { onSuccess: () => notify({ tone: 'good', text: t('disclosure:screen.kpisSaved') }) },
    )
  return (
    <Form form={form} onSubmit={keep} label={t('disclosure:screen.kpis')}>
      {fields.map((field, at) => (
        <KpiFields
          key={field.id}
          control={form.control}
          at={at}
          line={form.watch(`kpis.${at}`)}
          figures={found.figures}
          onRemove={() => remove(at)}
        />
      ))}
      <RefusedHere error={save.error} />
      <ButtonGroup>
        <Button onClick={() => append(EMPTY)}>{t('disclosure:screen.addKpi')}</Button>
        <Button kind="primary" type="submit" off={save.isPending || !form.formState.isDirty}>
          {t('disclosure:screen.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

/** Indicators with baseline, periods and target; those bound to the records take today's value from them. */
export function IndicatorsTab() {
  const t = useText()
  const kpis = useAnswer('disclosure.kpis', {})
  return (
    <Card title={t('disclosure:screen.kpis')}>
      <p className={styles.soft}>{t('disclosure:screen.kpisHint')}</p>
      <Answer of={kpis}>{found => <KpiList found={found} />}</Answer>
    </Card>
  )
}
