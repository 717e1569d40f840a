import type { ReactNode } from 'react'
import { BandChip } from '../kit/band-chip'
import { useText } from '../kit/text'
import styles from './map.module.css'

/** What each mark means, in words; survives print and colour-blind eyes by its shapes. */
export function MapLegend() {
  const t = useText()
  return (
    <>
      <span>
        <BandChip band="low" plain />
        <BandChip band="medium" plain />
        <BandChip band="high" plain />
        <BandChip band="critical" plain />
        <BandChip band="not-known" plain />
        {t('map:legendSites')}
      </span>
      <Mark text={t('map:legendConflict')}>
        <circle
          cx="6.5"
          cy="6.5"
          r="5.6"
          fill="var(--critical)"
          fillOpacity="0.24"
          stroke="var(--critical)"
          strokeWidth="0.9"
        />
      </Mark>
      <Mark text={t('map:legendOther')}>
        <circle cx="6.5" cy="6.5" r="4" fill="none" stroke="var(--high)" strokeWidth="1.7" />
      </Mark>
      <LineMark text={t('map:legendCorridor')} stroke="var(--accent)" dash="" />
      <LineMark text={t('map:legendRoute')} stroke="var(--muted)" dash="3 3" />
    </>
  )
}

function Mark({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <span>
      <svg className={styles.shape} viewBox="0 0 13 13" aria-hidden="true">
        {children}
      </svg>
      {text}
    </span>
  )
}

function LineMark({
  text,
  stroke,
  dash,
}: {
  readonly text: string
  readonly stroke: string
  readonly dash: string
}) {
  return (
    <span>
      <svg className={styles.line} viewBox="0 0 20 8" aria-hidden="true">
        <path d="M0 4h20" stroke={stroke} strokeWidth="1.6" strokeDasharray={dash} />
      </svg>
      {text}
    </span>
  )
}
