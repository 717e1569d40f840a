import type { Band } from './band'
import styles from './chip.module.css'

/** Outline of each band in a box of 10 × 10: the same shapes stand in lists, on the map and in print. */
export const SHAPE_PATHS: Readonly<Record<Band | 'info', string>> = {
  low: 'M5 1.2a3.8 3.8 0 1 0 0 7.6a3.8 3.8 0 1 0 0-7.6z',
  medium: 'M1.6 1.6h6.8v6.8h-6.8z',
  high: 'M5 1l4.4 7.8h-8.8z',
  critical: 'M5 .2l4.8 4.8l-4.8 4.8l-4.8-4.8z',
  'not-known': 'M5 1.9a3.1 3.1 0 1 0 0 6.2a3.1 3.1 0 1 0 0-6.2z',
  info: 'M1 4.2h8v1.6h-8z',
}

/** The mark of a band, without words: only ever beside the word. */
export function BandShape({ band }: { readonly band: Band | 'info' }) {
  const hollow = band === 'not-known'
  return (
    <svg className={styles.shape} viewBox="0 0 10 10" aria-hidden="true">
      <path
        d={SHAPE_PATHS[band]}
        fill={hollow ? 'none' : 'currentColor'}
        stroke={hollow ? 'currentColor' : 'none'}
        strokeWidth="1.4"
      />
    </svg>
  )
}
