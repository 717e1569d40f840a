import { IconMinus, IconPlus, IconWorld } from '@tabler/icons-react'
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { IconButton } from './button'
import styles from './map-frame.module.css'

export interface MapFrameProps {
  /** Names of the controls; the page that draws the map has the words. */
  readonly labels: {
    readonly tools: string
    /** What the keys do while the focus is on the controls. */
    readonly keys: string
    readonly closer: string
    readonly further: string
    readonly whole: string
  }
  readonly onZoom: (direction: 1 | -1) => void
  readonly onPan: (dx: -1 | 0 | 1, dy: -1 | 0 | 1) => void
  readonly onWhole: () => void
  /** The canvas. */
  readonly children: ReactNode
  /** What was pressed on the map, beside it. */
  readonly side?: ReactNode
  readonly legend: ReactNode
}

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
}

/** A map with its controls, legend and whatever is open beside it. With the focus on the controls, arrows move the map, + and − zoom, 0 shows the whole. */
export function MapFrame({ labels, onZoom, onPan, onWhole, children, side, legend }: MapFrameProps) {
  const key = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (arrow !== undefined) onPan(...arrow)
    else if (event.key === '+' || event.key === '=') onZoom(1)
    else if (event.key === '-') onZoom(-1)
    else if (event.key === '0') onWhole()
    else return
    event.preventDefault()
  }
  const keysId = useId()
  return (
    <>
      <div className={styles.frame}>
        {children}
        <span hidden id={keysId}>
          {labels.keys}
        </span>
        <div
          className={styles.tools}
          role="toolbar"
          aria-label={labels.tools}
          aria-describedby={keysId}
          tabIndex={-1}
          onKeyDown={key}
        >
          <IconButton
            label={labels.closer}
            icon={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => onZoom(1)}
          />
          <IconButton
            label={labels.further}
            icon={<IconMinus size={16} aria-hidden="true" />}
            onClick={() => onZoom(-1)}
          />
          <IconButton
            label={labels.whole}
            icon={<IconWorld size={16} aria-hidden="true" />}
            onClick={onWhole}
          />
        </div>
        {side === undefined || side === null ? null : <div className={styles.side}>{side}</div>}
      </div>
      <div className={styles.legend}>{legend}</div>
    </>
  )
}
