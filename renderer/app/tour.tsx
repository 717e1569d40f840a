import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button, ButtonGroup } from '../kit/button'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { useFocusBack } from '../kit/use-focus-back'
import { useLeaveKey } from '../kit/use-leave-key'
import { TOUR_STOPS, useTour, type TourStop } from './tour-state'
import styles from './tour.module.css'

/** A look round: a few stops, each at a real part of the screen. It blocks nothing and ends with Escape. */
export function Tour() {
  const at = useTour(state => state.at)
  const stop = at === null ? undefined : TOUR_STOPS[at]
  const navigate = useNavigate()
  const isOn = stop !== undefined
  useEffect(() => {
    if (isOn) void navigate({ to: '/' })
  }, [isOn, navigate])
  useFocusBack(isOn)
  if (at === null || stop === undefined) return null
  return <Stop key={stop} stop={stop} at={at} />
}

function Stop({ stop, at }: { readonly stop: TourStop; readonly at: number }) {
  const t = useText()
  const format = useFormat()
  const id = useId()
  const { leave, go } = useTour()
  const place = usePlaceOf(stop)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const isLast = at === TOUR_STOPS.length - 1
  useLeaveKey(box, leave)
  const of = { at: format.number(at + 1), all: format.number(TOUR_STOPS.length) }
  return (
    <>
      {place === null ? null : <div className={styles.ring} style={place.ring} aria-hidden="true" />}
      <div
        ref={box}
        className={styles.box}
        style={place?.box}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
      >
        <h2 id={`${id}-title`}>{t(`app:tour.stops.${stop}.title`)}</h2>
        <p id={`${id}-text`}>{t(`app:tour.stops.${stop}.text`)}</p>
        <div className={styles.foot}>
          <span className={styles.count}>{t('app:tour.count', of)}</span>
          <ButtonGroup end>
            {isLast ? null : (
              <Button kind="quiet" onClick={leave}>
                {t('app:tour.leave')}
              </Button>
            )}
            {at === 0 ? null : <Button onClick={() => go(at - 1)}>{t('app:tour.back')}</Button>}
            <Button kind="primary" onClick={isLast ? leave : () => go(at + 1)}>
              {t(isLast ? 'app:tour.end' : 'app:tour.next')}
            </Button>
          </ButtonGroup>
        </div>
      </div>
    </>
  )
}

interface Place {
  readonly ring: { top: number; left: number; width: number; height: number }
  readonly box: { top: number; left: number }
}

/** Size of the box, as its style sheet gives it, and the air around it; in CSS pixels. */
const BOX = { width: 352, height: 190 }
const AIR = 12

/** Beside the part where there is room, else under it; never outside of the window. */
function placeAt(part: DOMRect, isRtl: boolean): Place {
  const { innerWidth, innerHeight } = window
  const within = (value: number, most: number) => Math.max(AIR, Math.min(value, most - AIR))
  const after = isRtl ? part.left - AIR - BOX.width : part.right + AIR
  const isBeside = after >= AIR && after + BOX.width <= innerWidth - AIR
  const left = isBeside ? after : within(isRtl ? part.left : part.right - BOX.width, innerWidth - BOX.width)
  const top = within(isBeside ? part.top : part.bottom + AIR, innerHeight - BOX.height)
  return {
    ring: { top: part.top - 3, left: part.left - 3, width: part.width + 6, height: part.height + 6 },
    box: { top, left },
  }
}

/** Where the part stands, followed while the window changes; `null` until it is there (then the box stands in the middle). */
function usePlaceOf(stop: TourStop): Place | null {
  const { direction } = useText()
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const find = () => {
      const part = document.querySelector<HTMLElement>(`[data-tour="${stop}"]`)
      part?.scrollIntoView({ block: 'nearest' })
      setPlace(part === null ? null : placeAt(part.getBoundingClientRect(), direction === 'rtl'))
    }
    const frame = requestAnimationFrame(find)
    window.addEventListener('resize', find)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', find)
    }
  }, [stop, direction])
  return place
}
