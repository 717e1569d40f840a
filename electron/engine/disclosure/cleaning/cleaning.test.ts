import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
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

const pdf = (info: string, more = '', onPage = '', ...others: readonly string[]) =>
  pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${onPage} >>`,
      pdfStream('BT /F1 12 Tf 20 100 Td (We pay all fees) Tj ET'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      info,
      ...others,
    ],
    '/Info 6 0 R',
  )

/** A later version of a document, as programs add it at the end of its file (ISO 32000-1, 7.5.6). */
function writtenOver(bytes: Buffer, number: number, object: string): Buffer {
  const before = bytes.toString('latin1')
  const start = before.length + `${number} 0 obj\n${object}\nendobj\n`.length
  const table = `xref\n${number} 1\n${String(before.length).padStart(10, '0')} 00000 n \n`
  const first = /startxref\n(\d+)/.exec(before)?.[1] ?? '0'
  const trailer = `trailer << /Size 7 /Root 1 0 R /Info 6 0 R /Prev ${first} >>\nstartxref\n${start}\n%%EOF\n`
  return latin(`${before}${number} 0 obj\n${object}\nendobj\n${table}${trailer}`)
}

/** The same document as other programs write it: its objects packed together, or each by itself. */
const written = async (bytes: Buffer, useObjectStreams: boolean): Promise<Buffer> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return Buffer.from(await document.save({ useObjectStreams, addDefaultPage: false }))
}
const compressed = (bytes: Buffer): Promise<Buffer> => written(bytes, true)
const plain = (bytes: Buffer): Promise<Buffer> => written(bytes, false)

async function wordsOf(bytes: Buffer): Promise<string> {
  const found: string[] = []
  for await (const { kind, text } of readFound(bytes)) found.push(`${kind}: ${text}`)
  return found.join('\n')
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

  it('as PDF says no more who made it', async () => {
    const { copy, removed } = await copyOf(
      pdf('<< /Author (Sita \\(HR\\) (Rai)) /Producer <53697461> /Title (Policy) >>'),
    )
    expect(removed).toEqual(['Author', 'Producer'])
    expect(await wordsOf(copy)).toMatch(/We pay all fees[\s\S]*Policy/)
    expect(await wordsOf(copy)).not.toMatch(/Sita|Rai/)
    expect((await copyOf(copy)).removed).toEqual([])
  })

  it('as PDF with compressed properties, remarks and XMP says neither author nor moment, the same way each time', async () => {
    const bytes = await compressed(
      pdf(
        '<< /Author (Sita Rai) /CreationDate (D:20260101) /Office (Kathmandu) >>',
        '/Metadata 7 0 R',
        '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Sita Rai) /M (D:20260101) /Contents (Paid twice?) >>]',
        pdfStream('<x:xmpmeta xmlns:x="adobe:ns:meta/"><b>Sita Rai</b></x:xmpmeta>'),
      ),
    )
    expect(bytes.includes('/Author')).toBe(false)
    expect(await wordsOf(bytes)).toMatch(/Sita Rai[\s\S]*Paid twice/)
    const { copy, removed } = await copyOf(bytes)
    expect([...removed].sort()).toEqual(['Author', 'CreationDate', 'Office', 'XMP', 'authors of remarks'])
    expect(await wordsOf(copy)).toMatch(/We pay all fees[\s\S]*Paid twice/)
    expect(await wordsOf(await plain(copy))).not.toMatch(/Sita|Kathmandu|2026/)
    expect((await plain(copy)).toString('latin1')).not.toMatch(/Sita|Kathmandu|2026/)
    expect((await copyOf(bytes)).copy.equals(copy)).toBe(true)
  })

  it.each([
    [
      'is led to by nothing',
      pdf('<< /Title (Policy) >>', '', '', pdfStream('BT (Sita Rai paid 4000) Tj ET')),
    ],
    ['was written over', writtenOver(pdf('<< /Title (Sita Rai paid 4000) >>'), 6, '<< /Title (Policy) >>')],
  ])('as PDF loses what %s', async (_, bytes) => {
    const { copy, removed } = await copyOf(bytes)
    expect(removed).toEqual(['unused parts'])
    expect((await plain(copy)).includes('Sita')).toBe(false)
    expect(await wordsOf(copy)).toMatch(/We pay all fees[\s\S]*Policy/)
    expect((await copyOf(copy)).removed).toEqual([])
  })

  it.each([
    ['as it was taken', '/DCTDecode', (photo: Buffer) => photo],
    ['compressed once more', '[/FlateDecode /DCTDecode]', (photo: Buffer) => deflateSync(photo)],
  ])('as PDF loses what a camera wrote into a picture, %s', async (_, filter, packed) => {
    const photo = packed(
      Buffer.concat([latin('\xff\xd8'), segment(0xe1, EXIF), TABLE, SCAN_HEAD, latin('\x11\x22\xff\xd9')]),
    )
    const picture = `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter ${filter} /Length ${photo.length} >>\nstream\n${photo.toString('latin1')}\nendstream`
    const bytes = pdf('<< /Title (x) >>', '/Picture 7 0 R', '', picture)
    const { copy, removed } = await copyOf(bytes)
    expect(removed).toEqual(['Exif'])
    expect(copy.includes('Sita')).toBe(false)
    expect(copy.includes(Buffer.concat([SCAN_HEAD, latin('\x11\x22\xff\xd9')]))).toBe(true)
  })

  it.each([
    ['a signed PDF', pdf('<< /Title (x) >>', '/ByteRange [0 1 2 3]')],
    ['a PDF that carries a file', pdf('<< /Title (x) >>', '/AF [<< /Type /Filespec /EF << /F 4 0 R >> >>]')],
    [
      'a locked PDF',
      latin(pdf('<< /Title (x) >>').toString('latin1').replace('/Info', '/Encrypt 5 0 R /Info')),
    ],
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
