import { decodedText } from '../leak-check/decode'
import type { Cleaned } from '../../pictures'
import { cleanOffice } from './office'
import { cleanPdf } from './pdf'
import { cleanPicture, isPicture } from '../../pictures'

export type { Cleaned } from '../../pictures'

/**
 * A file as it may go out to those who are not to learn who made it, where and with what: the same content without what programs and
 * cameras wrote beside it. `null` where nobody can say that nothing is left: other kinds of files, damaged or locked ones.
 */
export async function cleanCopy(bytes: Buffer): Promise<Cleaned | null> {
  const head = bytes.toString('latin1', 0, 4)
  if (head === '%PDF') return cleanPdf(bytes)
  if (head === 'PK\x03\x04') return cleanOffice(bytes)
  if (isPicture(bytes)) return cleanPicture(bytes)
  return decodedText(bytes) === null ? null : { bytes, removed: [] }
}
