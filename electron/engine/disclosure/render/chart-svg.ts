import { barShares } from '@shared/disclosure/charts'
import { cellText } from '@shared/disclosure/figure'
import type { Bar, Chart, Report } from '@shared/disclosure/report'
import { Markup, markup } from '../../markup'

const WIDTH = 640
const LABELS = 260
const VALUES = 90
const ROW = 22
const BAR = 14
/** Letters that fit beside the bars; the whole name stands in the table. */
const LONGEST_LABEL = 34

const shortened = (label: string): string =>
  Array.from(label).length <= LONGEST_LABEL
    ? label
    : `${Array.from(label)
        .slice(0, LONGEST_LABEL - 1)
        .join('')}…`

/** What a screen reader says of a chart: its bars, one by one. */
export const chartAlt = (chart: Chart, report: Report): string =>
  chart.bars
    .map(bar => `${bar.label}: ${cellText(bar.value, report.language, report.labels.notKnown)}`)
    .join('; ')

function row(bar: Bar, share: number | null, at: number, report: Report): Markup {
  const isRtl = report.direction === 'rtl'
  const length = Math.round((share ?? 0) * (WIDTH - LABELS - VALUES))
  const x = (from: number): number => (isRtl ? WIDTH - from : from)
  const middle = at * ROW + ROW / 2
  const text = cellText(bar.value, report.language, report.labels.notKnown)
  return markup`<text x="${x(LABELS - 8)}" y="${middle + 4}" text-anchor="end">${shortened(bar.label)}</text>
<rect x="${isRtl ? x(LABELS + length) : LABELS}" y="${middle - BAR / 2}" width="${length}" height="${BAR}"/>
<text x="${x(LABELS + length + 6)}" y="${middle + 4}" text-anchor="start">${text}</text>
`
}

/** A chart as a drawing inside the page: bars with their names and values, readable in grey. Its numbers are those of its table. */
export function chartMarkup(chart: Chart, report: Report): Markup {
  const shares = barShares(chart.bars)
  const height = chart.bars.length * ROW
  const rows = chart.bars.map((bar, at) => row(bar, shares[at] ?? null, at, report))
  return markup`<figure class="chart" id="chart-${chart.id}"><figcaption>${report.labels.chart} ${chart.number}. ${chart.caption}</figcaption>
<svg role="img" aria-label="${chartAlt(chart, report)}" viewBox="0 0 ${WIDTH} ${height}" direction="${report.direction}">
${rows}<line x1="${report.direction === 'rtl' ? WIDTH - LABELS : LABELS}" x2="${report.direction === 'rtl' ? WIDTH - LABELS : LABELS}" y1="0" y2="${height}"/>
</svg></figure>
`
}
