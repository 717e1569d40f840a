import { NativeSelect } from '@mantine/core'
import type { FoundTable } from '@shared/contract/intake'
import type { ColumnMapping, ColumnTarget } from '@shared/intake/mapping'
import { isFieldKey } from '@shared/intake/fields'
import { useText } from '../kit/text'
import { restChoices, targetChoices } from './field-text'
import styles from './intake.module.css'

interface ColumnTableProps {
  readonly table: FoundTable
  readonly columns: readonly ColumnMapping[]
  readonly onTarget: (column: number, target: ColumnTarget) => void
}

/** Each column of a sheet: its heading, a few of its values, and what it becomes. */
export function ColumnTable({ table, columns, onTarget }: ColumnTableProps) {
  const t = useText()
  const data = [
    ...restChoices(t, table.kind),
    ...targetChoices(t, table.kind).map(({ group, items }) => ({ group, items: [...items] })),
  ]
  const targets = new Map(columns.map(({ column, target }) => [column, target]))
  return (
    <div className={styles.tableBox}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('intake:map.column')}</th>
            <th scope="col">{t('intake:map.heading')}</th>
            <th scope="col">{t('intake:map.samples')}</th>
            <th scope="col">{t('intake:map.target')}</th>
            <th scope="col">{t('intake:map.guess')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(found => {
            const target = targets.get(found.column) ?? 'ignore'
            return (
              <tr key={found.column}>
                <td className={styles.soft}>{found.letters}</td>
                <td className={styles.heading}>
                  {found.group === null ? null : <div className={styles.soft}>{found.group}</div>}
                  {found.heading}
                </td>
                <td>
                  <Samples values={found.samples} />
                </td>
                <td>
                  <NativeSelect
                    className={styles.target ?? ''}
                    aria-label={t('intake:map.targetOf', { heading: found.heading })}
                    data={data}
                    value={target}
                    onChange={event => onTarget(found.column, targetOf(event.currentTarget.value))}
                  />
                </td>
                <td className={styles.soft}>{guessText(t, found, target)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const targetOf = (value: string): ColumnTarget => (isFieldKey(value) || value === 'custom' ? value : 'ignore')

/** How sure the guess was, in words; a choice of the person's own needs no confidence. */
function guessText(
  t: ReturnType<typeof useText>,
  found: FoundTable['columns'][number],
  target: ColumnTarget,
): string {
  if (target !== found.target) return t('intake:map.yours')
  if (found.confidence === 0) return t('intake:map.noGuess')
  if (found.confidence >= 0.9) return t('intake:map.sure')
  return found.confidence >= 0.7 ? t('intake:map.likely') : t('intake:map.perhaps')
}

function Samples({ values }: { readonly values: readonly string[] }) {
  const t = useText()
  if (values.length === 0) return <span className={styles.soft}>{t('intake:map.empty')}</span>
  return (
    <span className={styles.samples}>
      {values.map(value => (
        <bdi key={value} className={styles.sample} title={value}>
          {value}
        </bdi>
      ))}
    </span>
  )
}
