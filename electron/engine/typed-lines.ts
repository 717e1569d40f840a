import { createHash } from 'node:crypto'
import { Refusal } from '@shared/contract/error'

/** Bytes as lines that are printed on paper and typed in again: number, groups of four letters, and a check. */

const BYTES_PER_LINE = 16
const CHECK_LETTERS = 4

const checkOf = (line: string, number: number): string =>
  createHash('sha256').update(`${number} ${line}`).digest('hex').slice(0, CHECK_LETTERS)

/** `1: 3f2a … = 9b1c`: the check at the end tells a typing mistake in this line. */
export function linesOfBytes(bytes: Buffer): readonly string[] {
  const lines = bytes.toString('hex').match(new RegExp(`.{1,${BYTES_PER_LINE * 2}}`, 'g')) ?? []
  return lines.map((line, at) => {
    const groups = line.match(/.{1,4}/g)?.join(' ') ?? ''
    return `${at + 1}: ${groups} = ${checkOf(line, at + 1)}`
  })
}

function lineOf(typed: string, number: number): string {
  const [, own, groups = '', check = ''] =
    /^\s*(\d+)\s*[:.]?\s+([0-9a-f\s]+?)\s*=\s*([0-9a-f]{4})\s*$/i.exec(typed) ?? []
  const line = groups.replace(/\s/g, '').toLowerCase()
  if (Number(own) !== number || checkOf(line, number) !== check.toLowerCase())
    throw new Refusal({ code: 'refused', detail: 'sheet-line', params: { line: number } })
  return line
}

/** Whether what was typed is meant as such lines: they begin with their number and end with a check. */
export const looksLikeLines = (typed: string): boolean => /^\s*1\s*[:.]?\s[0-9a-f\s]+=/i.test(typed)

/** The bytes of typed lines; refuses with the number of the line that has a mistake (`sheet-line`). */
export function bytesOfLines(typed: string): Buffer {
  const lines = typed.split(/\n|(?<==\s*[0-9a-f]{4})\s+/i).filter(line => line.trim() !== '')
  return Buffer.from(lines.map((line, at) => lineOf(line, at + 1)).join(''), 'hex')
}
