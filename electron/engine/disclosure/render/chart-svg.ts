import { barShares } from '@shared/disclosure/charts'
import { captionText, cellText } from '@shared/disclosure/figure'
import { textWidth } from '@shared/disclosure/letter-widths'
import type { Bar, Chart, Report } from '@shared/disclosure/report'
import { Markup, markup } from '../../markup'

const WIDTH = 640
const LABELS = 260
const VALUES = 90
const ROW = 22
const BAR = 14
/** Size of the letters, as the style sheet has it. */
const LETTERS = 11.5
/** Between two lines of one name. */
const LEADING = 13

/** A name in as many lines as it needs beside the bars, two at most; the whole name stands in the table. */
function linesOf(label: string): readonly string[] {
  const most = (LABELS - 8) / LETTERS
  if (textWidth(label) <= most) return [label]
  const words = label.split(' ')
  const isFirst = (at: number): boolean => textWidth(words.slice(0, at + 1).join(' ')) <= most
  const first = words.filter((_, at) => isFirst(at))
  const rest = words.slice(first.length)
  const second = rest.filter((_, at) => textWidth(`${rest.slice(0, at + 1).join(' ')}…`) <= most)
  const end = second.length < rest.length ? '…' : ''
  return [first.join(' '), `${second.join(' ')}${end}`].filter(line => line !== '')
}

/** What a screen reader says of a chart: its bars, one by one. */
export const chartAlt = (chart: Chart, report: Report): string =>
  chart.bars
    .map(bar => `${bar.label}: ${cellText(bar.value, report.language, report.labels.notKnown)}`)
    .join('; ')

interface Drawn {
  readonly bar: Bar
  readonly share: number | null
  /** Upper edge and height of its row. */
  readonly top: number
  readonly height: number
}

/** Bars one below the other; one whose name takes two lines has a higher row. */
function rowsOf(bars: readonly Bar[]): readonly Drawn[] {
  const shares = barShares(bars)
  let below = 0
  return bars.map((bar, at) => {
    const top = below
    const height = linesOf(bar.label).length > 1 ? ROW + LEADING : ROW
    below += height
    return { bar, share: shares[at] ?? null, top, height }
  })
}

function nameMarkup(lines: readonly string[], x: number, middle: number): Markup {
  const first = middle + 4 - ((lines.length - 1) * LEADING) / 2
  const spans = lines.map((line, at) => markup`<tspan x="${x}" y="${first + at * LEADING}">${line}</tspan>`)
  return markup`<text text-anchor="end">${spans}</text>`
}

function row({ bar, share, top, height }: Drawn, report: Report): Markup {
  const isRtl = report.direction === 'rtl'
  const length = Math.round((share ?? 0) * (WIDTH - LABELS - VALUES))
  const x = (from: number): number => (isRtl ? WIDTH - from : from)
  const middle = top + height / 2
  const text = cellText(bar.value, report.language, report.labels.notKnown)
  return markup`${nameMarkup(linesOf(bar.label), x(LABELS - 8), middle)}
<rect x="${isRtl ? x(LABELS + length) : LABELS}" y="${middle - BAR / 2}" width="${length}" height="${BAR}"/>
<text x="${x(LABELS + length + 6)}" y="${middle + 4}" text-anchor="start">${text}</text>
`
}

/** A chart as a drawing inside the page: bars with their names and values, readable in grey. Its numbers are those of its table. */
export function chartMarkup(chart: Chart, report: Report): Markup {
  const drawn = rowsOf(chart.bars)
  const height = drawn.reduce((sum, one) => sum + one.height, 0)
  const rows = drawn.map(one => row(one, report))
  // A `figure` around the drawing would be a second figure of the PDF, without words in its place.
  return markup`<div class="chart" role="group" tabindex="0" id="chart-${chart.id}" aria-labelledby="chart-caption-${chart.id}"><p class="chart-caption" id="chart-caption-${chart.id}">${captionText(chart, report)}</p>
<svg role="img" aria-label="${chartAlt(chart, report)}" viewBox="0 0 ${WIDTH} ${height}" direction="${report.direction}">
${rows}<line x1="${report.direction === 'rtl' ? WIDTH - LABELS : LABELS}" x2="${report.direction === 'rtl' ? WIDTH - LABELS : LABELS}" y1="0" y2="${height}"/>
</svg></div>
`
}
