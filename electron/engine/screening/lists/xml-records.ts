import { SaxesParser } from 'saxes'
import type { XmlElement } from '@shared/screening/formats/xml-element'

/** One record of the list with the place it began at. */
export interface FoundRecord {
  readonly element: XmlElement
  readonly line: number
}

/** Why a file is not the list it should be; the code is the detail of the refusal. */
export class XmlProblem extends Error {
  readonly detail:
    'xml-doctype' | 'xml-broken' | 'xml-cut-off' | 'xml-wrong-root' | 'xml-too-deep' | 'html-page'
  readonly params: Readonly<Record<string, string | number>>
  constructor(detail: XmlProblem['detail'], params: XmlProblem['params']) {
    super(detail)
    this.name = 'XmlProblem'
    this.detail = detail
    this.params = params
  }
}

interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly line: number
  readonly children: XmlElement[]
  text: string
}

const DEEPEST = 40
/** A record with more text than this is no record; the biggest genuine ones have some 10 000 characters. */
const LONGEST_TEXT = 1_000_000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads the records out of a list's XML piece by piece, so that memory holds one record at a time. A document type is
 * refused before anything in it can expand; entities other than XML's own five are an error of the parser.
 */
export class XmlRecords {
  readonly #parser = new SaxesParser({ xmlns: false, position: true })
  readonly #open: OpenElement[] = []
  readonly #isRecord: (name: string, depth: number) => boolean
  readonly #found: FoundRecord[] = []
  #rootAttributes: Readonly<Record<string, string>> | null = null
  #rootClosed = false
  /** Depth of the record that is open; `null` between records, where nothing is kept. */
  #recordDepth: number | null = null

  constructor(root: string, isRecord: (name: string, depth: number) => boolean) {
    this.#isRecord = isRecord
    this.#parser.on('error', error => {
      throw error
    })
    this.#parser.on('doctype', text => {
      if (/^\s*html/i.test(text)) throw new XmlProblem('html-page', {})
      throw new XmlProblem('xml-doctype', { line: this.#parser.line })
    })
    this.#parser.on('opentag', tag => {
      this.#opened(localName(tag.name), tag.attributes, root)
    })
    this.#parser.on('text', text => {
      this.#said(text)
    })
    this.#parser.on('cdata', text => {
      this.#said(text)
    })
    this.#parser.on('closetag', () => {
      this.#closed()
    })
  }

  /** Attributes of the root element; `null` before it was seen. */
  get rootAttributes(): Readonly<Record<string, string>> | null {
    return this.#rootAttributes
  }

  /** Reads on; gives the records that became whole. Throws `XmlProblem`. */
  write(text: string): FoundRecord[] {
    this.#guarded(() => this.#parser.write(text))
    return this.#found.splice(0)
  }

  /** Ends the document. A file that stops before its root is closed was cut off. */
  end(): void {
    if (!this.#rootClosed) {
      throw this.#rootAttributes === null
        ? new XmlProblem('xml-broken', { line: this.#parser.line, reason: 'no element' })
        : new XmlProblem('xml-cut-off', { line: this.#parser.line })
    }
    this.#guarded(() => this.#parser.close())
  }

  #guarded(work: () => unknown): void {
    try {
      work()
    } catch (cause) {
      if (cause instanceof XmlProblem) throw cause
      const reason = cause instanceof Error ? cause.message.replace(/^\d+:\d+: /, '') : String(cause)
      throw new XmlProblem('xml-broken', { line: this.#parser.line, reason: reason.slice(0, 200) })
    }
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>, root: string): void {
    if (this.#rootAttributes === null) {
      if (name.toLowerCase() === 'html') throw new XmlProblem('html-page', {})
      if (name !== root) throw new XmlProblem('xml-wrong-root', { found: name.slice(0, 60), expected: root })
      this.#rootAttributes = { ...attributes }
    }
    if (this.#open.length >= DEEPEST) throw new XmlProblem('xml-too-deep', { line: this.#parser.line })
    if (this.#recordDepth === null && this.#isRecord(name, this.#open.length))
      this.#recordDepth = this.#open.length
    const kept = this.#recordDepth === null ? {} : { ...attributes }
    this.#open.push({ name, attributes: kept, line: this.#parser.line, children: [], text: '' })
  }

  #said(text: string): void {
    const element = this.#open.at(-1)
    if (element === undefined || this.#recordDepth === null) return
    if (element.text.length < LONGEST_TEXT) element.text += text
  }

  #closed(): void {
    const element = this.#open.pop()
    if (element === undefined) return
    const depth = this.#open.length
    const { line, ...rest } = element
    if (depth === 0) this.#rootClosed = true
    else if (depth === this.#recordDepth) {
      this.#recordDepth = null
      this.#found.push({ element: rest, line })
    } else if (this.#recordDepth !== null) this.#open.at(-1)?.children.push(rest)
  }
}
