import { useEffect, useState } from 'react'
import { Button } from './button'
import { useFormat, type Format } from './format'
import { Heard } from './heard'
import styles from './notice.module.css'
import { useText, type Translate } from './text'

export interface ProgressBarProps {
  /** What is going on, in words: the phase. */
  readonly label: string
  readonly done: number
  /** `null` while it can't be known. */
  readonly total: number | null
  /** How long it still takes; `null` while nobody can tell. */
  readonly secondsLeft?: number | null
  readonly onCancel?: (() => void) | undefined
  /** Shows how far something has come that moves by the person's own hand: nothing to be told meanwhile. */
  readonly still?: boolean
}

/** What has not stood so long is not told: short jobs, and quarters that go by at once. */
const TOLD_AFTER_MS = 1000

/** The phase and each quarter of it, for those who hear the screen: no more, so that other words come through. */
function useTold(label: string, share: number | null): string {
  const format = useFormat()
  const quarter = Math.floor((share ?? 0) * 4)
  const now = quarter === 0 ? label : format.labelled(label, format.percent(quarter * 25))
  const [told, setTold] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setTold(now), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [now])
  return told
}

/** Time left, no more precise than a pace can tell it. */
function leftText(t: Translate, seconds: number): string {
  if (seconds < 8) return t('kit:progress.left.few')
  return seconds < 55
    ? t('kit:progress.left.seconds', { count: Math.ceil(seconds / 10) * 10 })
    : t('kit:progress.left.minutes', { count: Math.round(seconds / 60) })
}

/** How much is done; nothing where nothing is counted, or not yet: a nought would say that nothing goes on. */
function amountText(t: Translate, format: Format, done: number, total: number | null): string {
  if (total === null) return done === 0 ? '' : format.number(done)
  return t('kit:progress.count', { done: format.number(done), total: format.number(total) })
}

/** How far a job is and how long it still takes, with a way out. */
export function ProgressBar({
  label,
  done,
  total,
  secondsLeft = null,
  onCancel,
  still = false,
}: ProgressBarProps) {
  const t = useText()
  const format = useFormat()
  const share = total === null || total === 0 ? null : Math.min(1, done / total)
  const told = useTold(label, share)
  const amount = amountText(t, format, done, total)
  const count = secondsLeft === null ? amount : `${amount} · ${leftText(t, secondsLeft)}`
  return (
    <div className={styles.progress}>
      <div className={styles.progressLine}>
        <span>{label}</span>
        <span>{count}</span>
      </div>
      <div
        className={share === null ? `${styles.track ?? ''} ${styles.open ?? ''}` : styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuetext={count === '' ? undefined : count}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      >
        <span style={share === null ? {} : { inlineSize: `${share * 100}%` }} />
      </div>
      {still ? null : <Heard>{told}</Heard>}
      {onCancel === undefined ? null : (
        <div>
          <Button onClick={onCancel}>{t('kit:progress.cancel')}</Button>
        </div>
      )}
    </div>
  )
}

/** A share as a thin bar, beside words that say the same. */
export function ShareBar({
  sharePct,
  tone = 'accent',
}: {
  readonly sharePct: number
  readonly tone?: 'accent' | 'high'
}) {
  return (
    <div className={styles.track} aria-hidden="true">
      <span
        style={{ inlineSize: `${Math.min(100, Math.max(0, sharePct))}%`, background: `var(--${tone})` }}
      />
    </div>
  )
}
