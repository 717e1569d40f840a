import { useState } from 'react'
import type { BundleRow } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import { Answer } from '../../app/answer'
import { useAnswer } from '../../app/engine-hooks'
import { useFormat } from '../../kit/format'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import { RemarkForm } from './remark-form'
import type { Notes } from './use-notes'

/** One row as it stands in the bundle, and a remark on it. */
function RowView({
  bundle,
  path,
  row,
  notes,
}: {
  readonly bundle: ChosenFile
  readonly path: string
  readonly row: BundleRow
  readonly notes: Notes
}) {
  const answer = useAnswer('disclosure.bundle-row', { file: bundle.token, path, line: row.line })
  const about = row.name ?? row.id ?? path
  return (
    <>
      <Answer of={answer}>{({ json }) => <pre className={styles.json}>{json}</pre>}</Answer>
      <RemarkForm
        key={`${path} ${row.line}`}
        item={{ path, line: row.line, id: row.id, about }}
        notes={notes}
      />
    </>
  )
}

/** Rows of a file, and the one in hand with its remark. */
export function RowsList({
  bundle,
  path,
  rows,
  notes,
}: {
  readonly bundle: ChosenFile
  readonly path: string
  readonly rows: readonly BundleRow[]
  readonly notes: Notes
}) {
  const t = useText()
  const format = useFormat()
  const [line, setLine] = useState<number | null>(null)
  const chosen = rows.find(row => row.line === line)
  return (
    <>
      <ul className={styles.list}>
        {rows.map(row => (
          <li key={row.line}>
            <button
              type="button"
              className={styles.item}
              aria-current={row.line === line}
              onClick={() => setLine(row.line)}
            >
              <bdi>
                {notes.remarkOn({ path, line: row.line, id: row.id, about: '' }) === null ? '' : '✎ '}
                {row.name ?? row.id ?? t('auditor:line', { line: row.line })}
              </bdi>
              <span className={styles.value}>
                {row.value === null ? t('auditor:line', { line: row.line }) : format.number(row.value)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === undefined ? null : <RowView bundle={bundle} path={path} row={chosen} notes={notes} />}
    </>
  )
}
