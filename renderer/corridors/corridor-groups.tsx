import { useFieldArray, useWatch } from 'react-hook-form'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, NumberField, SelectField, TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'
import { useRecruitersFound, type CorridorFieldsProps } from './corridor-fields'
import { newCohort, NEW_LINK } from './corridor-form'
import { useStopChoices } from './corridor-lines'
import { CurrencyField } from './currency-field'
import { FoundField } from '../kit/found-field'

/** Who recruits beside the main recruiter, in the order in which workers meet them. */
export function ChainFields({
  control,
  known,
}: CorridorFieldsProps & { readonly known: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useText()
  const links = useFieldArray({ control, name: 'chain', keyName: 'key' })
  const stops = useStopChoices(control)
  const choices = known.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Section title={t('corridors:chain.title')}>
      <p className={styles.soft}>{t('corridors:chain.hint')}</p>
      {links.fields.map((link, n) => (
        <FieldColumns key={link.key}>
          <FoundField
            control={control}
            name={`chain.${n}.recruiterId`}
            label={t('corridors:field.recruiterId')}
            known={choices.filter(({ value }) => value === link.recruiterId)}
            useFound={useRecruitersFound}
          />
          <SelectField
            control={control}
            name={`chain.${n}.stop`}
            label={t('corridors:field.takesOver')}
            choices={stops}
          />
          <Button kind="quiet" onClick={() => links.remove(n)}>
            {t('corridors:chain.remove')}
          </Button>
        </FieldColumns>
      ))}
      <div>
        <Button onClick={() => links.append(NEW_LINK)}>{t('corridors:chain.add')}</Button>
      </div>
    </Section>
  )
}

/** Groups of workers who came together, what one of them paid, what was repaid. */
export function CohortFields({ control }: CorridorFieldsProps) {
  const t = useText()
  const cohorts = useFieldArray({ control, name: 'cohorts', keyName: 'key' })
  const currency = useWatch({ control, name: 'wageCurrency' })
  return (
    <Section title={t('corridors:cohorts.title')} term="cohort">
      <p className={styles.soft}>{t('corridors:cohorts.hint')}</p>
      {cohorts.fields.map((cohort, n) => (
        <CohortLine key={cohort.key} control={control} n={n} onRemove={() => cohorts.remove(n)} />
      ))}
      <div>
        <Button onClick={() => cohorts.append(newCohort(currency))}>{t('corridors:cohorts.add')}</Button>
      </div>
    </Section>
  )
}

interface CohortLineProps extends CorridorFieldsProps {
  readonly n: number
  readonly onRemove: () => void
}

function CohortLine({ control, n, onRemove }: CohortLineProps) {
  const t = useText()
  return (
    <FieldColumns>
      <TextField control={control} name={`cohorts.${n}.label`} label={t('corridors:field.cohort')} required />
      <DateField control={control} name={`cohorts.${n}.arrivedOn`} label={t('corridors:field.arrivedOn')} />
      <NumberField
        control={control}
        name={`cohorts.${n}.workers`}
        label={t('corridors:field.workers')}
        min={0}
      />
      <NumberField
        control={control}
        name={`cohorts.${n}.paid`}
        label={t('corridors:field.paid')}
        min={0}
        digits={2}
      />
      <NumberField
        control={control}
        name={`cohorts.${n}.repaid`}
        label={t('corridors:field.repaid')}
        min={0}
        digits={2}
      />
      <CurrencyField control={control} name={`cohorts.${n}.currency`} label={t('corridors:field.currency')} />
      <Button kind="quiet" onClick={onRemove}>
        {t('corridors:cohorts.remove')}
      </Button>
    </FieldColumns>
  )
}
