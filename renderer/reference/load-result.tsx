import type { RejectedRow } from '@shared/contract/reference'
import { useErrorText } from '../app/error-text'
import { Button } from '../kit/button'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './reference.module.css'
import type { OwnPlaces } from './use-own-places'

const ROWS_SHOWN = 20

/** What was wrong with a chosen file: refused as a whole, or row by row with a way to take the rest. */
export function LoadResult({ places }: { readonly places: OwnPlaces }) {
  const t = useText()
  const errorText = useErrorText()
  const { error, rejected } = places
  if (error !== null)
    return (
      <Notice tone="bad" urgent>
        {errorText(error.error, 'reference')}
      </Notice>
    )
  if (rejected === null) return null
  return (
    <Notice
      tone="warn"
      urgent
      actions={
        <>
          <Button onClick={places.loadRest}>{t('reference:loadRest')}</Button>
          <Button kind="quiet" onClick={places.dismiss}>
            {t('reference:dismiss')}
          </Button>
        </>
      }
    >
      <p className={styles.plain}>{t('reference:rejectedTitle', { count: rejected.rows.length })}</p>
      <ul className={styles.list}>
        {rejected.rows.slice(0, ROWS_SHOWN).map(row => (
          <li key={row.row}>
            <RejectedLine row={row} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function RejectedLine({ row }: { readonly row: RejectedRow }) {
  const t = useText()
  const why = t.say('reference', `rejected.${row.code}`)
  const where = { row: row.row, column: row.column ?? '' }
  return row.value === null
    ? t('reference:rejectedRow', { ...where, why })
    : t('reference:rejectedValue', { ...where, value: row.value, why })
}
