/** What the first bytes of a file say it is. */
export type FileNature = 'zip' | 'ole' | 'pdf' | 'binary' | 'text'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Looks at the bytes, never at the name: lists arrive as `.xls` that are HTML and `.csv` that are workbooks. */
export function natureOf(bytes: Uint8Array): FileNature {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf'
  return looksBinary(bytes) ? 'binary' : 'text'
}

/** NUL bytes are text only in UTF-16, which says so at its start or has them at every second place. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false
  const head = bytes.subarray(0, 4096)
  const nuls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return nuls > 0 && nuls < head.length * 0.2
}
