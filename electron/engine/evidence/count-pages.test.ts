import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfPages } from './count-pages'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const packed = (text: string) =>
  Buffer.concat([
    bytes('%PDF-1.5\n9 0 obj\n<</Type/ObjStm/N 2/Filter/FlateDecode/Length 99>>\nstream\n'),
    deflateSync(bytes(text)),
    bytes('\nendstream\nendobj\n%%EOF'),
  ])

describe('pages of a PDF', () => {
  it.each([
    ['the root of the tree', bytes('%PDF-1.4 <</Type /Pages /Kids [3 0 R] /Count 12>>'), 12],
    [
      'the root, not its branches',
      bytes('<</Type/Pages/Count 7/Kids[2 0 R]>> <</Type/Pages/Parent 1 0 R/Count 3>>'),
      7,
    ],
    ['the newest root of a file saved again', bytes('<</Type/Pages/Count 7>> <</Count 8/Type/Pages>>'), 8],
    ['a packed tree', packed('1 0 2 40 <</Type/Pages/Count 41/Kids[]>>'), 41],
    ['an encrypted file', bytes('<</Type/Pages/Count 7>> trailer <</Encrypt 5 0 R>>'), null],
    ['no tree', bytes('%PDF-1.7\nAnti-trafficking policy'), null],
    ['a broken stream', bytes('<</Type/ObjStm>>\nstream\nnot packed\nendstream'), null],
  ])('are told by %s', (_, file, pages) => {
    expect(pdfPages(file)).toBe(pages)
  })

  it('never fail on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), noise => {
        const file = Buffer.concat([bytes('<</Type/ObjStm>>stream\n'), noise])
        expect(pdfPages(file)).toBeNull()
      }),
    )
  })
})
