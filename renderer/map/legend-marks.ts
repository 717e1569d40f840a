/** One stroke or surface of a mark, in a box 13 high; colours are tokens. */
interface Part {
  readonly path: string
  readonly fill: string | null
  readonly stroke: string | null
  readonly alpha: number
  readonly width: number
  readonly dash: readonly number[]
}

export interface LegendMark {
  readonly key:
    | 'legendConflict'
    | 'legendOther'
    | 'legendOwn'
    | 'legendEvents'
    | 'legendCorridor'
    | 'legendRoute'
    | 'legendRadius'
  readonly width: number
  readonly parts: readonly Part[]
}

const circle = (radius: number) =>
  `M${6.5 - radius} 6.5a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`

const part = (path: string, over: Partial<Part>): Part => ({
  path,
  fill: null,
  stroke: null,
  alpha: 1,
  width: 1.5,
  dash: [],
  ...over,
})

/** The marks of the map as the legend shows them: on the screen as SVG, in the kept picture as paths of the canvas. */
export const LEGEND_MARKS: readonly LegendMark[] = [
  {
    key: 'legendConflict',
    width: 13,
    parts: [part(circle(5.6), { fill: 'critical', stroke: 'critical', alpha: 0.24, width: 0.9 })],
  },
  { key: 'legendOther', width: 13, parts: [part(circle(4), { stroke: 'high', width: 1.7 })] },
  {
    key: 'legendOwn',
    width: 13,
    parts: [
      part(circle(3.2), { stroke: 'high' }),
      part('M0.5 6.5h12M6.5 0.5v12', { stroke: 'high', width: 1.2 }),
    ],
  },
  {
    key: 'legendEvents',
    width: 13,
    parts: [
      part('M1 2h4v4h-4z', { fill: 'events', alpha: 0.45 }),
      part('M5 2h4v4h-4zM5 6h4v4h-4z', { fill: 'events', alpha: 0.9 }),
    ],
  },
  {
    key: 'legendCorridor',
    width: 22,
    parts: [
      part('M0 6.5h15', { stroke: 'accent', width: 2 }),
      part('M22 6.5l-8 -3.4v6.8z', { fill: 'accent' }),
    ],
  },
  {
    key: 'legendRoute',
    width: 22,
    parts: [part('M0 6.5h22', { stroke: 'muted', width: 1.4, dash: [3, 3] })],
  },
  {
    key: 'legendRadius',
    width: 13,
    parts: [part(circle(5.2), { stroke: 'ink', width: 1, dash: [3, 2] })],
  },
]
