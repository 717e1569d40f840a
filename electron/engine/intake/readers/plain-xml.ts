import { lookup } from '@shared/units/lookup'

/**
 * What is read letter by letter here is what spreadsheet programs write: no comments, no CDATA, no prefixes, double
 * quotes. Anything else is no error: such a workbook is read by the library, which takes longer and knows all of XML.
 */
export class NotPlain extends Error {
  override readonly name = 'NotPlain'
}

const ENTITIES = lookup<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })

function entity(match: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? match
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : match
}

/** `_x000D_`: a letter that XML cannot hold, as workbooks write it. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

/**
 * The text of an element whose UTF-8 bytes stand as one letter each. Always a text of its own: a piece of the part would
 * keep the whole part in memory.
 */
export function plainText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  const decoded = text.includes('&') ? text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, entity) : text
  return decoded.includes('_x')
    ? decoded.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : decoded
}

/** The value of an attribute in the inside of a tag, or `null`. */
export function attribute(tag: string, name: string): string | null {
  const start = tag.indexOf(` ${name}="`)
  if (start < 0) return null
  const from = start + name.length + 3
  return tag.slice(from, tag.indexOf('"', from))
}

/** Texts of all `<t>` of a piece, but for those that only say how it is pronounced (`<rPh>`). */
export function textsIn(xml: string): string {
  const shown = xml.includes('<rPh') ? xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml
  let text = ''
  for (let at = shown.indexOf('<t'); at >= 0; at = shown.indexOf('<t', at + 2)) {
    const open = shown.indexOf('>', at)
    const isText = shown.charAt(at + 2) === '>' || shown.charAt(at + 2) === ' '
    if (!isText || shown.charAt(open - 1) === '/') continue
    const end = shown.indexOf('</t>', open)
    const inside = shown.slice(open + 1, end)
    // A text that never ends, or holds tags, is none that a program wrote.
    if (end < 0 || inside.includes('<')) throw new NotPlain()
    text += plainText(inside)
  }
  return text
}

const ODD = /<!|<\w+:(?:worksheet|sst|row|c|si)[\s>]/

/** Throws where a piece holds what is not read here. */
export function assertPlain(xml: string): void {
  if (ODD.test(xml)) throw new NotPlain()
}
