import { z } from 'zod'

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Identifier of any record: UUID version 7 as lower-case text (RFC 9562 section 5.7), so ids sort by time of making. */
export const idSchema = z.string().regex(UUID_V7)
export type Id = z.infer<typeof idSchema>

/** Is a text the id of a record? For many texts at once, where the schema's account of what is wrong would be thrown away. */
export const isId = (text: string): boolean => UUID_V7.test(text)

const HEX = Array.from('0123456789abcdef', digit => digit.charCodeAt(0))
const HYPHEN = '-'.charCodeAt(0)
/** Bytes before which a hyphen stands. */
const PARTED = new Set([4, 6, 8, 10])

/** Sixteen random bytes and the time are all a version 7 id needs; both come in as arguments. */
export function uuidV7(unixMs: number, random: Uint8Array): Id {
  const bytes = Uint8Array.from(random.subarray(0, 16))
  let time = unixMs
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  // Built of letters at once: put together piece by piece, an id would keep its pieces in memory.
  const letters: number[] = []
  bytes.forEach((byte, at) => {
    if (PARTED.has(at)) letters.push(HYPHEN)
    letters.push(HEX[byte >> 4] ?? 0, HEX[byte & 15] ?? 0)
  })
  return String.fromCharCode(...letters)
}
