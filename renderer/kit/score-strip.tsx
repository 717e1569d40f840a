import { BAND_ENDS, type Band } from './band'
import { useFormat } from './format'
import styles from './score.module.css'
import { useText } from './text'

export interface ScoreStripProps {
  /** 0 to 100; `null` = not scored. */
  readonly value: number | null
  /** The score with every missing factor at 20 and at 80. */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly band: Band
  /** Decimals of the number beside the strip: none in lists, two in detail. */
  readonly digits?: number
}

const TINTS = [
  ['low', 0, BAND_ENDS.low],
  ['medium', BAND_ENDS.low, BAND_ENDS.medium],
  ['high', BAND_ENDS.medium, BAND_ENDS.high],
  ['critical', BAND_ENDS.high, 100],
] as const

/** A score on the scale of the bands: tints, a grey span for its range, a dark tick for its value. */
export function ScoreStrip({ value, range, band, digits = 0 }: ScoreStripProps) {
  const t = useText()
  const format = useFormat()
  if (value === null) return <span className={styles.range}>{t('kit:score.none')}</span>
  const number = format.number(value, digits)
  const spoken = t('kit:score.spoken', {
    value: number,
    band: t(`kit:band.${band}`),
    low: format.number(range?.low ?? value),
    high: format.number(range?.high ?? value),
  })
  return (
    <span className={styles.score}>
      <StripPicture value={value} range={range} mirrored={t.direction === 'rtl'} label={spoken} />
      <span className={styles.value} aria-hidden="true">
        {number}
      </span>
    </span>
  )
}

interface PictureProps {
  readonly value: number
  readonly range: ScoreStripProps['range']
  readonly mirrored: boolean
  readonly label: string
}

function StripPicture({ value, range, mirrored, label }: PictureProps) {
  return (
    <svg
      className={styles.strip}
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      transform={mirrored ? 'scale(-1 1)' : undefined}
    >
      {TINTS.map(([name, from, to]) => (
        <rect key={name} x={from} width={to - from} y="2.5" height="11" fill={`var(--strip-${name})`} />
      ))}
      {range === null ? null : (
        <rect
          x={range.low}
          width={Math.max(1, range.high - range.low)}
          y="6"
          height="4"
          rx="1"
          fill="var(--strip-range)"
        />
      )}
      <rect x={Math.min(97, Math.max(0, value - 1.5))} width="3" y="2" height="12" fill="var(--ink)" />
    </svg>
  )
}
