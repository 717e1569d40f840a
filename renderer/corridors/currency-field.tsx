import { useMemo } from 'react'
import type { FieldValues } from 'react-hook-form'
import { localeWords } from '@shared/text/locale-words'
import { SelectField, type FieldProps } from '../kit/fields'
import { useText } from '../kit/text'

/** A currency by its code and name, as ISO 4217 lists them. */
export function CurrencyField<Values extends FieldValues, Out>(props: FieldProps<Values, Out>) {
  const t = useText()
  const choices = useMemo(() => {
    const words = localeWords(t.language)
    return Intl.supportedValuesOf('currency').map(code => ({
      value: code,
      label: `${code} · ${words.currency(code)}`,
      ...(words.currencyInEnglish(code) ? { lang: 'en' } : {}),
    }))
  }, [t.language])
  return <SelectField {...props} choices={choices} />
}
