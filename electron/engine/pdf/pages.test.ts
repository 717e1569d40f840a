import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagesOfPdf } from './pages'
import { pdfOf } from '../testing/pdf'

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (parent: number) => `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 9 9] >>`
const ONE = [CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', page(2)]
const THREE = [
  CATALOG,
  '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 3 >>',
  page(2),
  '<< /Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R] /Count 2 >>',
  page(4),
  page(4),
]

describe('a PDF', () => {
  it.each([
    ['one page', pdfOf(ONE), 1],
    ['a tree of pages', pdfOf(THREE), 3],
    [
      'a table of objects that is wrong',
      Buffer.from(
        pdfOf(THREE)
          .toString()
          .replace(/startxref\n\d+/, 'startxref\n7'),
      ),
      3,
    ],
    ['a lock nobody knows', pdfOf(ONE, '/Encrypt << /Filter /Own >>'), null],
    ['fewer pages than none', pdfOf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count -1 >>', page(2)]), null],
    ['no page at all', Buffer.from('%PDF-1.7\nAnti-trafficking policy'), null],
    ['a file cut off', pdfOf(THREE).subarray(0, 40), null],
  ])('of %s', async (_, bytes, pages) => {
    expect(await pagesOfPdf(bytes)).toBe(pages)
  })

  it('that is none is never an error, and what was handed over stays as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async noise => {
        const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), noise])
        const before = Buffer.from(bytes)
        expect(await pagesOfPdf(bytes)).toBeNull()
        expect(bytes.equals(before)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
