/** The bands of the risk model (shared/risk), plus "not known" for what could not be scored. */
export const BANDS = ['low', 'medium', 'high', 'critical', 'not-known'] as const
export type Band = (typeof BANDS)[number]

/** How far along a matter is, where no band applies: answered, partly, missing. */
export type Tone = 'good' | 'partly' | 'warn' | 'bad' | 'unknown' | 'info'

/** A tone borrows shape and colour of a band; `info` is the accent. */
export const BAND_OF_TONE: Readonly<Record<Tone, Band | 'info'>> = {
  good: 'low',
  partly: 'medium',
  warn: 'high',
  bad: 'critical',
  unknown: 'not-known',
  info: 'info',
}

/** Upper ends of the bands on the scale of 0 to 100: where the tints of the strip change (risk model, "Bands"). */
export const BAND_ENDS = { low: 25, medium: 50, high: 75 } as const

/** Where a band stands among the others, for sorting; what is not known has no place. */
export const bandPlace = (band: Band): number | null => (band === 'not-known' ? null : BANDS.indexOf(band))
