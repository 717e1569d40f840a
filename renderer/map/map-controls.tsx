import { NativeSelect, Slider } from '@mantine/core'
import { useFormat, type Format } from '../kit/format'
import { NumberBox } from '../kit/number-box'
import { useText, type Translate } from '../kit/text'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { LAYERS } from './drawing'
import type { MapState } from './map-state'
import styles from './map.module.css'
import { firstDayOf, spanOf, dateOfDay, WINDOW_LENGTHS, type TimeWindow } from './time-window'

const RADIUS_MOST_KM = 1000
/** Ends a right-to-left word, so that the number after it stays with its unit. */
const LEFT_TO_RIGHT = '\u200e'

/** Which layers, which radius, which time: on the page, because every number under the map depends on them. */
export function MapControls({ state }: { readonly state: MapState }) {
  const t = useText()
  const { layers, setLayers, events, radiusKm, setRadiusKm } = state
  const shown = LAYERS.filter(layer => layer !== 'events' || events !== null)
  return (
    <Toolbar label={t('map:layers')} end={<TimeControls state={state} />}>
      {shown.map(layer => (
        <ToggleChip key={layer} on={layers[layer]} onChange={on => setLayers({ ...layers, [layer]: on })}>
          {t(`map:${layer}`)}
        </ToggleChip>
      ))}
      <NumberBox
        className={styles.radius}
        size="xs"
        aria-label={t('map:radius')}
        prefix={`${t('map:radius')}${t.direction === 'rtl' ? LEFT_TO_RIGHT : ''} `}
        suffix={` ${t('map:km', { n: '' }).trim()}`}
        hideControls
        min={1}
        max={RADIUS_MOST_KM}
        clampBehavior="blur"
        value={radiusKm}
        onChange={value => {
          if (value !== null && value >= 1 && value <= RADIUS_MOST_KM) setRadiusKm(value)
        }}
      />
    </Toolbar>
  )
}

function TimeControls({ state: { window, setWindow, months } }: { readonly state: MapState }) {
  const t = useText()
  const format = useFormat()
  const lengths = WINDOW_LENGTHS.map(length => ({ value: String(length), label: lengthText(length, t) }))
  return (
    <span className={styles.time}>
      <NativeSelect
        size="xs"
        aria-label={t('map:window')}
        data={lengths}
        value={String(window.months)}
        onChange={event => {
          const chosen = WINDOW_LENGTHS.find(length => String(length) === event.currentTarget.value)
          if (chosen !== undefined) setWindow({ ...window, months: chosen })
        }}
      />
      <Slider
        className={styles.slider}
        size="sm"
        aria-label={t('map:windowEnd')}
        thumbLabel={t('map:windowEnd')}
        min={months.first}
        max={months.last}
        step={1}
        label={null}
        value={Math.min(Math.max(window.endMonth, months.first), months.last)}
        thumbProps={{ 'aria-valuetext': monthText(window.endMonth, format) }}
        onChange={endMonth => setWindow({ ...window, endMonth })}
      />
      <output className={styles.span}>{windowText(window, t, format)}</output>
    </span>
  )
}

const lengthText = (months: (typeof WINDOW_LENGTHS)[number], t: Translate): string =>
  months === null ? t('map:windowAll') : t('map:windowMonths', { count: months })

const monthText = (month: number, format: Format): string => {
  const day = firstDayOf(month)
  return format.months(day, day)
}

/** The window in words: from month to month. */
export function windowText(window: TimeWindow, t: Translate, format: Format): string {
  const until = firstDayOf(window.endMonth)
  if (window.months === null) return t('map:until', { month: monthText(window.endMonth, format) })
  return format.months(dateOfDay(spanOf(window).from), until)
}
