import type { Chart, Report } from '@shared/disclosure/report'
import { chartAlt } from './chart-svg'
import { markup } from '../../markup'
import { numberFormat } from './xlsx-cells'

/** What a drawing adds to a workbook: new parts, and changes to parts that are there. */
export interface AddedParts {
  readonly parts: Readonly<Record<string, string>>
  readonly changes: Readonly<Record<string, (xml: string) => string>>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Bars that refer to the cells of their sheet, with the values as they stand there (ECMA-376 part 1, 21.2). */
function chartXml(chart: Chart, sheet: string, { direction, language }: Report): string {
  const order = direction === 'rtl' ? 'maxMin' : 'minMax'
  const rows = chart.bars.length
  const format = numberFormat(chart.bars[0]?.value.unit ?? 'count', language)
  const names = chart.bars.map((bar, at) => markup`<c:pt idx="${at}"><c:v>${bar.label}</c:v></c:pt>`)
  const values = chart.bars.flatMap(({ value }, at) =>
    value.value === null ? [] : [markup`<c:pt idx="${at}"><c:v>${value.value}</c:v></c:pt>`],
  )
  const cells = (column: string) => `${quoted(sheet)}!$${column}$2:$${column}$${rows + 1}`
  return (
    HEAD +
    markup`<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="5D6873"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:numFmt formatCode="${format}" sourceLinked="0"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef><c:f>${cells('A')}</c:f><c:strCache><c:ptCount val="${rows}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${cells('B')}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${rows}"/>${values}</c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="45"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="${order}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
      .html
  )
}

/** The frame of a chart, to the right of its two columns. */
function drawingXml(chart: Chart, report: Report): string {
  const name = `${report.labels.chart} ${chart.number}`
  return (
    HEAD +
    markup`<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${3 + chart.bars.length + 4}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="${chartAlt(chart, report)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${DOC}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
      .html
  )
}

const relations = (type: 'chart' | 'drawing', target: string): string =>
  HEAD +
  markup`<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${DOC}/${type}" Target="${target}"/></Relationships>`
    .html

/** `<drawing>` stands after head and foot of the sheet (ECMA-376 part 1, 18.3.1.99); what our sheets have ends there. */
const withDrawing = (xml: string): string =>
  xml.replace('</worksheet>', `<drawing xmlns:r="${DOC}" r:id="rId1"/></worksheet>`)

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'

/**
 * Charts of the workbook's own, each on the sheet with its figures. The library that writes workbooks knows none, so
 * their parts are added to the finished file.
 * @param sheets of each chart: name of its sheet and its number in the file
 */
export function chartParts(
  charts: readonly Chart[],
  sheets: readonly { readonly name: string; readonly id: number }[],
  report: Report,
): AddedParts {
  const parts: Record<string, string> = {}
  const changes: Record<string, (xml: string) => string> = {}
  const types: string[] = []
  charts.forEach((chart, at) => {
    const sheet = sheets[at]
    if (sheet === undefined) return
    const n = at + 1
    parts[`xl/charts/chart${n}.xml`] = chartXml(chart, sheet.name, report)
    parts[`xl/drawings/drawing${n}.xml`] = drawingXml(chart, report)
    parts[`xl/drawings/_rels/drawing${n}.xml.rels`] = relations('chart', `../charts/chart${n}.xml`)
    parts[`xl/worksheets/_rels/sheet${sheet.id}.xml.rels`] = relations(
      'drawing',
      `../drawings/drawing${n}.xml`,
    )
    changes[`xl/worksheets/sheet${sheet.id}.xml`] = withDrawing
    types.push(
      `<Override PartName="/xl/charts/chart${n}.xml" ContentType="${CHART_TYPE}"/>`,
      `<Override PartName="/xl/drawings/drawing${n}.xml" ContentType="${DRAWING_TYPE}"/>`,
    )
  })
  changes['[Content_Types].xml'] = xml => xml.replace('</Types>', `${types.join('')}</Types>`)
  return { parts, changes }
}
