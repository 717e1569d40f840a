import { describe, expect, it } from 'vitest'
import { readFound } from './read'

/** A PDF of one page, by hand: each object, and the table of where they stand. */
function pdf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
const page = (content: string, more = '', info = '<< /Title (Policy) >>') =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    info,
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
    ['a page without a word', page('0 0 10 10 re f')],
    ['a picture among the words', page(`${WORDS}\nBI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI`)],
    ['a file cut off', page(WORDS).subarray(0, 200)],
  ])('is not read to the end: %s', async (_, bytes) => {
    expect(await read(bytes)).toContain('unreadable')
  })
})
