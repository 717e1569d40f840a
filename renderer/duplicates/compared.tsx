import type { Compared } from '@shared/contract/duplicates'
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
                <Words words={row.ours} />
              </td>
              <td>
                <Words words={row.theirs} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonList compared={compared} />
    </div>
  )
}

function Words({ words }: { readonly words: Row['ours'] }) {
  const t = useText()
  return (
    <bdi>
      {words.map((word, at) => (
        <span key={at}>
          {at === 0 ? '' : ' '}
          {word.differs ? (
            <mark className={styles.differs}>
              {word.text}
              <span className="only-heard"> ({t('duplicates:side.differs')})</span>
            </mark>
          ) : (
            word.text
          )}
        </span>
      ))}
    </bdi>
  )
}

function ReasonList({ compared }: { readonly compared: Compared }) {
  const t = useText()
  const sentences = (side: 'for' | 'against'): readonly string[] =>
    compared.reasons
      .filter(reason => reason.side === side)
      .map(reason => t.say('duplicates', `reason.${reason.code}`, reason.params))
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
