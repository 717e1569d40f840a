import { SaxesParser } from 'saxes'
import type { LeakPlace, TraceKind } from '@shared/disclosure/profiles/leak'
import type { Found } from './found'

/** What was read from the parts of one office document before: shared strings are needed by its sheets. */
export interface OfficeState {
  shared: readonly string[]
}

/** In a text document words run on over everything but these. */
const BREAKS = /^(?:w:p|w:tab|w:br|w:tr|w:comment|a:p)$/
/** Elsewhere every element ends a text but the runs of one. */
const RUNS = /^(?:t|r|rPr|b|i|u|sz|color|rFont|family|scheme|charset|vertAlign|text:span|text:a|text:s)$/
const endsText = (name: string): boolean => (/^[wa]:/.test(name) ? BREAKS.test(name) : !RUNS.test(name))

const NAMES = /^(?:dc:creator|cp:lastModifiedBy|Company|Manager|meta:initial-creator)$/
const REMARKS = /^(?:w:comment|comment|threadedComment|w:ins|w:del|office:annotation)$/

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Whether an element hides what a reader would not look for: a sheet, a row, a column, words. */
function isHidden({ name, attributes }: Element): boolean {
  if (name === 'sheet') return attributes['state'] !== undefined && attributes['state'] !== 'visible'
  if (name === 'row' || name === 'col') return attributes['hidden'] === '1' || attributes['hidden'] === 'true'
  return name === 'w:vanish' && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false'
}

class Part {
  readonly found: Found[] = []
  readonly shared: string[] = []
  readonly #inside: readonly string[]
  readonly #state: OfficeState
  #seen = ''
  /** Where the shared string that is being read begins. */
  #start = 0
  #attributes = ''
  #name = ''
  #value = ''
  #row = ''
  #cell: { type: string; value: string } | null = null

  constructor(inside: readonly string[], state: OfficeState) {
    this.#inside = inside
    this.#state = state
  }

  #trace(kind: TraceKind, which: string, text: string): void {
    this.found.push({ kind, inside: this.#inside, place: { at: 'property', which }, text })
  }

  begin(element: Element): void {
    const { name, attributes } = element
    this.#attributes += `${Object.values(attributes).join('\n')}\n`
    this.#name = name
    this.#value = ''
    if (isHidden(element)) this.#trace('hidden', name, attributes['name'] ?? attributes['r'] ?? '')
    if (REMARKS.test(name)) this.#trace('remark', name, attributes['w:author'] ?? attributes['ref'] ?? '')
    if (name === 'si') this.#start = this.#seen.length
    if (name === 'row') this.#row = attributes['r'] ?? ''
    if (name === 'c') this.#cell = { type: attributes['t'] ?? 'n', value: '' }
  }

  text(value: string): void {
    this.#value += value
    if (this.#cell === null) this.#seen += value
    else this.#cell.value += value
  }

  end(name: string): void {
    if (NAMES.test(name) && this.#name === name && this.#value.trim() !== '')
      this.#trace('author', name, this.#value.trim())
    if (name === 'si') this.shared.push(this.#seen.slice(this.#start).trim())
    if (name === 'c') this.#endCell()
    if (endsText(name)) this.#seen += name === 'c' ? '\t' : '\n'
    if (name === 'row') this.#flush({ at: 'row', which: this.#row })
  }

  /** A cell with a shared text is that text: a number stands beside its name in a row as people read it. */
  #endCell(): void {
    const { type, value } = this.#cell ?? { type: '', value: '' }
    this.#seen += type === 's' ? (this.#state.shared[Number(value)] ?? '') : value
    this.#cell = null
  }

  #flush(place: LeakPlace | null): void {
    if (this.#seen.trim() !== '')
      this.found.push({ kind: 'text', inside: this.#inside, place, text: this.#seen })
    this.#seen = ''
  }

  finish(): void {
    this.#flush(null)
    if (this.#attributes.trim() !== '')
      this.found.push({
        kind: 'text',
        inside: this.#inside,
        place: { at: 'attributes', which: '' },
        text: this.#attributes,
      })
  }
}

/**
 * What a part of an office document says: text in reading order, rows of a sheet one by one, the values of all attributes
 * (alternative texts, titles, authors), and what is there unseen. `null` where it is no XML that can be read.
 */
export function officePart(
  xml: string,
  inside: readonly string[],
  state: OfficeState,
): readonly Found[] | null {
  const part = new Part(inside, state)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => part.begin({ name, attributes: { ...attributes } }))
  parser.on('closetag', ({ name }) => part.end(name))
  parser.on('text', text => part.text(text))
  parser.on('comment', text => part.text(` ${text} `))
  try {
    parser.write(xml).close()
  } catch {
    return null
  }
  part.finish()
  if (inside.at(-1) === 'xl/sharedStrings.xml') state.shared = part.shared
  return part.found
}
