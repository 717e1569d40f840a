/** Kinds of files the window can show by itself, without a program of the system and without running anything in them. */
type PreviewKind = 'image' | 'pdf' | 'text' | 'none'

/** Pictures every window decodes; SVG is left out, because it is a document that may hold script. */
const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
const TEXTS: ReadonlySet<string> = new Set([
  'text/plain',
  'text/csv',
  'text/tab-separated-values',
  'text/markdown',
  'application/json',
  'application/xml',
  'message/rfc822',
  'text/calendar',
])

/** Larger pictures and documents are not sent to the window; they are saved as a copy and opened elsewhere. */
const MAX_PREVIEW_BYTES = 25_000_000
/** Characters of a text that are shown. */
export const PREVIEW_LETTERS = 20_000

export function previewKind(mediaType: string, sizeBytes: number): PreviewKind {
  if (IMAGES.has(mediaType)) return sizeBytes <= MAX_PREVIEW_BYTES ? 'image' : 'none'
  if (mediaType === 'application/pdf') return sizeBytes <= MAX_PREVIEW_BYTES ? 'pdf' : 'none'
  return TEXTS.has(mediaType) ? 'text' : 'none'
}
