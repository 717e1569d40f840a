import { stampedZip, type Part } from '../render/stamped-zip'
import type { Cleaned } from '../../pictures'
import { cleanPicture, isPicture } from '../../pictures'

const OOXML = 'http://schemas.openxmlformats.org'
/** Properties of a document, empty (ISO/IEC 29500-2, 29500-1 15.2.12; OpenDocument 1.3, 3.1.3.3). */
const EMPTY: Readonly<Record<string, string>> = {
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="${OOXML}/package/2006/metadata/core-properties"/>`,
  'docProps/app.xml': `<Properties xmlns="${OOXML}/officeDocument/2006/extended-properties"/>`,
  'docProps/custom.xml': `<Properties xmlns="${OOXML}/officeDocument/2006/custom-properties"/>`,
  'meta.xml':
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3"/>',
}
/** Small pictures of the first page, and who wrote them into the list of parts. */
const THUMBNAIL = /^(?:docProps\/thumbnail\.\w+|Thumbnails\/.*)$/
/** Who wrote remarks and changes, by part. */
const AUTHORS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^word\/.*\.xml$/, / w:(author|initials)="[^"]+"/g, ' w:$1=""'],
  [/^xl\/comments.*\.xml$/, /<author>[^<]+<\/author>/g, '<author></author>'],
  [/^xl\/persons\/.*\.xml$/, / (displayName|userId)="[^"]+"/g, ' $1=""'],
  [/^ppt\/commentAuthors.*\.xml$/, / (name|initials)="[^"]+"/g, ' $1=""'],
  [/^_rels\/\.rels$/, /<Relationship [^>]*docProps\/thumbnail[^>]*\/>/g, ''],
]
/** Parts that carry text, fonts or drawings and no properties of their own. */
const PLAIN = /\.(?:xml|rels|vml|emf|wmf|svg|odttf|ttf)$|^mimetype$|^\[Content_Types\]\.xml$/i

/** Of every part, so that a copy is the same bytes each time and tells of no moment. */
const STAMP = '1980-01-01T00:00:00.000Z'

class CannotClean extends Error {}

/** One part of the document as it goes out, with what was taken out of it. */
function cleanPart({ path, bytes }: Part, removed: Set<string>): Uint8Array {
  const put = (cleaned: Buffer, what: string): Buffer => {
    if (!cleaned.equals(bytes)) removed.add(what)
    return cleaned
  }
  const empty = EMPTY[path]
  if (empty !== undefined) return put(Buffer.from(empty), path)
  if (isPicture(bytes)) {
    const cleaned = cleanPicture(Buffer.from(bytes))
    if (cleaned === null) throw new CannotClean()
    return put(Buffer.from(cleaned.bytes), path)
  }
  if (!PLAIN.test(path)) throw new CannotClean()
  const rules = AUTHORS.filter(([part]) => part.test(path))
  if (rules.length === 0) return bytes
  const text = Buffer.from(bytes).toString('utf8')
  return put(
    Buffer.from(rules.reduce((found, [, sought, instead]) => found.replace(sought, instead), text)),
    path,
  )
}

/**
 * A document of Word, Excel, PowerPoint or OpenDocument without its properties, its small picture, the authors of its remarks and
 * what cameras wrote into its pictures. `null` where it is none of these, or holds a part that can't be cleaned.
 */
export async function cleanOffice(bytes: Buffer): Promise<Cleaned | null> {
  const removed = new Set<string>()
  const paths = new Set<string>()
  try {
    const copy = await stampedZip(
      bytes,
      STAMP,
      {},
      {
        dropped: THUMBNAIL,
        each: part => {
          paths.add(part.path)
          return cleanPart(part, removed)
        },
      },
    )
    if (!paths.has('[Content_Types].xml') && !paths.has('mimetype')) return null
    return removed.size === 0 ? { bytes, removed: [] } : { bytes: copy, removed: [...removed] }
  } catch {
    // Damaged, too large, or with a part nobody knows: it is left out, and the index says so.
    return null
  }
}
