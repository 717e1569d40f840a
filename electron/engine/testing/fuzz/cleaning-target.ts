import { readFileSync } from 'node:fs'
import type { Reply } from '@shared/contract/reply'
import { cleanCopy } from '../../disclosure/cleaning'
import { readFound } from '../../disclosure/leak-check/read'
import { pdfOf, pdfStream } from '../pdf'
import type { TestEngine } from '../test-engine'
import type { Target } from './target'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A picture as a camera leaves it: only its parts are looked at, so nothing has to be seen on it. */
const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
  segment(
    0xe1,
    latin('Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0N 27.717 E 85.323'),
  ),
  segment(0xed, latin('Photoshop 3.0\0Sita Rai')),
  segment(0xdb, Buffer.alloc(65, 3)),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 3, 0xff, 0, 4, 0xff, 0xd9]),
])

const PDF = pdfOf(
  [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    pdfStream('BT /F1 12 Tf 20 100 Td (We pay all fees) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Author (Sita Rai) /Producer (Some program) >>',
  ],
  '/Info 6 0 R',
)

/**
 * What is done with evidence before it goes out: it is cleaned, and looked through for what must not go out. A file that can't be
 * cleaned is an answer; an error is none.
 */
export const cleaningTarget = (test: TestEngine, ...documents: readonly Buffer[]): Target => ({
  ...{ name: 'evidence-cleaning', extension: 'bin' },
  // No endpoint hands it a file: it is what the bundle is made of.
  endpoints: [],
  corpus: [JPEG, PDF, ...documents],
  read: async (path): Promise<Reply<unknown>> => {
    const bytes = readFileSync(path)
    try {
      const kinds = new Set<string>()
      for await (const { kind } of readFound(bytes)) kinds.add(kind)
      if ((await cleanCopy(bytes)) !== null) return { ok: true, value: [...kinds], touched: [] }
      return { ok: false, error: { code: 'refused', detail: 'not-cleaned' } }
    } catch (cause) {
      test.reported.push(cause)
      return { ok: false, error: { code: 'unexpected' } }
    }
  },
})
