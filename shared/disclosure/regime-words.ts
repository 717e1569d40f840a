import type { Claim, Regime } from './regime'
import type { Translate } from './sentence'

/** Names in the catalogue `laws`, which holds the words of every regime file, one by one. */
const itemKey = (id: string): string => id.slice(id.indexOf('.') + 1)

/**
 * A regime in the words of a language: what it is called for short, and what its file says of items, signing and publishing. Names of
 * laws and their references are legal titles and stay as they are; where a language has no words for one, those of the file stand.
 */
export function regimeIn(regime: Regime, t: Translate): Regime {
  const word = (key: string, otherwise: string): string =>
    t(`laws:${regime.id}.${key}`, { defaultValue: otherwise })
  const remarkOf = (key: string, remark: string | null): string | null =>
    remark === null ? null : word(`${key}.remark`, remark)
  const claim = (key: string, said: Claim): Claim => ({
    ...said,
    text: word(`${key}.text`, said.text),
    remark: remarkOf(key, said.remark),
  })
  const { short, legalReference, signOff, publishedWhere, items } = regime
  return {
    ...regime,
    short: word('short', short),
    legalReference: { ...legalReference, remark: remarkOf('legalReference', legalReference.remark) },
    signOff: { ...signOff, ...claim('signOff', signOff) },
    publishedWhere: claim('publishedWhere', publishedWhere),
    items: items.map(item => {
      const key = `items.${itemKey(item.id)}`
      return { ...item, text: word(`${key}.text`, item.text), remark: remarkOf(key, item.remark) }
    }),
  }
}
