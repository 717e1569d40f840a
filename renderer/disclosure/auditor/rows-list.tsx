import { useState } from 'react'
import type { BundleRow } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import { useFormat } from '../../kit/format'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import { RowView } from './row-view'
import type { Notes } from './use-notes'

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
