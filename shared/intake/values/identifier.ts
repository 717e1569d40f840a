import { asciiDigits, saysNothing, tidy } from '../fold'
import type { Cell } from '../sheet'
import { ABSENT, read, refuse, type Reading } from './reading'

/** A number of somebody's books, as text: leading zeros and letters stay; whole numbers come without `.0`. */
export function readIdentifier(cell: Cell): Reading<string> {
  if (cell.kind === 'empty' || saysNothing(cell.text)) return ABSENT
  if (cell.kind === 'error') return refuse('cell-error', { value: cell.text })
  return read(tidy(cell.text))
}

/** Legal Entity Identifier: 20 characters whose two last are check digits, ISO 17442 (ISO 7064 MOD 97-10). */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(text)) return false
  let remainder = 0
  for (const char of text)
    for (const digit of String(parseInt(char, 36))) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * OS ID of Open Supply Hub: country, year, day of year, five characters and a check character in Crockford's base 32.
 * The check is the sum of the two letters' ASCII codes and the other symbols' indexes, modulo 32.
 */
export function isOsId(text: string): boolean {
  if (!/^[A-Z]{2}\d{7}[0-9A-HJKMNP-TV-Z]{6}$/.test(text)) return false
  const letters = (text.codePointAt(0) ?? 0) + (text.codePointAt(1) ?? 0)
  const rest = Array.from(text.slice(2, 14), char => CROCKFORD.indexOf(char)).reduce(
    (sum, index) => sum + index,
    0,
  )
  return CROCKFORD[(letters + rest) % 32] === text[14]
}

const EU_VAT =
  /^(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)(?=[0-9A-Z]{8,12}$)(?=(?:.*\d){7})/
/** State code, tax number of the holder (PAN), number of the registration, Z, check character. */
const GSTIN = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/

/** A VAT number that shows what it is: of Europe with the country before it, or of India. Others look like any number. */
export function looksLikeVat(text: string): boolean {
  const plain = text.replace(/[\s.-]/g, '').toUpperCase()
  return EU_VAT.test(plain) || GSTIN.test(plain)
}

export const readLei = checked(text => text.replace(/[\s-]/g, '').toUpperCase(), isLei, 'lei-check-failed')
export const readOsId = checked(
  text => text.replace(/[\s-]/g, '').toUpperCase(),
  isOsId,
  'os-id-check-failed',
)
/** D-U-N-S number: nine digits; a spreadsheet that took it for a number has dropped the leading zeros. */
export const readDuns = checked(
  text => asciiDigits(text).replace(/[\s-]/g, '').padStart(9, '0'),
  text => /^\d{9}$/.test(text),
  'duns-length',
)

/** Reads a number with a check. A number that fails is kept out and named, never corrected. */
function checked(
  clean: (text: string) => string,
  valid: (text: string) => boolean,
  code: string,
): (cell: Cell) => Reading<string> {
  return cell => {
    const reading = readIdentifier(cell)
    if (reading.state !== 'read') return reading
    const text = clean(reading.value)
    return valid(text) ? read(text) : refuse(code)
  }
}
