import { groupPositions } from './grouping'
import { IntList } from './int-list'

/** Numbers filed under 32-bit keys, sorted so that what was filed under one key lies side by side. */
export interface PackedKeys {
  /** Where the keys of a slot begin. */
  readonly starts: Int32Array
  readonly keys: Int32Array
  readonly values: Int32Array
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask

/** Files numbers under keys, all before the first question. */
export class KeyFileMaker {
  private readonly keys = new IntList()
  private readonly values = new IntList()

  add(key: number, value: number): void {
    this.keys.push(key)
    this.values.push(value)
  }

  /** Sorts what was filed; the maker is empty then. */
  pack(): PackedKeys {
    const [keys, values] = [this.keys.toArray(), this.values.toArray()]
    this.keys.clear()
    this.values.clear()
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length / 2)))
    const { starts, order } = groupPositions(keys.length, slots, at => slotOf(keys[at] ?? 0, slots - 1))
    const sorted = order.map(at => keys[at] ?? 0)
    // The order has served: its room takes the numbers.
    for (let at = 0; at < order.length; at++) order[at] = values[order[at] ?? 0] ?? 0
    return { starts, keys: sorted, values: order }
  }
}

/**
 * Like a `KeyTable` for keys that are all filed before the first question: it takes half the room and is several times
 * faster to read.
 */
export class KeyFile {
  constructor(private readonly packed: PackedKeys) {}

  /** Hands over every number filed under the key, in the order they were filed. */
  each(key: number, use: (value: number) => void): void {
    const { starts, keys, values } = this.packed
    const wanted = key | 0
    const slot = slotOf(wanted, starts.length - 2)
    const end = starts[slot + 1] ?? 0
    for (let at = starts[slot] ?? 0; at < end; at++) if (keys[at] === wanted) use(values[at] ?? 0)
  }
}
