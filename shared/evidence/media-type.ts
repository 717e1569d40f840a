import { extensionOf } from './file-name'

/** Largest file that is taken as evidence. */
export const MAX_EVIDENCE_BYTES = 200_000_000
/** Bytes from the start of a file that are enough to tell what it is. */
export const HEAD_BYTES = 4096

type Signature =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'iso-media'
  | 'ebml'
  | 'riff'
  | 'ogg'
  | 'mp3'
  | 'text'

interface Kind {
  readonly mediaType: string
  /** What the first bytes must look like. */
  readonly looksLike: readonly Signature[]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'
const kind = (mediaType: string, ...looksLike: Signature[]): Kind => ({ mediaType, looksLike })

/** What may be kept as evidence, by extension: documents, sheets, pictures, sound, film, messages; nothing that runs. */
const ALLOWED: Readonly<Record<string, Kind>> = {
  pdf: kind('application/pdf', 'pdf'),
  png: kind('image/png', 'png'),
  jpg: kind('image/jpeg', 'jpeg'),
  jpeg: kind('image/jpeg', 'jpeg'),
  gif: kind('image/gif', 'gif'),
  webp: kind('image/webp', 'webp'),
  tif: kind('image/tiff', 'tiff'),
  tiff: kind('image/tiff', 'tiff'),
  heic: kind('image/heic', 'iso-media'),
  txt: kind('text/plain', 'text'),
  csv: kind('text/csv', 'text'),
  tsv: kind('text/tab-separated-values', 'text'),
  md: kind('text/markdown', 'text'),
  json: kind('application/json', 'text'),
  xml: kind('application/xml', 'text'),
  html: kind('text/html', 'text'),
  htm: kind('text/html', 'text'),
  svg: kind('image/svg+xml', 'text'),
  eml: kind('message/rfc822', 'text'),
  ics: kind('text/calendar', 'text'),
  rtf: kind('application/rtf', 'rtf'),
  docx: kind(`${OFFICE}.wordprocessingml.document`, 'zip'),
  xlsx: kind(`${OFFICE}.spreadsheetml.sheet`, 'zip'),
  pptx: kind(`${OFFICE}.presentationml.presentation`, 'zip'),
  odt: kind(`${OPEN}.text`, 'zip'),
  ods: kind(`${OPEN}.spreadsheet`, 'zip'),
  odp: kind(`${OPEN}.presentation`, 'zip'),
  zip: kind('application/zip', 'zip'),
  doc: kind('application/msword', 'ole'),
  xls: kind('application/vnd.ms-excel', 'ole'),
  ppt: kind('application/vnd.ms-powerpoint', 'ole'),
  msg: kind('application/vnd.ms-outlook', 'ole'),
  mp4: kind('video/mp4', 'iso-media'),
  mov: kind('video/quicktime', 'iso-media'),
  m4a: kind('audio/mp4', 'iso-media'),
  webm: kind('video/webm', 'ebml'),
  mp3: kind('audio/mpeg', 'mp3'),
  wav: kind('audio/wav', 'riff'),
  ogg: kind('audio/ogg', 'ogg'),
}

const bytesOf = (text: string): number[] => Array.from(text, character => character.charCodeAt(0))

const startsWith = (head: Uint8Array, bytes: readonly number[], offset = 0): boolean =>
  bytes.every((byte, i) => head[offset + i] === byte)

/** First bytes of files that a system would run, besides programs of Windows: Linux, macOS, Java, WebAssembly, scripts, shell links. */
const RUNS: readonly (readonly number[])[] = [
  [0x7f, ...bytesOf('ELF')],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x00, ...bytesOf('asm')],
  bytesOf('#!'),
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
]

const SIGNATURES: Readonly<Record<Signature, (head: Uint8Array) => boolean>> = {
  pdf: head => indexOfBytes(head, bytesOf('%PDF-'), 1024) >= 0,
  png: head => startsWith(head, [0x89, ...bytesOf('PNG\r\n'), 0x1a, 0x0a]),
  jpeg: head => startsWith(head, [0xff, 0xd8, 0xff]),
  gif: head => startsWith(head, bytesOf('GIF8')),
  webp: head => startsWith(head, bytesOf('RIFF')) && startsWith(head, bytesOf('WEBP'), 8),
  tiff: head => startsWith(head, [0x49, 0x49, 0x2a, 0]) || startsWith(head, [0x4d, 0x4d, 0, 0x2a]),
  zip: head => startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06]),
  ole: head => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  rtf: head => startsWith(head, bytesOf('{\\rtf')),
  'iso-media': head => startsWith(head, bytesOf('ftyp'), 4),
  ebml: head => startsWith(head, [0x1a, 0x45, 0xdf, 0xa3]),
  riff: head => startsWith(head, bytesOf('RIFF')),
  ogg: head => startsWith(head, bytesOf('OggS')),
  mp3: head => startsWith(head, bytesOf('ID3')) || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
  text: head => isText(head),
}

export type MediaVerdict =
  | { readonly ok: true; readonly mediaType: string }
  | {
      readonly ok: false
      readonly reason: 'runs' | 'not-allowed' | 'not-what-it-says'
      readonly extension: string
    }

/**
 * Whether a file may be kept as evidence, told from its name and first bytes: a file that a system would run is refused
 * under any name, an extension off the list is refused, and content must fit the extension.
 */
export function mediaTypeOf(name: string, head: Uint8Array): MediaVerdict {
  const extension = extensionOf(name)
  if (wouldRun(head)) return { ok: false, reason: 'runs', extension }
  const found = Object.hasOwn(ALLOWED, extension) ? ALLOWED[extension] : undefined
  if (found === undefined) return { ok: false, reason: 'not-allowed', extension }
  if (!found.looksLike.some(signature => SIGNATURES[signature](head)))
    return { ok: false, reason: 'not-what-it-says', extension }
  return { ok: true, mediaType: found.mediaType }
}

/** A Windows program begins with MZ, as does a list of suppliers in Mozambique; only the program holds zero bytes. */
function wouldRun(head: Uint8Array): boolean {
  const windows = startsWith(head, bytesOf('MZ')) && head.includes(0)
  return windows || RUNS.some(bytes => startsWith(head, bytes))
}

/** Text of any encoding: a byte order mark, or no zero bytes. */
function isText(head: Uint8Array): boolean {
  const utf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
  return utf16 || !head.includes(0)
}

function indexOfBytes(head: Uint8Array, bytes: readonly number[], within: number): number {
  for (let at = 0; at < Math.min(head.length, within); at++) if (startsWith(head, bytes, at)) return at
  return -1
}
