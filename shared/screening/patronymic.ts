import { lookup } from '../units/lookup'

/** Whether a name taken from the father's says son or daughter. */
export type Patronymic = 'son' | 'daughter'

const SON = /(?:(?:[oeyi]|av)v?|j[oe]v)(?:ich|ych|icz|ic|itj|itch)$/
const DAUGHTER = /(?:ov|ev|iv|av|yiv)na$|(?:in)?ichna$/
/** "Lvovich" is among the shortest real ones. */
const SHORTEST = 6

/** Slavic patronymics are told by their ending, in any usual romanisation. */
export function patronymicByEnding(folded: string): Patronymic | null {
  if (folded.length < SHORTEST) return null
  if (SON.test(folded)) return 'son'
  return DAUGHTER.test(folded) ? 'daughter' : null
}

/** What stands before the ending: two patronymics are compared by the father's name, not by the ending they share. */
export const fatherOf = (folded: string): string => folded.replace(SON, '').replace(DAUGHTER, '')

const BEFORE_FATHER = lookup<Patronymic>({
  bin: 'son',
  ben: 'son',
  ibn: 'son',
  ould: 'son',
  wuld: 'son',
  bint: 'daughter',
  binti: 'daughter',
  binte: 'daughter',
})

/** The kind of patronymic that follows a word such as bin or bint; `null` for every other word. */
export function patronymicBehind(folded: string): Patronymic | null {
  return BEFORE_FATHER.get(folded) ?? null
}
