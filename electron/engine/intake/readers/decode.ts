import { analyse } from 'chardet'
import { Refusal } from '@shared/contract/error'
import type { TextEncoding } from '@shared/intake/encodings'

interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** Encodings that are tried at all; chardet knows more, most of them never seen in a list. */
const KNOWN: Readonly<Record<string, TextEncoding>> = {
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-6': 'iso-8859-6',
  'ISO-8859-7': 'iso-8859-7',
  'ISO-8859-8': 'iso-8859-8',
  'ISO-8859-9': 'windows-1254',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
}

/** chardet guesses on little text; below this it is a coin toss and the commonest legacy encoding is the better guess. */
const LEAST_CONFIDENCE = 30

/** Ctrl-Z ended text files of DOS and still ends some exports. */
const DOS_END = '\u001a'

/** Text of bytes: a byte order mark decides; else UTF-8 if every byte fits; else the best guess; else windows-1252. */
export function decode(bytes: Uint8Array, chosen?: string): Decoded {
  const encoding = chosen ?? markOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : guessOf(bytes))
  try {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text: text.endsWith(DOS_END) ? text.slice(0, -DOS_END.length) : text, encoding }
  } catch (cause) {
    throw new Refusal(
      { code: 'file-unreadable', detail: 'unknown-encoding', params: { encoding } },
      { cause },
    )
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 1024).includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // Not an error: some byte does not fit UTF-8, so the text is in an older encoding.
    return false
  }
}

function guessOf(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, 256 * 1024))
  const best = guesses.find(guess => KNOWN[guess.name] !== undefined && guess.confidence >= LEAST_CONFIDENCE)
  return (best && KNOWN[best.name]) ?? 'windows-1252'
}
