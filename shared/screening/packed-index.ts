import type { PackedRules } from './packed-rules'

/** The names of the lists in texts and numbers only: kept in a file, and read by several threads at once. */
export interface PackedIndex {
  readonly rules: readonly PackedRules[]
}

const KINDS = { i32: Int32Array, f64: Float64Array, u8: Uint8Array, u16: Uint16Array } as const
type Kind = keyof typeof KINDS
type Numbers = Int32Array | Float64Array | Uint8Array | Uint16Array

const VIEWS: Readonly<Record<Kind, (bytes: SharedArrayBuffer, at: number, length: number) => Numbers>> = {
  i32: (...part) => new Int32Array(...part),
  f64: (...part) => new Float64Array(...part),
  u8: (...part) => new Uint8Array(...part),
  u16: (...part) => new Uint16Array(...part),
}

/** An array that lies elsewhere: its kind, where its bytes begin, how many numbers it has. */
type Place = readonly [kind: Kind, at: number, length: number]

/** An index in two parts: all numbers as bytes, in memory that threads may share, and all else as JSON. */
export interface FlatIndex {
  readonly head: string
  readonly bytes: SharedArrayBuffer
}

/** Every number begins at a multiple of its own size. */
const ALIGNED = 8
const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED

const kindOf = (value: object): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find(kind => value instanceof KINDS[kind])

/** Lays all arrays of an index one behind the other. */
export function flatten(index: PackedIndex): FlatIndex {
  const arrays: { readonly at: number; readonly array: Numbers }[] = []
  let length = 0
  const head = JSON.stringify(index, (_, value: unknown) => {
    const kind = typeof value === 'object' && value !== null ? kindOf(value) : undefined
    if (kind === undefined) return value
    const array = value as Numbers
    const place: Place = [kind, length, array.length]
    arrays.push({ at: length, array })
    length += aligned(array.byteLength)
    return { place }
  })
  const bytes = new SharedArrayBuffer(length)
  for (const { at, array } of arrays)
    new Uint8Array(bytes, at, array.byteLength).set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    )
  return { head, bytes }
}

/** The index again, over the same bytes: nothing is copied but texts. */
export function unflatten({ head, bytes }: FlatIndex): PackedIndex {
  return JSON.parse(head, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('place' in value)) return value
    const [kind, at, length] = value.place as Place
    return VIEWS[kind](bytes, at, length)
  }) as PackedIndex
}
