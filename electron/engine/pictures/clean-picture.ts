import type { Cleaned } from './cleaned'
import { cleanJpeg } from './jpeg'
import { cleanPng, cleanWebp } from './png-webp'

type Clean = (bytes: Buffer) => Cleaned | null

function cleanerOf(bytes: Uint8Array): Clean | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return cleanJpeg
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return cleanPng
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? cleanWebp : null
}

/** Whether these bytes are a JPEG, PNG or WebP. */
export const isPicture = (bytes: Uint8Array): boolean => cleanerOf(bytes) !== null

/** The same picture without what tells of device, moment, place and people; `null` where it is damaged or of another kind. */
export const cleanPicture = (bytes: Buffer): Cleaned | null => cleanerOf(bytes)?.(bytes) ?? null
