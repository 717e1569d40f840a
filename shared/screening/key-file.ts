import { groupPositions } from './grouping'
import { IntList } from './int-list'

/**
 * Numbers filed under 32-bit keys, like a `KeyTable` for keys that are all filed before the first question: what was
 * filed under one key then lies side by side, which takes half the room and is several times faster to read.
 */
export class KeyFile {
  private readonly filing = { keys: new IntList(), values: new IntList() }
  private closed: Closed = { starts: new Int32Array(2), keys: new Int32Array(0), values: new Int32Array(0) }

  add(key: number, value: number): void {
    this.filing.keys.push(key)
    this.filing.values.push(value)
  }

  /** Hands over every number filed under the key before the file was closed, in the order they were filed. */
  each(key: number, use: (value: number) => void): void {
    const { starts, keys, values } = this.closed
    const wanted = key | 0
    const slot = slotOf(wanted, starts.length - 2)
    const end = starts[slot + 1] ?? 0
    for (let at = starts[slot] ?? 0; at < end; at++) if (keys[at] === wanted) use(values[at] ?? 0)
  }

  /** Sorts what was filed; until then nothing is found. */
  close(): void {
    const [keys, values] = [this.filing.keys.toArray(), this.filing.values.toArray()]
    this.filing.keys.clear()
    this.filing.values.clear()
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length / 2)))
    const { starts, order } = groupPositions(keys.length, slots, at => slotOf(keys[at] ?? 0, slots - 1))
    const sorted = order.map(at => keys[at] ?? 0)
    // The order has served: its room takes the numbers.
    for (let at = 0; at < order.length; at++) order[at] = values[order[at] ?? 0] ?? 0
    this.closed = { starts, keys: sorted, values: order }
  }
}

interface Closed {
  /** Where the keys of a slot begin. */
  readonly starts: Int32Array
  readonly keys: Int32Array
  readonly values: Int32Array
}

const slotOf = (key: number, mask: number): number => (key ^ (key >>> 15)) & mask
