/** Control characters, and marks that turn or hide text: a name must read as what it is (Unicode TR 36, section 2.10). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}]/gu
const FORBIDDEN = /[<>:"/\\|?*]/g
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

const MAX_LENGTH = 150

/**
 * A file's name as harmless text: last part of the path, no control or direction marks, no characters that a file system
 * refuses, no device name, no leading or trailing dots, at most 150 characters with the extension kept. It is only ever shown,
 * and proposed when the file is saved again; the bytes are kept under their hash.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(INVISIBLE, '').replace(FORBIDDEN, '_').replace(/\s+/g, ' ')
  const trimmed = plain.replace(/^[.\s]+|[.\s]+$/g, '')
  const named = trimmed === '' ? 'file' : trimmed
  return shortened(RESERVED.test(named) ? `_${named}` : named)
}

/** The extension in lower case without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase()
}

function shortened(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= MAX_LENGTH) return name
  const extension = extensionOf(name)
  if (extension === '' || extension.length > 10) return characters.slice(0, MAX_LENGTH).join('').trimEnd()
  return `${characters
    .slice(0, MAX_LENGTH - extension.length - 1)
    .join('')
    .trimEnd()}.${extension}`
}
