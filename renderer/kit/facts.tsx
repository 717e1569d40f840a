import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './facts.module.css'
import { useFormat } from './format'
import { ScrollBox } from './scroll-box'
import { MaybeTerm } from './term'
import { useText, type TermKey } from './text'

export interface KeyValue {
  readonly name: string
  /** The word in the glossary that explains the name. */
  readonly term?: TermKey
  readonly value: ReactNode
}

/** Names and values, one pair a line. `null` is shown as "not known". */
export function KeyValues({ pairs }: { readonly pairs: readonly KeyValue[] }) {
  const t = useText()
  return (
    <dl className={styles.pairs}>
      {pairs.map(({ name, value, ...rest }) => (
        <Pair
          key={name}
          {...rest}
          name={name}
          value={value === null || value === '' ? t('kit:notKnown') : value}
          lacking={t('kit:notKnown')}
        />
      ))}
    </dl>
  )
}

/** Text that may come from people keeps its own direction in a window that runs the other way. */
const ownDirection = (content: ReactNode): 'auto' | undefined =>
  typeof content === 'string' ? 'auto' : undefined

/** @param lacking the words for what is not known: they stand back behind what is */
function Pair({ name, term, value, lacking }: KeyValue & { readonly lacking: string }) {
  return (
    <>
      <dt dir="auto">
        <MaybeTerm of={term}>{name}</MaybeTerm>
      </dt>
      <dd dir={ownDirection(value)} className={classNames(value === lacking && styles.lacking)}>
        {value}
      </dd>
    </>
  )
}

export interface HistorySentence {
  readonly id: string | number
  readonly text: ReactNode
  /** UTC moment. */
  readonly at: string
  readonly who: string
  readonly reason: string | null
}

/** History reads like sentences: who changed what, when, why. */
export function Sentences({ items }: { readonly items: readonly HistorySentence[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <ol className={styles.sentences}>
      {items.map(item => (
        <li key={item.id}>
          <div>{item.text}</div>
          {item.reason === null ? null : (
            <div className={styles.because}>{t('kit:history.because', { reason: item.reason })}</div>
          )}
          <div className={styles.when}>
            {t('kit:history.by', { who: item.who, when: format.moment(item.at) })}
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface FactColumn<Row> {
  readonly key: string
  readonly heading: string
  /** The word in the glossary that explains the heading. */
  readonly term?: TermKey
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their column. */
  readonly numeric?: boolean
  /** Sentences: the column takes the room that the others leave. */
  readonly wide?: boolean
  /** Never broken into lines: days, short codes. */
  readonly whole?: boolean
}

export interface FactTableProps<Row> {
  /** What the table holds: heard always, seen when `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly FactColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A plain table for up to some hundred rows; the first column names the row. */
export function FactTable<Row>({ caption, showCaption = false, columns, rows, rowKey }: FactTableProps<Row>) {
  return (
    <ScrollBox label={caption} className={styles.tableBox}>
      <table className={styles.table}>
        <caption className={showCaption ? styles.caption : 'only-heard'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <FactHeading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map((column, at) => (
                <FactCell
                  key={column.key}
                  first={at === 0}
                  numeric={column.numeric === true}
                  whole={column.whole === true}
                >
                  {column.cell(row)}
                </FactCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** A column of buttons has no heading: an empty one would be told as one. */
function FactHeading<Row>({ column }: { readonly column: FactColumn<Row> }) {
  if (column.heading === '') return <td />
  return (
    <th
      scope="col"
      className={classNames(column.numeric === true && styles.end, column.wide === true && styles.wide)}
    >
      <MaybeTerm of={column.term}>{column.heading}</MaybeTerm>
    </th>
  )
}

function FactCell({
  first,
  numeric,
  whole,
  children,
}: {
  readonly first: boolean
  readonly numeric: boolean
  readonly whole: boolean
  readonly children: ReactNode
}) {
  const className = classNames(numeric && styles.end, whole && styles.whole)
  return first ? (
    <th scope="row" className={className} dir={numeric ? undefined : ownDirection(children)}>
      {children}
    </th>
  ) : (
    <td className={className} dir={numeric ? undefined : ownDirection(children)}>
      {children}
    </td>
  )
}

/** One big number and what it counts. */
export function Figure({ value, label }: { readonly value: ReactNode; readonly label: ReactNode }) {
  return (
    <p className={styles.figure}>
      <b>{value}</b>
      <span>{label}</span>
    </p>
  )
}
