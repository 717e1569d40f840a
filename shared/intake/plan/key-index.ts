const NOBODY: readonly number[] = []
/** In place of a number: several numbers share the key and stand in a list. */
const SEVERAL = -2
const ABSENT = -1

/**
 * Which numbers have which keys, in the order in which they came. Most keys have one: such a key is kept as its hash only,
 * 64 bits wide, since the texts of half a million keys would take more room than the list they are made of. That two keys of
 * a million share a hash is less likely than one in ten million.
 */
export class KeyIndex {
  private highs = new Int32Array(1 << 10)
  private lows = new Int32Array(1 << 10)
  private values = new Int32Array(1 << 10).fill(ABSENT)
  private size = 0
  private readonly shared = new Map<string, number[]>()
  /** Halves of the hash of the key asked about last. */
  private high = 0
  private low = 0

  add(key: string, value: number): void {
    const slot = this.slotOf(key)
    const known = this.values[slot] ?? ABSENT
    if (known === ABSENT) this.fill(slot, value)
    else if (known === SEVERAL) {
      const all = this.shared.get(key)
      if (all?.includes(value) === false) all.push(value)
    } else if (known !== value) {
      this.values[slot] = SEVERAL
      this.shared.set(key, [known, value])
    }
  }

  find(key: string): readonly number[] {
    const known = this.values[this.slotOf(key)] ?? ABSENT
    if (known === ABSENT) return NOBODY
    return known === SEVERAL ? (this.shared.get(key) ?? NOBODY) : [known]
  }

  private fill(slot: number, value: number): void {
    this.highs[slot] = this.high
    this.lows[slot] = this.low
    this.values[slot] = value
    this.size += 1
    if (this.size * 2 > this.values.length) this.grow()
  }

  /** Where a key stands, or the free place where it would. */
  private slotOf(key: string): number {
    this.hash(key)
    return this.freeOrSame(this.high, this.low)
  }

  private freeOrSame(high: number, low: number): number {
    const mask = this.values.length - 1
    let slot = (low ^ (low >>> 15)) & mask
    while (this.values[slot] !== ABSENT && (this.lows[slot] !== low || this.highs[slot] !== high))
      slot = (slot + 1) & mask
    return slot
  }

  /** FNV-1a and, beside it, a sum by another prime. */
  private hash(key: string): void {
    let [high, low] = [0x9e3779b9 | 0, 2166136261 | 0]
    for (let at = 0; at < key.length; at++) {
      const code = key.charCodeAt(at)
      low = Math.imul(low ^ code, 16777619)
      high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13)
    }
    this.high = high | 0
    this.low = low | 0
  }

  private grow(): void {
    const { highs, lows, values } = this
    this.highs = new Int32Array(values.length * 2)
    this.lows = new Int32Array(values.length * 2)
    this.values = new Int32Array(values.length * 2).fill(ABSENT)
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? ABSENT
      if (value === ABSENT) continue
      const [high, low] = [highs[at] ?? 0, lows[at] ?? 0]
      const slot = this.freeOrSame(high, low)
      this.highs[slot] = high
      this.lows[slot] = low
      this.values[slot] = value
    }
  }
}
