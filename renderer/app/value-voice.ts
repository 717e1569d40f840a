import { useMemo } from 'react'
import type { ValueVoice } from '@shared/trail/value-words'
import { numberInText, useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { languageIn, sayIfKnown } from './action-text'
import type { RecordNames } from './trail-rows'

/** Values of the history in the language of the window. */
export function useValueVoice(names: RecordNames): ValueVoice {
  const t = useText()
  const format = useFormat()
  return useMemo(
    () => ({
      say: key => sayIfKnown(t, key),
      number: value => numberInText(value, t.language),
      date: day => format.date(day),
      moment: moment => format.moment(moment),
      country: code => format.country(code),
      language: code => languageIn(t.language, code),
      money: money => format.money({ ...money, rateDate: null }),
      series: parts => format.series(parts),
      named: (name, value) => t('app:history.namedValue', { name, value }),
      nothing: t('app:history.nothing'),
      behindLock: t('kit:behindLock'),
      data: letters => t('app:history.data', { letters }),
      further: count => t('app:history.further', { count }),
      asBefore: count => t('app:history.asBefore', { count }),
      nameOf: id => names[id] ?? null,
    }),
    [t, format, names],
  )
}
