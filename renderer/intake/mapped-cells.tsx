import type { MappedCell, ProfileGap } from '@shared/intake/templates/make-profile'
import { Button } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './cells.module.css'
import { useRoleText } from './role-form'

interface MappedCellsProps {
  readonly cells: readonly MappedCell[]
  readonly gaps: readonly ProfileGap[]
  readonly onRemove: (cell: MappedCell) => void
}

/** Every cell that has been said to hold something, and what is missing before the map can be kept. */
export function MappedCells({ cells, gaps, onRemove }: MappedCellsProps) {
  const t = useText()
  const format = useFormat()
  const roleText = useRoleText()
  return (
    <>
      {gaps.length === 0 ? null : (
        <p className={styles.pattern}>
          {t('intake:cells.gaps')} {format.list(gaps.map(gap => t(`intake:cells.gap.${gap}`)))}.
        </p>
      )}
      {cells.length === 0 ? <p className={styles.pattern}>{t('intake:cells.none')}</p> : null}
      <ul className={styles.list}>
        {cells.map(cell => (
          <li key={`${cell.sheet}!${cell.ref}`}>
            <span>
              <bdi>{roleText(cell.role)}</bdi>{' '}
              <span className={styles.pattern}>
                {cell.sheet} {cell.ref}
              </span>
            </span>
            <Button
              kind="quiet"
              aria-label={t('intake:cells.clearNamed', { ref: `${cell.sheet} ${cell.ref}` })}
              onClick={() => onRemove(cell)}
            >
              {t('intake:cells.clear')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
