import fc from 'fast-check'
import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { pdfOf, pdfStream } from '../../testing/pdf'
import { pictureMetadata } from '../leak-check/picture'
import { readFound } from '../leak-check/read'
import { cleanCopy } from '.'

const GPS = 'N 27.717245 E 85.323961 Sita Rai'
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const EXIF = latin(`Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0${GPS}`)
const TURNED = latin(`Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0${GPS}`)
const JFIF = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))
const TABLE = segment(0xdb, Buffer.alloc(65, 3))
const TELLING: readonly Buffer[] = [
  segment(0xe1, EXIF),
  segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${GPS}</x:xmpmeta>`)),
  segment(0xe2, latin(`MPF\0${GPS}`)),
  segment(0xed, latin(`Photoshop 3.0\0${GPS}`)),
  segment(0xfe, latin(GPS)),
]
const SCAN_HEAD = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
/** Data of a scan as an encoder writes them: no marker stands in them but of restarts. */
const scanBytes = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 254 }).map(byte => [byte]),
      fc.constantFrom([0xff, 0], [0xff, 0xd0], [0xff, 0xd7]),
    ),
    { maxLength: 200 },
  )
  .map(parts => Buffer.from(parts.flat()))

const chunk = (name: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  return Buffer.concat([size, latin(name), content, Buffer.alloc(4)])
}
const part = (name: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([latin(name), size, content, Buffer.alloc(content.length % 2)])
}
const webp = (...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat([latin('WEBP'), ...parts])
  return part('RIFF', content)
}

async function copyOf(bytes: Buffer): Promise<{ copy: Buffer; removed: readonly string[] }> {
  const cleaned = await cleanCopy(bytes)
  if (cleaned === null) throw new Error('could not be cleaned')
  return { copy: Buffer.from(cleaned.bytes), removed: cleaned.removed }
}

describe('a JPEG', () => {
  it('keeps every byte of its picture, in any number of scans, and nothing besides', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(scanBytes, fc.subarray([...TELLING])), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (scans, hasTail) => {
          const picture = (besides: boolean): Buffer =>
            Buffer.concat([
              latin('\xff\xd8'),
              JFIF,
              ...scans.flatMap(([data, told]) => [...(besides ? told : []), TABLE, SCAN_HEAD, data]),
              latin('\xff\xd9'),
              ...(besides && hasTail ? [latin(`ftyp ${GPS}`)] : []),
            ])
          const { copy, removed } = await copyOf(picture(true))
          expect(copy.equals(picture(false))).toBe(true)
          expect(copy.includes(GPS)).toBe(false)
          expect(pictureMetadata(copy)).toEqual([])
          expect(removed.length > 0).toBe(hasTail || scans.some(([, told]) => told.length > 0))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('stays turned as it was, by a block that says nothing else', async () => {
    const whole = Buffer.concat([latin('\xff\xd8'), segment(0xe1, TURNED), SCAN_HEAD, latin('\x01\xff\xd9')])
    const { copy, removed } = await copyOf(whole)
    expect(removed).toEqual(['Exif'])
    expect(copy.includes('Sita')).toBe(false)
    expect(copy.toString('latin1', 6, 10)).toBe('Exif')
    expect(copy.readUInt16LE(2 + 28)).toBe(6)
    expect(pictureMetadata(copy)).toEqual([])
    expect((await copyOf(copy)).removed).toEqual([])
  })
})

it('a PNG keeps its picture and colours, and no text, time, place or tail', async () => {
  const kept = [
    chunk('IHDR', Buffer.alloc(13)),
    chunk('gAMA', Buffer.alloc(4)),
    chunk('IDAT', Buffer.alloc(40, 9)),
  ]
  const told = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'prVt'].map(name => chunk(name, latin(GPS)))
  const signature = latin('\x89PNG\r\n\x1a\n')
  const end = chunk('IEND', Buffer.alloc(0))
  const { copy, removed } = await copyOf(Buffer.concat([signature, ...kept, ...told, end, latin(GPS)]))
  expect(copy.equals(Buffer.concat([signature, ...kept, end]))).toBe(true)
  expect(removed).toEqual(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'prVt', 'data after the picture'])
})

it('a WebP keeps its picture, and says no longer that more follows', async () => {
  const extended = (flags: number) => part('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]))
  const picture = part('VP8L', Buffer.alloc(31, 7))
  const whole = webp(extended(0b11100), picture, part('EXIF', EXIF), part('XMP ', latin(GPS)))
  const { copy, removed } = await copyOf(whole)
  expect(copy.equals(webp(extended(0b10000), picture))).toBe(true)
  expect(removed).toEqual(['EXIF', 'XMP'])
})

describe('a document', () => {
  it('of Word says no more who made it, and what it says stays', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        creator: 'Sita Rai',
        lastModifiedBy: 'Sita Rai',
        sections: [{ children: [new Paragraph('We pay all fees.')] }],
      }),
    )
    const { copy, removed } = await copyOf(bytes)
    expect(removed).toContain('docProps/core.xml')
    const found: string[] = []
    for await (const { kind, text } of readFound(copy)) found.push(`${kind}: ${text}`)
    expect(found.join('\n')).toContain('We pay all fees.')
    expect(found.join('\n')).not.toContain('Sita Rai')
    expect((await copyOf(bytes)).copy.equals(copy)).toBe(true)
    expect((await copyOf(copy)).removed).toEqual([])
  })

  const pdf = (info: string, more = '') =>
    pdfOf(
      [
        `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
        pdfStream('BT /F1 12 Tf 20 100 Td (We pay all fees) Tj ET'),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
        info,
      ],
      '/Info 6 0 R',
    )

  it('as PDF says no more who made it, in a copy of the same length', async () => {
    const bytes = pdf('<< /Author (Sita \\(HR\\) (Rai)) /Producer <53697461> /Title (Policy) >>')
    const { copy, removed } = await copyOf(bytes)
    expect(removed).toEqual(['Author', 'Producer'])
    expect(copy.length).toBe(bytes.length)
    const found: string[] = []
    for await (const { kind, text } of readFound(copy)) found.push(`${kind}: ${text}`)
    expect(found.join('\n')).toMatch(/We pay all fees[\s\S]*Policy/)
    expect(found.join('\n')).not.toMatch(/Sita|Rai/)
  })

  it('as PDF loses what cameras wrote into pictures that lie in it', async () => {
    const photo = Buffer.concat([latin('\xff\xd8'), segment(0xe1, EXIF)])
    const bytes = Buffer.concat([pdf('<< /Title (x) >>'), latin('\n% '), photo])
    const { copy, removed } = await copyOf(bytes)
    expect(removed).toEqual(['Exif'])
    expect(copy.includes('Sita')).toBe(false)
    expect(copy.length).toBe(bytes.length)
  })

  it.each([
    ['a signed PDF', pdf('<< /Title (x) >>', '/ByteRange [0 1 2 3]')],
    ['a PDF that is cut off', pdf('<< /Author (Sita) >>').subarray(0, 150)],
    ['a JPEG that is cut off', latin('\xff\xd8\xff\xdb\0\x43')],
    ['a film', latin('\0\0\0\x18ftypmp42\0\0\0\0')],
    ['an archive', latin('PK\x03\x04 and no more')],
  ])('is not handed on where nobody can say what is left: %s', async (_, bytes) => {
    expect(await cleanCopy(bytes)).toBeNull()
  })

  it('that is text has nothing to clean', async () => {
    expect((await copyOf(Buffer.from('step,done\n'))).removed).toEqual([])
  })
})
