import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import { SelectField, type FieldProps } from '../kit/fields'
import { useText } from '../kit/text'

/** A currency by its code and name, as ISO 4217 lists them. */
export function CurrencyField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const t = useText()
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(t.language, { type: 'currency', fallback: 'code' })
    return Intl.supportedValuesOf('currency').map(code => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }))
  }, [t.language])
  return <SelectField {...props} choices={choices} />
}
