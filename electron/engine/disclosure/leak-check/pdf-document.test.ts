import { describe, expect, it } from 'vitest'
import { pdfOf, pdfStream } from '../../testing/pdf'
import { readFound } from './read'

const page = (content: string, more = '', info = '<< /Title (Policy) >>') =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`,
      pdfStream(content),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      info,
    ],
    '/Info 6 0 R',
  )
/** A page that may also use a font of East Asian letters which the file does not carry. */
const eastAsian = (content: string, encoding: string, ordering: string) =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R
      /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>`,
    pdfStream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Light /Encoding /${encoding} /DescendantFonts [7 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Light /FontDescriptor 8 0 R
      /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> >>`,
    '<< /Type /FontDescriptor /FontName /Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
const WORDS = 'BT /F1 12 Tf 20 100 Td (Ram Thapa lives in Hetauda) Tj ET'

async function read(bytes: Buffer): Promise<string[]> {
  const found: string[] = []
  for await (const { kind, place, text } of readFound(bytes))
    found.push(`${kind} ${place?.at ?? ''} ${place?.which ?? ''} ${text}`.replace(/\s+/g, ' ').trim())
  return found
}

describe('a PDF', () => {
  it('is read to its last word', async () => {
    const found = await read(page(WORDS))
    expect(found.some(line => line.startsWith('text page 1 Ram Thapa lives in Hetauda'))).toBe(true)
    expect(found.filter(line => line.startsWith('unreadable'))).toEqual([])
  })

  it('holds remarks that stand on no page', async () => {
    const remark =
      '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (S. Rai) /Contents (ask Binod) >>]'
    expect((await read(page(WORDS, remark))).join()).toMatch(/ask Binod/)
  })

  it.each([
    ['a page without a word', page('0 0 10 10 re f'), 'unreadable page 1'],
    [
      'a picture among the words',
      page(`${WORDS}\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI`),
      'unreadable page 1',
    ],
    [
      'letters in an encoding nobody knows, among words',
      eastAsian(`${WORDS} BT /F2 12 Tf 20 50 Td <5F204E09> Tj ET`, 'Nobody-Knows-H', 'GB1'),
      'unreadable page 1',
    ],
    ['a file cut off', page(WORDS).subarray(0, 200), 'unreadable'],
  ])('is not read to the end, and told where: %s', async (_, bytes, told) => {
    expect(await read(bytes)).toContain(told)
  })

  // Encodings that a PDF may name without carrying them (ISO 32000-1, 9.7.5.2, table 118).
  it.each([
    ['UniGB-UCS2-H', 'GB1', '5F204E09', '张三'],
    ['90ms-RKSJ-H', 'Japan1', '8E52936391BE9859', '山田太郎'],
    ['UniKS-UCS2-H', 'Korea1', 'AE40CCA0C218', '김철수'],
    ['ETen-B5-H', 'CNS1', 'B3AFB9F4', '陳幣'],
  ])('in %s is read', async (encoding, ordering, code, text) => {
    const found = await read(eastAsian(`BT /F2 12 Tf 20 50 Td <${code}> Tj ET`, encoding, ordering))
    expect(found.filter(line => line.startsWith('unreadable'))).toEqual([])
    expect(found.join()).toContain(text)
  })
})
