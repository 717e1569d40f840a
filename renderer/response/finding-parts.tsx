import {
  FINDING_GRADES,
  FINDING_KINDS,
  FINDING_SOURCES,
  INVOLVEMENTS,
  RED_FLAG_SEVERITIES,
} from '@shared/response/finding'
import { INDICATOR_STRENGTHS, SOURCE_GRADES } from '@shared/response/indicators'
import { textIn } from '@shared/steps/local-text'
import { MachineMade } from '../app/machine-made'
import { Section } from '../kit/card'
import { DateField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'

import { useText } from '../kit/text'
import { choicesOf } from './choices'
import type { FindingForm } from './finding-form'
import { RatingField } from './rating-field'
import { SubjectField } from './subject-field'
import { useGuide } from './use-guide'

interface Part {
  readonly form: FindingForm
}

/** What was found, and about whom. */
export function SubjectPart({ form, subjectName }: Part & { readonly subjectName: string | null }) {
  const t = useText()
  const { control } = form
  return (
    <Section title={t('response:part.what')}>
      <TextField control={control} name="title" label={t('response:field.title')} required />
      <SubjectField form={form} name={subjectName} />
      <TextAreaField control={control} name="description" label={t('response:field.description')} />
    </Section>
  )
}

/** What kind of fact it is; only the fields that belong to the kind are asked. */
export function KindPart({ form }: Part) {
  const t = useText()
  const { control, watch } = form
  const [kind, auditId] = watch(['kind', 'auditId'])
  return (
    <>
      <SelectField
        control={control}
        name="kind"
        label={t('response:field.kind')}
        required
        choices={choicesOf(FINDING_KINDS, value => t(`response:kind.${value}`))}
      />
      {kind === 'indicator' ? <IndicatorFields form={form} /> : null}
      {kind === 'red-flag' ? <RedFlagFields form={form} /> : null}
      {auditId === null ? null : (
        <FieldColumns>
          <SelectField
            control={control}
            name="grade"
            label={t('response:field.grade')}
            required
            choices={choicesOf(FINDING_GRADES, value => t(`response:findingGrade.${value}`))}
          />
          <TextField control={control} name="criterion" label={t('response:field.criterion')} />
        </FieldColumns>
      )}
    </>
  )
}

function IndicatorFields({ form }: Part) {
  const t = useText()
  const guide = useGuide()
  const { control, watch } = form
  const indicators = guide?.indicators ?? []
  const chosen = indicators.find(one => one.id === watch('indicatorId'))
  const strongWhen = chosen?.strength.strongWhen ?? null
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="indicatorId"
        label={t('response:field.indicator')}
        required
        choices={indicators.map(one => ({ value: one.id, label: textIn(one.name, t.language) }))}
        {...(chosen === undefined ? {} : { hint: textIn(chosen.definition, t.language) })}
      />
      <MachineMade is={guide?.translations[t.language] === 'machine'} />
      <SelectField
        control={control}
        name="indicatorStrength"
        label={t('response:field.strength')}
        required
        choices={choicesOf(INDICATOR_STRENGTHS, value => t(`response:strength.${value}`))}
        {...(strongWhen === null
          ? {}
          : { hint: t('response:field.strongWhen', { text: textIn(strongWhen, t.language) }) })}
      />
    </FieldColumns>
  )
}

function RedFlagFields({ form: { control } }: Part) {
  const t = useText()
  return (
    <FieldColumns>
      <SelectField
        control={control}
        name="redFlagSeverity"
        label={t('response:field.redFlagSeverity')}
        required
        choices={choicesOf(RED_FLAG_SEVERITIES, value => t(`response:redFlag.${value}`))}
      />
      <TextField control={control} name="section" label={t('response:field.section')} />
    </FieldColumns>
  )
}

/** Who says so, when, and how close to the fact. */
export function SourcePart({ form: { control } }: Part) {
  const t = useText()
  const guide = useGuide()
  const gradeText = (letter: (typeof SOURCE_GRADES)[number]) => {
    const text = guide?.sourceGrades[letter]
    return text === undefined
      ? letter
      : t('response:grade.letter', { letter, text: textIn(text, t.language) })
  }
  return (
    <Section title={t('response:part.source')}>
      <FieldColumns>
        <SelectField
          control={control}
          name="source"
          label={t('response:field.source')}
          required
          choices={choicesOf(FINDING_SOURCES, value => t(`response:source.${value}`))}
        />
        <DateField control={control} name="observedOn" label={t('response:field.observedOn')} />
      </FieldColumns>
      <SelectField
        control={control}
        name="sourceGrade"
        label={t('response:field.sourceGrade')}
        required
        choices={choicesOf(SOURCE_GRADES, gradeText)}
      />
    </Section>
  )
}

/** Scale, scope and irremediability: the worst of the three is the severity. */
export function SeverityPart({ form: { control } }: Part) {
  const t = useText()
  return (
    <Section title={t('response:part.severity')} term="severity">
      <p>{t('response:severityRule')}</p>
      <RatingField control={control} name="scale" />
      <RatingField control={control} name="scopeOfImpact" />
      <RatingField control={control} name="irremediability" />
      <NumberField
        control={control}
        name="workersAffected"
        label={t('response:field.workersAffected')}
        min={0}
      />
    </Section>
  )
}

/** Likelihood and leverage, and how the entity is tied to it. */
export function OrderPart({ form: { control } }: Part) {
  const t = useText()
  return (
    <Section title={t('response:part.order')}>
      <FieldColumns>
        <RatingField control={control} name="likelihood" />
        <RatingField control={control} name="leverage" />
      </FieldColumns>
      <SelectField
        control={control}
        name="involvement"
        label={t('response:field.involvement')}
        choices={choicesOf(INVOLVEMENTS, value => t(`response:involvement.${value}`))}
      />
      <TextAreaField
        control={control}
        name="involvementReason"
        label={t('response:field.involvementReason')}
        rows={2}
      />
      <TextAreaField control={control} name="rootCause" label={t('response:field.rootCause')} rows={2} />
    </Section>
  )
}
