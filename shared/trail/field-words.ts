import { isBehindLock } from '../second-lock/behind-lock'
import { dataInWords, differenceInWords } from './data-words'
import { plainInWords, type ValueVoice } from './value-words'

/** A field as it is kept, in words: codes, days, countries, records and data that one field keeps. */
export function valueInWords(table: string, field: string, value: unknown, voice: ValueVoice): string {
  if (value === null || value === undefined) return voice.nothing
  if (isBehindLock(value)) return voice.behindLock
  if (isData(value)) return dataInWords(table, field, parsed(value), voice) ?? voice.data(value.length)
  return plainInWords(table, field, value, voice) ?? voice.data(JSON.stringify(value).length)
}

/** A changed field on both sides; of data that one field keeps only what differs. */
export function changeInWords(
  table: string,
  field: string,
  before: unknown,
  after: unknown,
  voice: ValueVoice,
): { readonly before: string; readonly after: string } {
  const difference =
    isData(before) && isData(after)
      ? differenceInWords(table, field, parsed(before), parsed(after), voice)
      : null
  const whole = (value: unknown) => valueInWords(table, field, value, voice)
  return difference ?? { before: whole(before), after: whole(after) }
}

const isData = (value: unknown): value is string => typeof value === 'string' && /^[[{]/.test(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
