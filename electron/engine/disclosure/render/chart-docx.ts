import type { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { captionText } from '@shared/disclosure/figure'
import type { Chart, Report } from '@shared/disclosure/report'
import { chartAlt } from './chart-svg'
import { paragraph, run } from './docx-text'
import { numberFormat } from './xlsx-cells'

const WIDTH = 620
const ROW = 26
const FRAME = 50

/** A chart of Word's own, which a lawyer can restyle and a screen reader can read; what is not known has no bar. */
export function chartParts(chart: Chart, report: Report): readonly Paragraph[] {
  const unit = chart.bars[0]?.value.unit ?? 'count'
  const drawn = [
    new ChartRun({
      type: 'bar',
      categories: chart.bars.map(bar => bar.label),
      series: [{ name: chart.caption, values: chart.bars.map(bar => bar.value.value), color: '5D6873' }],
      legend: false,
      gapWidth: 45,
      chartArea: { border: 'none' },
      categoryAxis: { reverseOrder: true },
      valueAxis: { visible: false, gridlines: false, reverseOrder: report.direction === 'rtl' },
      dataLabels: { value: true, numberFormat: numberFormat(unit, report.language) },
      transformation: { width: WIDTH, height: FRAME + ROW * chart.bars.length },
      altText: {
        name: `${report.labels.chart} ${chart.number}`,
        title: chart.caption,
        description: chartAlt(chart, report),
      },
    }),
  ]
  const caption = run(captionText(chart, report), report)
  return [
    paragraph({ style: 'Caption', children: [caption] }, report),
    // LibreOffice writes the figures of a chart in a paragraph from the right backwards (17 as 71). Its bars know their direction.
    paragraph({ bidirectional: false, children: [...drawn] }, report),
  ]
}
