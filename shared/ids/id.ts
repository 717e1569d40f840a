import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Identifier of any record: UUID version 7 as lower-case text (RFC 9562 section 5.7), so ids sort by time of making. */
export const idSchema = z.string().regex(UUID_V7)
export type Id = z.infer<typeof idSchema>

/** Is a text the id of a record? For many texts at once, where the schema's account of what is wrong would be thrown away. */
export const isId = (text: string): boolean => UUID_V7.test(text)

/** Two digits for each byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => [
  '0123456789abcdef'.charCodeAt(byte >> 4),
  '0123456789abcdef'.charCodeAt(byte & 15),
])
const HYPHEN = '-'.charCodeAt(0)
/** Where each byte's digits begin in an id. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const letters = new Array<number>(36).fill(HYPHEN)

/** Sixteen random bytes and the time are all a version 7 id needs; both come in as arguments. */
export function uuidV7(unixMs: number, random: Uint8Array): Id {
  for (let i = 6; i < 16; i++) write(i, random[i] ?? 0)
  let time = unixMs
  for (let i = 5; i >= 0; i--) {
    write(i, time % 256)
    time = Math.floor(time / 256)
  }
  write(6, 0x70 | ((random[6] ?? 0) & 0x0f))
  write(8, 0x80 | ((random[8] ?? 0) & 0x3f))
  // Made of letters at once: put together piece by piece, an id would keep its pieces in memory.
  return String.fromCharCode(...letters)
}

function write(at: number, byte: number): void {
  const place = PLACES[at] ?? 0
  const [high = 0, low = 0] = HEX[byte] ?? []
  letters[place] = high
  letters[place + 1] = low
}
