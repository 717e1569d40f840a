import { edited, walkElements, type Edit, type ElementSpan } from './xml-spans'

/** Indexes of cell styles, by verdict; `plain` for reasons and for verdicts without a colour. */
export type MarkStyles = Readonly<Record<string, string>> & { readonly plain: string }

const FILLS = { skipped: 'FFF6D5D0', question: 'FFFCEBC5', added: 'FFE3F1E4', updated: 'FFE3F1E4' } as const

/**
 * Adds the looks of our cells behind those of the workbook, whose own stay as they are: cells refer to them by number.
 * The colour is never alone: the verdict stands in words.
 */
export function patchStyles(xml: string): { xml: string; styles: MarkStyles } {
  const lists = new Map<string, ElementSpan>()
  walkElements(xml, new Set(['fills', 'cellXfs']), span => {
    lists.set(span.name, span)
  })
  const fills = lists.get('fills')
  const formats = lists.get('cellXfs')
  if (!fills || !formats) return { xml, styles: { plain: '0' } }
  const fillCount = countOf(xml, fills, 'fill')
  const formatCount = countOf(xml, formats, 'xf')
  const p = formats.prefix
  const colours = Object.entries(FILLS)
  const fillXml = colours.map(
    ([, rgb]) =>
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
  )
  const xf = (fill: number): string =>
    `<${p}xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0"${fill === 0 ? '' : ' applyFill="1"'} applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`
  const xfXml = [xf(0), ...colours.map((_, index) => xf(fillCount + index))]
  const first = formatCount
  const styles = Object.fromEntries(colours.map(([verdict], index) => [verdict, String(first + 1 + index)]))
  return {
    xml: edited(xml, [
      ...appended(xml, fills, fillXml, fillCount),
      ...appended(xml, formats, xfXml, formatCount),
    ]),
    styles: { ...styles, plain: String(first) },
  }
}

function countOf(xml: string, list: ElementSpan, child: string): number {
  let count = 0
  walkElements(xml.slice(list.openStart, list.closeEnd), new Set([child]), () => count++)
  return count
}

function appended(xml: string, list: ElementSpan, items: readonly string[], count: number): Edit[] {
  const tag = xml.slice(list.openStart, list.openEnd)
  const total = count + items.length
  const counted = /\scount="\d+"/.test(tag)
    ? tag.replace(/\scount="\d+"/, ` count="${total}"`)
    : tag.replace(/\/?>$/, ` count="${total}"$&`)
  return [
    { start: list.openStart, end: list.openEnd, text: counted },
    { start: list.closeStart, end: list.closeStart, text: items.join('') },
  ]
}
