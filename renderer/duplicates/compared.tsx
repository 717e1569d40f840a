import type { Compared } from '@shared/contract/duplicates'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './duplicates.module.css'

type Row = Compared['sides'][number]

interface ComparedSidesProps {
  readonly compared: Compared
  /** Headings of the two columns. */
  readonly ours: string
  readonly theirs: string
}

/** Two parties side by side, the differing words lit, with what speaks for and against. */
export function ComparedSides({ compared, ours, theirs }: ComparedSidesProps) {
  const t = useText()
  return (
    <div className={styles.compared}>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">{t('duplicates:side.field')}</span>
            </th>
            <th scope="col">{ours}</th>
            <th scope="col">{theirs}</th>
          </tr>
        </thead>
        <tbody>
          {compared.sides.map(row => (
            <tr key={row.field}>
              <th scope="row">{t(`duplicates:field.${row.field}`)}</th>
              <td>
                <Words field={row.field} words={row.ours} />
              </td>
              <td>
                <Words field={row.field} words={row.theirs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonList compared={compared} />
    </div>
  )
}

/** Registers of numbers, as the comparison writes them before each number. */
const NUMBER_KINDS = ['OWN', 'LEI', 'OS', 'DUNS', 'VAT', 'REGISTRATION', 'LICENCE'] as const

/** Codes in words: countries, and whose number it is. What is no code stays as it is written. */
function useSideText(): (field: Row['field'], text: string) => string {
  const t = useText()
  const format = useFormat()
  return (field, text) => {
    if (field === 'country') return format.country(text)
    const kind = field === 'numbers' ? NUMBER_KINDS.find(known => known === text) : undefined
    return kind === undefined ? text : t(`duplicates:numberKind.${kind}`)
  }
}

function Words({ field, words }: { readonly field: Row['field']; readonly words: Row['ours'] }) {
  const t = useText()
  const shown = useSideText()
  return (
    <bdi>
      {words.map((word, at) => (
        <span key={at}>
          {at === 0 ? '' : ' '}
          {word.differs ? (
            <mark className={styles.differs}>
              {shown(field, word.text)}
              <span className="only-heard"> ({t('duplicates:side.differs')})</span>
            </mark>
          ) : (
            shown(field, word.text)
          )}
        </span>
      ))}
    </bdi>
  )
}

function ReasonList({ compared }: { readonly compared: Compared }) {
  const t = useText()
  const shown = useSideText()
  const paramsOf = ({ kind, ...params }: Compared['reasons'][number]['params']) =>
    kind === undefined ? params : { ...params, kind: shown('numbers', String(kind).toUpperCase()) }
  const sentences = (side: 'for' | 'against'): readonly string[] =>
    compared.reasons
      .filter(reason => reason.side === side)
      .map(reason => t.say('duplicates', `reason.${reason.code}`, paramsOf(reason.params)))
  return (
    <dl className={styles.reasons}>
      {(['for', 'against'] as const).map(side => {
        const found = sentences(side)
        return found.length === 0 ? null : (
          <div key={side}>
            <dt>{t(`duplicates:${side}`)}</dt>
            {found.map(sentence => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
