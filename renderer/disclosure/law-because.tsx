import type { EntityLaw } from '@shared/contract/disclosure'
import type { Leaf } from '@shared/disclosure/regime'
import { minorDigits } from '@shared/units/money'
import { useFormat } from '../kit/format'
import { useText, type TextKey, type Translate } from '../kit/text'
import styles from './disclosure.module.css'

type Tested = EntityLaw['tested'][number]

const PLACES: Readonly<Record<string, TextKey>> = {
  EU: 'disclosure:who.condition.eu',
  '*': 'disclosure:who.condition.anywhere',
}

/** A condition of a law in words: "Yearly turnover of the group: at least GBP 36 000 000". */
function conditionText(leaf: Leaf, t: Translate, format: ReturnType<typeof useFormat>): string {
  const question = t(`disclosure:who.question.${leaf.ask}`)
  if ('in' in leaf) {
    const names = leaf.in.map(place => {
      const key = PLACES[place]
      return key === undefined ? format.country(place) : t(key)
    })
    return t('disclosure:who.condition.places', { question, places: format.list(names) })
  }
  if ('is' in leaf) return t('disclosure:who.condition.isYes', { question })
  const bound = leaf.atLeast ?? leaf.above ?? 0
  const amount =
    'currency' in leaf
      ? format.money({
          minor: bound * 10 ** minorDigits(leaf.currency),
          currency: leaf.currency,
          rateDate: null,
        })
      : format.number(bound)
  return t(`disclosure:who.condition.${leaf.atLeast === undefined ? 'above' : 'atLeast'}`, {
    question,
    amount,
  })
}

/** Each condition of a law with what the answers make of it. */
export function LawBecause({ tested }: { readonly tested: readonly Tested[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <ul className={styles.because}>
      {tested.map(({ leaf, state }) => (
        <li key={JSON.stringify(leaf)}>
          {conditionText(leaf, t, format)} — <strong>{t(`disclosure:who.state.${state}`)}</strong>
        </li>
      ))}
    </ul>
  )
}
