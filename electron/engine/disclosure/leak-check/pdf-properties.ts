import type { Found } from './found'

const STRING =
  /\/(Author|Title|Subject|Keywords|Creator|Producer|Company|Alt|ActualText|Contents|T|URI)\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-Fa-f\s]*)>)/g

/** Text of a PDF string: UTF-16 with its mark, or the plain letters; escapes written out (ISO 32000-1, 7.3.4.2, 7.9.2). */
function written(bytes: Buffer): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? new TextDecoder('utf-16be').decode(bytes)
    : bytes.toString('latin1')
}

const unescaped = (text: string): Buffer =>
  Buffer.from(
    text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escape: string) =>
      /^[0-7]/.test(escape)
        ? String.fromCharCode(Number.parseInt(escape, 8))
        : ({ n: '\n', r: '\r', t: '\t' }[escape] ?? escape),
    ),
    'latin1',
  )

/** Properties, bookmarks, alternative texts and XMP of a PDF as far as they stand uncompressed; the text of its pages is not read. */
export function pdfProperties(bytes: Buffer, inside: readonly string[]): readonly Found[] {
  const raw = bytes.toString('latin1')
  const strings = Array.from(raw.matchAll(STRING), ([, name = '', plain, hex]): Found => {
    const value = plain === undefined ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex') : unescaped(plain)
    const text = written(value).trim()
    return {
      kind: name === 'Author' || name === 'Company' ? 'author' : 'text',
      inside,
      place: { at: 'property', which: name },
      text,
    }
  })
  const packets = Array.from(raw.matchAll(/<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/g), ([packet]): Found => ({
    kind: 'text',
    inside,
    place: { at: 'property', which: 'XMP' },
    text: Buffer.from(packet.replace(/<[^>]*>/g, '\n'), 'latin1').toString('utf8'),
  }))
  return [...strings.filter(({ text }) => text !== ''), ...packets]
}
