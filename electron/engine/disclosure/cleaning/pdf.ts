import { cleanedPdf, readPdf } from '../../pdf'
import type { Cleaned } from '../../pictures'

/**
 * A PDF without the names in its properties, its XMP, its remarks and the Exif of its pictures, and without what it no longer shows.
 * `null` where that can't be told for certain: it is locked or damaged, signed (a changed copy would look forged), or carries other
 * files. Another reader than the one that wrote the copy has the last word on it.
 */
export async function cleanPdf(bytes: Buffer): Promise<Cleaned | null> {
  const cleaned = await cleanedPdf(bytes)
  if (cleaned === null) return null
  const [before, after] = [await readPdf(bytes), await readPdf(Buffer.from(cleaned.bytes))]
  if (before === null || after === null || after.makers.length > 0) return null
  if (after.attached.length > 0 || after.pageCount !== before.pageCount) return null
  return cleaned
}
