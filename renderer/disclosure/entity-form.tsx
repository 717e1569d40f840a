import { useForm, type Control } from 'react-hook-form'
import type { ReportingView } from '@shared/contract/disclosure'
import { RELATIONS } from '@shared/disclosure/law-facts'
import { MONEY_QUESTIONS, PLACE_QUESTIONS, YES_QUESTIONS } from '@shared/disclosure/regime'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { CheckField, ManyField, NumberField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { answersOf, formOf, type AnswersForm } from './answers-form'
import { RefusedHere } from './refused-here'

type Entity = ReportingView['entities'][number]
type Fields = Control<AnswersForm, unknown, AnswersForm>

/** Countries for which some law counts the employees there. */
const COUNTED_IN = ['DE'] as const

function AboutFields({ control }: { readonly control: Fields }) {
  const t = useText()
  const relations = RELATIONS.filter(relation => relation !== 'self').map(value => ({
    value,
    label: t(`disclosure:relations.${value}`),
  }))
  return (
    <FieldColumns>
      <TextField control={control} name="name" label={t('disclosure:who.name')} required />
      <SelectField
        control={control}
        name="relation"
        label={t('disclosure:who.relation')}
        choices={relations}
        required
      />
      <SelectField
        control={control}
        name="country"
        label={t('disclosure:who.country')}
        choices={countryChoices(t.language)}
      />
      <TextField control={control} name="registrationNumber" label={t('disclosure:who.registration')} />
    </FieldColumns>
  )
}

function MoneyFields({
  control,
  currencies,
}: {
  readonly control: Fields
  readonly currencies: ReportingView['currencies']
}) {
  const t = useText()
  return (
    <FieldColumns>
      {MONEY_QUESTIONS.flatMap(question =>
        currencies[question].map(currency => (
          <NumberField
            key={`${question}.${currency}`}
            control={control}
            name={`money.${question}.${currency}`}
            label={t('disclosure:who.inCurrency', {
              question: t(`disclosure:who.question.${question}`),
              currency,
            })}
            min={0}
          />
        )),
      )}
    </FieldColumns>
  )
}

function PlaceFields({ control }: { readonly control: Fields }) {
  const t = useText()
  const format = useFormat()
  const choices = countryChoices(t.language)
  return (
    <>
      <FieldColumns>
        {PLACE_QUESTIONS.map(question => (
          <ManyField
            key={question}
            control={control}
            name={`places.${question}`}
            label={t(`disclosure:who.question.${question}`)}
            choices={choices}
          />
        ))}
      </FieldColumns>
      <CheckField control={control} name="listedNowhere" label={t('disclosure:who.listedNowhere')} />
      <FieldColumns>
        <NumberField
          control={control}
          name="employees"
          label={t('disclosure:who.question.employees')}
          min={0}
        />
        {COUNTED_IN.map(country => (
          <NumberField
            key={country}
            control={control}
            name={`employeesIn.${country}`}
            label={t('disclosure:who.inCountry', { country: format.country(country) })}
            min={0}
          />
        ))}
      </FieldColumns>
    </>
  )
}

function YesFields({ control }: { readonly control: Fields }) {
  const t = useText()
  const choices = (['yes', 'no'] as const).map(value => ({ value, label: t(`disclosure:who.${value}`) }))
  return (
    <FieldColumns>
      {YES_QUESTIONS.map(question => (
        <SelectField
          key={question}
          control={control}
          name={`said.${question}`}
          label={t(`disclosure:who.question.${question}`)}
          choices={choices}
        />
      ))}
    </FieldColumns>
  )
}

/** What an entity says about itself. An empty field is not known; it never counts as no. */
export function EntityForm({
  entity,
  currencies,
}: {
  readonly entity: Entity
  readonly currencies: ReportingView['currencies']
}) {
  const t = useText()
  const save = useCommand('disclosure.save-entity')
  const remove = useCommand('disclosure.remove-entity')
  const { id, name, country, registrationNumber, relation, regimes, answers } = entity
  const form = useForm<AnswersForm, unknown, AnswersForm>({
    values: formOf(answers, { name, country, registrationNumber, relation }),
    resetOptions: { keepDirtyValues: true },
  })
  const keep = (values: AnswersForm) => {
    const about =
      relation === 'self'
        ? { name, country, registrationNumber, relation }
        : {
            name: values.name ?? name,
            country: values.country,
            registrationNumber: values.registrationNumber,
            relation: RELATIONS.find(one => one === values.relation) ?? relation,
          }
    save.mutate(
      { id, draft: { ...about, regimes, answers: answersOf(values) } },
      { onSuccess: () => notify({ tone: 'good', text: t('disclosure:who.saved') }) },
    )
  }
  return (
    <Form form={form} onSubmit={keep} label={t('disclosure:who.questions', { name })}>
      {relation === 'self' ? null : <AboutFields control={form.control} />}
      <PlaceFields control={form.control} />
      <MoneyFields control={form.control} currencies={currencies} />
      <YesFields control={form.control} />
      <RefusedHere error={save.error ?? remove.error} />
      <ButtonGroup>
        <Button kind="primary" type="submit" off={save.isPending}>
          {t('disclosure:who.save')}
        </Button>
        {relation === 'self' || id === null ? null : (
          <Button kind="danger" off={remove.isPending} onClick={() => remove.mutate({ id })}>
            {t('disclosure:who.remove')}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  )
}
