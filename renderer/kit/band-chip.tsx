import { BAND_OF_TONE, type Band, type Tone } from './band'
import { BandShape } from './band-shape'
import styles from './chip.module.css'
import { classNames } from './class-names'
import { useText } from './text'

/** A band by shape, word and colour: ● Low, ■ Medium, ▲ High, ◆ Critical, ○ Not known. */
export function BandChip({ band, plain = false }: { readonly band: Band; readonly plain?: boolean }) {
  const t = useText()
  return (
    <span className={classNames(styles.chip, styles[band], plain && styles.plain)}>
      <BandShape band={band} />
      {t(`kit:band.${band}`)}
    </span>
  )
}

/** A state in words (Answered, Partly, Missing) with the shape and colour of its tone. */
export function StatusChip({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const look = BAND_OF_TONE[tone]
  return (
    <span className={classNames(styles.chip, styles[look])}>
      <BandShape band={look} />
      {children}
    </span>
  )
}
