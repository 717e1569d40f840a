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
    ['a page without a word', page('0 0 10 10 re f')],
    ['a picture among the words', page(`${WORDS}\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI`)],
    ['a file cut off', page(WORDS).subarray(0, 200)],
  ])('is not read to the end: %s', async (_, bytes) => {
    expect(await read(bytes)).toContain('unreadable')
  })
})
