import { isDateFormat } from 'hucre'
import { walkElements } from '../returned/xml-spans'

/** What the format of a cell says about a number in it. */
export type NumberKind = 'number' | 'date' | 'percent'

/** Built-in formats of per cent (ECMA-376 part 1, 18.8.30); the file does not spell them out. */
const PERCENT_IDS = new Set(['9', '10'])

/** The kind of each cell format of a workbook, by its number (`s` of a cell). */
export function numberKindsOf(stylesXml: string | null): readonly NumberKind[] {
  const codes = new Map<string, string>()
  const kinds: NumberKind[] = []
  if (stylesXml === null) return kinds
  walkElements(stylesXml, new Set(['numFmt']), ({ attributes: { numFmtId = '', formatCode = '' } }) =>
    codes.set(numFmtId, formatCode),
  )
  const [start, end] = [stylesXml.indexOf('<cellXfs'), stylesXml.indexOf('</cellXfs>')]
  for (const [xf] of stylesXml.slice(start, end).matchAll(/<xf[\s>][^>]*/g)) {
    const id = /\snumFmtId="(\d+)"/.exec(xf)?.[1] ?? '0'
    kinds.push(kindOf(id, codes.get(id)))
  }
  return kinds
}

function kindOf(id: string, code: string | undefined): NumberKind {
  if (isDateFormat(code ?? id)) return 'date'
  return code?.includes('%') === true || PERCENT_IDS.has(id) ? 'percent' : 'number'
}
