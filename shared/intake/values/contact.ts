import { asciiDigits, saysNothing, tidy } from '../fold'
import type { Cell } from '../sheet'
import { ABSENT, read, refuse, type Reading } from './reading'

/** Texts that templates allow in place of a mail address (CMRT 6.x, Declaration D16 and D20). */
const NOT_AVAILABLE = /^(?:not available|n\/?a|none|unknown)$/i

/**
 * A mail address, in lower case as mail works. Only the shape is looked at: something, @, a domain with a dot. What fails
 * is named without repeating it, because it may be anybody's data.
 */
export function readEmail(cell: Cell): Reading<string> {
  const text = tidy(cell.text).replace(/^mailto:/i, '')
  if (text === '' || saysNothing(text) || NOT_AVAILABLE.test(text)) return ABSENT
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/u.test(text)
    ? read(text.toLowerCase())
    : refuse('email-unreadable')
}

/** A phone number as written; at least four digits, since extensions and short numbers exist. */
export function readPhone(cell: Cell): Reading<string> {
  const text = tidy(cell.text)
  if (text === '' || saysNothing(text)) return ABSENT
  return asciiDigits(text).replace(/\D/g, '').length >= 4 ? read(text) : refuse('phone-unreadable')
}

/** A phone number that shows what it is: led by a plus, two zeros or an area code, with 8 to 15 digits (ITU-T E.164). */
export function looksLikePhone(text: string): boolean {
  const plain = asciiDigits(tidy(text)).replace(/\s*(?:ext|x)\.?\s*\d{1,5}$/i, '')
  const digits = plain.replace(/\D/g, '').length
  return digits >= 8 && digits <= 15 && /^(?:\+|00[1-9]|\(0?\d|0\d{1,4}[ /)])[\d\s()./-]+$/.test(plain)
}

/** A calendar year of four digits. */
export function readYear(cell: Cell): Reading<number> {
  const text = asciiDigits(tidy(cell.text))
  if (text === '' || saysNothing(text)) return ABSENT
  const year = /^(?:FY\s?)?((?:19|20|21)\d{2})$/i.exec(text)?.[1]
  return year === undefined ? refuse('year-unreadable', { value: text }) : read(Number(year))
}
