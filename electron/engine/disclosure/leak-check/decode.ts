import { lookup } from '@shared/units/lookup'

const isUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const zeros = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length
  // Latin letters in two bytes: every second byte is zero.
  const enough = start.length / 4
  if (start.length >= 8 && zeros(1) > enough && zeros(0) === 0) return 'utf-16le'
  return start.length >= 8 && zeros(0) > enough && zeros(1) === 0 ? 'utf-16be' : null
}

/** Bytes as text in UTF-8 or UTF-16, with or without a mark at the beginning; `null` where they are no text. */
export function decodedText(bytes: Uint8Array): string | null {
  const encoding = isUtf16(bytes) ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}

const NAMED = lookup<string>({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  commat: '@',
  plus: '+',
  shy: '\u00ad',
})

function codePoint(number: number, written: string): string {
  return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : written
}

/** Text with its entities written out; a name that is not known stays. */
export const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi,
    (found, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return codePoint(Number(decimal), found)
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16), found)
      return NAMED.get(name ?? '') ?? found
    },
  )

const ESCAPES: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/' }

/** A JSON text with the escapes of its strings written out, or the text itself where it is none. */
export function withoutEscapes(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text)).replace(
      /\\(["\\/bfnrt])/g,
      (_, escape: string) => ESCAPES[escape] ?? ' ',
    )
  } catch {
    return text
  }
}

const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|caption|thead|tbody|tr|td|th|section|header|nav|main|figure|figcaption|br|title|text|option|pre)$/i

/** A page as what a reader sees, and the values of all attributes: alternative texts, addresses, titles. */
export function pageTexts(html: string): { readonly seen: string; readonly attributes: string } {
  const values: string[] = []
  const seen = html.replace(
    /<\/?([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi,
    (_, name: string, rest: string) => {
      for (const [, double, single] of rest.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g))
        values.push(double ?? single ?? '')
      return BLOCKS.test(name) ? '\n' : ''
    },
  )
  return { seen: withoutEntities(seen), attributes: withoutEntities(values.join('\n')) }
}

/** Bytes that a text carries in base64, at least as long as a short name. */
export function* base64In(text: string): Generator<Uint8Array> {
  for (const [found] of text.matchAll(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,}={0,2}(?![A-Za-z0-9+/])/g))
    if (!/^[0-9a-f]+$|^[A-Za-z]+$/.test(found)) yield Buffer.from(found, 'base64')
}
