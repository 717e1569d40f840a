import { useText } from '../kit/text'
import type { AnswerFieldProps } from './answer-props'
import styles from './assessment.module.css'
import { Said, useSaid } from './said'

/** A table of radios: one answer a row, saved at once; rows left open stay open. */
export function GridAnswer({ question, value, onGive }: AnswerFieldProps) {
  const t = useText()
  const said = useSaid()
  const cells = value?.kind === 'grid' ? value.cells : {}
  const choose = (row: string, option: string) =>
    onGive({ kind: 'grid', cells: { ...cells, [row]: [option] } })
  return (
    <div className={styles.gridBox}>
      <table className={styles.grid}>
        <caption className="only-heard">{said(question.text)}</caption>
        <thead>
          <tr>
            <td />
            {question.options.map(option => (
              <th key={option.id} scope="col">
                <Said text={option.text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.rows.map(row => (
            <tr key={row.id}>
              <th scope="row">
                <Said text={row.text} inline />
              </th>
              {question.options.map(option => (
                <td key={option.id}>
                  <label className={styles.cell}>
                    <input
                      type="radio"
                      name={`${question.id}-${row.id}`}
                      aria-label={t('assessment:rowOption', {
                        row: said(row.text),
                        option: said(option.text),
                      })}
                      checked={cells[row.id]?.includes(option.id) === true}
                      onChange={() => choose(row.id, option.id)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
