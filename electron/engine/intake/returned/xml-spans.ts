import { SaxesParser } from 'saxes'

/** Where an element stands in the text of its part; for `<row/>` opening and closing tag are the same. */
export interface ElementSpan {
  readonly name: string
  readonly prefix: string
  readonly attributes: Readonly<Record<string, string>>
  readonly openStart: number
  readonly openEnd: number
  readonly isEmpty: boolean
  readonly closeStart: number
  readonly closeEnd: number
}

/** `x:row` is `row` with the prefix `x:`. */
const split = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon + 1), name.slice(colon + 1)]
}

/**
 * Walks the text of an XML part and tells where the named elements stand, so that text can be put in without writing the
 * rest anew. A document type is refused: no part of a workbook has one, and it could hold entities.
 */
export function walkElements(
  xml: string,
  wanted: ReadonlySet<string>,
  onClose: (span: ElementSpan) => void,
): void {
  const parser = new SaxesParser()
  const open: Omit<ElementSpan, 'closeStart' | 'closeEnd'>[] = []
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a workbook part with a document type')
  })
  parser.on('opentag', tag => {
    const [prefix, name] = split(tag.name)
    if (!wanted.has(name)) return
    const openEnd = parser.position
    const openStart = xml.lastIndexOf('<', openEnd - 1)
    open.push({ name, prefix, attributes: tag.attributes, openStart, openEnd, isEmpty: tag.isSelfClosing })
  })
  parser.on('closetag', tag => {
    if (!wanted.has(split(tag.name)[1])) return
    const started = open.pop()
    if (!started) return
    const closeEnd = parser.position
    const closeStart = started.isEmpty ? started.openStart : xml.lastIndexOf('<', closeEnd - 1)
    onClose({ ...started, closeStart, closeEnd })
  })
  parser.write(xml).close()
}

/** A change of a text: what stands from `start` to `end` gives way. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with all edits made; edits do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** Characters that no XML 1.0 text may hold (XML 1.0, production 2): control characters, lone surrogates, non-characters. */
function isXmlChar(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

export const xmlText = (text: string): string =>
  Array.from(text)
    .filter(isXmlChar)
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
