import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { isBehindLock } from '@shared/second-lock/behind-lock'
import { DayInput } from './day-input'
import { FieldLabel } from './field-label'
import { issueText } from './issue-text'
import { LongText } from './long-text'
import { NumberBox } from './number-box'
import { useText } from './text'

export interface FieldProps<Values extends FieldValues, Out> {
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
  readonly label: string
  /** Why it is asked, or how to write it. */
  readonly hint?: string
  readonly required?: boolean
  readonly readOnly?: boolean
}

function useField<Values extends FieldValues, Out>({
  control,
  name,
  label,
  hint,
  required,
  readOnly,
}: FieldProps<Values, Out>) {
  const t = useText()
  const { field, fieldState } = useController({ control, name })
  const id = useId()
  const value: unknown = field.value
  const error = issueText(t, fieldState.error, value)
  const common = {
    // Given here, so that the field is described by the same ids from its first moment on.
    id,
    label: <FieldLabel beside={`${hint ?? ''} ${error ?? ''}`}>{label}</FieldLabel>,
    name: field.name,
    ref: field.ref,
    onBlur: field.onBlur,
    error,
    required: required ?? false,
    readOnly: readOnly ?? false,
    ...(hint === undefined ? {} : { description: hint }),
  }
  return { t, value, change: field.onChange as (value: unknown) => void, common }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One line of text. An emptied field is `null`: not known, never an empty text; with `required` it stays a text. */
export function TextField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const { t, value, change, common } = useField(props)
  if (isBehindLock(value)) return <TextInput {...common} readOnly value={t('kit:behindLock')} />
  const kept = (text: string) => (text === '' && props.required !== true ? null : text)
  return (
    <TextInput
      {...common}
      value={textOf(value)}
      onChange={event => change(kept(event.currentTarget.value))}
    />
  )
}

/** Several lines of text. */
export function TextAreaField<Values extends FieldValues, Out>({
  rows = 3,
  ...props
}: FieldProps<Values, Out> & { readonly rows?: number }) {
  const { t, value, change, common } = useField(props)
  if (isBehindLock(value)) return <TextInput {...common} readOnly value={t('kit:behindLock')} />
  const kept = (text: string) => (text === '' && props.required !== true ? null : text)
  return (
    <LongText
      {...common}
      least={rows}
      most={12}
      value={textOf(value)}
      onChange={event => change(kept(event.currentTarget.value))}
    />
  )
}

export interface NumberFieldProps<Values extends FieldValues, Out> extends FieldProps<Values, Out> {
  readonly min?: number
  readonly max?: number
  readonly digits?: number
  /** What the number counts, after it: km, %, QAR. */
  readonly unit?: string
}

/** A number; an emptied field is `null` (not known), never 0. */
export function NumberField<Values extends FieldValues, Out>({
  min,
  max,
  digits = 0,
  unit,
  ...props
}: NumberFieldProps<Values, Out>) {
  const { value, change, common } = useField(props)
  return (
    <NumberBox
      {...common}
      hideControls
      decimalScale={digits}
      thousandSeparator={'\u202f'}
      clampBehavior="none"
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(unit === undefined ? {} : { suffix: `\u202f${unit}` })}
      value={typeof value === 'number' ? value : null}
      onChange={change}
    />
  )
}

/** A share of 0 to 100 %. */
export function ShareField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  return <NumberField {...props} min={0} max={100} digits={1} unit="%" />
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** Of a label in another language than the window's, for readers aloud. */
  readonly lang?: string
}

function InItsLanguage({ option }: { readonly option: Choice }) {
  return <span lang={option.lang}>{option.label}</span>
}

/** One of a list; type to find. Without `required` it can be emptied to "not known". */
export function SelectField<Values extends FieldValues, Out>({
  choices,
  ...props
}: FieldProps<Values, Out> & { readonly choices: readonly Choice[] }) {
  const { t, value, change, common } = useField(props)
  return (
    <Select
      {...common}
      data={[...choices]}
      lang={choices.find(choice => choice.value === value)?.lang}
      {...(choices.some(choice => choice.lang !== undefined) ? { renderOption: InItsLanguage } : {})}
      searchable={choices.length > 7}
      clearable={props.required !== true}
      allowDeselect={props.required !== true}
      placeholder={t('kit:field.choose')}
      nothingFoundMessage={t('kit:field.nothingFound')}
      value={typeof value === 'string' ? value : null}
      onChange={change}
    />
  )
}

/** Several of a list; type to find. */
export function ManyField<Values extends FieldValues, Out>({
  choices,
  ...props
}: FieldProps<Values, Out> & { readonly choices: readonly Choice[] }) {
  const { t, value, change, common } = useField(props)
  const chosen = Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
  return (
    <MultiSelect
      {...common}
      data={[...choices]}
      searchable
      clearable
      placeholder={chosen.length === 0 ? t('kit:field.choose') : ''}
      nothingFoundMessage={t('kit:field.nothingFound')}
      value={chosen}
      onChange={change}
    />
  )
}

/** A calendar date, kept as `YYYY-MM-DD`, shown with a named month; typed or picked. */
export function DateField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const { t, value, change, common } = useField(props)
  return (
    <DayInput
      {...common}
      clearable={props.required !== true}
      clearButtonProps={{ 'aria-label': t('kit:field.clear', { label: props.label }) }}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={change}
    />
  )
}

/** Yes or no. */
export function CheckField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const { value, change, common } = useField(props)
  return (
    <Checkbox {...common} checked={value === true} onChange={event => change(event.currentTarget.checked)} />
  )
}
