import type { ReactNode } from 'react'
import { BandChip } from '../kit/band-chip'
import { useText } from '../kit/text'
import { LEGEND_MARKS, type LegendMark } from './legend-marks'
import styles from './map.module.css'

/** What each mark means, in words; survives print and colour-blind eyes by its shapes. */
export function MapLegend({ withEvents }: { readonly withEvents: boolean }) {
  const t = useText()
  return (
    <ul className={styles.legend} aria-label={t('map:legend')}>
      <li>
        <BandChip band="low" plain />
        <BandChip band="medium" plain />
        <BandChip band="high" plain />
        <BandChip band="critical" plain />
        <BandChip band="not-known" plain />
        {t('map:legendSites')}
      </li>
      {LEGEND_MARKS.filter(({ key }) => withEvents || key !== 'legendEvents').map(mark => (
        <Mark key={mark.key} mark={mark} text={t(`map:${mark.key}`)} />
      ))}
    </ul>
  )
}

function Mark({ mark, text }: { readonly mark: LegendMark; readonly text: ReactNode }) {
  return (
    <li>
      <svg
        className={mark.width > 13 ? styles.line : styles.shape}
        viewBox={`0 0 ${mark.width} 13`}
        aria-hidden="true"
      >
        {mark.parts.map(({ path, fill, stroke, alpha, width, dash }) => (
          <path
            key={path}
            d={path}
            fill={fill === null ? 'none' : `var(--${fill})`}
            fillOpacity={alpha}
            stroke={stroke === null ? 'none' : `var(--${stroke})`}
            strokeWidth={width}
            strokeDasharray={dash.join(' ')}
          />
        ))}
      </svg>
      {text}
    </li>
  )
}
