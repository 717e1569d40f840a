import { BandChip } from './band-chip'
import { classNames } from './class-names'
import { useFormat } from './format'
import styles from './score.module.css'
import { useText } from './text'

export interface FactorBarProps {
  readonly name: string
  /** 0 to 100; `null` = not known, shown as a hatched field with its range, never as an empty bar. */
  readonly value: number | null
  /** What a missing factor is tried with: 20 and 80 by the model. */
  readonly range?: { readonly low: number; readonly high: number }
  /** The part that decides the score stands in the critical colour. */
  readonly decides?: boolean
  readonly digits?: number
}

const MISSING = { low: 20, high: 80 }

/** One reason of a score: name, bar, number. */
export function FactorBar({ name, value, range = MISSING, decides = false, digits = 0 }: FactorBarProps) {
  const t = useText()
  const format = useFormat()
  return (
    <div className={classNames(styles.factor, decides && styles.decides)}>
      <span className={styles.name}>
        {name}
        {decides ? <span className="only-heard"> {t('kit:factor.decides')}</span> : null}
      </span>
      {value === null ? (
        <>
          <span className={styles.hatched}>
            <BandChip band="not-known" />
          </span>
          <span className={styles.range}>{`${format.number(range.low)}–${format.number(range.high)}`}</span>
        </>
      ) : (
        <>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.fill}
              style={{ display: 'block', inlineSize: `${Math.min(100, Math.max(0, value))}%` }}
            />
          </span>
          <span className={styles.number}>{format.number(value, digits)}</span>
        </>
      )}
    </div>
  )
}
