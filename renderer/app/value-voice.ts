import { useMemo } from 'react'
import type { ValueVoice } from '@shared/trail/value-words'
import { numberInText, useFormat } from '../kit/format'
import { useText, type Translate } from '../kit/text'
import { languageIn } from './action-text'
import type { RecordNames } from './trail-rows'

/** A text under a key made of parts; `null` where the catalogues have none. */
export function sayIfKnown(t: Translate, key: string): string | null {
  const [topic = '', path = ''] = key.split(':', 2)
  return t.knows(topic, path) ? t.say(topic, path) : null
}

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
      nameOf: id => names[id] ?? null,
    }),
    [t, format, names],
  )
}
