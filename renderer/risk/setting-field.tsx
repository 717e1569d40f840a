import type { SettingView } from '@shared/contract/risk-settings'
import { useFormat } from '../kit/format'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'

export interface SettingFieldProps {
  readonly setting: SettingView
  readonly value: number
  readonly onChange: (value: number) => void
}

/** One number of the model, with the built-in one beside it where it differs. */
export function SettingField({ setting, value, onChange }: SettingFieldProps) {
  const t = useText()
  const format = useFormat()
  const digits = setting.unit === 'share' ? 3 : 0
  const note = { value: format.number(setting.builtIn, setting.unit === 'share' ? 2 : 0) }
  return (
    <NumberBox
      label={t.say('risk', `setting.${setting.key}`)}
      description={value === setting.builtIn ? undefined : t('risk:model.builtInIs', note)}
      inputWrapperOrder={['label', 'input', 'description']}
      min={setting.min}
      max={setting.max}
      step={setting.step}
      decimalScale={digits}
      clampBehavior="strict"
      {...(setting.unit === 'share'
        ? {}
        : { suffix: `\u202f${t.say('risk', `settingUnit.${setting.unit}`)}` })}
      value={value}
      onChange={next => {
        if (next !== null) onChange(next)
      }}
    />
  )
}
